import type { PlainDate } from '../shared/plain-date.ts';
import type { EntryFault } from './check-entry.ts';
import type { RegisterEntry } from './definition.ts';
import { dayIn } from './durations.ts';

/**
 * Whoever was delegated a matter may not pass it on (Luật Tổ chức chính quyền địa phương 2025, Art. 14; 2015, Art. 14):
 * a unit that holds a matter by delegation on the first day of a new one cannot delegate the same matter.
 * Fields: `to` (unit), `matters` (lines), `validFrom`, `validTo`.
 */
export function findSubDelegation(
  entry: Pick<RegisterEntry, 'id' | 'unitId' | 'values'>,
  others: readonly RegisterEntry[],
): EntryFault | null {
  const from = dayIn(entry.values, 'validFrom');
  if (from === null) return null;
  const matters = mattersOf(entry);
  const held = others.find(
    (other) =>
      other.id !== entry.id &&
      other.values.to === entry.unitId &&
      isDelegatedOn(other, from) &&
      mattersOf(other).some((matter) => matters.includes(matter)),
  );
  if (held === undefined) return null;
  return {
    ...{ field: 'matters', code: 'no-sub-delegation', weight: 'refuse' },
    words: {
      vi: 'Việc này đơn vị đang được ủy quyền; không được ủy quyền lại cho nơi khác.',
      en: 'The unit holds this matter by delegation itself and may not pass it on.',
    },
  };
}

/** In force on a day: the power to sign is looked up by it. */
export function isDelegatedOn({ values, state }: RegisterEntry, day: PlainDate): boolean {
  const [from, to] = [dayIn(values, 'validFrom'), dayIn(values, 'validTo')];
  return state !== 'ended' && from !== null && from <= day && (to === null || to >= day);
}

function mattersOf({ values }: Pick<RegisterEntry, 'values'>): string[] {
  const value = values.matters;
  return typeof value === 'object' ? value.map((one) => one.trim().toLowerCase()) : [];
}
