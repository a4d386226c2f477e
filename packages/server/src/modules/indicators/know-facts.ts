import type { Axis, Cut, Figures } from '@motcua/contract/figures.ts';
import type { ParsedBinding } from '@motcua/contract/indicator-bindings.ts';
import { addedFigures } from '@motcua/domain/figures/figures-of.ts';
import { bindFacts, type BoundFacts } from '@motcua/domain/scoring/binding.ts';
import type { FactValue } from '@motcua/domain/scoring/facts.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Database, Transaction } from '../../platform/db.ts';
import type { FactSource } from '../../platform/fact-source.ts';
import type { Reference } from '../dossiers/index.ts';
import type { FigureService } from '../figures/index.ts';
import type { Catalogue } from './catalogue.ts';
import type { createCatalogueCache } from './catalogue-cache.ts';
import { countFacts, needsOf } from './count-facts.ts';
import { askSources } from '../../platform/ask-sources.ts';
import { type FactRow, listFactsOfPeriod } from './store.ts';
import { countDesks, listHeads, listUnitsBelow, type ScoredUnit } from './store-units.ts';

export interface KnowParts {
  db: Database;
  figures: Pick<FigureService, 'read' | 'readEach' | 'filedOnline'>;
  openCatalogue: ReturnType<typeof createCatalogueCache>;
  reference: Pick<Reference, 'calendarOf'>;
  /** Modules that count their own work; a measure that none of them tells has no source yet. */
  sources?: readonly FactSource[];
}

/** Of whom: the unit, named units or those of one kind below it, or one row for each part, head or officer. */
export type Of =
  | { of: 'unit' }
  | { of: 'units'; units: readonly ScoredUnit[] }
  | { of: 'below'; level?: string | undefined; kind?: string | undefined }
  | { of: 'heads' | 'officers' | 'fields' | 'procedures' | 'channels' | 'desks' };

export interface KnowQuestion {
  tenantId: string;
  binding: ParsedBinding;
  unit: ScoredUnit;
  axis: Axis;
  from: PlainDate;
  to: PlainDate;
  of: Of;
  /** Only these measures; all of the set when absent. */
  facts?: readonly string[];
}

/** Who is scored. */
export interface Subject {
  id: string;
  name: string;
  code: string | null;
  kind: string | null;
  level: string | null;
  from: PlainDate;
  to: PlainDate;
}

export interface Known {
  subject: Subject;
  bound: BoundFacts;
  counted: Readonly<Record<string, FactValue>>;
  imported: readonly FactRow[];
  /** What the counted measures were made from. */
  figures: Figures | null;
  channels: ReadonlyMap<string, Figures> | null;
}

/** Every measure of the set for everybody who is asked for: counted, imported, or absent. */
export async function knowFacts(parts: KnowParts, asked: KnowQuestion): Promise<Known[]> {
  const question = { ...asked, binding: bindingFor(asked) };
  const needs = needsOf(question.binding);
  const { gathered, reading } = await gather(parts, question);
  const units = gathered.filter(({ unit }) => unit !== null).map(({ subject }) => subject.id);
  const { tenantId, axis, from, to } = question;
  const [figuresOf, catalogue, desks, imported, filed, channels, told] = await Promise.all([
    reading,
    needs.catalogue && units.length > 0 ? readCatalogue(parts, question) : null,
    needs.desks && units.length > 0
      ? parts.db.inTenant(tenantId, (tx) =>
          countDesks(tx, tenantId, { unitIds: units, axis, day: to }),
        )
      : [],
    parts.db.inTenant(tenantId, (tx) => listTold(tx, question, gathered)),
    needs.filedOnline && units.length > 0
      ? parts.figures.filedOnline({ tenantId, unitIds: units, axis, from, to })
      : null,
    readChannels(parts, question, units),
    askSources(parts.sources ?? [], {
      ...{ tenantId, unitIds: units, axis, from, to, names: needs.counted },
    }),
  ]);
  const importedOf = Map.groupBy(imported, (row) => row.subject_id);
  const desksOf = new Map(desks.map(({ id, desks: open, staff }) => [id, { desks: open, staff }]));
  return gathered.map(({ subject, unit }) => {
    const figures = figuresOf.get(subject.id) ?? null;
    const counted = countFacts(question.binding, {
      ...{ unit: unit ?? question.unit, axis, figures },
      catalogue: unit === null ? null : catalogue,
      channels: channels.get(subject.id) ?? null,
      filedOnline: filed?.get(subject.id) ?? null,
      ...{ told: told.get(subject.id) ?? {}, period: { from, to } },
      desks: unit === null ? null : (desksOf.get(subject.id) ?? { desks: 0, staff: 0 }),
    });
    const own = importedOf.get(subject.id) ?? [];
    const bound = bindFacts(question.binding, { counted, imported: valuesOf(own) });
    const byChannel = channels.get(subject.id) ?? null;
    return { subject, bound, counted, imported: own, figures, channels: byChannel };
  });
}

function bindingFor({ binding, facts }: KnowQuestion): ParsedBinding {
  if (facts === undefined) return binding;
  const named = Object.entries(binding.facts).filter(([fact]) => facts.includes(fact));
  return { ...binding, facts: Object.fromEntries(named) };
}

