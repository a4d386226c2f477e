import type { FigureName } from '@motcua/contract/figures.ts';
import { addBooks, addCounts } from '@motcua/domain/reporting/book.ts';
import { countedOf, figuresOf } from '@motcua/domain/reporting/check-form.ts';
import type { Book, Counts } from '@motcua/domain/reporting/content.ts';
import { isListTable, type ReportForm } from '@motcua/domain/reporting/form.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { FigureRow, FigureService } from '../figures/index.ts';
import { askSources } from '../../platform/ask-sources.ts';
import type { Database } from '../../platform/db.ts';
import type { FactSource } from '../../platform/fact-source.ts';
import { listUnitsOn } from './store-units.ts';
import { branchesOf } from './unit-tree.ts';

export interface FigureSources {
  figures: Pick<FigureService, 'read' | 'readEach'>;
  sources: readonly FactSource[];
  db: Database;
}

export interface OwnFiguresOrder {
  tenantId: string;
  unitId: string;
  /** Children that report for themselves; what lies below them is theirs. */
  childIds: readonly string[];
  /** Every form of the regime: the unit above may need more than this one prints. */
  forms: readonly ReportForm[];
  from: PlainDate;
  to: PlainDate;
  asOf: Instant;
}

const CUTS = ['field', 'procedure', 'channel'] as const;
type BookCut = (typeof CUTS)[number];

/**
 * What a unit counts itself: its branch without the branches of children that report. A part that closed
 * within the period still counts where it stood.
 */
export async function readOwnBook(sources: FigureSources, order: OwnFiguresOrder): Promise<Book> {
  const { tenantId, unitId, childIds, from, to, asOf } = order;
  const names = new Set(order.forms.flatMap(figuresOf));
  const cuts = cutsOf(order.forms);
  const question = { tenantId, from, to, asOf };
  if (childIds.length === 0) {
    const read = (cut: 'whole' | BookCut) =>
      sources.figures.read({ ...question, unitId, axis: 'subordination', cut });
    const book = bookOf(await Promise.all([read('whole'), ...cuts.map(read)]), { cuts, names });
    return await withCounted(sources, book, { ...order, unitIds: [unitId], axis: 'subordination' });
  }
  const unitIds = await listOwnUnits(sources.db, order);
  const totals = await sources.figures.readEach({ ...question, unitIds, axis: 'own' });
  const whole = await busyBooks(sources, { ...question, totals, cuts, names });
  const nothing = bookOf([[], ...cuts.map(() => [])], { cuts, names });
  const book = addBooks([nothing, ...whole]);
  return await withCounted(sources, book, { ...order, unitIds, axis: 'own' });
}

/** Live figures of a whole branch, for a look that nobody signs. */
export async function readBranchBook(
  sources: Pick<FigureSources, 'figures' | 'sources'>,
  order: Omit<OwnFiguresOrder, 'childIds'>,
): Promise<Book> {
  const { tenantId, unitId, from, to, asOf } = order;
  const names = new Set(order.forms.flatMap(figuresOf));
  const cuts = cutsOf(order.forms);
  const read = (cut: 'whole' | 'unit' | BookCut) =>
    sources.figures.read({ tenantId, unitId, axis: 'subordination', cut, from, to, asOf });
  const wantsUnits = order.forms.some((form) =>
    form.tables.some((table) => table.rows.by === 'unit'),
  );
  const [units, ...others] = await Promise.all([
    wantsUnits ? read('unit') : Promise.resolve([]),
    read('whole'),
    ...cuts.map(read),
  ]);
  const book = await withCounted(sources, bookOf(others, { cuts, names }), {
    ...{ ...order, unitIds: [unitId], axis: 'subordination' },
  });
  if (!wantsUnits) return book;
  return {
    ...book,
    unit: units.map((row) => ({ ...rowOf(row, names), depth: row.key === unitId ? 0 : 1 })),
  };
}

