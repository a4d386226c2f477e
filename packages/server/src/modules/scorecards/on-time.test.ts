import { beforeAll, describe, expect, it } from 'vitest';
import type { MadeOrganisation } from '../../testing/make-organisation.ts';
import { openScorecardDesk } from '../../testing/scorecard-desk.ts';

const desk = await openScorecardDesk('2026-03-02T09:00:00+07:00');
const { scorecards, organisation } = desk;
const leader = desk.as('leader').officer;
const place = { unit: organisation.unitCode, axis: 'subordination', period: '2026-Q1' } as const;

const onTime = async (part: object = {}) => {
  const query = { set: 'on-time', of: 'unit', ...place, ...part } as const;
  return await scorecards.scores(leader, query);
};
const itemOf = async (code: string, part: object = {}) =>
  (await onTime(part)).scores[0]?.items.find((item) => item.code === code);

describe('R5: the late rate over dossiers received, strictly below 0,4 %', () => {
  beforeAll(async () => {
    await desk.receive(1);
    desk.setNow('2026-03-30T09:00:00+07:00');
    await desk.receive(249);
  });

  it('given 1 late of 250 received, when the rate is scored, then 0,4 % is not below 0,4 %', async () => {
    expect(await itemOf('LATE')).toMatchObject({
      ...{ numerator: 1, denominator: 250, state: 'not_reached', origin: 'counted' },
      ...{ shown: { vi: '0,4 %' }, targetWords: { vi: 'dưới 0,4 %' } },
    });
  });

  it('given the same, when the way back is asked, then one case less reaches the target', async () => {
    const lost = await scorecards.lost(leader, { set: 'on-time', ...place });
    expect(lost.lost.find(({ code }) => code === 'LATE')).toMatchObject({
      cases: -1,
      sentence: { vi: 'Chưa đạt chỉ tiêu dưới 0,4 %; bớt 1 trường hợp thì đạt.' },
    });
  });

  it('given one more received, when the rate is scored, then 1 of 251 is below and reaches it', async () => {
    await desk.receive(1);
    expect(await itemOf('LATE')).toMatchObject({ denominator: 251, state: 'reached' });
  });

  it('given the item, when it is opened, then each number has its figures and the way to exactly those dossiers', async () => {
    const opened = await scorecards.open(leader, { set: 'on-time', item: 'LATE', ...place });
    expect(opened.numerator).toMatchObject({ fact: 'late', value: 1, origin: 'counted' });
    expect(opened.casesToTarget).toBe(0);
    for (const part of [...(opened.numerator?.parts ?? []), ...(opened.denominator?.parts ?? [])]) {
      const search = new URL(part.link ?? '', 'http://x').searchParams;
      expect(search.get('figure')).toBe(part.figure);
      const behind = await desk.figures.dossiersBehind({
        ...{ tenantId: organisation.tenantId, unitId: organisation.unitId, cut: 'whole' },
        ...{ axis: 'subordination', from: opened.period.from, to: opened.period.to },
        ...{ figure: part.figure as 'received', limit: 200 },
      });
      const more = behind.next === null ? 0 : (part.value ?? 0) - 200;
      expect(behind.dossiers.length + more).toBe(part.value);
    }
    expect(opened.numerator?.parts.map(({ figure, value }) => [figure, value])).toEqual([
      ['resolvedLate', 0],
      ['openOverdue', 1],
    ]);
  });

  it('given a period without any dossier, when it is scored, then the rate did not arise: neither 0 % nor 100 %', async () => {
    expect(await itemOf('LATE', { period: '2025-Q1' })).toMatchObject({
      ...{ value: null, state: 'no_case', shown: { vi: 'không phát sinh' } },
    });
  });

  it('given parts of the unit, when they are scored by channel and field, then each is a row of its own', async () => {
    await desk.receive(1, { channel: 'online' });
    const { scores } = await onTime({ of: 'channels' });
    expect(
      scores.map(({ id, items }) => [id, items.find((one) => one.code === 'LATE')?.denominator]),
    ).toEqual([
      ['counter', 251],
      ['online', 1],
    ]);
    const fields = await onTime({ of: 'fields' });
    expect(fields.scores.map(({ name }) => name)).toEqual(['Hộ tịch']);
  });
});

describe('R6: branches with at least 96 % on time, more than 80 % of them', () => {
  const branches: MadeOrganisation[] = [];
  let office: MadeOrganisation;
  const across = async () => {
    const query = { set: 'on-time', of: 'below', kind: 'public_service_unit' } as const;
    const asked = {
      ...query,
      unit: office.unitCode,
      axis: 'subordination',
      period: '2026-04',
    } as const;
    return await scorecards.scores(desk.as('leader', office).officer, asked);
  };

  beforeAll(async () => {
    office = await desk.openUnit({ name: 'Văn phòng Đăng ký đất đai', kind: 'specialised_agency' });
    for (const no of [1, 2, 3, 4, 5])
      branches.push(
        await desk.openUnit({
          ...{ name: `Chi nhánh Văn phòng Đăng ký đất đai ${no}`, kind: 'public_service_unit' },
          parentId: office.unitId,
        }),
      );
    const [first, , , , last] = branches;
    desk.setNow('2026-04-01T09:00:00+07:00');
    const late = [await desk.receive(1, {}, first), await desk.receive(1, {}, last)];
    desk.setNow('2026-04-22T09:00:00+07:00');
    await desk.finish(late[0] ?? [], first);
    await desk.finish(late[1] ?? [], last);
    await desk.finish(await desk.receive(24, {}, first), first);
    for (const branch of branches.slice(1))
      await desk.finish(await desk.receive(1, {}, branch), branch);
  });

  it('given 24 of 25 on time, when the branch is scored, then exactly 96 % reaches 96 %', async () => {
    const { scores } = await across();
    const items = scores.map(({ items: own }) => own.find(({ code }) => code === 'ON_TIME'));
    expect(items[0]).toMatchObject({ numerator: 24, denominator: 25, state: 'reached' });
    expect(items[4]).toMatchObject({ numerator: 1, denominator: 2, state: 'not_reached' });
  });

  it('given 4 of 5 branches there, when all are asked, then 80 % is not more than 80 %', async () => {
    const [indicator] = (await across()).across;
    expect(indicator).toMatchObject({
      numerator: 4,
      denominator: 5,
      value: 80,
      state: 'not_reached',
    });
  });

  it('given a sixth branch on time, when all are asked, then 5 of 6 reach it', async () => {
    const sixth = await desk.openUnit({
      ...{ name: 'Chi nhánh Văn phòng Đăng ký đất đai 6', kind: 'public_service_unit' },
      parentId: office.unitId,
    });
    await desk.finish(await desk.receive(1, {}, sixth), sixth);
    const [indicator] = (await across()).across;
    expect(indicator).toMatchObject({ numerator: 5, denominator: 6, state: 'reached' });
  });
});
