import * as z from 'zod';
import { forgetStored, readStored, writeStored } from '../../../lib/stored.ts';

const keptSchema = z.object({ text: z.string(), base: z.int() });

/** A text that the server has not got yet, and the revision it was written upon. */
export type KeptText = z.output<typeof keptSchema>;

/** Kept until the server has it, however long that takes: a report holds no data of applicants. */
export function keepText(name: string, kept: KeptText): void {
  writeStored(`report-text.${name}`, kept);
}

export function forgetText(name: string): void {
  forgetStored(`report-text.${name}`);
}

export function keptText(name: string): KeptText | null {
  const read = keptSchema.safeParse(readStored(`report-text.${name}`));
  return read.success ? read.data : null;
}

/**
 * What to do with a kept text when the server's is known: nothing is kept, it is there already, it can be sent as it
 * is, or somebody else has written meanwhile and a person must choose.
 */
export function compareTexts(
  kept: KeptText | null,
  server: { text: string; revision: number },
): 'same' | 'unsent' | 'conflict' {
  if (kept === null || kept.text === server.text) return 'same';
  return kept.base === server.revision ? 'unsent' : 'conflict';
}
