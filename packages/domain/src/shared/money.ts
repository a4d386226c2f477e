import { DomainError } from './errors.ts';

declare const dongBrand: unique symbol;

/** An amount of Vietnamese đồng: always a whole number, never a float. */
export type Dong = number & { readonly [dongBrand]: true };

/** Makes an amount of a whole number; throws `money.not-whole` for anything else. */
export function dong(amount: number): Dong {
  if (!isDong(amount)) throw new DomainError('money.not-whole', { amount });
  return amount;
}

export function addDong(...amounts: readonly Dong[]): Dong {
  return dong(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

/** The amount as Vietnamese papers print it: `49.536 đồng`. */
export function formatDong(amount: Dong): string {
  const sign = amount < 0 ? '-' : '';
  return `${sign}${groupThousands(Math.abs(amount))} đồng`;
}

function isDong(amount: number): amount is Dong {
  return Number.isSafeInteger(amount);
}

function groupThousands(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, '.');
}
