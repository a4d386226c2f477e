import type { RegisterLine } from '@motcua/contract/registers.ts';

/** What the printed register says above its lines. */
export interface RegisterHead {
  unitName: string;
  deskName: string;
  year: number;
  form: { number: string; title: string };
  offsetMinutes: number;
}

/** Prints a register on A4; the papers know how. */
export type PrintRegister = (
  head: RegisterHead,
  lines: readonly RegisterLine[],
) => Promise<Uint8Array>;
