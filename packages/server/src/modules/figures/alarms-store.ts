import type {
  Alarm,
  AlarmCell,
  AlarmDossier,
  AlarmKind,
  AlarmQuery,
} from '@motcua/contract/alarms.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';

/** What a check found; the same `topic` and `fingerprint` are the same alarm, whatever the numbers. */
export interface FoundAlarm {
  kind: AlarmKind;
  rule: string;
  topic: string;
  fingerprint: string;
  unitId: string | null;
  sentence: { vi: string; en: string };
  dossiers?: readonly AlarmDossier[];
  dossierCount?: number;
  cells?: readonly AlarmCell[];
}

/** Ids of the alarms, new and known. */
export async function upsertAlarms(
  tx: Transaction,
  { tenantId, found, at }: { tenantId: string; found: readonly FoundAlarm[]; at: Instant },
): Promise<string[]> {
  if (found.length === 0) return [];
  const rows = found.map((alarm) => ({
    tenant_id: tenantId,
    id: newId(),
    ...{ kind: alarm.kind, rule: alarm.rule, topic: alarm.topic, fingerprint: alarm.fingerprint },
    unit_id: alarm.unitId,
    sentence_vi: alarm.sentence.vi,
    sentence_en: alarm.sentence.en,
    dossiers: alarm.dossiers ?? [],
    dossier_count: alarm.dossierCount ?? alarm.dossiers?.length ?? 0,
    cells: alarm.cells ?? [],
    first_seen: at,
    last_seen: at,
  }));
  const written = await tx<{ id: string }[]>`
    insert into figure_alarm
    select a.* from jsonb_populate_recordset(null::figure_alarm, ${JSON.stringify(rows)}::text::jsonb) a
    on conflict (tenant_id, topic, fingerprint) where closed_at is null do update set
      sentence_vi = excluded.sentence_vi, sentence_en = excluded.sentence_en,
      dossiers = excluded.dossiers, dossier_count = excluded.dossier_count, cells = excluded.cells,
      last_seen = excluded.last_seen
    returning id`;
  return written.map(({ id }) => id);
}

/** Closes what the checks of these topics found no more. */
export async function closeAlarms(
  tx: Transaction,
  given: { tenantId: string; topics: readonly string[]; still: readonly string[]; at: Instant },
): Promise<{ unitId: string | null }[]> {
  const { tenantId, topics, still, at } = given;
  return await tx<{ unitId: string | null }[]>`
    update figure_alarm set closed_at = ${at}
    where tenant_id = ${tenantId} and closed_at is null and topic = any(${[...topics]}::text[])
      and not (id = any(${[...still]}::uuid[]))
    returning unit_id as "unitId"`;
}

export interface AlarmsAsked extends Omit<AlarmQuery, 'cursor'> {
  tenantId: string;
  /** Those of other units are left out; all when null. */
  unitIds: readonly string[] | null;
  after: { firstSeen: string; id: string } | null;
}

/** Newest first, one more than asked for where there is one. */
export async function listAlarms(tx: Transaction, asked: AlarmsAsked): Promise<Alarm[]> {
  const { state, kind, after, limit } = asked;
  return await tx<Alarm[]>`
    ${selectAlarms(tx)}
    where a.tenant_id = ${asked.tenantId} and ${inReach(tx, asked)}
      ${state === 'open' ? tx`and a.closed_at is null` : tx``}
      ${state === 'closed' ? tx`and a.closed_at is not null` : tx``}
      ${kind === undefined ? tx`` : tx`and a.kind = ${kind}`}
      ${after === null ? tx`` : tx`and (a.first_seen, a.id) < (${after.firstSeen}::timestamptz, ${after.id}::uuid)`}
    order by a.first_seen desc, a.id desc limit ${limit + 1}`;
}

export async function findAlarm(
  tx: Transaction,
  asked: Pick<AlarmsAsked, 'tenantId' | 'unitIds'> & { id: string },
): Promise<Alarm | null> {
  const [alarm] = await tx<Alarm[]>`
    ${selectAlarms(tx)}
    where a.tenant_id = ${asked.tenantId} and a.id = ${asked.id} and ${inReach(tx, asked)}`;
  return alarm ?? null;
}

export async function countOpenAlarms(
  tx: Transaction,
  asked: Pick<AlarmsAsked, 'tenantId' | 'unitIds'>,
): Promise<number> {
  const [row] = await tx<{ open: number }[]>`
    select count(*)::int as open from figure_alarm a
    where a.tenant_id = ${asked.tenantId} and a.closed_at is null and ${inReach(tx, asked)}`;
  return row?.open ?? 0;
}

export async function insertAlarmNote(
  tx: Transaction,
  note: {
    tenantId: string;
    alarmId: string;
    at: Instant;
    note: string;
    officer: { id: string; name: string };
  },
): Promise<void> {
  const { tenantId, alarmId, at, officer } = note;
  await tx`
    insert into figure_alarm_note (tenant_id, alarm_id, id, at, officer_id, officer_name, note)
    values (${tenantId}, ${alarmId}, ${newId()}, ${at}, ${officer.id}, ${officer.name}, ${note.note})`;
}

/** What is of the whole tenant is seen by all who answer for figures; but its dossiers only where they may be. */
function inReach(tx: Transaction, { unitIds }: Pick<AlarmsAsked, 'unitIds'>) {
  return unitIds === null
    ? tx`true`
    : tx`(a.unit_id is null or a.unit_id = any(${[...unitIds]}::uuid[]))`;
}

function selectAlarms(tx: Transaction) {
  return tx`
    select a.id, a.kind, a.rule,
      case when u.id is null then null
        else json_build_object('id', u.id, 'code', u.code, 'name', u.name) end as unit,
      json_build_object('vi', a.sentence_vi, 'en', a.sentence_en) as sentence,
      a.first_seen as "firstSeen", a.last_seen as "lastSeen", a.closed_at as "closedAt",
      a.dossiers, a.dossier_count as "dossierCount", a.cells,
      coalesce((select json_agg(json_build_object('at', to_json(n.at), 'officerName', n.officer_name,
          'note', n.note) order by n.at, n.id)
        from figure_alarm_note n where n.tenant_id = a.tenant_id and n.alarm_id = a.id), '[]') as notes
    from figure_alarm a left join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id`;
}
