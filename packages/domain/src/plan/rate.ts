/** A part of a whole, both counted; nothing to count is no rate at all. */
export type Rate = { kind: 'no_case' } | { kind: 'rate'; part: number; whole: number };

/** `part` of `whole` things; none planned is "không phát sinh", neither 0 % nor 100 %. */
export function rateOf(part: number, whole: number): Rate {
  return whole === 0 ? { kind: 'no_case' } : { kind: 'rate', part, whole };
}

/**
 * Hundredths of a per cent, rounded half up in whole numbers: 69 of 70 is 9857. What is not whole never
 * becomes 100 % by rounding, and what is something never becomes 0 %.
 */
export function basisPointsOf(part: bigint | number, whole: bigint | number): number {
  const [n, d] = [BigInt(part), BigInt(whole)];
  const rounded = Number((n * 20_000n + d) / (d * 2n));
  if (n < d && rounded >= 10_000) return 9999;
  if (n > 0n && rounded <= 0) return 1;
  return rounded;
}

/** `98,57 %`, `100 %`, `không phát sinh`; in English `98.57 %`, `none arose`. */
export function writeRate(rate: Rate, language: 'vi' | 'en' = 'vi'): string {
  if (rate.kind === 'no_case') return language === 'vi' ? 'không phát sinh' : 'none arose';
  return `${writeHundredths(basisPointsOf(rate.part, rate.whole), language)} %`;
}

/** Hundredths as a decimal number without idle noughts: 9857 is `98,57`, 4750 is `47,5`. */
export function writeHundredths(hundredths: number, language: 'vi' | 'en' = 'vi'): string {
  const whole = Math.trunc(hundredths / 100);
  const rest = String(Math.abs(hundredths % 100))
    .padStart(2, '0')
    .replace(/0+$/, '');
  if (rest === '') return String(whole);
  return `${whole}${language === 'vi' ? ',' : '.'}${rest}`;
}

/** The mean of a count over whole years in hundredths: 190 in four years is 4750, written `47,5`. */
export function meanPerYear(count: number, years: number): number {
  return Number((BigInt(count) * 200n + BigInt(years)) / (BigInt(years) * 2n));
}
