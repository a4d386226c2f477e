import type { EventLog } from '@motcua/domain/study/event-log.ts';
import { DOSSIER_KEY } from '@motcua/domain/study/case-rows.ts';
import { createLogBuilder, type LogBuilder } from '@motcua/domain/study/log-builder.ts';
import { BESIDE_THE_WORK } from './activity-names.ts';
import type { LoggedDossier, LoggedEvent } from './logged-dossier.ts';
import type { NamedUnit } from './store.ts';

/** `inside`: a study kept here, of the work only, that opens each dossier; else everything, for others. */
export interface CaseLogOptions {
  inside: boolean;
  units: ReadonlyMap<string, NamedUnit>;
}

/** Under this attribute an event names the step of the process that it ended. */
export const STEP_KEY = 'step';

/** The process that a dossier follows, as one attribute tells it. */
export function processKey({ id, version }: { id: string; version: number }): string {
  return `${id} v${version}`;
}

/**
 * Dossiers as a log of cases. Taking over becomes the beginning of the event that ends the step, so that
 * waiting and work come apart; it is an event of its own only where the step has not ended.
 */
export function caseLogOf(dossiers: readonly LoggedDossier[], options: CaseLogOptions): EventLog {
  const builder = createLogBuilder(OFFSET);
  for (const dossier of dossiers) {
    const ofCase = builder.addCase(dossier.name);
    setCase(builder, { ofCase, dossier, options });
    const starts = new Set(dossier.events.map(({ start }) => start));
    for (const event of dossier.events) {
      if (event.type === 'TakenOver' && starts.has(event.at)) continue;
      if (options.inside && BESIDE_THE_WORK.has(event.type)) continue;
      addEvent(builder, { ofCase, event, options });
    }
  }
  return builder.finish().log;
}

const OFFSET = 420;

function setCase(
  builder: LogBuilder,
  of: { ofCase: number; dossier: LoggedDossier; options: CaseLogOptions },
): void {
  const { row, channel, process, applicant } = of.dossier;
  const text = (key: string, value: string | null, type: 'string' | 'date' = 'string') => {
    if (value !== null && value !== '') builder.setCaseAttribute(of.ofCase, { key, type, value });
  };
  if (of.options.inside) text(DOSSIER_KEY, row.id);
  else text('applicant', applicant);
  text('procedure', row.procedureName);
  text('procedure_code', row.procedureCode);
  text('field', row.field);
  text('unit', of.options.units.get(row.unitId)?.name ?? row.unitId);
  text('channel', channel);
  text('process', process && processKey(process));
  text('received_at', row.receivedAt, 'date');
  text('due_at', row.dueAt, 'date');
  text('ended_at', row.endedAt, 'date');
  text('outcome', row.outcome);
  text('timeliness', row.timeliness);
}

function addEvent(
  builder: LogBuilder,
  of: { ofCase: number; event: LoggedEvent; options: CaseLogOptions },
): void {
  const { event, options } = of;
  const added = builder.addEvent(of.ofCase, {
    ...{ activity: event.activity, time: event.at, start: event.start ?? undefined },
    resource: event.officer,
    group: options.units.get(event.unitId)?.name ?? event.unitId,
    transition: undefined,
  });
  const text = (key: string, value: string | null) => {
    if (value !== null) builder.setEventAttribute(added, { key, type: 'string', value });
  };
  text(STEP_KEY, event.step?.label ?? null);
  text('org:role', event.role);
  if (options.inside) return;
  text('fact', event.type);
  text('next_step', event.nextStep?.label ?? null);
  for (const [key, value] of Object.entries(event.details)) text(key, value);
  if (event.usedMinutes !== null)
    builder.setEventAttribute(added, {
      ...{ key: 'used_minutes', type: 'float', value: String(event.usedMinutes) },
    });
}
