import { desk as en } from './en/desk.ts';
import { desk as vi } from './vi/desk.ts';

export type Messages = typeof vi;

/** Vietnamese is the measure: a sentence that English lacks does not compile. */
export const messages = { vi, en } satisfies Record<'vi' | 'en', Messages>;
