import { allHold } from '@motcua/domain/reform-register/conditions.ts';
import type {
  EntryValue,
  EntryValues,
  RegisterDefinition,
  RegisterField,
} from '@motcua/domain/reform-register/definition.ts';

/** What stands in a form: a field that is not filled in is absent. */
export type EntryDraft = Readonly<Record<string, EntryValue>>;

/** Fields that have a place now: what was chosen above opens and closes those below. */
export function fieldsShown(
  { fields }: RegisterDefinition,
  draft: EntryDraft,
  state: string | null,
): RegisterField[] {
  return fields.filter(({ when }) => allHold(when, { values: draft, state }));
}

/** What is sent: without what has no place any more, and without what is reckoned. */
export function valuesToSend(
  definition: RegisterDefinition,
  draft: EntryDraft,
  state: string | null,
): EntryValues {
  const sent: Record<string, EntryValue> = {};
  for (const field of definition.fields) {
    const value = draft[field.code];
    const hasPlace = allHold(field.when, { values: sent, state });
    if (value === undefined || field.computed !== undefined || !hasPlace) continue;
    if (typeof value === 'string' && value.trim() === '') continue;
    if (typeof value === 'object') {
      const lines = value.map((line) => line.trim()).filter((line) => line !== '');
      if (lines.length > 0) sent[field.code] = lines;
    } else sent[field.code] = typeof value === 'string' ? value.trim() : value;
  }
  return sent;
}

/** Fields that a state wants filled before an entry may come to it. */
export function fieldsOfMove(
  definition: RegisterDefinition,
  to: string,
  draft: EntryDraft,
): RegisterField[] {
  const needs = definition.states?.find(({ code }) => code === to)?.needs ?? [];
  // What opens when a needed field is filled comes along, as the receiver of a hand-over.
  const opened = (field: RegisterField) =>
    field.required === true &&
    (field.when ?? []).some(
      (condition) => condition.field !== undefined && needs.includes(condition.field),
    ) &&
    allHold(field.when, { values: draft, state: to });
  return definition.fields.filter((field) => needs.includes(field.code) || opened(field));
}

/** A choice that has only one meaning in most entries is filled in at first: today. */
export function firstDraft(definition: RegisterDefinition, today: string): EntryDraft {
  const day = definition.fields.find(({ code }) => code === definition.day);
  return day === undefined || day.computed !== undefined ? {} : { [day.code]: today };
}
