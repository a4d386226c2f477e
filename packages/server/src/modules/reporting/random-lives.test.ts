import { figureNames } from '@motcua/contract/dossiers.ts';
import { addedFigures } from '@motcua/domain/figures/figures-of.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { createLogger } from '../../platform/logger.ts';
import { type DossierDesk, openDossierDesk, reception } from '../../testing/dossier-desk.ts';
import { liveRandomly, monthOfLives } from '../../testing/random-life.ts';
import { createFigures } from '../figures/index.ts';
import { columnsOf } from './processing-report.ts';

let desk: DossierDesk;
const begin = '2026-03-02T00:00:00+07:00';
const otherUnitId = newId();

/** The columns of the report, as the figures of both units give them. */
async function figures(from: string, to: string, unitIds?: string[]) {
  const service = createFigures({ db: desk.db, clock: desk.now, logger: createLogger('silent') });
  const rows = await service.readEach({
    ...{
      tenantId: 'H01',
      axis: 'own',
      unitIds: unitIds ?? [desk.organisation.unitId, otherUnitId],
    },
    ...{ from: parsePlainDate(from), to: parsePlainDate(to) },
  });
  return columnsOf(addedFigures(rows.map((row) => row.figures)));
}

describe('given random lives over a month', () => {
  beforeAll(async () => {
    desk = await openDossierDesk();
    desk.addUnit({ id: otherUnitId, code: 'H01.90', name: 'UBND H01.90' });
    for (const one of fc.sample(monthOfLives, { numRuns: 60, seed: 20260424 }))
      await liveRandomly(desk, one, { begin, otherUnitId });
  });

  const periods: [string, string][] = [
    ['2026-03-01', '2026-03-07'],
    ['2026-03-08', '2026-03-14'],
    ['2026-03-15', '2026-03-31'],
    ['2026-04-01', '2026-04-30'],
    ['2026-01-01', '2026-12-31'],
    ['2026-03-10', '2026-03-10'],
  ];

  test.each(periods)(
    'when the books of %s to %s are counted, then 3 = 7 + 11 and every sum holds',
    async (from, to) => {
      for (const unitIds of [undefined, [desk.organisation.unitId], [otherUnitId]]) {
        const f = await figures(from, to, unitIds);
        expect(f.total).toBe(f.resolved + f.open);
        expect(f.total).toBe(f.carriedOver + f.received);
        expect(f.received).toBe(f.receivedOnline + f.receivedDirect);
        expect(f.resolved).toBe(f.resolvedEarly + f.resolvedOnTime + f.resolvedLate);
        expect(f.open).toBe(f.openInTime + f.openOverdue);
      }
    },
  );

  test('when one period follows another, then it carries over what the first left open', async () => {
    const march = await figures('2026-03-01', '2026-03-14');
    const later = await figures('2026-03-15', '2026-03-31');
    expect(later.carriedOver).toBe(march.open);
  });

  test('when a figure is opened, then the list holds as many dossiers as it counted', async () => {
    const inspector = desk.as('inspector');
    const other = desk.as('inspector', { unitId: otherUnitId });
    const of = { from: '2026-03-08', to: '2026-03-20' };
    const counted = await figures(of.from, of.to);
    for (const figure of figureNames) {
      const url = `/dossiers?figure=${figure}&from=${of.from}&to=${of.to}&limit=200`;
      const lists = await Promise.all([inspector.get(url), other.get(url)]);
      const listed = lists.reduce((sum, { body }) => sum + body.items.length, 0);
      expect({ figure, listed }).toEqual({ figure, listed: counted[figure] });
    }
    for (const unitId of [desk.organisation.unitId, otherUnitId])
      for (const figure of figureNames.filter((name) => name !== 'carriedOver')) {
        const url = `/dossiers?figure=${figure}&from=${of.from}&to=${of.to}&limit=200&unit=${unitId}`;
        const lists = await Promise.all([inspector.get(url), other.get(url)]);
        const ids = lists.flatMap(({ body }) => body.items.map(({ id }: { id: string }) => id));
        const expected = (await figures(of.from, of.to, [unitId]))[figure];
        expect({ unitId, figure, listed: new Set(ids).size }).toEqual({
          ...{ unitId, figure, listed: expected },
        });
      }
  });
});

describe('given an agency of single dossiers', () => {
  beforeAll(async () => {
    desk = await openDossierDesk();
    desk.addUnit({ id: otherUnitId, code: 'H01.90', name: 'UBND H01.90' });
  });

  test('when one waits for the applicant beyond its due date, then it is open and in time', async () => {
    desk.setNow('2027-02-01T08:00:00+07:00');
    const { body } = await desk.as('desk_clerk').post('/dossiers', reception);
    await desk.as('desk_clerk').post(`/dossiers/${body.id}/hand-overs`);
    desk.setNow('2027-02-03T08:00:00+07:00');
    await desk
      .as('specialist')
      .post(`/dossiers/${body.id}/payment-requests`, { name: 'Thuế', amount: 1000 });
    expect(await figures('2027-02-01', '2027-06-30')).toMatchObject({
      open: 1,
      openInTime: 1,
      openOverdue: 0,
    });
    // As things stood before it began to wait, and long after it was due.
    desk.setNow('2027-07-05T08:00:00+07:00');
    await desk
      .as('desk_clerk')
      .post(`/dossiers/${body.id}/payments`, { amount: 1000, receiptNumber: '1' });
    expect(await figures('2027-02-01', '2027-06-30')).toMatchObject({
      openInTime: 1,
      openOverdue: 0,
    });
    await desk.as('desk_clerk').post(`/dossiers/${body.id}/withdrawals`, { reason: 'xin rút' });
    expect(await figures('2027-07-01', '2027-07-31')).toMatchObject({
      carriedOver: 1,
      resolved: 1,
      open: 0,
    });
  });

  test('when it is given to a successor, then the earlier period still shows it at the former agency', async () => {
    desk.setNow('2028-02-01T08:00:00+07:00');
    const { body } = await desk.as('desk_clerk').post('/dossiers', reception);
    desk.setNow('2028-03-15T08:00:00+07:00');
    const reason = 'Sáp nhập';
    await desk
      .as('administrator')
      .post(`/dossiers/${body.id}/rehomings`, { toUnitId: otherUnitId, reason });
    const february = ['2028-02-01', '2028-02-29'] as const;
    const march = ['2028-03-01', '2028-03-31'] as const;
    expect((await figures(...february, [desk.organisation.unitId])).received).toBe(1);
    expect((await figures(...february, [otherUnitId])).received).toBe(0);
    expect((await figures(...march, [desk.organisation.unitId])).total).toBe(0);
    expect(await figures(...march, [otherUnitId])).toMatchObject({
      carriedOver: 1,
      openOverdue: 1,
    });
  });

  test('when a request was declined at the desk, then it was never received', async () => {
    desk.setNow('2029-02-01T08:00:00+07:00');
    const { fees: _, ...request } = reception;
    await desk.as('desk_clerk').post('/declines', { ...request, reason: 'Không thuộc thẩm quyền' });
    expect((await figures('2029-01-01', '2029-12-31')).received).toBe(0);
  });
});
