import { DomainError } from '../shared/errors.ts';

/**
 * An exact fraction: points and shares are compared as they are, so that 95.99 is not 96 and
 * 0.1 + 0.2 is 0.3. The denominator is above zero and the fraction is in lowest terms.
 */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A number as a person writes it; a number of JavaScript stands for its shortest decimal. */
export type Decimal = number | string;

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const ONE: Rational = { numerator: 1n, denominator: 1n };
export const HUNDRED: Rational = { numerator: 100n, denominator: 1n };

/** Whether the text is a decimal with a point: `12`, `-0.5`, `1e-7`; no thousands marks, no comma. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text.trim());
}

/** The exact value of a decimal; throws `scoring.not-a-number`. */
export function rational(value: Decimal | bigint): Rational {
  if (typeof value === 'bigint') return { numerator: value, denominator: 1n };
  if (typeof value === 'number' && Number.isSafeInteger(value))
    return { numerator: BigInt(value), denominator: 1n };
  const [, sign, whole = '', part = '', exponent = '0'] = DECIMAL.exec(String(value).trim()) ?? [];
  if (whole === '') throw new DomainError('scoring.not-a-number', { value });
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${part}`);
  const shift = Number(exponent) - part.length;
  return shift >= 0 ? fraction(digits * tenTo(shift), 1n) : fraction(digits, tenTo(-shift));
}

export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return fraction(a.numerator + b.numerator, a.denominator);
  return fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function negate(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function multiply(a: Rational, b: Rational): Rational {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws `scoring.division-by-zero`: whether a case arose at all is asked before. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new DomainError('scoring.division-by-zero');
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function sum(list: readonly Rational[]): Rational {
  return list.reduce(add, ZERO);
}

/** Below zero when `a` is less, zero when equal, above when more; exact. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isZero(a: Rational): boolean {
  return a.numerator === 0n;
}

export function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/** Half away from zero, as figures are rounded by hand: 2.5 → 3, −2.5 → −3. */
export function round(a: Rational, decimals: number): Rational {
  const scale = tenTo(decimals);
  return fraction(roundedQuotient(a.numerator * scale, a.denominator), scale);
}

/** `"17.69"`: the value rounded half away from zero, with exactly so many decimals. */
export function toFixed(a: Rational, decimals: number): string {
  const scaled = roundedQuotient(a.numerator * tenTo(decimals), a.denominator);
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** For JSON and charts: the nearest number with at most twelve decimals. Never compare what it gives. */
export function toNumber(a: Rational): number {
  if (a.denominator === 1n) return Number(a.numerator);
  return Number(toFixed(a, 12));
}

const DECIMAL = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,2}))?$/;

function fraction(numerator: bigint, denominator: bigint): Rational {
  if (denominator < 0n) return fraction(-numerator, -denominator);
  if (denominator === 1n) return { numerator, denominator };
  const common = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (size * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}

function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}
