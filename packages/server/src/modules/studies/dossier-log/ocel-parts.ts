import type { AttributeType } from '@motcua/domain/study/event-log.ts';
import { readTimestamp, writeTimestamp } from '@motcua/domain/study/timestamp.ts';
import type { LoggedDossier, LoggedEvent, LoggedStep } from './logged-dossier.ts';
import type { NamedDesk, NamedUnit } from './store.ts';

/** An object or an event of OCEL 2.0, as JSON and SQLite write it. */
export interface OcelPart {
  id: string;
  type: string;
  time: string;
  values: Readonly<Record<string, string | number | null>>;
  relations: OcelRelation[];
}

export interface OcelRelation {
  objectId: string;
  qualifier: string;
}

export interface OcelColumn {
  key: string;
  type: AttributeType;
}

export interface Places {
  units: ReadonlyMap<string, NamedUnit>;
  desks: ReadonlyMap<string, NamedDesk>;
}

/** The types of objects and what is said of each. */
export const OBJECT_COLUMNS = {
  dossier: [
    ...columns('string', 'applicant', 'channel', 'field', 'outcome', 'timeliness', 'process'),
    ...columns('date', 'received_at', 'due_at', 'ended_at'),
  ],
  procedure: columns('string', 'code', 'name', 'field'),
  unit: columns('string', 'code', 'name'),
  desk: columns('string', 'name'),
  officer: columns('string', 'name'),
  step: [...columns('string', 'name', 'role'), ...columns('float', 'number', 'allowance_days')],
} as const satisfies Readonly<Record<string, readonly OcelColumn[]>>;

/** What is said of every event; the first four under the names by which case-based tools know them. */
export const EVENT_COLUMNS: readonly OcelColumn[] = [
  ...columns('string', 'org:resource', 'org:group', 'org:role'),
  ...columns('date', 'start_timestamp'),
  ...columns('string', 'fact', 'step', 'next_step'),
  ...columns('float', 'used_minutes', 'allowance_minutes'),
  ...columns('string', 'step_result', 'outcome', 'timeliness', 'cause', 'stage'),
];

/** The dossier as an object, related to its procedure, agency and desk. */
export function dossierObject({ row, name, process, ...dossier }: LoggedDossier): OcelPart {
  return {
    ...{ id: name, type: 'dossier', time: logTime(row.receivedAt) },
    values: {
      ...{ applicant: dossier.applicant, channel: dossier.channel, field: row.field },
      ...{ outcome: row.outcome, timeliness: row.timeliness },
      process: process && `${process.id} v${process.version}`,
      received_at: logTime(row.receivedAt),
      due_at: row.dueAt && logTime(row.dueAt),
      ended_at: row.endedAt && logTime(row.endedAt),
    },
    relations: [
      { objectId: idOf.procedure(row.procedureCode), qualifier: 'procedure' },
      { objectId: idOf.unit(row.unitId), qualifier: 'agency' },
      ...(row.deskId === null
        ? []
        : [{ objectId: idOf.desk(row.deskId), qualifier: 'received at' }]),
    ],
  };
}

export function eventOf(
  event: LoggedEvent,
  { dossier, places }: { dossier: LoggedDossier; places: Places },
): OcelPart {
  const { details } = event;
  return {
    ...{ id: eventIdOf(event, dossier), type: event.activity, time: logTime(event.at) },
    values: {
      'org:resource': event.officer,
      'org:group': places.units.get(event.unitId)?.name ?? event.unitId,
      'org:role': event.role,
      start_timestamp: event.start && logTime(event.start),
      fact: event.type,
      step: event.step?.label ?? null,
      next_step: event.nextStep?.label ?? null,
      used_minutes: event.usedMinutes,
      allowance_minutes: event.allowanceMinutes,
      ...{ step_result: details.stepResult, outcome: details.outcome },
      ...{ timeliness: details.timeliness, cause: details.cause, stage: details.stage },
    },
    relations: relationsOf(event, dossier),
  };
}

/** Under which id an object stands; codes of dossiers bear no prefix, so that a reader knows them again. */
export const idOf = {
  procedure: (code: string) => `procedure:${code === '' ? '?' : code}`,
  unit: (id: string) => `unit:${id}`,
  desk: (id: string) => `desk:${id}`,
  officer: (name: string) => `officer:${name}`,
  step: ({ id, version }: { id: string; version: number }, { no }: LoggedStep) =>
    `step:${id} v${version}/${no}`,
} as const;

/** ISO 8601 with milliseconds, always the same width: some readers guess the format from the first. */
export function logTime(text: string): string {
  const read = readTimestamp(text, 420);
  if (read === null) return text;
  return writeTimestamp({ ms: read.ms, zone: read.zone ?? 420, finer: '' });
}

/** The id of the dossier in the database is no pseudonym and goes nowhere. */
function eventIdOf({ id }: LoggedEvent, { name }: LoggedDossier): string {
  return `${name}${id.slice(id.indexOf('.'))}`;
}

function relationsOf(event: LoggedEvent, { row, name, process }: LoggedDossier): OcelRelation[] {
  const { step, nextStep, to } = event;
  const relation = (objectId: string, qualifier: string) => ({ objectId, qualifier });
  const begins = event.type === 'DossierAccepted' || event.type === 'DossierImported';
  return [
    relation(name, 'dossier'),
    relation(idOf.officer(event.officer), 'by'),
    relation(idOf.unit(event.unitId), 'at'),
    ...(begins ? [relation(idOf.procedure(row.procedureCode), 'procedure')] : []),
    ...(begins && row.deskId !== null ? [relation(idOf.desk(row.deskId), 'received at')] : []),
    ...(step && process ? [relation(idOf.step(process, step), 'ends')] : []),
    ...(nextStep && process ? [relation(idOf.step(process, nextStep), 'begins')] : []),
    ...(event.toUnitId === null ? [] : [relation(idOf.unit(event.toUnitId), 'to')]),
    ...(to === null ? [] : [relation(idOf.officer(to.officer), 'to')]),
  ];
}

function columns(type: AttributeType, ...keys: string[]): OcelColumn[] {
  return keys.map((key) => ({ key, type }));
}
