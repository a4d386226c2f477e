/** Typed columns that grow by doubling while a log is read. */
export interface GrowingCodes {
  add(name: string | undefined): void;
  /** The column so far; null when no event had a name. */
  finish(): { names: string[]; codes: Int32Array } | null;
}

export function createGrowingCodes(): GrowingCodes {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  let codes = new Int32Array(1024);
  let size = 0;
  return {
    add(name) {
      if (size === codes.length) codes = grownInt32(codes);
      codes[size] = name === undefined ? -1 : numberOf(name);
      size += 1;
    },
    finish: () => (names.length === 0 ? null : { names, codes: codes.slice(0, size) }),
  };

  function numberOf(name: string): number {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const own = ownText(name);
    numbers.set(own, names.length);
    names.push(own);
    return names.length - 1;
  }
}

/**
 * The same text in memory of its own. A piece cut from a larger text keeps all of it alive, and a log
 * is read in large texts of which little is kept.
 */
export function ownText(text: string): string {
  return ` ${text}`.slice(1);
}

export interface GrowingNumbers {
  add(value: number): void;
  finish(): Int32Array;
}

export function createGrowingNumbers(): GrowingNumbers {
  let values = new Int32Array(1024);
  let size = 0;
  return {
    add(value) {
      if (size === values.length) values = grownInt32(values);
      values[size] = value;
      size += 1;
    },
    finish: () => values.slice(0, size),
  };
}

export interface GrowingTimes {
  add(time: { ms: number; zone: number; finer: string } | null): void;
  /** The column so far; null when no event had a time. */
  finish(): { ms: Float64Array; zone: Int16Array; finer: Map<number, string> } | null;
}

export function createGrowingTimes(): GrowingTimes {
  let ms = new Float64Array(1024);
  let zone = new Int16Array(1024);
  const finer = new Map<number, string>();
  let size = 0;
  let any = false;
  return {
    add(time) {
      if (size === ms.length) {
        ms = grownFloat64(ms);
        zone = grownInt16(zone);
      }
      ms[size] = time === null ? Number.NaN : time.ms;
      zone[size] = time === null ? 0 : time.zone;
      if (time !== null && time.finer !== '') finer.set(size, time.finer);
      any ||= time !== null;
      size += 1;
    },
    finish: () => (any ? { ms: ms.slice(0, size), zone: zone.slice(0, size), finer } : null),
  };
}

function grownInt32(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(values.length * 2);
  grown.set(values);
  return grown;
}

function grownInt16(values: Int16Array<ArrayBuffer>): Int16Array<ArrayBuffer> {
  const grown = new Int16Array(values.length * 2);
  grown.set(values);
  return grown;
}

function grownFloat64(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(values.length * 2);
  grown.set(values);
  return grown;
}
