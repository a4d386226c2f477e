import { interviewPackSchema } from '@motcua/contract/surveys.ts';
import * as z from 'zod';

/** The name of this kind of work among those done without a network. */
export const KIND = 'interview';

const outcomeSchema = z.enum(['answered', 'declined', 'not_found']);

/** What waits in the outbox of an interviewer. */
export const interviewBodySchema = z.object({
  /** Place of the person in the pack. */
  at: z.int(),
  token: z.string(),
  outcome: outcomeSchema,
  values: z.record(z.string(), z.union([z.int(), z.array(z.string())])),
  comment: z.string().nullable(),
});

/** The pack as it is kept: of a person whose sheet has gone out the code is forgotten and the outcome noted. */
export const keptPackSchema = interviewPackSchema.extend({
  outcomes: z.record(z.string(), outcomeSchema).default({}),
});

/** What is being filled in for one person. */
export const sheetDraftSchema = z.object({
  values: z.record(z.string(), z.union([z.int(), z.array(z.string())])).default({}),
  comment: z.string().default(''),
});

export type KeptPack = z.output<typeof keptPackSchema>;
export type SheetDraft = z.output<typeof sheetDraftSchema>;
export type InterviewOutcomeName = z.output<typeof outcomeSchema>;

export const slotOf = (at: number) => `person:${at}`;

/** The server has the sheet: the phone keeps that it was done, and neither code nor answers. */
export function withOutcome(
  pack: KeptPack,
  told: { at: number; outcome: InterviewOutcomeName },
): KeptPack {
  return {
    ...pack,
    people: pack.people.map((person, at) => (at === told.at ? { ...person, token: '' } : person)),
    outcomes: { ...pack.outcomes, [told.at]: told.outcome },
  };
}

/** People nobody has asked yet: their codes were handed out to this phone and lie nowhere else. */
export function peopleLeft({ people, outcomes }: KeptPack): number {
  return people.filter((_, at) => outcomes[String(at)] === undefined).length;
}
