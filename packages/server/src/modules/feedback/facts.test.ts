import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../testing/caller.ts';
import { type FeedbackOffice, openFeedbackOffice } from './testing/feedback-office.ts';

let office: FeedbackOffice;
let clerk: Caller;
let chair: Caller;

const months = {
  april: ['2026-04-01', '2026-04-30'],
  may: ['2026-05-01', '2026-05-31'],
  june: ['2026-06-01', '2026-06-30'],
} as const;

async function counted(month: keyof typeof months, unitId = office.units.province) {
  const [from, to] = months[month];
  const { facts } = office.services.feedback;
  const answer = await facts.count({
    ...{ tenantId: 'H01', unitIds: [unitId], axis: 'subordination' },
    ...{ from: parsePlainDate(from), to: parsePlainDate(to) },
    names: facts.measures.map(({ name }) => name),
  });
  return answer.get(unitId);
}

const rateIn = async (month: keyof typeof months) => {
  const [from, to] = months[month];
  return (await chair.get(`/feedback-figures?unit=H01&from=${from}&to=${to}`)).body;
};

beforeAll(async () => {
  office = await openFeedbackOffice();
  clerk = await office.person(office.units.commune, 'specialist');
  chair = await office.person(office.units.province, 'leader');
}, 120_000);

describe('R9: the share in time', () => {
  it('given no feedback was ever taken in, then nothing is counted and nobody is told a zero', async () => {
    expect(await counted('may')).toBeUndefined();
    expect(await rateIn('may')).toMatchObject({ received: 0, rate: { vi: 'không phát sinh' } });
  });

  it('given 46 received and none late, then 46, 0 and 100 %, also above the unit', async () => {
    for (let number = 0; number < 46; number += 1)
      await clerk.post('/feedback', {
        ...{
          channel: 'phone',
          text: `Phản ánh số ${number}`,
          sender: { name: 'A', phone: '0912345678' },
        },
      });
    expect(await counted('may')).toMatchObject({
      ...{ 'feedback.received': 46, 'feedback.late': 0, 'feedback.onTime': 46 },
    });
    expect(await rateIn('may')).toMatchObject({
      received: 46,
      late: 0,
      rate: { vi: '100 %', en: '100%' },
    });
    expect(await rateIn('april')).toMatchObject({ received: 0, rate: { vi: 'không phát sinh' } });
  });

  it('given nobody transfers or sorts one for five working days, then it is late from then on and not before', async () => {
    expect((await counted('may'))?.['feedback.late']).toBe(0);
    office.setNow('2026-05-11T17:00:00+07:00');
    expect((await counted('may'))?.['feedback.late']).toBe(0);
    office.setNow('2026-05-11T17:01:00+07:00');
    expect((await counted('may'))?.['feedback.late']).toBe(46);
    expect((await rateIn('may')).rate.vi).toBe('0 %');
  });

  it('given answers later, then those that were late stay late', async () => {
    office.setNow('2026-05-12T09:00:00+07:00');
    const [line] = (await clerk.get('/feedback')).body.items;
    await clerk.post(`/feedback/${line.id}/sortings`, { subject: 'behaviour' });
    await clerk.post(`/feedback/${line.id}/answers`, { text: 'Đã chấn chỉnh.' });
    expect(await counted('may')).toMatchObject({
      ...{ 'feedback.answered': 1, 'feedback.answeredOnTime': 0, 'feedback.late': 46 },
    });
  });
});

describe('alarms of the night', () => {
  it('given limits that pass and limits that come near, then each is told once to the unit', async () => {
    const { warnOfAll } = office.services.feedback;
    expect(await warnOfAll()).toBe(45);
    expect(await warnOfAll()).toBe(0);
    const alarms = await clerk.get('/feedback-alarms');
    expect(alarms.body.items[0]).toMatchObject({ kind: 'overdue', unit: { code: 'H01.101' } });
    expect((await clerk.get('/notices')).body.items.length).toBeGreaterThan(0);
  });
});
