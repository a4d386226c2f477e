import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { reception } from '../../testing/dossier-desk.ts';
import { openScorecardDesk } from '../../testing/scorecard-desk.ts';
import { pdf, upload } from '../../testing/upload.ts';

const desk = await openScorecardDesk('2026-02-02T09:00:00+07:00');
const { scorecards, organisation, procedure } = desk;
const leader = desk.as('leader').officer;
const clerk = desk.as('desk_clerk');
const at = { unit: organisation.unitCode, axis: 'own' } as const;

const itemOf = async (set: string, code: string, period = '2026-Q2') => {
  const query = { ...at, set, period, of: 'unit' } as const;
  return (await scorecards.scores(leader, query)).scores[0]?.items.find((one) => one.code === code);
};

/** The procedure goes online end to end (level 4 in the words before NĐ 42/2022). */
procedure.serviceLevels.push({ level: 'level_4', from: parsePlainDate('2020-01-01') });

describe('R7: use of online services, 57 % and then 77 %', () => {
  beforeAll(async () => {
    await desk.receive(43);
    await desk.receive(57, { channel: 'online' });
    desk.setNow('2026-05-04T09:00:00+07:00');
    await desk.receive(23);
    await desk.receive(77, { channel: 'online' });
  });

  it('given level 4 before 15/8/2022, when it is counted after it, then it is toàn trình (NĐ 42/2022)', async () => {
    expect(await itemOf('online-services', 'FULL_USE')).toMatchObject({
      ...{ numerator: 77, denominator: 100, shown: { vi: '77 %' }, origin: 'counted' },
    });
    expect(await itemOf('online-services', 'PARTIAL_USE')).toMatchObject({ state: 'no_case' });
    expect(await itemOf('online-services', 'FULL_OFFERED')).toMatchObject({ state: 'no_target' });
  });

  it('given both periods, when the item is opened, then +20 are percentage points and 35,09 % the growth', async () => {
    const query = { ...at, set: 'online-services', item: 'FULL_USE', period: '2026-Q2' } as const;
    expect((await scorecards.open(leader, query)).previous).toMatchObject({
      ...{ shown: { vi: '57 %' }, change: { vi: 'tăng 20 điểm phần trăm' } },
      relativeChange: { vi: 'tăng 35,09 %' },
    });
  });

  it('given the older words, when the same dossiers are asked, then they are of level 4', async () => {
    expect(await itemOf('online-services-levels', 'LEVEL4_USE')).toMatchObject({ value: 77 });
    const query = { ...at, set: 'online-services-levels', period: '2026-Q2', of: 'unit' } as const;
    expect((await scorecards.scores(leader, query)).set.inForce).toBe(false);
  });

  it('given no payment platform, when online payment is asked, then it has no source, never 0 %', async () => {
    expect(await itemOf('online-services', 'PAID_ONLINE')).toMatchObject({
      ...{ origin: 'none', value: null, shown: { vi: 'chưa có nguồn' } },
    });
  });
});

describe('papers digitised and used again (NĐ 107/2021)', () => {
  it('given a file of an earlier dossier, when it is handed in again, then the later one reuses it and the first does not', async () => {
    desk.setNow('2026-07-01T09:00:00+07:00');
    const fileId = await upload(desk, clerk, { name: 'to-khai.pdf', content: pdf('tờ khai') });
    const documents = [{ ...reception.documents[0], fileIds: [fileId] }];
    await desk.receive(1, { documents });
    expect(await itemOf('online-services', 'REUSED', '2026-07')).toMatchObject({ numerator: 0 });
    await desk.receive(1, { documents });
    await desk.receive(2);
    expect(await itemOf('online-services', 'REUSED', '2026-07')).toMatchObject({
      ...{ numerator: 1, denominator: 4, value: 25 },
    });
    expect(await itemOf('online-services', 'PARTS_DIGITISED', '2026-07')).toMatchObject({
      ...{ numerator: 2, denominator: 4 },
    });
  });
});

describe('QĐ 468: targets as a table', () => {
  it('given desks and staff of the unit, when productivity is scored, then they are counted and the area has to be told', async () => {
    expect(await itemOf('qd-468', 'CONNECTED', '2025')).toMatchObject({
      ...{ numerator: 1, denominator: 1, state: 'reached', origin: 'counted' },
    });
    expect(await itemOf('qd-468', 'WAITING', '2025')).toMatchObject({
      ...{ origin: 'none', targetWords: { vi: 'không quá 15 phút' } },
    });
  });
});

describe('heads in office on the day', () => {
  it('given a head who took office within the period, when heads are scored, then each answers for the own days', async () => {
    const { db } = desk;
    const heads = [
      ['01970000-0000-7000-8000-000000000001', 'Ông Trước', '2000-01-01', '2026-05-01'],
      ['01970000-0000-7000-8000-000000000002', 'Bà Sau', '2026-05-01', null],
    ] as const;
    for (const [id, name, from, to] of heads) {
      await db.owner`
        insert into officer (tenant_id, id, name, valid_from, name_search)
        values (${organisation.tenantId}, ${id}, ${name}, '2000-01-01', '')`;
      await db.owner`
        insert into role_assignment (tenant_id, id, officer_id, role, unit_id, valid_from, valid_to)
        values (${organisation.tenantId}, ${id}, ${id}, 'head', ${organisation.unitId}, ${from}, ${to})`;
    }
    const query = { ...at, set: 'on-time', period: '2026-H1', of: 'heads' } as const;
    const { scores } = await scorecards.scores(leader, query);
    expect(
      scores.map(({ name, from, to, items }) => [
        ...[name, from, to],
        items.find(({ code }) => code === 'RECEIVED')?.value,
      ]),
    ).toEqual([
      ['Ông Trước', '2026-01-01', '2026-04-30', 100],
      ['Bà Sau', '2026-05-01', '2026-06-30', 100],
    ]);
  });
});
