import { POSTING_FORMS } from '@motcua/domain/procedure-review/posting.ts';
import * as z from 'zod';
import { idSchema, instantSchema, plainDateSchema } from './common.ts';

/*
 * Whether procedures are posted, on the wall and on the portal (NĐ 63/2010 Art. 17). Addresses, all under /api/v1:
 *
 *   GET  /posting-matrix?unit=…&q=…      postingMatrixSchema: what must be posted, with the last check of each form
 *   GET  /posting-coverage?unit=…        postingCoverageListSchema: the unit and each one below it
 *   POST /posting-checks                 newPostingCheckSchema → 204
 */

export const newPostingCheckSchema = z
  .object({
    unit: z.string().min(1).max(60),
    procedureCodes: z
      .array(z.string().min(1).max(80))
      .min(1)
      .max(500)
      .describe('One photograph may show many'),
    form: z.enum(POSTING_FORMS),
    checkedOn: plainDateSchema,
    found: z.boolean(),
    evidenceId: idSchema.optional().describe('Photograph in the locker'),
    url: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .optional(),
    note: z.string().trim().max(1000).default(''),
  })
  .meta({ id: 'NewPostingCheck' });

export const postingCheckSchema = z
  .object({
    checkedOn: plainDateSchema,
    found: z.boolean(),
    evidence: z.object({ id: idSchema, title: z.string(), isImage: z.boolean() }).nullable(),
    url: z.string().nullable(),
    note: z.string(),
    by: z.string(),
    at: instantSchema,
  })
  .meta({ id: 'PostingCheck' });

export const postingCoverageSchema = z.object({
  required: z.int(),
  posted: z.object({ wall: z.int(), portal: z.int() }),
  both: z.int(),
  unchecked: z.int(),
});

export const postingMatrixSchema = z
  .object({
    unit: z.object({ id: idSchema, name: z.string() }),
    coverage: postingCoverageSchema,
    fields: z.array(z.string()),
    items: z.array(
      z.object({
        procedureCode: z.string(),
        procedureName: z.string(),
        field: z.string(),
        wall: postingCheckSchema.nullable(),
        portal: postingCheckSchema.nullable(),
      }),
    ),
    next: z.int().nullable(),
  })
  .meta({ id: 'PostingMatrix' });

export const postingMatrixQuerySchema = z.object({
  unit: z.string().min(1).max(60),
  q: z.string().trim().max(200).optional().describe('Words or code'),
  field: z.string().max(300).optional(),
  lacking: z.enum(['0', '1']).default('0').describe('Only what is not posted in both forms'),
  after: z.coerce.number().int().min(0).max(100_000).default(0),
});

export const postingCoverageListSchema = z.object({
  items: z.array(
    postingCoverageSchema.extend({ unit: z.object({ id: idSchema, name: z.string() }) }),
  ),
});
export const postingCoverageQuerySchema = z.object({ unit: z.string().min(1).max(60) });

export type NewPostingCheck = z.output<typeof newPostingCheckSchema>;
export type PostingCheckView = z.output<typeof postingCheckSchema>;
export type PostingMatrix = z.output<typeof postingMatrixSchema>;
export type PostingMatrixQuery = z.output<typeof postingMatrixQuerySchema>;
export type PostingCoverageList = z.output<typeof postingCoverageListSchema>;
