import { REPORT_ACTS } from '@motcua/domain/reporting/transitions.ts';
import * as z from 'zod';
import { idSchema, instantSchema, plainDateSchema, shortTextSchema } from './common.ts';
import { reportContentSchema, reportPeriodSchema, reportUnitSchema } from './report-content.ts';
import { reportStateSchema } from './reporting-regimes.ts';

/*
 * A report that a unit owes, from its draft to its acceptance. Addresses, all under /api/v1:
 *
 *   POST /reports                          begin (newReportSchema) → 201 filedReportSchema
 *   GET  /reports/:id                      filedReportSchema, ETag = its revision
 *   PUT  /reports/:id/sections/:code       write a text; If-Match as text of the section's own revision
 *   POST /reports/:id/signatures           sign: figures and texts are locked as a version
 *   POST /reports/:id/submissions          send to the unit above
 *   POST /reports/:id/returns              send back with a reason (unit above)
 *   POST /reports/:id/acceptances          accept (unit above)
 *   POST /reports/:id/revisions            take a returned report up again
 *   POST /reports/:id/amendments           correct a signed one: a new version with its reason
 *   GET  /reports/:id/versions             reportVersionListSchema
 *   GET  /reports/:id/versions/:number     reportVersionSchema
 *   GET  /reports/:id/differences?from=1&to=2   reportDifferencesSchema
 *   GET  /reports/:id/output.(pdf|xlsx|csv|json)?version=2   a draft where no version is told
 *
 * Every act takes If-Match with the ETag of the report and answers filedReportSchema.
 */

export const newReportSchema = z
  .object({
    regime: z.string().min(1).max(60),
    unit: z.string().min(1).max(60).describe('Agency code or id'),
    period: z.string().min(1).max(30).describe('2026-Q4, as in the obligation'),
  })
  .meta({ id: 'NewReport' });

export const reportActSchema = z.enum(REPORT_ACTS);

export const reportSectionSchema = z.object({
  code: z.string(),
  title: z.string(),
  hint: z.string().nullable(),
  heading: z.boolean(),
  text: z.string(),
  revision: z.int().describe('For If-Match when it is written'),
  writtenAt: instantSchema.nullable(),
  writtenBy: z.string().nullable(),
});

const versionShape = {
  number: z.int(),
  reason: z.string().nullable().describe('Why it was made anew; null for the first'),
  hash: z.string().describe('SHA-256 of its locked content'),
  signedAt: instantSchema,
  signer: z.object({ name: z.string(), title: z.string() }),
  documentNumber: z.string().nullable(),
  fate: z.enum(['signed', 'submitted', 'returned', 'accepted', 'replaced']),
};

export const filedReportSchema = z
  .object({
    id: idSchema,
    revision: z.int(),
    regime: z.object({ code: z.string(), name: z.string() }),
    unit: reportUnitSchema,
    parent: reportUnitSchema.nullable(),
    period: reportPeriodSchema,
    dueOn: plainDateSchema,
    late: z.boolean(),
    daysLate: z.int(),
    state: reportStateSchema,
    stateName: z.string(),
    availableActs: z.array(reportActSchema).describe('What this officer may do now'),
    content: reportContentSchema,
    locked: z.boolean().describe('false: figures as they stand now, locked by the signature'),
    sections: z.array(reportSectionSchema),
    returnReason: z.string().nullable(),
    children: z.array(
      z.object({
        unit: reportUnitSchema,
        reportId: z.string().nullable(),
        state: reportStateSchema,
        stateName: z.string(),
        late: z.boolean(),
        version: z.int().nullable().describe('The newest accepted one'),
        usedVersion: z.int().nullable().describe('The one that is in this report'),
      }),
    ),
    changedParts: z
      .array(z.object({ unit: reportUnitSchema, used: z.int(), now: z.int() }))
      .describe('Số liệu con đã đổi: children with a newer accepted version than the one in here'),
    versions: z.array(z.object(versionShape)),
    history: z.array(
      z.object({
        at: instantSchema,
        what: z.string(),
        sentence: z.string(),
        by: z.string(),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'FiledReport' });

export const sectionBodySchema = z
  .object({ text: z.string().max(50_000) })
  .meta({ id: 'ReportSectionBody' });
export const writtenSectionSchema = reportSectionSchema.meta({ id: 'ReportSection' });

export const signatureBodySchema = z
  .object({
    documentNumber: z.string().trim().min(1).max(60).optional().describe('15/BC-UBND'),
    acceptBroken: z
      .boolean()
      .default(false)
      .describe('Sign although an identity is broken or a child is missing; it is printed'),
  })
  .meta({ id: 'ReportSignatureBody' });
export const reasonBodySchema = z.object({ reason: shortTextSchema }).meta({ id: 'ReportReason' });

export const reportParamsSchema = z.object({ id: idSchema });
export const sectionParamsSchema = z.object({ id: idSchema, code: z.string().max(60) });
export const versionParamsSchema = z.object({
  id: idSchema,
  number: z.coerce.number().int().min(1),
});
export const outputQuerySchema = z.object({
  version: z.coerce.number().int().min(1).optional(),
  /** CSV with a byte order mark, for spreadsheets that need one to read Vietnamese. */
  bom: z.enum(['0', '1']).default('0'),
});

export const reportVersionListSchema = z.object({ items: z.array(z.object(versionShape)) });
export const reportVersionSchema = z
  .object({ ...versionShape, content: reportContentSchema })
  .meta({ id: 'ReportVersion' });

export const differencesQuerySchema = z.object({
  from: z.coerce.number().int().min(1),
  to: z.coerce.number().int().min(1),
});
export const reportDifferencesSchema = z
  .object({
    from: z.int(),
    to: z.int(),
    reason: z.string().nullable(),
    cells: z.array(
      z.object({
        table: z.string(),
        row: z.string(),
        column: z.string(),
        columnTitle: z.string(),
        before: z.union([z.number(), z.string(), z.null()]),
        after: z.union([z.number(), z.string(), z.null()]),
      }),
    ),
    sections: z.array(
      z.object({ code: z.string(), title: z.string(), before: z.string(), after: z.string() }),
    ),
    parts: z.array(
      z.object({ unit: reportUnitSchema, before: z.int().nullable(), after: z.int().nullable() }),
    ),
  })
  .meta({ id: 'ReportDifferences' });

export type FiledReport = z.output<typeof filedReportSchema>;
export type NewReport = z.output<typeof newReportSchema>;
export type ReportSection = z.output<typeof reportSectionSchema>;
export type ReportVersionSummary = z.output<typeof reportVersionListSchema>['items'][number];
export type ReportVersion = z.output<typeof reportVersionSchema>;
export type ReportDifferences = z.output<typeof reportDifferencesSchema>;
