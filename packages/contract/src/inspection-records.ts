import { VERDICTS } from '@motcua/domain/inspection/checklist.ts';
import * as z from 'zod';
import { idSchema, instantSchema } from './common.ts';

const longText = z.string().trim().max(5000);

/** The answer to an item of a checklist (`one-stop-desk/sign`) or about a sampled dossier (`sample/<id>`). */
export const answerSchema = z.object({
  kind: z.literal('answer'),
  verdict: z.enum(VERDICTS).nullable(),
  note: longText,
});

/** What the team found; `item` is the question it came from. */
export const findingSchema = z.object({
  kind: z.literal('finding'),
  item: z.string().max(200).nullable(),
  text: longText.min(1),
  /** The rule that is not kept. */
  basis: longText,
  /** Taken back by the team before the minutes. */
  withdrawn: z.boolean(),
});

/** What the inspected unit asks of those above it. */
export const proposalSchema = z.object({
  kind: z.literal('proposal'),
  addressee: longText,
  text: longText.min(1),
  withdrawn: z.boolean(),
});

/** The minutes that both sides sign. */
export const minutesSchema = z.object({
  kind: z.literal('minutes'),
  place: longText,
  representatives: longText,
  strengths: longText,
  opinion: longText,
  conclusion: longText,
  /** Ids of pictures with the signatures drawn on the phone. */
  teamSignature: idSchema.nullable(),
  unitSignature: idSchema.nullable(),
});

export const recordValueSchema = z
  .discriminatedUnion('kind', [answerSchema, findingSchema, proposalSchema, minutesSchema])
  .meta({ id: 'InspectionRecordValue' });

export const inspectionRecordSchema = z
  .object({
    /** What it is about: `answer:one-stop-desk/sign`, `finding:<id>`, `minutes`. */
    slot: z.string(),
    value: recordValueSchema,
    revision: z.int(),
    officerName: z.string(),
    writtenAt: instantSchema,
  })
  .meta({ id: 'InspectionRecord' });

/** One thing a phone tells; `id` is made there, and told twice it is written once. */
export const entrySchema = z.object({
  id: idSchema,
  slot: z
    .string()
    .max(240)
    .regex(/^(answer:[\w./-]+|finding:[\w-]+|proposal:[\w-]+|minutes)$/),
  value: recordValueSchema,
  basedOn: z.int().min(0),
  /** When it was written on the phone, by the phone's clock. */
  writtenAt: instantSchema,
});

export const entriesBodySchema = z
  .object({
    /** The phone, by an id it made for itself. */
    device: z.string().min(8).max(80),
    entries: z.array(entrySchema).min(1).max(50),
  })
  .meta({ id: 'InspectionEntries' });

export const entryOutcomeSchema = z.discriminatedUnion('state', [
  z.object({ id: idSchema, state: z.literal('written'), current: inspectionRecordSchema }),
  z.object({
    id: idSchema,
    state: z.literal('conflict'),
    problem: z.string(),
    current: inspectionRecordSchema,
  }),
  z.object({ id: idSchema, state: z.literal('refused'), problem: z.string() }),
]);

export const entryOutcomesSchema = z
  .object({ outcomes: z.array(entryOutcomeSchema) })
  .meta({ id: 'InspectionEntryOutcomes' });

export const photoParamsSchema = z.object({ id: idSchema, photoId: idSchema });
export const photoQuerySchema = z.object({
  item: z.string().min(1).max(200),
  takenAt: instantSchema,
});

export type RecordValue = z.output<typeof recordValueSchema>;
export type InspectionRecord = z.output<typeof inspectionRecordSchema>;
export type InspectionEntry = z.output<typeof entrySchema>;
export type InspectionEntries = z.output<typeof entriesBodySchema>;
export type InspectionEntryOutcome = z.output<typeof entryOutcomeSchema>;
export type Minutes = z.output<typeof minutesSchema>;
export type Finding = z.output<typeof findingSchema>;
