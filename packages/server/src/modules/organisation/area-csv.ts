import { DomainError } from '@motcua/domain/shared/errors.ts';
import { addDays, isPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { parse } from 'csv-parse/sync';
import {
  AREA_LEVELS,
  type AreaLevel,
  type AreaSource,
  type EditionFile,
  kindOf,
  type StatedPeriod,
} from './area-edition.ts';

const COLUMNS = ['code', 'name', 'kind', 'level', 'parent', 'valid_from', 'valid_to'] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

const LISTS = {
  province: 'provinces',
  district: 'districts',
  commune: 'communes',
} as const satisfies Record<AreaLevel, keyof EditionFile>;

/**
 * Reads a table with a row per unit; comma, semicolon or tab. `valid_to` is the first day on which the unit
 * no longer is. Rows without days have the stated ones.
 * @throws DomainError `areas.file-unknown`, `areas.columns-missing`, `areas.quotes-open`,
 * `areas.period-missing`.
 */
export function readAreaCsv(file: string, text: string, stated: StatedPeriod): AreaSource {
  const [header, ...rows] = splitTable(file, text);
  const columns = columnsOf(file, header?.cells ?? []);
  const source: AreaSource = {
    ...{ file, editions: [], setAside: [], places: new Map(), assumed: null },
  };
  const periods = new Map<string, EditionFile>();
  let undated = 0;
  for (const { line, cells } of rows) {
    const row = columns(cells);
    const fault = cells.length === header?.cells.length ? faultOf(row) : 'số cột khác hàng đầu';
    const from = dayOf(row.valid_from) ?? (row.valid_to ? undefined : stated.from);
    const to = dayOf(row.valid_to) ?? (row.valid_from ? undefined : stated.to);
    const faultOfDays = fault ?? faultOfPeriod(from, to);
    if (faultOfDays === NO_DAYS) undated += 1;
    if (faultOfDays) {
      source.setAside.push({ row: `dòng ${line}: ${cells.join(',')}`, reason: faultOfDays });
      continue;
    }
    put(source, { row, line, edition: editionOf(periods, from, to) });
  }
  if (rows.length > 0 && undated === rows.length)
    throw new DomainError('areas.period-missing', { file });
  source.editions = [...periods.values()];
  return source;
}

function splitTable(file: string, text: string): { line: number; cells: string[] }[] {
  const first = text.slice(0, text.search(/\r|\n|$/));
  const delimiter = [',', ';', '\t'].find((mark) => first.split(mark).length > 1) ?? ',';
  const rows: { line: number; cells: string[] }[] = [];
  try {
    parse(text, {
      ...{ delimiter, trim: true, relax_column_count: true, relax_quotes: true },
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells });
        return null;
      },
    });
    return rows;
  } catch {
    throw new DomainError('areas.quotes-open', { file, line: rows.length + 1 });
  }
}

function columnsOf(file: string, header: string[]): (cells: string[]) => Row {
  const names = header.map((name) => name.toLowerCase());
  const missing = COLUMNS.filter((name) => !names.includes(name));
  if (!names.includes('code') || !names.includes('name'))
    throw new DomainError('areas.file-unknown', { file });
  if (missing.length > 0)
    throw new DomainError('areas.columns-missing', { file, columns: missing.join(', ') });
  return (cells) => {
    const cell = (name: keyof Row) => cells[names.indexOf(name)] ?? '';
    return {
      ...{ code: cell('code'), name: cell('name').normalize('NFC') },
      ...{ kind: cell('kind').normalize('NFC'), level: cell('level'), parent: cell('parent') },
      ...{ valid_from: cell('valid_from'), valid_to: cell('valid_to') },
    };
  };
}

function levelOf(text: string): AreaLevel | undefined {
  return AREA_LEVELS.find((level) => level === text.toLowerCase());
}

function dayOf(text: string): PlainDate | undefined {
  return isPlainDate(text) ? text : undefined;
}

function faultOf({ name, kind, level, valid_from, valid_to }: Row): string | null {
  const read = levelOf(level);
  if (!read) return `cấp “${level}” không phải province, district hoặc commune`;
  const own = kindOf(read, name);
  if (own && kind && own !== kind) return `loại “${kind}” không khớp với tên`;
  for (const text of [valid_from, valid_to])
    if (text && !isPlainDate(text)) return `“${text}” không phải là ngày; xin ghi YYYY-MM-DD`;
  return null;
}

function faultOfPeriod(from: PlainDate | undefined, to: PlainDate | undefined): string | null {
  if (!from && !to) return NO_DAYS;
  return from && to && to <= from ? 'valid_to phải sau valid_from' : null;
}

function editionOf(
  periods: Map<string, EditionFile>,
  from: PlainDate | undefined,
  to: PlainDate | undefined,
): EditionFile {
  const key = `${from ?? ''}/${to ?? ''}`;
  const edition = periods.get(key) ?? {
    ...(from && { validFrom: from }),
    ...(to && { validUntil: addDays(to, -1) }),
    ...{ provinces: [], districts: [], communes: [], moves: [] },
  };
  periods.set(key, edition);
  return edition;
}

function put(
  { places }: AreaSource,
  { row, line, edition }: { row: Row; line: number; edition: EditionFile },
): void {
  const level = levelOf(row.level) ?? 'commune';
  const name = kindOf(level, row.name) || !row.kind ? row.name : `${row.kind} ${row.name}`;
  const normal = level === 'province' ? [row.code, name] : [row.code, name, row.parent];
  places.set(normal, `dòng ${line}`);
  edition[LISTS[level]].push(normal);
}

const NO_DAYS = 'không nêu valid_from hay valid_to; xin ghi vào tệp hoặc thêm --from, --to';
