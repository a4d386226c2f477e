/** Chance from a seed: the same seed and labels give the same course on every machine. */
export interface Chance {
  /** From 0 up to, but never, 1. */
  unit(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  oneOf<T>(values: readonly T[]): T;
  /** True in so many of ten thousand cases. */
  happens(perTenThousand: number): boolean;
}

/** A value that is drawn by its weight; weights need not add up to anything. */
export interface Lots<T> {
  draw(chance: Chance): T;
}

/**
 * A course of chance of its own for each row of labels (whole numbers): what one dossier draws moves no other,
 * so that a part of the year is the same part whether it is made alone or with the rest.
 */
export function chanceOf(...labels: readonly number[]): Chance {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let counter = 1;
  // The generator sfc32 (public domain, C. Doty-Humphrey), stirred by each label.
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (const label of labels) {
    a = (a ^ label) | 0;
    b = (b ^ Math.imul(label, 0x85ebca6b)) | 0;
    for (let turn = 0; turn < 6; turn += 1) next();
  }
  return chanceFrom(() => next() / 4_294_967_296);
}

/** A label from a text, as a place's code: 32 bits of FNV-1a. */
export function labelOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}

/** Lots are cast by halving: a draw costs the logarithm of their number. Throws `RangeError` without any weight. */
export function lotsOf<T>(weighted: readonly { value: T; weight: number }[]): Lots<T> {
  const lots = weighted.filter(({ weight }) => weight > 0);
  const bounds: number[] = [];
  for (const { weight } of lots) bounds.push((bounds.at(-1) ?? 0) + weight);
  const total = bounds.at(-1);
  if (total === undefined) throw new RangeError('nothing to draw from');
  return {
    draw(chance) {
      const lot = lots[firstAbove(bounds, chance.unit() * total)] ?? lots.at(-1);
      if (lot === undefined) throw new RangeError('nothing to draw from');
      return lot.value;
    },
  };
}

/** Lots over the keys of a table of weights. */
export function lotsOfTable<K extends string>(
  weights: Readonly<Partial<Record<K, number>>>,
): Lots<K> {
  const keys = Object.keys(weights) as K[];
  return lotsOf(keys.map((value) => ({ value, weight: weights[value] ?? 0 })));
}

function chanceFrom(unit: () => number): Chance {
  const between = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));
  return {
    unit,
    between,
    oneOf(values) {
      const value = values[between(0, values.length - 1)];
      if (value === undefined) throw new RangeError('nothing to choose from');
      return value;
    },
    happens: (perTenThousand) => unit() * 10_000 < perTenThousand,
  };
}

/** Index of the first bound above the value. */
function firstAbove(bounds: readonly number[], value: number): number {
  let [low, high] = [0, bounds.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
