import { DomainError } from '../shared/errors.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** What reform is about in a national programme, and the days that the programme covers. */
export interface FieldList {
  /** `nq-76`. */
  code: string;
  name: Words;
  from: PlainDate;
  to: PlainDate;
  fields: readonly ReformField[];
}

export interface ReformField extends Words {
  code: string;
}

export interface Words {
  vi: string;
  en: string;
}

/** The list of a day: NQ 30c/NQ-CP through 2020, NQ 76/NQ-CP from 2021. Throws `plan.no-field-list`. */
export function fieldListOn(lists: readonly FieldList[], day: PlainDate): FieldList {
  const found = lists.find(({ from, to }) => from <= day && day <= to);
  if (found === undefined) throw new DomainError('plan.no-field-list', { day });
  return found;
}

/** A field by its code. Throws `plan.field-unknown`. */
export function fieldOf(list: FieldList, code: string): ReformField {
  const found = list.fields.find((field) => field.code === code);
  if (found === undefined)
    throw new DomainError('plan.field-unknown', { field: code, programme: list.name.vi });
  return found;
}
