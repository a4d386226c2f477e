import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { UnitName } from '../store.ts';

export type FoundUnit =
  | { kind: 'found'; id: string }
  | { kind: 'unknown' | 'ambiguous'; text: string };

/** Finds units as people write them: by code, by name, or by name with the code in square brackets. */
export function createUnitFinder(units: readonly UnitName[]) {
  const byCode = new Map(units.flatMap((unit) => (unit.code === null ? [] : [[unit.code, unit]])));
  const byName = Map.groupBy(units, ({ name }) => foldAccents(name));
  return (written: string): FoundUnit => {
    const text = written.trim();
    const code = /\[([^\]]+)\]\s*$/.exec(text)?.[1]?.trim() ?? text;
    const coded = byCode.get(code);
    if (coded !== undefined) return { kind: 'found', id: coded.id };
    const named = byName.get(foldAccents(text)) ?? [];
    const [only] = named;
    if (only === undefined) return { kind: 'unknown', text };
    return named.length === 1 ? { kind: 'found', id: only.id } : { kind: 'ambiguous', text };
  };
}

/** `Sở Tư pháp [H01.12]`: a name that is found again even where two units bear it. */
export function writeUnit({ name, code }: Pick<UnitName, 'name' | 'code'>): string {
  return code === null ? name : `${name} [${code}]`;
}
