/** What share was dealt with in time; where none came in there is no share to tell. */
export type OnTimeRate =
  | { kind: 'no_case' }
  | {
      kind: 'rate';
      received: number;
      late: number /** Of 10,000, rounded half up. */;
      basisPoints: number;
    };

/**
 * The share in time of feedback received in a period: 46 and none late is 100 %, none received is
 * “không phát sinh” and never 0 % or 100 %. Throws RangeError for counts that cannot be.
 */
export function onTimeRate({ received, late }: { received: number; late: number }): OnTimeRate {
  if (!Number.isSafeInteger(received) || !Number.isSafeInteger(late) || late < 0 || late > received)
    throw new RangeError(`${late} late of ${received}`);
  if (received === 0) return { kind: 'no_case' };
  const inTime = received - late;
  return {
    kind: 'rate',
    received,
    late,
    basisPoints: Math.floor((inTime * 20_000 + received) / (2 * received)),
  };
}

/** `100 %`, `98,57 %`, `không phát sinh`. */
export function onTimeRateWords(rate: OnTimeRate, language: 'vi' | 'en' = 'vi'): string {
  if (rate.kind === 'no_case') return language === 'vi' ? 'không phát sinh' : 'none arose';
  const whole = Math.floor(rate.basisPoints / 100);
  const rest = String(rate.basisPoints % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const sign = language === 'vi' ? ',' : '.';
  return `${whole}${rest === '' ? '' : sign + rest}${language === 'vi' ? ' %' : '%'}`;
}
