import * as z from 'zod';

/**
 * What can be printed of one dossier. `decline` says that it was not taken in, `refusal` that it was not granted;
 * `refusal` and `ledger`, which explains the due date, are no numbered forms of the law.
 */
export const PAPERS = [
  'receipt',
  'supplement',
  'decline',
  'apology',
  'stop',
  'refusal',
  'control-slip',
  'ledger',
] as const;
export type Paper = (typeof PAPERS)[number];

export const paperParamsSchema = z.object({
  id: z.string().min(1).max(60).describe('Id or code of the dossier'),
  paper: z.enum(PAPERS),
});

export const paperQuerySchema = z.object({
  size: z.enum(['A5', 'A4']).default('A5').describe('The forms are A5 by law'),
  copies: z
    .enum(['1', '2'])
    .default('1')
    .describe('2 prints both copies of the receipt, one to keep and one to hand over'),
  version: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Version of the fact to print where there are several; the last one when absent'),
});
export type PaperQuery = z.output<typeof paperQuerySchema>;
