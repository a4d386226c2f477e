import * as z from 'zod';
import { idSchema, instantSchema, plainDateSchema, shortTextSchema } from './common.ts';
import { sourceViewSchema, wordsSchema } from './indicators.ts';

/*
 * Seasons of a reform index: from opening to publication. Addresses, all under /api/v1:
 *
 *   GET  /index-seasons?year&state                          seasonListSchema
 *   POST /index-seasons                                     newSeasonSchema → 201 seasonSchema
 *   GET  /index-season-causes                               causeListSchema
 *   GET  /index-seasons/:id                                 seasonSchema
 *   GET  /index-seasons/:id/sheets                          sheetListSchema: how far every unit is
 *   GET  /index-seasons/:id/sheets/:unit                    sheetSchema: every item with its columns
 *   PUT  /index-seasons/:id/sheets/:unit/items/:code/self-score   selfScoreSchema → sheetItemSchema
 *   POST /index-seasons/:id/sheets/:unit/items/:code/evidence     { evidenceId } → 201 sheetItemSchema
 *   DELETE /index-seasons/:id/sheets/:unit/items/:code/evidence/:evidenceId → sheetItemSchema
 *   POST /index-seasons/:id/sheets/:unit/submissions        { withoutEvidence } → 201 sheetSchema
 *   POST /index-seasons/:id/sheets/:unit/take-ups           never sent, after the day → 201 sheetSchema
 *   POST /index-seasons/:id/sheets/:unit/returns            { reason } → 201 sheetSchema
 *   PUT  /index-seasons/:id/sheets/:unit/items/:code/appraisal    appraisalSchema → sheetItemSchema
 *   POST /index-seasons/:id/sheets/:unit/appraisals         ends the appraisal → 201 sheetSchema
 *   PUT  /index-seasons/:id/sheets/:unit/items/:code/explanation  { text } → sheetItemSchema
 *   POST /index-seasons/:id/sheets/:unit/explanations       nothing more to explain → 201 sheetSchema
 *   PUT  /index-seasons/:id/sheets/:unit/items/:code/decision     decisionSchema → sheetItemSchema
 *   POST /index-seasons/:id/sheets/:unit/decisions          the council has decided → 201 sheetSchema
 *   POST /index-seasons/:id/publications                    publicationBodySchema → 201 seasonSchema
 *   POST /index-seasons/:id/amendments                      { reason } → 201 seasonSchema
 *   GET  /index-seasons/:id/results?version                 seasonResultsSchema
 *   GET  /index-seasons/:id/results.(csv|xlsx|json|pdf)?version   the same as a file; pdf is the printed book
 *   GET  /index-seasons/:id/sheets/:unit/sheet.pdf          the score sheet of one unit on paper
 *   GET  /index-seasons/:id/versions                        seasonVersionListSchema
 *   GET  /index-seasons/:id/years                           seasonYearsSchema: published years side by side
 *   GET  /public-index-seasons                              publicSeasonListSchema (anybody)
 *   GET  /public-index-seasons/:id/results                  seasonResultsSchema (anybody, the newest version)
 */

/** A unit as every table of a season names it. */
export const seasonUnitSchema = z.object({
  id: idSchema,
  code: z.string().nullable(),
  name: z.string(),
});

export const seasonStates = ['open', 'published', 'amending'] as const;
export const seasonActSchema = z.enum(['publish', 'amend']);

export const newSeasonSchema = z
  .object({
    set: z.string().min(1).max(80).describe('Set of indicators of which the index is made'),
    year: z.int().min(2000).max(2200).describe('Year that is scored'),
    unit: z.string().min(1).max(60).describe('Code or id of the unit that appraises'),
    level: z
      .enum(['province', 'district', 'commune', 'agency'])
      .default('commune')
      .describe('Who is scored: units of this level directly below; agency: specialised agencies'),
    units: z
      .array(z.string().min(1).max(60))
      .min(1)
      .max(5000)
      .optional()
      .describe('Codes or ids, where it is not all of that level'),
    submitBy: plainDateSchema.describe(
      'Last day for the self-score, in the first quarter of the next year',
    ),
    explainBy: plainDateSchema
      .optional()
      .describe('Last day for explanations; two weeks later when absent'),
    title: shortTextSchema.optional(),
  })
  .meta({ id: 'NewSeason' });

export const seasonListQuerySchema = z.object({
  year: z.coerce.number().int().optional(),
  state: z.enum(seasonStates).optional(),
});

export const sheetCountsSchema = z.object({
  scoring: z.int(),
  submitted: z.int(),
  appraised: z.int(),
  explained: z.int(),
  decided: z.int(),
  published: z.int(),
  late: z.int(),
});

export const seasonSchema = z
  .object({
    id: idSchema,
    title: z.string(),
    set: z.object({
      id: z.string(),
      name: wordsSchema,
      source: sourceViewSchema,
      max: z.number().nullable(),
    }),
    year: z.int(),
    level: z.string(),
    /** Who appraises and decides. */
    unit: seasonUnitSchema,
    period: z.object({ from: plainDateSchema, to: plainDateSchema, words: wordsSchema }),
    submitBy: plainDateSchema,
    explainBy: plainDateSchema,
    state: z.enum(seasonStates),
    /** Why it was opened again, while it is. */
    amendment: z.string().nullable(),
    openedAt: instantSchema,
    openedBy: z.string(),
    /** Newest published version. */
    version: z.int().nullable(),
    publishedAt: instantSchema.nullable(),
    units: z.int(),
    /** How many sheets stand where; `late`: sent after the day or not yet sent although it is over. */
    counts: sheetCountsSchema,
    /** The sheets of the officer's own units here. */
    ownUnits: z.array(seasonUnitSchema),
    availableActs: z.array(seasonActSchema),
  })
  .meta({ id: 'Season' });

export const seasonListSchema = z
  .object({
    items: z.array(seasonSchema),
    /** Whether the officer may open one. */
    mayOpen: z.boolean(),
    /** Sets an index can be made of: by year, with points. */
    sets: z.array(z.object({ id: z.string(), name: wordsSchema, levels: z.array(z.string()) })),
  })
  .meta({ id: 'SeasonList' });

export const seasonParamsSchema = z.object({ id: idSchema });
export const sheetParamsSchema = z.object({ id: idSchema, unit: z.string().max(60) });
export const sheetItemParamsSchema = z.object({
  id: idSchema,
  unit: z.string().max(60),
  code: z.string().max(80),
});
export const sheetEvidenceParamsSchema = sheetItemParamsSchema.extend({ evidenceId: idSchema });

export const causeListSchema = z
  .object({ items: z.array(z.object({ code: z.string(), name: wordsSchema })) })
  .meta({ id: 'LossCauseList' });

export const publicationBodySchema = z
  .object({
    documentNumber: z.string().trim().min(1).max(60).optional().describe('1234/QĐ-UBND'),
    documentDate: plainDateSchema.optional(),
  })
  .meta({ id: 'SeasonPublication' });

export type NewSeason = z.output<typeof newSeasonSchema>;
export type SheetCounts = z.infer<typeof sheetCountsSchema>;
export type Season = z.infer<typeof seasonSchema>;
export type SeasonList = z.infer<typeof seasonListSchema>;
export type SeasonListQuery = z.output<typeof seasonListQuerySchema>;
export type PublicationBody = z.output<typeof publicationBodySchema>;
export type CauseList = z.infer<typeof causeListSchema>;
