import { PERIOD_CALENDARS, PERIOD_KINDS } from '@motcua/domain/reporting/period.ts';
import * as z from 'zod';
import { instantSchema, plainDateSchema } from './common.ts';

const countsSchema = z.record(z.string(), z.number()).meta({ id: 'ReportCounts' });

export const reportUnitSchema = z
  .object({ id: z.string(), code: z.string().nullable(), name: z.string(), level: z.string() })
  .meta({ id: 'ReportUnit' });

export const reportPeriodSchema = z
  .object({
    code: z.string().describe('2026-03, 2026-Q4, 2026-H1, 2026, or two days'),
    name: z.string().describe('quý IV/2026'),
    line: z.string().describe('Kỳ báo cáo: quý IV/2026, từ 15/09/2026 đến 14/12/2026 (theo …)'),
    kind: z.enum([...PERIOD_KINDS, 'range']),
    calendar: z.enum(PERIOD_CALENDARS),
    from: plainDateSchema,
    to: plainDateSchema,
  })
  .meta({ id: 'ReportPeriod' });

const cellSchema = z
  .union([z.number(), z.string(), z.null()])
  .describe('A number; words, as chưa có nguồn and không phát sinh; nothing in a heading');

export const printedTableSchema = z
  .object({
    code: z.string(),
    title: z.string().nullable(),
    rowTitle: z.string(),
    columns: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        under: z.array(z.string()).describe('Heads above it, outermost first'),
        kind: z.enum(['count', 'share', 'text']),
        decimals: z.int(),
        figure: z
          .string()
          .nullable()
          .describe('What GET /figures/dossiers opens for a count; null where nothing opens'),
        opensRow: z
          .boolean()
          .describe('Of a list: the column whose cells open the figure of their row'),
      }),
    ),
    rows: z.array(
      z.object({
        key: z.string(),
        order: z.string(),
        name: z.string(),
        depth: z.int(),
        heading: z.boolean(),
        figure: z.string().nullable().describe('Of a list: the figure that its row counts'),
        cells: z.array(cellSchema),
      }),
    ),
    total: z.object({ at: z.enum(['first', 'last']), cells: z.array(cellSchema) }).nullable(),
    by: z
      .string()
      .describe('whole, field, procedure, channel, unit or list: what `key` of a row means'),
  })
  .meta({ id: 'PrintedTable' });

export const printedCheckSchema = z
  .object({
    code: z.string(),
    name: z.string().describe('(3) = (4) + (5) + (6)'),
    holds: z.boolean().nullable().describe('null: nothing to compare with yet'),
    left: z.number().nullable(),
    right: z.number().nullable(),
    sentence: z.string(),
  })
  .meta({ id: 'PrintedCheck' });

/** What a report says, as it stands or as it was locked. */
export const reportContentSchema = z
  .object({
    form: z.object({
      code: z.string(),
      number: z.string(),
      title: z.string(),
      unitOfCount: z.string(),
      page: z.enum(['portrait', 'landscape']),
    }),
    unit: reportUnitSchema,
    parentName: z.string().nullable(),
    period: reportPeriodSchema,
    asOf: instantSchema,
    counts: countsSchema.describe('Of the whole report, by name of figure'),
    parts: z
      .array(
        z.object({
          unit: reportUnitSchema,
          reportId: z.string(),
          version: z.int(),
          hash: z.string(),
        }),
      )
      .describe('Children whose locked figures are in'),
    missing: z
      .array(z.object({ unit: reportUnitSchema, state: z.string() }))
      .describe('Chưa gộp: children that have nothing accepted yet'),
    tables: z.array(printedTableSchema),
    checks: z.array(printedCheckSchema),
    sections: z.array(
      z.object({ code: z.string(), title: z.string(), heading: z.boolean(), text: z.string() }),
    ),
    notes: z.array(z.string()),
    version: z.object({ number: z.int(), reason: z.string().nullable() }),
    signature: z
      .object({
        name: z.string(),
        title: z.string(),
        at: instantSchema,
        documentNumber: z.string().nullable(),
        place: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'ReportContent' });

export type ReportContentView = z.output<typeof reportContentSchema>;
export type PrintedTableView = z.output<typeof printedTableSchema>;
export type ReportPeriodView = z.output<typeof reportPeriodSchema>;
