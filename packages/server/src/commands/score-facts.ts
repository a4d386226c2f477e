import type { FactValue } from '@motcua/domain/scoring/facts.ts';
import type { UnitFacts } from '@motcua/domain/scoring/score-unit.ts';
import { type CsvRow, readCsvTable } from '../platform/csv-table.ts';

/** Facts of many units, and where in the file each stands. */
export interface FactsFile {
  units: UnitFacts[];
  /** `row 3, column “received”` */
  placeOf(unit: string, fact: string): string;
}

/** The file cannot be read as facts; the message is a sentence that says how to mend it. */
export class FactsError extends Error {}

/**
 * JSON (`{unit: {fact: value}}`, or a list of `{unit, facts}` or `{unit, fact, value}` or plain rows) or CSV
 * (a column `unit` and one for each fact, or the columns `unit,fact,value`), told by what it begins with.
 */
export function readFactsFile(text: string): FactsFile {
  const body = text.replace(/^\uFEFF/, '');
  return /^\s*[[{]/.test(body) ? readJson(body) : readCsv(body);
}

interface Told {
  unit: string;
  fact: string;
  value: FactValue;
  place: string;
}

/** Gathers what was told by unit; one figure told twice is a question, not an answer. */
function gather(units: readonly string[], told: readonly Told[]): FactsFile {
  const facts = new Map<string, Map<string, Told>>(units.map((unit) => [unit, new Map()]));
  for (const one of told) {
    const own = facts.get(one.unit) ?? new Map<string, Told>();
    const earlier = own.get(one.fact);
    if (earlier !== undefined)
      throw new FactsError(
        `${one.place}: “${one.fact}” of “${one.unit}” was told already at ${earlier.place}; keep one of them.`,
      );
    facts.set(one.unit, own.set(one.fact, one));
  }
  if (facts.size === 0) throw new FactsError('There is no unit in the facts.');
  return {
    units: [...facts].map(([unit, own]) => ({
      unit,
      facts: Object.fromEntries(
        [...own].map(([fact, { value }]): [string, FactValue] => [fact, value]),
      ),
    })),
    placeOf: (unit, fact) => facts.get(unit)?.get(fact)?.place ?? `unit “${unit}”, fact “${fact}”`,
  };
}

function readJson(text: string): FactsFile {
  const value = parseJson(text);
  if (Array.isArray(value)) return gather([], value.flatMap(readEntry));
  const entries = Object.entries(isRecord(value) ? value : {});
  const told = entries.flatMap(([unit, facts]) => factsOf(unit, facts, `unit “${unit}”`));
  return gather(
    entries.map(([unit]) => unit),
    told,
  );
}

/** Numbers keep the digits of the file where a number of JavaScript would lose some. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
      typeof value === 'number' && context?.source !== undefined && String(value) !== context.source
        ? context.source
        : value,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new FactsError(`The facts are no JSON: ${reason}.`);
  }
}

function readEntry(entry: unknown, index: number): Told[] {
  const place = `entry ${index + 1}`;
  if (!isRecord(entry) || typeof entry.unit !== 'string' || entry.unit.trim() === '')
    throw new FactsError(`${place} has no unit; write {"unit": "…", "facts": {…}}.`);
  const { unit, facts, fact, ...rest } = entry;
  if (facts !== undefined) return factsOf(unit, facts, place);
  if (typeof fact === 'string')
    return [{ unit, fact, value: readValue(rest.value, place), place: `${place}, fact “${fact}”` }];
  return factsOf(unit, rest, place);
}

function factsOf(unit: string, facts: unknown, place: string): Told[] {
  if (!isRecord(facts)) throw new FactsError(`${place}: its facts must be {"name": number}.`);
  return Object.entries(facts).map(([fact, value]) => {
    const where = `${place}, fact “${fact}”`;
    return { unit, fact, value: readValue(value, where), place: where };
  });
}

function readValue(value: unknown, place: string): FactValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return value;
  throw new FactsError(`${place} is ${JSON.stringify(value).slice(0, 40)}; write a number.`);
}

function readCsv(text: string): FactsFile {
  const [head, ...rows] = parseCsv(text);
  if (head === undefined) throw new FactsError('The facts are empty.');
  const columns = head.cells.map((name) => name.trim());
  const find = (name: string) => columns.findIndex((column) => column.toLowerCase() === name);
  const unitAt = find('unit');
  if (unitAt < 0)
    throw new FactsError(
      `row ${head.line}: there is no column “unit” (there are ${columns.map((name) => `“${name}”`).join(', ')}); name the column of the units so.`,
    );
  const [factAt, valueAt] = [find('fact'), find('value')];
  const isLong = factAt >= 0 && valueAt >= 0;
  const told = rows.flatMap((row): Told[] => {
    if (row.cells.length > columns.length)
      throw new FactsError(
        `row ${row.line} has ${row.cells.length} cells for ${columns.length} columns; quote a cell that holds a comma.`,
      );
    const unit = (row.cells[unitAt] ?? '').trim();
    if (unit === '')
      throw new FactsError(`row ${row.line}, column “unit” is empty; name the unit.`);
    if (isLong) return [longRow(row, { unit, factAt, valueAt })];
    return columns.flatMap((fact, at) => {
      const place = `row ${row.line}, column “${fact}”`;
      return at === unitAt || fact === ''
        ? []
        : [{ unit, fact, value: (row.cells[at] ?? '').trim(), place }];
    });
  });
  return gather(
    rows.map(({ cells }) => (cells[unitAt] ?? '').trim()),
    told,
  );
}

function longRow(row: CsvRow, at: { unit: string; factAt: number; valueAt: number }): Told {
  const fact = (row.cells[at.factAt] ?? '').trim();
  if (fact === '') throw new FactsError(`row ${row.line}, column “fact” is empty; name the fact.`);
  const value = (row.cells[at.valueAt] ?? '').trim();
  return { unit: at.unit, fact, value, place: `row ${row.line}, column “value”` };
}

function parseCsv(text: string): CsvRow[] {
  try {
    return readCsvTable(text);
  } catch (error) {
    throw new FactsError(`The facts are no CSV: ${error instanceof Error ? error.message : ''}.`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
