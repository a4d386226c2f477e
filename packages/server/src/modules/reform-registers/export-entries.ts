import type { SummaryQuery } from '@motcua/contract/register-entries.ts';
import type {
  EntryValue,
  RegisterDefinition,
  RegisterEntry,
} from '@motcua/domain/reform-register/definition.ts';
import { valueText } from '@motcua/domain/reform-register/lay-paper.ts';
import { stateName } from '@motcua/domain/reform-register/moves.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../platform/csv.ts';
import { type BookCell, writeWorkbook } from '../../platform/workbook/workbook.ts';
import { noteRead, openRegister, unitsAsked } from './context.ts';
import { dispositionOf, type RegisterFile } from './papers.ts';
import { pointed } from './settle-entry.ts';
import type { RegisterParts } from './ports.ts';
import { listStanding, listValuesOf } from './store.ts';
import { listUnitNames } from './store-units.ts';

export const EXPORT_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
export type ExportFormat = keyof typeof EXPORT_TYPES;

/** The entries of a period with one column for each field: what comes out goes in again. */
export async function exportEntries(
  parts: RegisterParts,
  officer: SignedIn,
  asked: { code: string; query: SummaryQuery & { bom: string }; format: ExportFormat },
): Promise<RegisterFile> {
  const { code, query, format } = asked;
  const { tenantId } = officer;
  const { definition, read } = await openRegister(parts, officer, code);
  const { unitIds, unit } = await unitsAsked(parts, officer, { read, unit: query.unit });
  await noteRead(parts, officer, { definition, unitId: unit?.id ?? null, what: 'file' });
  const { entries, nameOf } = await parts.db.inTenant(tenantId, async (tx) => {
    const { from = null, to = null } = query;
    const found = await listStanding(tx, tenantId, { code, unitIds, from, to });
    const ids = (kinds: readonly string[]) => [
      ...new Set(
        found.flatMap(({ values }) => pointed(definition, values, kinds).map(({ id }) => id)),
      ),
    ];
    const units = [...new Set([...found.map(({ unitId }) => unitId), ...ids(['unit', 'units'])])];
    const names = await listUnitNames(tx, tenantId, units);
    const targets = await listValuesOf(tx, tenantId, ids(['entry']));
    const all = new Map([
      ...names.map(({ id, name }) => [id, name] as const),
      ...targets.map(({ id, number }) => [id, String(number)] as const),
    ]);
    return { entries: found, nameOf: (id: string) => all.get(id) ?? '' };
  });
  const table = [headsOf(definition), ...entries.map((entry) => lineOf(definition, entry, nameOf))];
  const bytes =
    format === 'csv'
      ? Buffer.from((query.bom === '1' ? BYTE_ORDER_MARK : '') + table.map(csvLine).join(''))
      : Buffer.from(workbookOf(definition, table));
  return {
    ...{ bytes, mediaType: EXPORT_TYPES[format] },
    disposition: dispositionOf('attachment', `${definition.name.vi}.${format}`),
  };
}

function headsOf({ fields, states }: RegisterDefinition): string[] {
  return [
    ...['STT', 'Đơn vị'],
    ...fields.map(({ name }) => name.vi),
    ...(states === undefined ? [] : ['Trạng thái']),
  ];
}

function lineOf(
  definition: RegisterDefinition,
  { number, unitId, values, state }: RegisterEntry,
  nameOf: (id: string) => string,
): (string | number)[] {
  return [
    ...[number, nameOf(unitId)],
    ...definition.fields.map(({ code: field, kind }): string | number => {
      const value: EntryValue | undefined = values[field];
      if (typeof value === 'number') return value;
      if (kind === 'entry' && typeof value === 'string') return nameOf(value);
      return valueText(definition, { field, value }, nameOf);
    }),
    ...(definition.states === undefined ? [] : [stateName(definition, state)]),
  ];
}

function workbookOf(
  { name, fields }: RegisterDefinition,
  [heads = [], ...lines]: readonly (readonly (string | number)[])[],
): Uint8Array {
  const wide = new Set(['long-text', 'lines', 'units']);
  const cells = (line: readonly (string | number)[], style: 'head' | 'wrapped'): BookCell[] =>
    line.map((value) => ({ value, style }));
  return writeWorkbook(name.vi, [
    {
      name: name.vi,
      widths: [7, 28, ...fields.map(({ kind }) => (wide.has(kind) ? 44 : 20)), 18],
      rows: [cells(heads, 'head'), ...lines.map((line) => cells(line, 'wrapped'))],
      ...{ merges: [], landscape: true, headFrom: 0, headTo: 1 },
    },
  ]);
}