/** A figure told for this set goes before one told for every set. */
function valuesOf(rows: readonly FactRow[]): Record<string, string> {
  const ordered = rows.toSorted((a, b) => a.set_id.length - b.set_id.length);
  return Object.fromEntries(ordered.map(({ measure, value }) => [measure, value]));
}

interface Gathered {
  subject: Subject;
  /** Null where the row is no unit of its own. */
  unit: ScoredUnit | null;
}

/** Who is asked for, and the figures of each by id, perhaps still being read. */
interface Gathering {
  gathered: Gathered[];
  reading: Promise<ReadonlyMap<string, Figures>>;
}

const CUTS = {
  ...{ heads: 'head', officers: 'officer', fields: 'field' },
  ...{ procedures: 'procedure', channels: 'channel', desks: 'desk' },
} as const satisfies Record<Exclude<Of['of'], 'unit' | 'units' | 'below'>, Cut>;

async function gather(parts: KnowParts, question: KnowQuestion): Promise<Gathering> {
  const { of } = question;
  if (of.of === 'unit') return ofUnits(parts, question, [question.unit]);
  if (of.of === 'units') return ofUnits(parts, question, of.units);
  if (of.of === 'below') return ofUnits(parts, question, await unitsBelow(parts, question, of));
  const { tenantId, unit, axis, from, to } = question;
  const rows = await parts.figures.read({
    ...{ tenantId, unitId: unit.id, axis, from, to, cut: CUTS[of.of] },
  });
  const heads =
    of.of === 'heads'
      ? await parts.db.inTenant(tenantId, (tx) =>
          listHeads(tx, tenantId, { unitId: unit.id, from, to }),
        )
      : [];
  // A head who came back within the period has a row for each term.
  const byKey = Map.groupBy(
    rows.filter(({ key }) => key !== ''),
    ({ key }) => key,
  );
  const gathered = [...byKey].map(([key, [row]]): Gathered => {
    const head = heads.find(({ id }) => id === key);
    const days = { from: head?.from ?? from, to: head?.to ?? to };
    const subject = { id: key, name: row?.name ?? key, code: null, kind: of.of, level: null };
    return { subject: { ...subject, ...days }, unit: null };
  });
  const summed = [...byKey].map(([key, own]): [string, Figures] => [
    key,
    addedFigures(own.map(({ figures }) => figures)),
  ]);
  return { gathered, reading: Promise.resolve(new Map(summed)) };
}

function ofUnits(
  { figures }: KnowParts,
  { tenantId, axis, from, to, binding }: KnowQuestion,
  units: readonly ScoredUnit[],
): Gathering {
  const unitIds = units.map(({ id }) => id);
  const isAsked = units.length > 0 && needsOf(binding).figures;
  const rows = isAsked
    ? figures.readEach({ tenantId, unitIds, axis, from, to })
    : Promise.resolve([]);
  return {
    gathered: units.map((unit) => ({ subject: { ...unit, from, to }, unit })),
    reading: rows.then((read) => new Map(read.map((row) => [row.key, row.figures]))),
  };
}

/** Units are compared with their like: of the level and kind asked for, else of those that are most below. */
async function unitsBelow(
  { db }: KnowParts,
  { tenantId, unit, axis, to }: KnowQuestion,
  { level, kind }: { level?: string | undefined; kind?: string | undefined },
): Promise<ScoredUnit[]> {
  const all = await db.inTenant(tenantId, (tx) =>
    listUnitsBelow(tx, tenantId, { unitId: unit.id, axis, day: to }),
  );
  const asked = all.filter(
    (one) =>
      (level === undefined || one.level === level) && (kind === undefined || one.kind === kind),
  );
  if (kind !== undefined) return asked;
  const likes = Map.groupBy(asked, (one) => `${one.kind} ${level ?? one.level}`);
  const committees = [...likes].filter(([like]) => like.startsWith('people_committee'));
  const choice = committees.length > 0 ? committees : [...likes];
  return choice.map(([, units]) => units).toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** Figures of each unit by channel, for the channels that a measure asks for. */
async function readChannels(
  { figures }: KnowParts,
  { binding, tenantId, axis, from, to }: KnowQuestion,
  unitIds: readonly string[],
): Promise<Map<string, Map<string, Figures>>> {
  const byUnit = new Map(unitIds.map((id) => [id, new Map<string, Figures>()]));
  if (unitIds.length === 0) return byUnit;
  for (const channel of needsOf(binding).channels)
    for (const row of await figures.readEach({ tenantId, unitIds, axis, from, to, channel }))
      byUnit.get(row.key)?.set(channel, row.figures);
  return byUnit;
}

async function readCatalogue(
  { openCatalogue, reference }: KnowParts,
  { tenantId, unit, from, to }: KnowQuestion,
): Promise<Catalogue> {
  const [opened, calendar] = await Promise.all([
    openCatalogue(tenantId, { from, to }),
    reference.calendarOf(tenantId, unit.id),
  ]);
  return { ...opened, day: to, calendar };
}

function listTold(
  tx: Transaction,
  { tenantId, from, to, binding }: KnowQuestion,
  gathered: readonly Gathered[],
): Promise<FactRow[]> {
  const ids = gathered.map(({ subject }) => subject.id).filter((id) => UUID.test(id));
  return listFactsOfPeriod(tx, tenantId, { subjectIds: ids, from, to, set: binding.set });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
