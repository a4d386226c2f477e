import { type NewCampaignInput, newCampaignSchema, surveyWays } from '@motcua/contract/surveys.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as z from 'zod';
import { plainDateSchema } from '@motcua/contract/common.ts';

/** What is being typed; days may still be missing. */
export const surveyDraftSchema = z.object({
  title: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  questionnaire: z.string(),
  from: plainDateSchema.nullable(),
  to: plainDateSchema.nullable(),
  closesOn: plainDateSchema.nullable(),
  sampleSize: z.number(),
  stratumMinimum: z.number(),
  shownMinimum: z.number(),
  ways: z.array(z.enum(surveyWays)),
  networks: z.string(),
});

export type SurveyDraft = z.output<typeof surveyDraftSchema>;

const USUAL_DAYS = 30;

/** The three months before today, answers for a month. */
export function emptySurvey(today: PlainDate, unit: SurveyDraft['unit']): SurveyDraft {
  return {
    ...{ title: '', unit, questionnaire: 'one-stop-services' },
    ...{ from: addDays(today, -91), to: addDays(today, -1), closesOn: addDays(today, USUAL_DAYS) },
    ...{ sampleSize: 300, stratumMinimum: 5, shownMinimum: 10 },
    ...{ ways: ['email', 'sms', 'paper'], networks: '' },
  };
}

/** Null while something is missing. */
export function surveyBody(draft: SurveyDraft): NewCampaignInput | null {
  const { unit, networks, ...rest } = draft;
  const parsed = newCampaignSchema.safeParse({
    ...{ ...rest, unit: unit.id },
    officeNetworks: networks.split(/\s+/).filter((line) => line !== ''),
  });
  return parsed.success ? parsed.data : null;
}
