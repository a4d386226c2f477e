import * as z from 'zod';
import { idSchema, plainDateSchema, shortTextSchema, textSchema } from './common.ts';
import { evidenceSchema } from './evidence.ts';
import { planTaskSchema, taskBodySchema } from './plan-tasks.ts';
import { unitReferenceSchema } from './units.ts';

/** A written instruction of a unit on reform; each leads to tasks. */
export const directiveSchema = z
  .object({
    id: idSchema,
    unit: unitReferenceSchema,
    number: z.string(),
    issuedOn: plainDateSchema,
    signer: z.string(),
    field: z.string().nullable(),
    fieldList: z.string(),
    abstract: z.string(),
    evidence: z.int().describe('Files and links that are attached'),
    tasks: z.int(),
    tasksDone: z.int(),
    tasksLate: z.int(),
    revision: z.int(),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'Directive' });

export const directiveBodySchema = z.object({
  unit: z.string().max(60).optional().describe('Code or id; where one works when absent'),
  number: shortTextSchema.max(80),
  issuedOn: plainDateSchema,
  signer: shortTextSchema.max(200),
  field: z.string().max(60).nullable().default(null),
  abstract: textSchema,
});

export const directiveQuerySchema = z.object({
  unit: z.string().max(60).optional(),
  from: plainDateSchema.optional(),
  to: plainDateSchema.optional(),
  field: z.string().max(60).optional(),
  q: z.string().trim().max(200).optional().describe('In number, signer and abstract'),
});

export const directiveListSchema = z.object({
  items: z.array(directiveSchema),
  mayDirect: z.boolean(),
});

export const directiveDetailsSchema = directiveSchema
  .extend({ taskList: z.array(planTaskSchema), evidenceList: z.array(evidenceSchema) })
  .meta({ id: 'DirectiveDetails' });

/** A task that a directive asks for. */
export const directiveTaskSchema = taskBodySchema
  .omit({ number: true, field: true, weight: true })
  .extend({ field: z.string().max(60).optional() });

export const directiveCountQuerySchema = z.object({
  unit: z.string().max(60).optional(),
  fromYear: z.coerce.number().int().min(1990).max(2100),
  toYear: z.coerce.number().int().min(1990).max(2100),
});

export const directiveCountSchema = z.object({
  total: z.int(),
  years: z.array(z.object({ year: z.int(), count: z.int() })),
  meanHundredths: z.int().describe('190 in four years is 4750'),
});

export type DirectiveView = z.output<typeof directiveSchema>;
export type DirectiveBody = z.output<typeof directiveBodySchema>;
export type DirectiveQuery = z.output<typeof directiveQuerySchema>;
export type DirectiveDetails = z.output<typeof directiveDetailsSchema>;
export type DirectiveTask = z.output<typeof directiveTaskSchema>;
export type DirectiveCount = z.output<typeof directiveCountSchema>;
