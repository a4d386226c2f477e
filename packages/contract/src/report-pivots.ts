import { PIVOT_DIMENSIONS } from '@motcua/domain/figures/pivot-plan.ts';
import * as z from 'zod';
import { instantSchema, plainDateSchema } from './common.ts';
import { axisSchema, figureNameSchema } from './figures.ts';

export const pivotDimensionSchema = z.enum(PIVOT_DIMENSIONS).meta({
  id: 'PivotDimension',
  description:
    'unit: each unit directly below with all below it, and the own of the unit; each_unit: every unit, each alone; ' +
    'half_month: days 1 to 14 or 15 to the last; service to state: what the figure itself tells apart',
});

/** GET /api/v1/report-pivots(.xlsx|.csv): rows × columns of one figure, from the balances. */
export const pivotQuerySchema = z.object({
  /** Agency code in either style, or id. */
  unit: z.string().max(60),
  axis: axisSchema.default('subordination'),
  from: plainDateSchema,
  to: plainDateSchema,
  asOf: instantSchema.optional(),
  rows: pivotDimensionSchema.default('field'),
  columns: pivotDimensionSchema.default('channel'),
  measure: figureNameSchema.default('received'),
});

const headShape = {
  /** Field, procedure code, channel, step of time, part of the figure, or id of desk, officer or unit. */
  key: z.string(),
  name: z.string(),
  total: z.int(),
  opens: z.boolean().describe('Whether its cells can be asked for by themselves'),
};

export const pivotSchema = z
  .object({
    unit: z.object({ id: z.string(), code: z.string().nullable(), name: z.string() }),
    axis: axisSchema,
    periodLine: z.string(),
    from: plainDateSchema,
    to: plainDateSchema,
    asOf: instantSchema,
    rowsBy: pivotDimensionSchema,
    columnsBy: pivotDimensionSchema,
    measure: figureNameSchema,
    titles: z.object({ rows: z.string(), columns: z.string(), measure: z.string() }),
    overTime: z
      .enum(['sum', 'last', 'first', 'period'])
      .nullable()
      .describe(
        'What the total over steps of time is: their sum, the last or the first of them, or counted anew for the ' +
          'period, for what is open is not added month by month; null where time is not laid out',
      ),
    columns: z.array(z.object(headShape)),
    rows: z.array(z.object({ ...headShape, cells: z.array(z.int()) })),
    total: z.int(),
    cut: z.int().describe('Rows beyond the 500 that are shown, added up in the last one'),
  })
  .meta({ id: 'ReportPivot' });

export type PivotQuery = z.output<typeof pivotQuerySchema>;
export type Pivot = z.output<typeof pivotSchema>;
