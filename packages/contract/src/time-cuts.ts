import { LIMIT_UNITS } from '@motcua/domain/calendar/time-limit.ts';
import { LEVELS } from '@motcua/domain/procedure/procedure.ts';
import { ROLES } from '@motcua/domain/shared/role.ts';
import * as z from 'zod';
import { idSchema, instantSchema, plainDateSchema } from './common.ts';

/*
 * Time cuts and what is tried before one decides. Addresses, all under /api/v1:
 *
 *   GET  /time-cuts?year=2026&unit=…                timeCutListSchema
 *   POST /time-cuts                                 newTimeCutSchema → 201: decided before reviews were kept here
 *   POST /time-cut-simulations                      newSimulationSchema → 201 simulationSchema, within seconds
 *   GET  /time-cut-simulations?review=…             simulationListSchema
 *   GET  /time-cut-simulations/:id                  simulationSchema
 *   GET  /time-cut-simulations/:id/late-dossiers    lateDossierListSchema: the dossiers that would be late
 */

const unitSchema = z.object({ id: idSchema, name: z.string() });
const channelSchema = z.enum(['counter', 'online', 'postal']);

export const newTimeCutSchema = z
  .object({
    unit: z.string().min(1).max(60).describe('Agency code or id of who decided'),
    procedureCode: z.string().min(1).max(80),
    procedureName: z
      .string()
      .trim()
      .min(1)
      .max(2000)
      .optional()
      .describe('Where the catalogue does not hold it'),
    field: z.string().trim().min(1).max(300).optional(),
    level: z.enum(LEVELS),
    legalText: z.string().trim().min(1).max(600).describe('10 ngày làm việc'),
    cutText: z.string().trim().min(1).max(600),
    decisionNumber: z.string().trim().min(1).max(100),
    decidedOn: plainDateSchema,
    signer: z.string().trim().min(1).max(200),
    effectiveOn: plainDateSchema,
  })
  .meta({ id: 'NewTimeCut' });

export const timeCutSchema = z
  .object({
    id: idSchema,
    unit: unitSchema,
    reviewId: idSchema.nullable(),
    procedureCode: z.string(),
    procedureName: z.string(),
    field: z.string(),
    level: z.enum(LEVELS),
    channel: channelSchema.nullable(),
    legalText: z.string(),
    cutText: z.string(),
    compared: z.object({
      unit: z.enum(LIMIT_UNITS),
      legal: z.number(),
      cut: z.number(),
      share: z.number().describe('(legal − cut) / legal'),
    }),
    decisionNumber: z.string(),
    decidedOn: plainDateSchema,
    signer: z.string(),
    effectiveOn: plainDateSchema,
    procedureVersion: z.int().nullable(),
    publishedVersion: z.int().nullable(),
  })
  .meta({ id: 'TimeCut' });

export const timeCutQuerySchema = z.object({
  year: z.coerce.number().int().min(1990).max(2200),
  unit: z.string().max(60).optional().describe('With all below it; as far as one sees when absent'),
});
export const timeCutListSchema = z
  .object({
    items: z.array(timeCutSchema),
    counts: z
      .array(z.object({ level: z.enum(LEVELS), procedures: z.int(), fields: z.int() }))
      .describe('Distinct procedures: one that was cut twice in the year counts once'),
    years: z.array(
      z.object({
        year: z.int(),
        counts: z.array(z.object({ level: z.enum(LEVELS), procedures: z.int(), fields: z.int() })),
      }),
    ),
  })
  .meta({ id: 'TimeCutList' });

/** `<unit id>:<role>`: where dossiers queue. A step is its station with its number and name. */
const stationKeySchema = z.string().min(1).max(120);
const stepKeySchema = z.string().min(1).max(600);

export const addedStepSchema = z
  .object({
    name: z.string().trim().min(1).max(300).describe('Unlike that of any step of the year'),
    after: z
      .object({ no: z.int().min(1).max(1000), name: z.string().min(1).max(300) })
      .describe('The step it follows, in every unit that has it'),
    role: z
      .enum(ROLES)
      .nullable()
      .describe('Whose officers in the same unit do it; null where nobody of the unit works on it'),
    workMinutes: z.int().min(0).max(100_000),
    lyingMinutes: z.int().min(0).max(100_000).describe('Working minutes it lies before it goes on'),
  })
  .meta({ id: 'AddedStep' });

