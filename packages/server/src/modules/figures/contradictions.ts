import type { FigureName } from '@motcua/contract/figures.ts';
import {
  contradictionsAcross,
  contradictionsAmong,
  contradictionsWithCounted,
  contradictionsWithin,
  type FigureContradiction,
  type NamedFigures,
  withOpen,
} from '@motcua/domain/figures/contradictions.ts';
import { figureWords } from '@motcua/domain/figures/figure-definitions.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { addDays, type PlainDate, parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { Alarms } from './alarms.ts';
import type { FoundAlarm } from './alarms-store.ts';
import type { FigureService } from './figures.ts';
import { listUnitNames } from './reconciliations-store.ts';

export interface ContradictionParts {
  db: Database;
  clock: Clock;
  figures: Pick<FigureService, 'read'>;
  alarms: Pick<Alarms, 'keep'>;
}

/** Figures of a unit and a period as somebody outside told them. */
export interface ToldFigures {
  unitId: string;
  from: PlainDate;
  to: PlainDate;
  figures: Partial<Record<FigureName, number>>;
  /** The unit of which this one is told to be a part ("trong đó"); null where it is not. */
  wholeUnitId?: string | null;
}

export type Contradictions = ReturnType<typeof createContradictions>;

/** Checks of figures against each other; what is found is kept as alarms and closes when it is true again. */
export function createContradictions(parts: ContradictionParts) {
  return {
    /** Figures of this year of some units: identities, parts and wholes, and what was carried over. */
    async checkUnits(tenantId: string, unitIds: readonly string[]): Promise<void> {
      const names = await namesOf(parts, tenantId);
      for (const unitId of unitIds) {
        const found = await checkUnit(parts, { tenantId, unitId, names });
        const topic = `figures:${unitId}`;
        const alarms = found.map((one) => alarmOf(one, { topic, unitId }));
        await parts.alarms.keep(tenantId, { topics: [topic], found: alarms });
      }
    },
    /**
     * What was told from outside: in itself, against the whole of which it is a part, and against what is counted
     * here. Both stay as they are; the answer says what cannot both be true, unit by unit.
     */
    async checkFacts(
      tenantId: string,
      told: readonly ToldFigures[],
    ): Promise<{ unitId: string; contradictions: FigureContradiction[] }[]> {
      const names = await namesOf(parts, tenantId);
      const checked = [];
      for (const one of told) {
        const contradictions = await checkTold(parts, { tenantId, one, told, names });
        const topic = `facts:${one.unitId}:${one.from}:${one.to}`;
        const alarms = contradictions.map((c) => alarmOf(c, { topic, unitId: one.unitId }));
        await parts.alarms.keep(tenantId, { topics: [topic], found: alarms });
        checked.push({ unitId: one.unitId, contradictions });
      }
      return checked;
    },
  };
}

type Names = ReadonlyMap<string, string>;

/** Cost: five readings of balances. */
async function checkUnit(
  { figures, clock }: ContradictionParts,
  given: { tenantId: string; unitId: string; names: Names },
): Promise<FigureContradiction[]> {
  const { tenantId, unitId, names } = given;
  const today = plainDateOf(clock(), VIETNAM_OFFSET_MINUTES);
  const year = today.slice(0, 4);
  const from = parsePlainDate(`${year}-01-01`);
  const scope = { tenantId, unitId, axis: 'subordination' } as const;
  const read = (cut: 'whole' | 'unit' | 'field' | 'channel') =>
    figures.read({ ...scope, cut, from, to: today });
  const [[whole], units, fields, channels, [before]] = await Promise.all([
    ...[read('whole'), read('unit'), read('field'), read('channel')],
    figures.read({
      ...{ ...scope, cut: 'whole', to: addDays(from, -1) },
      from: parsePlainDate(`${Number(year) - 1}-01-01`),
    }),
  ] as const);
  if (whole === undefined) return [];
  const name = `${names.get(unitId) ?? unitId}, năm ${year}`;
  const all: NamedFigures = { key: unitId, name, figures: whole.figures };
  const parts = (rows: typeof units, cut: string) =>
    rows.map((row) => ({ ...row, key: `${unitId} ${cut} ${row.key}` }));
  const last =
    before === undefined ? [] : [{ now: all, before: { ...all, figures: before.figures } }];
  return [
    ...contradictionsWithin(all, figureWords),
    // A unit below may have come or gone within the year: its past need not count here.
    ...contradictionsAmong(all, { parts: parts(units, 'unit'), complete: false }, figureWords),
    ...contradictionsAmong(all, { parts: parts(fields, 'field'), complete: true }, figureWords),
    ...contradictionsAmong(all, { parts: parts(channels, 'channel'), complete: true }, figureWords),
    ...last.flatMap((pair) => contradictionsAcross(pair, figureWords)),
  ];
}

async function checkTold(
  { figures }: ContradictionParts,
  given: { tenantId: string; one: ToldFigures; told: readonly ToldFigures[]; names: Names },
): Promise<FigureContradiction[]> {
  const { tenantId, one, told, names } = given;
  const { unitId, from, to, wholeUnitId = null } = one;
  const named = (of: ToldFigures): NamedFigures => ({
    key: `${of.unitId} ${of.from} ${of.to}`,
    name: names.get(of.unitId) ?? of.unitId,
    figures: withOpen(of.figures),
  });
  const part = named(one);
  const isWhole = (of: ToldFigures) =>
    of.unitId === wholeUnitId && of.from === from && of.to === to;
  const whole = told.find(isWhole);
  const among = whole === undefined ? [] : [named(whole)];
  const question = { tenantId, unitId, axis: 'subordination', cut: 'whole', from, to } as const;
  const [counted] = await figures.read(question);
  // What the system knows nothing of is not counted as nothing.
  const known = counted !== undefined && counted.figures.total > 0 ? [counted] : [];
  return [
    ...contradictionsWithin(part, figureWords),
    ...among.flatMap((all) =>
      contradictionsAmong(all, { parts: [part], complete: false }, figureWords),
    ),
    ...known.flatMap((row) =>
      contradictionsWithCounted({ told: part, counted: { ...part, ...row } }, figureWords),
    ),
  ];
}

function alarmOf(
  { rule, fingerprint, sentence }: FigureContradiction,
  { topic, unitId }: { topic: string; unitId: string },
): FoundAlarm {
  return { kind: 'contradiction', rule, topic, fingerprint, unitId, sentence };
}

async function namesOf({ db }: ContradictionParts, tenantId: string): Promise<Names> {
  const rows = await db.inTenant(tenantId, (tx) => listUnitNames(tx, tenantId));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
