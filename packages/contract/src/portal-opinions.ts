import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Questionnaire, SurveyValues } from '@motcua/domain/survey/questionnaire.ts';
import { z } from 'zod';
import type { RatingAspect, RatingStage } from './ratings.ts';
import type { SurveyResults } from './surveys.ts';

/** Surveys that were published, and the door for those who hold a code. */
export interface SurveysPage {
  kind: 'surveys';
  items: readonly SurveyResults[];
}

export interface SurveyResultsPage {
  kind: 'survey-results';
  results: SurveyResults;
}

/** The sheet behind a code, with what was filled in so far when something is amiss. */
export interface SurveySheetPage {
  kind: 'survey';
  token: string;
  title: string;
  office: string;
  closesOn: PlainDate;
  questionnaire: Questionnaire;
  /** Goes along with the sheet, so that it counts once however often it is sent. */
  sheetId: string;
  given: SurveyValues;
  comment: string;
  problem: 'empty' | null;
}

/** What a paper's code lets somebody rate now. */
export interface RatingSheetPage {
  kind: 'rating';
  token: string;
  dossierCode: string;
  unitName: string;
  procedureName: string;
  stage: RatingStage;
  /** What was filled in so far when the answer itself is missing. */
  given: { aspects: readonly RatingAspect[]; comment: string };
  problem: 'empty' | null;
}

/** Thanks, or why the code opens nothing. */
export interface OpinionEndPage {
  kind: 'opinion-end';
  of: 'survey' | 'rating';
  end: 'thanks' | 'unknown' | 'used' | 'over' | 'too-many';
}

export type OpinionPage =
  | SurveysPage
  | SurveyResultsPage
  | SurveySheetPage
  | RatingSheetPage
  | OpinionEndPage;

export const surveysQuerySchema = z.object({
  code: z.string().trim().max(60).default('').catch(''),
});
