import { DomainError } from '../shared/errors.ts';
import { seededDraw } from './seeded.ts';

/** Why a dossier is worth a look: a factor of the risk table, and its points. */
export interface RiskReason {
  factor: string;
  points: number;
}

export interface Candidate {
  id: string;
  reasons: readonly RiskReason[];
}

export interface Drawn {
  id: string;
  /** Counts from 1, in the order of drawing. */
  number: number;
  /** By its risk, or by lot among all that are left: so that nobody can be sure to be left out. */
  way: 'risk' | 'lot';
  points: number;
  reasons: readonly RiskReason[];
}

export interface SampleOrder {
  /** The same seed over the same candidates gives the same sample, on any machine. */
  seed: string;
  size: number;
  /** Of ten drawn, how many by lot. */
  lotsOfTen: number;
}

/**
 * Draws without putting back. By risk, a dossier of six points is taken six times as readily as one of one point;
 * one without points is taken by lot only. Throws `inspection.sample-size` for a size or share that is none.
 */
export function drawSample(candidates: readonly Candidate[], order: SampleOrder): Drawn[] {
  const { seed, size, lotsOfTen } = order;
  if (!Number.isInteger(size) || size < 1 || !Number.isInteger(lotsOfTen) || lotsOfTen < 0)
    throw new DomainError('inspection.sample-size', { size });
  if (lotsOfTen > 10) throw new DomainError('inspection.sample-size', { size });
  const left = distinct(candidates);
  const draw = seededDraw(seed);
  const drawn: Drawn[] = [];
  for (const way of waysOf(Math.min(size, left.length), lotsOfTen)) {
    const weights = left.map((one) => (way === 'risk' ? pointsOf(one) : 1));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    // Nobody has points any more: the rest goes by lot.
    const at = total === 0 ? draw(left.length) : placeOf(weights, draw(total));
    const [taken] = left.splice(at, 1);
    if (taken === undefined) break;
    const { id, reasons } = taken;
    const points = pointsOf(taken);
    drawn.push({
      ...{ id, number: drawn.length + 1, points, reasons },
      way: total === 0 ? 'lot' : way,
    });
  }
  return drawn;
}

export function pointsOf({ reasons }: Pick<Candidate, 'reasons'>): number {
  return reasons.reduce((sum, { points }) => sum + points, 0);
}

/** The lots come last, a whole number of them. */
function waysOf(size: number, lotsOfTen: number): ('risk' | 'lot')[] {
  const lots = Math.floor((size * lotsOfTen) / 10);
  return Array.from({ length: size }, (_, index) => (index < size - lots ? 'risk' : 'lot'));
}

/** In one order, whatever order they came in: the draw must not depend on it. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const byId = new Map(candidates.map((one) => [one.id, one]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function placeOf(weights: readonly number[], drawn: number): number {
  let rest = drawn;
  for (const [index, weight] of weights.entries()) {
    if (rest < weight) return index;
    rest -= weight;
  }
  return weights.length - 1;
}
