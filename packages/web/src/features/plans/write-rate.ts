import type { RateView } from '@motcua/contract/plans.ts';
import { writeHundredths } from '@motcua/domain/plan/rate.ts';

/** `98,57 %`, from the hundredths that were counted, never from a float. */
export function writeShare(hundredths: number, locale: 'vi' | 'en'): string {
  return `${writeHundredths(hundredths, locale)} %`;
}

export function writeRateOf(
  rate: RateView,
  { locale, nothing }: { locale: 'vi' | 'en'; nothing: string },
): string {
  return rate === null ? nothing : writeShare(rate.hundredths, locale);
}
