import { alarmsOf } from '@motcua/domain/feedback/clocks.ts';
import type { FeedbackClock } from '@motcua/domain/feedback/rulebook.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import { formatPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { reachOf } from '../dossiers/index.ts';
import { openFeedback } from './open.ts';
import type { FeedbackParts } from './parts.ts';
import { listOpenIds } from './store-lists.ts';
import { tellUnit } from './tell.ts';
import { unitView } from './unit-view.ts';
import { CLOCK_WORDS } from './words.ts';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Warns every office of what ends on the next working day and of what is overdue; each thing once. */
export async function warnOfAll(parts: FeedbackParts): Promise<number> {
  let warned = 0;
  for (const { id } of await parts.organisation.listTenants()) warned += await warn(parts, id);
  return warned;
}

/** Reads every open feedback, 200 at a time: some 5 ms each. */
async function warn(parts: FeedbackParts, tenantId: string): Promise<number> {
  let warned = 0;
  for (let after = FIRST_ID; ; ) {
    const last = after;
    const ids = await parts.db.inTenant(tenantId, (tx) => listOpenIds(tx, tenantId, last));
    for (const id of ids) warned += await warnOf(parts, tenantId, id);
    after = ids.at(-1) ?? '';
    if (after === '') return warned;
  }
}

async function warnOf(parts: FeedbackParts, tenantId: string, id: string): Promise<number> {
  const { clocks, calendarOf, row } = await openFeedback(parts, tenantId, id);
  const now = parts.clock();
  const alarms = alarmsOf(clocks, { calendarOf, now });
  if (alarms.length === 0) return 0;
  return await parts.db.inTenant(tenantId, async (tx) => {
    let warned = 0;
    for (const { kind, clock } of alarms) {
      if (clock.due === null) continue;
      const alarm = {
        ...{ id: newId(), feedbackId: id, kind, clock: clock.kind, round: clock.round },
        ...{ unitId: clock.unitId, due: clock.due.due, at: now },
      };
      if (!(await insertAlarm(tx, tenantId, alarm))) continue;
      warned += 1;
      const key = `${kind} ${clock.kind} ${clock.round} ${clock.due.due}`;
      const text = sentenceOf(kind, clock.kind, clock.due.dueDate);
      await tellUnit(tx, parts, { tenantId, row, key, text });
    }
    return warned;
  });
}

/** What the officer's units were warned of, the newest first. */
export async function listAlarms(parts: FeedbackParts, officer: SignedIn) {
  const { tenantId } = officer;
  const reach = await reachOf(parts.reference, officer);
  const rows = await parts.db.inTenant(tenantId, (tx) =>
    readAlarms(tx, tenantId, reach === 'all' ? null : [...reach]),
  );
  return {
    items: await Promise.all(
      rows.map(async ({ unitId, ...row }) => ({
        ...row,
        unit: await unitView(parts.reference, tenantId, unitId),
      })),
    ),
  };
}

interface AlarmRow {
  id: string;
  feedbackId: string;
  kind: 'due_soon' | 'overdue';
  clock: FeedbackClock;
  round: number;
  unitId: string;
  due: Instant;
  at: Instant;
}

async function insertAlarm(tx: Transaction, tenantId: string, row: AlarmRow): Promise<boolean> {
  const inserted = await tx`
    insert into feedback_alarm (tenant_id, id, feedback_id, kind, clock, round, unit_id, due, at)
    values (${tenantId}, ${row.id}, ${row.feedbackId}, ${row.kind}, ${row.clock}, ${row.round},
      ${row.unitId}, ${row.due}, ${row.at})
    on conflict do nothing`;
  return inserted.count === 1;
}

async function readAlarms(tx: Transaction, tenantId: string, units: readonly string[] | null) {
  return await tx<(Omit<AlarmRow, 'id' | 'round'> & { code: string })[]>`
    select a.feedback_id as "feedbackId", f.code, a.kind, a.clock, a.unit_id as "unitId", a.due, a.at
    from feedback_alarm a join feedback f on f.tenant_id = a.tenant_id and f.id = a.feedback_id
    where a.tenant_id = ${tenantId}
      ${units === null ? tx`` : tx`and a.unit_id = any(${[...units]}::uuid[])`}
    order by a.at desc, a.id desc limit 200`;
}

function sentenceOf(kind: 'due_soon' | 'overdue', clock: FeedbackClock, day: PlainDate): string {
  const what = CLOCK_WORDS[clock].vi;
  return kind === 'overdue'
    ? `Đã quá hạn ${what}: hạn ${formatPlainDate(day)}.`
    : `Sắp hết hạn ${what}: hạn ${formatPlainDate(day)}.`;
}