/** With what other modules count of these units; what none of them tells stays absent. */
async function withCounted(
  { sources }: Pick<FigureSources, 'sources'>,
  book: Book,
  order: Pick<OwnFiguresOrder, 'tenantId' | 'forms' | 'from' | 'to'> & {
    unitIds: readonly string[];
    axis: 'own' | 'subordination';
  },
): Promise<Book> {
  const { tenantId, unitIds, axis, from, to } = order;
  const single = new Set(
    sources.flatMap(({ measures }) =>
      measures.flatMap((one) => (one.addsUp === false ? one.name : [])),
    ),
  );
  const asked = [...new Set(order.forms.flatMap(countedOf))];
  const names = unitIds.length === 1 ? asked : asked.filter((name) => !single.has(name));
  const told = await askSources(sources, { tenantId, unitIds, axis, from, to, names });
  const counts = [...told.values()].map((values) =>
    Object.fromEntries(
      Object.entries(values).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number',
      ),
    ),
  );
  return { ...book, whole: addCounts([book.whole, ...counts]) };
}

/** Cuts of the units that have anything at all: most parts of an office resolve nothing. */
async function busyBooks(
  { figures }: FigureSources,
  of: {
    tenantId: string;
    from: PlainDate;
    to: PlainDate;
    asOf: Instant;
    totals: readonly FigureRow[];
    cuts: readonly BookCut[];
    names: ReadonlySet<string>;
  },
): Promise<Book[]> {
  const { totals, cuts, names, ...question } = of;
  const busy = totals.filter(({ figures }) => Object.values(figures).some((n) => n !== 0));
  return await Promise.all(
    busy.map(async (total) => {
      const rows = await Promise.all(
        cuts.map((cut) => figures.read({ ...question, unitId: total.key, axis: 'own', cut })),
      );
      return bookOf([[total], ...rows], { cuts, names });
    }),
  );
}

/** As the trees of the first and of the last day have it: what closed in between is not lost. */
async function listOwnUnits(
  db: Database,
  { tenantId, unitId, childIds, from, to }: OwnFiguresOrder,
): Promise<string[]> {
  const days = await db.inTenant(tenantId, (tx) =>
    Promise.all([listUnitsOn(tx, tenantId, from), listUnitsOn(tx, tenantId, to)]),
  );
  const theirs = new Set(days.flatMap((units) => branchesOf(units, childIds)));
  const all = new Set(days.flatMap((units) => branchesOf(units, [unitId])));
  return [...all].filter((id) => !theirs.has(id)).sort();
}

function cutsOf(forms: readonly ReportForm[]): BookCut[] {
  const asked = forms.flatMap((form) => form.tables.filter((table) => !isListTable(table)));
  return CUTS.filter((cut) => asked.some((table) => table.rows.by === cut));
}

function bookOf(
  [whole = [], ...rows]: readonly (readonly FigureRow[])[],
  { cuts, names }: { cuts: readonly BookCut[]; names: ReadonlySet<string> },
): Book {
  const nothing = Object.fromEntries([...names].map((name) => [name, 0]));
  return {
    whole: whole[0] === undefined ? nothing : countsOf(whole[0], names),
    ...Object.fromEntries(
      cuts.map((cut, index) => [
        cut,
        (rows[index] ?? []).map((row) => rowOf(row, names)).filter(hasAny),
      ]),
    ),
  };
}

function rowOf(row: FigureRow, names: ReadonlySet<string>) {
  return { key: row.key, name: row.name, counts: countsOf(row, names) };
}

function hasAny({ counts }: { counts: Counts }): boolean {
  return Object.values(counts).some((n) => n !== 0);
}

/** Only what the forms ask for: a locked report stays small, and the same when figures are added later. */
function countsOf({ figures }: FigureRow, names: ReadonlySet<string>): Counts {
  return Object.fromEntries(
    Object.entries(figures).filter(([name]) => names.has(name as FigureName)),
  );
}
