import { isListTable, type ReportForm, type RowsTable } from './form.ts';

/** A column that adds up: its own place, and the places it is the sum of. */
export interface AddingColumn {
  at: number;
  of: readonly number[];
}

/**
 * Columns of a table that are sums of others, by the identities and the sums of the form itself: what a
 * spreadsheet may count again.
 */
export function addingColumns(form: ReportForm, code: string): AddingColumn[] {
  const table = form.tables.find((one) => one.code === code);
  if (table === undefined || isListTable(table)) return [];
  const places = placesOf(table);
  const sums = [
    ...(form.facts ?? []).flatMap(({ id, of }) =>
      of !== undefined && 'sum' in of ? [{ fact: id, parts: of.sum }] : [],
    ),
    ...(form.checks ?? []).flatMap(({ left: [fact = '', ...more], right }) =>
      more.length > 0 ? [] : [{ fact, parts: right }],
    ),
  ];
  const found: AddingColumn[] = [];
  for (const { fact, parts } of sums) {
    const at = places.get(fact);
    const of = parts.map((part) => places.get(part)).filter((place) => place !== undefined);
    const isKnown = found.some((one) => one.at === at);
    if (at === undefined || isKnown || of.length < parts.length || of.includes(at)) continue;
    if (!dependsOn(found, of, at)) found.push({ at, of });
  }
  return found;
}

function placesOf({ columns }: RowsTable): Map<string, number> {
  return new Map(columns.flatMap(({ fact }, at) => (fact === undefined ? [] : [[fact, at]])));
}

/** A sum of sums is fine; a circle is not. */
function dependsOn(found: readonly AddingColumn[], of: readonly number[], at: number): boolean {
  return of.some((place) => {
    const next = found.find((one) => one.at === place);
    return next !== undefined && (next.of.includes(at) || dependsOn(found, next.of, at));
  });
}
