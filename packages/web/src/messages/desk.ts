import { desk as en } from './en/desk.ts';
import { desk as vi, type Messages } from './vi/desk.ts';

export type { Messages };

export const messages = { vi, en } satisfies Record<'vi' | 'en', Messages>;
