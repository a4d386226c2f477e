import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureNames } from '@motcua/contract/dossiers.ts';
import type { ProcessingFigures, ProcessingReport } from '@motcua/contract/reports.ts';
import { instantAt } from '@motcua/domain/shared/instant.ts';
import { addDays, type PlainDate, parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../platform/logger.ts';
import { openDossierDesk, type DossierDesk, reception } from '../../testing/dossier-desk.ts';
import { makeTemporaryFolder } from '../../testing/temporary-folder.ts';
import { createFigures } from '../figures/index.ts';
import { createOrganisation } from '../organisation/index.ts';
import { createRegister } from '../register/index.ts';
import { makeProcessingReport } from './processing-report.ts';
import { reportCsv } from './report-csv.ts';

let desk: DossierDesk;
const folder = makeTemporaryFolder('identities');
const firstDay = parsePlainDate('2026-03-02');
let files = 0;

beforeAll(async () => {
  desk = await openDossierDesk({ now: '2026-03-02T08:00:00+07:00' });
});
afterAll(() => folder.remove());

function parts() {
  const clock = desk.now;
  const of = { db: desk.db, clock, logger: createLogger('silent') };
  return { ...of, organisation: createOrganisation(of), figures: createFigures(of) };
}

function report(from: PlainDate, to: PlainDate, group: 'field' | 'channel' | 'unit' | 'procedure') {
  return makeProcessingReport(parts(), { tenantId: 'H01', unit: 'H01.12', from, to, group });
}

/** A row of a register with all its ways of being wrong; days count from the first. */
const legacyRow = fc.record({
  received: fc.integer({ min: -40, max: 80 }),
  due: fc.integer({ min: -40, max: 120 }),
  finished: fc.option(fc.integer({ min: -60, max: 120 })),
  delivered: fc.option(fc.integer({ min: -60, max: 120 })),
  status: fc.constantFrom('', 'processing', 'done', 'delivered', 'withdrawn', 'stopped'),
  channel: fc.constantFrom('', 'counter', 'online', 'postal'),
});
type LegacyRow = typeof legacyRow extends fc.Arbitrary<infer T> ? T : never;

const act = fc.constantFrom(
  ...([
    'handOver',
    'handOver',
    'handOver',
    'askSupplement',
    'supplement',
    'askPayment',
    'pay',
  ] as const),
  ...(['propose', 'approve', 'refuse', 'withdraw', 'stop', 'apologise'] as const),
);
const life = fc.record({
  day: fc.integer({ min: 0, max: 60 }),
  channel: fc.constantFrom('counter', 'online', 'postal'),
  acts: fc.array(fc.record({ act, after: fc.integer({ min: 0, max: 9 }) }), { maxLength: 8 }),
});
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

const bodies: Record<typeof act extends fc.Arbitrary<infer T> ? T : never, [string, object]> = {
  handOver: ['hand-overs', {}],
  askSupplement: [
    'supplement-requests',
    { items: [{ documentId: 'c02', what: 'nộp bản chính' }], reason: 'thiếu' },
  ],
  supplement: [
    'supplements',
    { documents: [{ documentId: 'c02', name: 'Giấy chứng sinh', kind: 'original' }] },
  ],
  askPayment: ['payment-requests', { name: 'Lệ phí', amount: 8000 }],
  pay: ['payments', { amount: 8000, receiptNumber: 'BL1' }],
  propose: ['proposals', { outcome: 'refuse', summary: 'không đủ điều kiện' }],
  approve: ['approvals', {}],
  refuse: ['refusals', { reasons: 'không đủ điều kiện', legalBasis: 'Điều 16 Luật Hộ tịch' }],
  withdraw: ['withdrawals', { reason: 'rút' }],
  stop: ['stops', { cause: 'other', reason: 'dừng' }],
  apologise: ['apologies', { reason: 'quá tải', newDueDate: '2026-09-01' }],
};

/** Acts that the rules refuse are part of a random life; what happened is in the facts. */
async function live({ day, channel, acts }: Life): Promise<void> {
  const person = desk.as(['desk_clerk', 'specialist', 'head', 'leader', 'document_clerk']);
  let now = day;
  desk.setNow(instantAt(addDays(firstDay, now), 540, 420));
  const received = await person.post('/dossiers', { ...reception, channel });
  expect(received.status).toBe(201);
  for (const step of acts) {
    now += step.after;
    desk.setNow(instantAt(addDays(firstDay, now), 600, 420));
    const [noun, body] = bodies[step.act];
    const answer = await person.post(`/dossiers/${received.body.id}/${noun}`, body);
    expect(answer.status).toBeLessThan(500);
  }
}

async function importRows(rows: readonly LegacyRow[]): Promise<void> {
  files += 1;
  const on = (day: number | null) =>
    day === null ? '' : instantAt(addDays(firstDay, day), (day * 97 + 1440) % 1440, 420);
  const lines = rows.map(({ received, due, finished, delivered, status, channel }, index) =>
    [
      `CŨ-${files}-${index}`,
      channel,
      on(received),
      on(due),
      on(finished),
      on(delivered),
      status,
    ].join(','),
  );
  const path = join(folder.path, `${files}.csv`);
  writeFileSync(
    path,
    ['code,channel,received_at,due_at,finished_at,delivered_at,status', ...lines].join('\n'),
  );
  const procedures = { listSummaries: async () => [] };
  const register = createRegister({ ...parts(), reference: desk.reference, procedures });
  const order = {
    path,
    unit: 'H01.12',
    actorName: 'thử',
    dryRun: false,
    strict: false,
    progress: () => {},
  };
  expect((await register.import(order)).taken).toBe(rows.length);
}

function expectIdentities(figures: ProcessingFigures): void {
  const f = figures;
  expect(f.total).toBe(f.resolved + f.open);
  expect(f.total).toBe(f.received + f.carriedOver);
  expect(f.received).toBe(f.receivedOnline + f.receivedDirect);
  expect(f.resolved).toBe(f.resolvedEarly + f.resolvedOnTime + f.resolvedLate);
  expect(f.open).toBe(f.openInTime + f.openOverdue);
}

const byKey = (report: ProcessingReport) =>
  new Map(report.groups.map((group) => [group.key, group]));

describe('report II.06a', () => {
  it('given random lives and imports, when periods follow each other, then every identity of the form holds for groups and total', async () => {
    const input = fc.record({
      lives: fc.array(life, { maxLength: 4 }),
      rows: fc.array(legacyRow, { minLength: 1, maxLength: 20 }),
      from: fc.integer({ min: -30, max: 60 }),
      lengths: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 3 }),
      group: fc.constantFrom('field', 'procedure', 'channel', 'unit'),
    });
    await fc.assert(
      fc.asyncProperty(input, async ({ lives, rows, from, lengths, group }) => {
        for (const one of lives) await live(one);
        desk.setNow('2026-12-31T08:00:00+07:00');
        await importRows(rows);
        let first = addDays(firstDay, from);
        let previous: ProcessingReport | null = null;
        for (const length of lengths) {
          const last = addDays(first, length);
          const made: ProcessingReport = await report(first, last, group);
          for (const figures of [made.total, ...made.groups]) expectIdentities(figures);
          for (const name of figureNames)
            expect(made.groups.reduce((sum, one) => sum + one[name], 0)).toBe(made.total[name]);
          if (previous !== null) {
            expect(made.total.carriedOver).toBe(previous.total.open);
            const earlier = byKey(previous);
            for (const one of made.groups)
              expect(one.carriedOver).toBe(earlier.get(one.key)?.open ?? 0);
          }
          previous = made;
          first = addDays(last, 1);
        }
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('given a dossier waiting past its due date, when the report is made as of then, then it is open and in time', async () => {
    const fresh = await openDossierDesk({ now: '2026-03-02T08:00:00+07:00' });
    desk = fresh;
    const clerk = desk.as(['desk_clerk', 'specialist']);
    const { body } = await clerk.post('/dossiers', reception);
    await clerk.post(`/dossiers/${body.id}/hand-overs`, {});
    const [noun, asked] = bodies.askSupplement;
    expect((await clerk.post(`/dossiers/${body.id}/${noun}`, asked)).status).toBe(201);
    const day = parsePlainDate('2026-03-20');
    desk.setNow('2026-04-20T08:00:00+07:00');
    expect((await report(day, day, 'field')).total).toMatchObject({
      openInTime: 1,
      openOverdue: 0,
      open: 1,
    });
    // Supplemented since: as of that day it was still waiting.
    desk.setNow('2026-03-25T08:00:00+07:00');
    const [supplement, given] = bodies.supplement;
    expect((await clerk.post(`/dossiers/${body.id}/${supplement}`, given)).status).toBe(201);
    desk.setNow('2026-04-20T08:00:00+07:00');
    expect((await report(day, day, 'field')).total).toMatchObject({
      openInTime: 1,
      openOverdue: 0,
    });
    const later = parsePlainDate('2026-04-19');
    expect((await report(later, later, 'field')).total).toMatchObject({
      openInTime: 0,
      openOverdue: 1,
    });
  });

  it('given a report, when it is written as CSV, then every line names unit and period and the last is the total', async () => {
    const made = await report(firstDay, parsePlainDate('2026-03-31'), 'channel');
    expect(made.period).toBe('Từ 02/03/2026 đến hết 31/03/2026');
    const lines = reportCsv(made).trimEnd().split('\r\n');
    expect(lines[0]).toBe(`unit,from,to,group,key,name,${figureNames.join(',')}`);
    expect(lines.at(-1)).toBe(
      'H01.12,2026-03-02,2026-03-31,,total,Tổng cộng,0,0,1,1,1,0,0,0,0,1,0,1',
    );
  });

  it('given a reversed period or a unit that is not there, when the report is asked for, then it is refused', async () => {
    await expect(report(firstDay, addDays(firstDay, -1), 'field')).rejects.toThrow(
      'report.period-reversed',
    );
    const order = {
      tenantId: 'H01',
      unit: 'H01.99',
      from: firstDay,
      to: firstDay,
      group: 'field',
    } as const;
    await expect(makeProcessingReport(parts(), order)).rejects.toThrow('unit.not-found');
  });
});
