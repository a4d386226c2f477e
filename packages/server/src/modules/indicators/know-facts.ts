import type { Axis, Cut, Figures } from '@motcua/contract/figures.ts';
import type { ParsedBinding } from '@motcua/contract/indicator-bindings.ts';
import { addedFigures } from '@motcua/domain/figures/figures-of.ts';
import { bindFacts, type BoundFacts } from '@motcua/domain/scoring/binding.ts';
import type { FactValue } from '@motcua/domain/scoring/facts.ts';
import { instantAt, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Database, Transaction } from '../../platform/db.ts';
import type { Reference } from '../dossiers/index.ts';
import type { FigureService } from '../figures/index.ts';
import type { Procedures } from '../procedures/index.ts';
import type { Catalogue } from './catalogue.ts';
import { countFacts, needsOf } from './count-facts.ts';
import { type FactRow, listFactsOfPeriod } from './store.ts';
import { countDesks, listHeads, listUnitsBelow, type ScoredUnit } from './store-units.ts';

export interface KnowParts {
  db: Database;
  figures: Pick<FigureService, 'read' | 'readEach'>;
  procedures: Pick<Procedures, 'listCountable' | 'listPublications'>;
  reference: Pick<Reference, 'calendarOf'>;
}

/** Of whom: the unit, the units of one kind below it, or one row for each part, head or officer. */
export type Of =
  | { of: 'unit' }
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
export async function knowFacts(parts: KnowParts, question: KnowQuestion): Promise<Known[]> {
  const needs = needsOf(question.binding);
  const gathered = await gather(parts, question);
  const units = gathered.filter(({ unit }) => unit !== null).map(({ subject }) => subject.id);
  const { tenantId, axis, to } = question;
  const [catalogue, desks, imported, extra] = await Promise.all([
    needs.catalogue && units.length > 0 ? openCatalogue(parts, question) : null,
    needs.desks && units.length > 0
      ? parts.db.inTenant(tenantId, (tx) =>
          countDesks(tx, tenantId, { unitIds: units, axis, day: to }),
        )
      : [],
    parts.db.inTenant(tenantId, (tx) => told(tx, question, gathered)),
    Promise.all(gathered.map((one) => readParts(parts, question, one))),
  ]);
  const desksOf = new Map(desks.map(({ id, desks: open, staff }) => [id, { desks: open, staff }]));
  return gathered.map(({ subject, unit, figures }, index) => {
    const counted = countFacts(question.binding, {
      ...{ unit: unit ?? question.unit, axis, figures },
      catalogue: unit === null ? null : catalogue,
      ...(extra[index] ?? { channels: null, filedOnline: null }),
      desks: unit === null ? null : (desksOf.get(subject.id) ?? { desks: 0, staff: 0 }),
    });
    const own = imported.filter((row) => row.subject_id === subject.id);
    const bound = bindFacts(question.binding, { counted, imported: valuesOf(own) });
    const channels = extra[index]?.channels ?? null;
    return { subject, bound, counted, imported: own, figures, channels };
  });
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
  figures: Figures | null;
}

const CUTS = {
  ...{ heads: 'head', officers: 'officer', fields: 'field' },
  ...{ procedures: 'procedure', channels: 'channel', desks: 'desk' },
} as const satisfies Record<Exclude<Of['of'], 'unit' | 'below'>, Cut>;

async function gather(parts: KnowParts, question: KnowQuestion): Promise<Gathered[]> {
  const { of } = question;
  if (of.of === 'unit') return ofUnits(parts, question, [question.unit]);
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
  const first = [...new Map(rows.toReversed().map((row) => [row.key, row])).values()].reverse();
  return first
    .filter(({ key }) => key !== '')
    .map(({ key, name }) => {
      const own = rows.filter((row) => row.key === key).map(({ figures }) => figures);
      const head = heads.find(({ id }) => id === key);
      const days = { from: head?.from ?? from, to: head?.to ?? to };
      const subject = { id: key, name, code: null, kind: of.of, level: null, ...days };
      return { subject, unit: null, figures: addedFigures(own) };
    });
}

async function ofUnits(
  { figures }: KnowParts,
  { tenantId, axis, from, to, binding }: KnowQuestion,
  units: readonly ScoredUnit[],
): Promise<Gathered[]> {
  const unitIds = units.map(({ id }) => id);
  const rows =
    units.length > 0 && needsOf(binding).figures
      ? await figures.readEach({ tenantId, unitIds, axis, from, to })
      : [];
  const byId = new Map(rows.map((row) => [row.key, row.figures]));
  return units.map((unit) => ({
    subject: { ...unit, from, to },
    unit,
    figures: byId.get(unit.id) ?? null,
  }));
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

/** Figures by channel and the procedures that were used online, where a measure asks for them. */
async function readParts(parts: KnowParts, question: KnowQuestion, { subject, unit }: Gathered) {
  const needs = needsOf(question.binding);
  const { tenantId, axis, from, to } = question;
  if (unit === null) return { channels: null, filedOnline: null };
  const read = (cut: Cut) =>
    parts.figures.read({ tenantId, unitId: subject.id, axis, from, to, cut });
  const [channels, procedures] = await Promise.all([
    needs.channels ? read('channel') : null,
    needs.filedOnline ? read('procedure') : null,
  ]);
  return {
    channels: channels && new Map(channels.map(({ key, figures }) => [key, figures])),
    filedOnline:
      procedures &&
      new Set(procedures.filter(({ figures }) => figures.receivedOnline > 0).map(({ key }) => key)),
  };
}

async function openCatalogue(
  { procedures, reference }: KnowParts,
  { tenantId, unit, from, to }: KnowQuestion,
): Promise<Catalogue> {
  const start = instantAt(from, 0, VIETNAM_OFFSET_MINUTES);
  const end = instantAt(addDays(to, 1), 0, VIETNAM_OFFSET_MINUTES);
  const [inForce, publications, calendar] = await Promise.all([
    procedures.listCountable(tenantId, to),
    procedures.listPublications(tenantId, { start, end }),
    reference.calendarOf(tenantId, unit.id),
  ]);
  return { day: to, procedures: inForce, publications, calendar };
}

function told(
  tx: Transaction,
  { tenantId, from, to, binding }: KnowQuestion,
  gathered: readonly Gathered[],
): Promise<FactRow[]> {
  const ids = gathered.map(({ subject }) => subject.id).filter((id) => UUID.test(id));
  return listFactsOfPeriod(tx, tenantId, { subjectIds: ids, from, to, set: binding.set });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
