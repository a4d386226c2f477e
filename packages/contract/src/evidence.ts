import { EVIDENCE_PARTS } from '@motcua/domain/evidence/evidence.ts';
import * as z from 'zod';
import { idSchema, instantSchema, pageOf, plainDateSchema, shortTextSchema } from './common.ts';

/*
 * The evidence locker (tài liệu kiểm chứng) of an office. Addresses, all under /api/v1:
 *
 *   POST /evidence-files                 multipart, one file → 201 evidenceFileSchema
 *   POST /evidence                       newEvidenceSchema → 201 evidenceSchema
 *   GET  /evidence                       evidenceQuerySchema → evidenceListSchema
 *   GET  /evidence/:id                   evidenceSchema
 *   GET  /evidence/:id/file              the file itself
 *   POST /evidence/:id/withdrawals       { reason } → evidenceSchema; refused while something stands on it
 *
 * What a piece of evidence proves is said where it is used: seasons, plans, inspections and registers link
 * it under their own addresses.
 */

export const evidenceFileSchema = z
  .object({
    /** For `fileId` of a new piece of evidence. */
    fileId: idSchema,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    name: z.string(),
    bytes: z.int(),
    contentType: z.string(),
  })
  .meta({ id: 'EvidenceFile' });

export const newEvidenceSchema = z
  .object({
    unit: z.string().min(1).max(60).describe('Agency code or id of the unit it belongs to'),
    title: shortTextSchema,
    number: z.string().trim().min(1).max(100).optional().describe('12/KH-UBND'),
    issuedOn: plainDateSchema.optional(),
    signer: z.string().trim().min(1).max(200).optional(),
    field: z.string().trim().min(1).max(100).optional().describe('Field of reform or of work'),
    fileId: idSchema.optional().describe('Of a file that was sent before'),
    url: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .optional()
      .describe('Published page'),
  })
  .meta({ id: 'NewEvidence' });

/** Where a piece of evidence is used. */
export const evidenceUseSchema = z
  .object({
    subjectKind: z
      .string()
      .describe('season-item, plan-task, inspection-finding, register-entry …'),
    subjectId: z.string(),
    /** Criterion of an index, code of a task: what it proves, as one may search it. */
    criterion: z.string().nullable(),
    year: z.int().nullable(),
    label: z.string().describe('In words, for a list'),
    linkedAt: instantSchema,
  })
  .meta({ id: 'EvidenceUse' });

export const evidenceSchema = z
  .object({
    id: idSchema,
    unit: z.object({ id: idSchema, code: z.string().nullable(), name: z.string() }),
    title: z.string(),
    number: z.string().nullable(),
    issuedOn: plainDateSchema.nullable(),
    signer: z.string().nullable(),
    field: z.string().nullable(),
    file: z
      .object({
        sha256: z.string(),
        name: z.string(),
        bytes: z.int(),
        contentType: z.string(),
      })
      .nullable(),
    url: z.string().nullable(),
    /** What an appraiser would still miss; empty when it is complete. */
    missing: z.array(z.enum(EVIDENCE_PARTS)),
    madeBy: z.string(),
    madeAt: instantSchema,
    withdrawn: z.object({ at: instantSchema, by: z.string(), reason: z.string() }).nullable(),
    uses: z.array(evidenceUseSchema),
  })
  .meta({ id: 'Evidence' });

export const evidenceQuerySchema = z.object({
  /** Agency code or id, with all below it as far as one sees; everything one sees when absent. */
  unit: z.string().max(60).optional(),
  /** Words of title, number, signer or field; accents do not matter. */
  q: z.string().max(200).optional(),
  field: z.string().max(100).optional(),
  /** Used for this criterion, whatever the year. */
  criterion: z.string().max(80).optional(),
  /** Issued or used in this year. */
  year: z.coerce.number().int().min(1990).max(2200).optional(),
  withdrawn: z.enum(['0', '1']).default('0'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const evidenceListSchema = pageOf(evidenceSchema).meta({ id: 'EvidenceList' });
export const evidenceParamsSchema = z.object({ id: idSchema });
export const evidenceWithdrawalSchema = z
  .object({ reason: shortTextSchema })
  .meta({ id: 'EvidenceWithdrawal' });

export type EvidenceFile = z.infer<typeof evidenceFileSchema>;
export type NewEvidence = z.output<typeof newEvidenceSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceUse = z.infer<typeof evidenceUseSchema>;
export type EvidenceQuery = z.output<typeof evidenceQuerySchema>;
export type EvidenceList = z.infer<typeof evidenceListSchema>;