export const newSimulationSchema = z
  .object({
    unit: z
      .string()
      .min(1)
      .max(60)
      .describe('Agency code or id; its dossiers with those of all below it'),
    from: plainDateSchema
      .optional()
      .describe('First day of reception; a year before `to` when absent'),
    to: plainDateSchema.optional().describe('Last day of reception; yesterday when absent'),
    procedures: z
      .array(
        z.object({ code: z.string().min(1).max(80), limitText: z.string().trim().min(1).max(600) }),
      )
      .min(1)
      .max(50),
    officers: z
      .array(z.object({ station: stationKeySchema, officers: z.number().min(0.1).max(500) }))
      .max(100)
      .default([]),
    steps: z
      .array(
        z.object({
          step: stepKeySchema,
          workPercent: z.number().min(0).max(500),
          lyingPercent: z.number().min(0).max(500),
        }),
      )
      .max(200)
      .default([]),
    added: z
      .array(addedStepSchema)
      .max(10)
      .default([])
      .describe('Steps that the process does not have yet; dossiers of these procedures take them'),
    target: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .default(null)
      .describe('On-time share to be reached; that of the past when null'),
    workShare: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .default(null)
      .describe('Part of the time in hands that is work, where a study of working times knows it'),
    seed: z.int().min(0).max(2_000_000_000).default(1),
    reviewId: idSchema.nullable().default(null),
  })
  .meta({ id: 'NewTimeCutSimulation' });

const shapeSchema = z.object({
  dossiers: z.int(),
  onTimeShare: z.number(),
  percentiles: z.object({ 50: z.number(), 80: z.number(), 90: z.number(), 95: z.number() }),
});
const deviationSchema = z.object({ points: z.number(), percent: z.number() });

export const simulationAnswerSchema = z.object({
  before: shapeSchema,
  after: shapeSchema,
  range: z.object({ lowest: z.number(), highest: z.number() }),
  target: z.number(),
  dayMinutes: z.number().describe('Working minutes of a usual day'),
  steps: z.array(
    z.object({
      key: stepKeySchema,
      no: z.int(),
      name: z.string(),
      unitName: z.string(),
      role: z.enum(ROLES),
      station: stationKeySchema,
      visits: z.int(),
      waiting: z.number(),
      work: z.number(),
      lying: z.number(),
      breaks: z.int(),
      isBreaking: z.boolean(),
    }),
  ),
  stations: z.array(
    z.object({
      key: stationKeySchema,
      unitName: z.string(),
      role: z.enum(ROLES),
      officersWere: z.number(),
      officers: z.number(),
      busy: z.number(),
    }),
  ),
  needed: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({
      kind: z.literal('more'),
      more: z.array(z.object({ station: stationKeySchema, officers: z.number() })),
      reached: z.number(),
    }),
    z.object({ kind: z.literal('beyond'), best: z.number() }),
  ]),
  distribution: z.array(
    z.object({ from: z.int(), to: z.int().nullable(), before: z.int(), after: z.int() }),
  ),
  late: z.int(),
  workShare: z.number(),
  replay: z.object({
    observed: shapeSchema,
    own: shapeSchema,
    ownError: deviationSchema,
    ownTolerance: deviationSchema,
    drawn: shapeSchema,
    drawnError: deviationSchema,
    drawnTolerance: deviationSchema,
    holds: z.boolean(),
  }),
  left: z
    .object({ open: z.int(), withdrawn: z.int(), withoutSteps: z.int(), withoutLimit: z.int() })
    .describe('Dossiers of these procedures that could not be judged'),
  read: z
    .int()
    .describe('Dossiers that were read, those of other procedures in the same queues too'),
});

const simulationShape = {
  id: idSchema,
  unit: unitSchema,
  reviewId: idSchema.nullable(),
  from: plainDateSchema,
  to: plainDateSchema,
  procedures: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      limitText: z.string(),
      bindingText: z.string().describe('The limit that binds today'),
    }),
  ),
  madeAt: instantSchema,
  madeBy: z.string(),
};

export const simulationSchema = z
  .object({
    ...simulationShape,
    asked: newSimulationSchema,
    answer: simulationAnswerSchema,
  })
  .meta({ id: 'TimeCutSimulation' });
export const simulationListSchema = z.object({
  items: z.array(z.object({ ...simulationShape, onTimeShare: z.number(), dossiers: z.int() })),
});
export const simulationQuerySchema = z.object({ review: idSchema.optional() });
export const simulationParamsSchema = z.object({ id: idSchema });

export const lateDossierListSchema = z
  .object({
    items: z.array(
      z.object({
        id: idSchema,
        code: z.string(),
        procedureCode: z.string(),
        lateBy: z.int().describe('Working minutes'),
        step: z.string().nullable().describe('Where it lost most'),
        wasLate: z.boolean(),
      }),
    ),
    total: z.int(),
    next: z.int().nullable(),
  })
  .meta({ id: 'LateDossierList' });
export const lateDossierQuerySchema = z.object({
  after: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

export type NewTimeCut = z.output<typeof newTimeCutSchema>;
export type TimeCut = z.output<typeof timeCutSchema>;
export type TimeCutList = z.output<typeof timeCutListSchema>;
export type NewSimulation = z.output<typeof newSimulationSchema>;
export type AddedStep = z.output<typeof addedStepSchema>;
export type Simulation = z.output<typeof simulationSchema>;
export type SimulationAnswerView = z.output<typeof simulationAnswerSchema>;
export type LateDossierList = z.output<typeof lateDossierListSchema>;
