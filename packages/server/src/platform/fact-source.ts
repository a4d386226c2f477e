import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';

/**
 * What a module counts from its own work for indicators and the reform index: a port that the module
 * fills and the indicators read, so that neither knows the other.
 */
export interface FactSource {
  /** The names a binding may use in `counted`, as `plan.tasksDone`, with their words. */
  measures: readonly SourceMeasure[];
  /** Of each unit asked for; a unit or name that is absent is one that nobody can tell. */
  count(
    question: FactQuestion,
  ): Promise<ReadonlyMap<string, Readonly<Record<string, SourceValue>>>>;
}

export interface SourceMeasure {
  name: string;
  words: { vi: string; en: string };
  /** False for what no report may add over units: a per cent, a day. */
  addsUp?: false;
}

/** A count, a per cent, a day, or whether something is so. */
export type SourceValue = number | PlainDate | boolean;

export interface FactQuestion {
  tenantId: string;
  unitIds: readonly string[];
  /** `own`: the unit's own work only; otherwise with all that stands below it on the last day. */
  axis: 'own' | 'subordination' | 'territory';
  /** Days, both included. */
  from: PlainDate;
  to: PlainDate;
  /** Only these names. */
  names: readonly string[];
}
