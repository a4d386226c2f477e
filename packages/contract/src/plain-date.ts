import { isPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { z } from 'zod';

/** A legal day as text, 'YYYY-MM-DD', of a day that exists. */
export const PlainDateText = z
  .string()
  .refine((text): text is PlainDate => isPlainDate(text), { error: 'plain-date.invalid' })
  .describe('YYYY-MM-DD');
