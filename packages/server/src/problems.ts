import { errorMessages } from '@motcua/domain/dossier/error-messages.ts';
import type { DomainError } from '@motcua/domain/shared/errors.ts';
import { ACCOUNT_PROBLEMS } from './modules/accounts/index.ts';
import { ADMINISTRATION_PROBLEMS } from './modules/administration/index.ts';
import { CALENDAR_PROBLEMS } from './modules/calendars/index.ts';
import { DOSSIER_PROBLEMS } from './modules/dossiers/index.ts';
import { EVIDENCE_PROBLEMS } from './modules/evidence/index.ts';
import { FEEDBACK_PROBLEMS } from './modules/feedback/index.ts';
import { FIGURE_PROBLEMS } from './modules/figures/index.ts';
import { INDICATOR_PROBLEMS } from './modules/indicators/index.ts';
import { NOTIFICATION_PROBLEMS } from './modules/notifications/index.ts';
import { INSPECTION_PROBLEMS } from './modules/inspections/index.ts';
import { ORGANISATION_PROBLEMS } from './modules/organisation/index.ts';
import { PLAN_PROBLEMS } from './modules/plans/index.ts';
import { PAPER_PROBLEMS } from './modules/papers/index.ts';
import { REFORM_REGISTER_PROBLEMS } from './modules/reform-registers/index.ts';
import { REGISTER_PROBLEMS } from './modules/register/index.ts';
import { PUBLICATION_PROBLEMS } from './modules/publication/index.ts';
import { REPORTING_PROBLEMS } from './modules/reporting/index.ts';
import { PROCEDURE_REVIEW_PROBLEMS } from './modules/procedure-reviews/index.ts';
import { PROCEDURE_PROBLEMS } from './modules/procedures/index.ts';
import { PROCESS_PROBLEMS } from './modules/processes/index.ts';
import { SURVEY_PROBLEMS } from './modules/surveys/index.ts';
import { SEASON_PROBLEMS } from './modules/seasons/index.ts';
import { STUDY_PROBLEMS } from './modules/studies/index.ts';
import { FILE_PROBLEMS } from './platform/files.ts';
import { WORKBOOK_PROBLEMS } from './platform/workbook/read-workbook.ts';
import { makeProblem, type ProblemTable } from './platform/problems.ts';

const statusOfKind = { missing: 404, conflict: 409, rule: 422, input: 422 } as const;

/** The domain knows its sentences; what they mean over HTTP is decided here. */
const DOMAIN_PROBLEMS: ProblemTable = Object.fromEntries(
  Object.entries(errorMessages).map(([code, { kind, vi, en }]) => [
    code,
    { status: statusOfKind[kind], vi, en },
  ]),
);

/** The sentences of every refusal, by its code. */
export const PROBLEMS: ProblemTable = {
  ...{ ...DOMAIN_PROBLEMS, ...FILE_PROBLEMS, ...ORGANISATION_PROBLEMS, ...PROCEDURE_PROBLEMS },
  ...{ ...PROCESS_PROBLEMS, ...ACCOUNT_PROBLEMS, ...CALENDAR_PROBLEMS, ...DOSSIER_PROBLEMS },
  ...{ ...PAPER_PROBLEMS, ...REGISTER_PROBLEMS, ...REPORTING_PROBLEMS },
  ...{ ...ADMINISTRATION_PROBLEMS, ...FIGURE_PROBLEMS, ...PUBLICATION_PROBLEMS },
  ...EVIDENCE_PROBLEMS,
  ...SEASON_PROBLEMS,
  ...{ ...NOTIFICATION_PROBLEMS, ...SURVEY_PROBLEMS },
  ...PLAN_PROBLEMS,
  ...{
    ...INDICATOR_PROBLEMS,
    ...INSPECTION_PROBLEMS,
    ...STUDY_PROBLEMS,
    ...WORKBOOK_PROBLEMS,
    ...REFORM_REGISTER_PROBLEMS,
  },
  ...FEEDBACK_PROBLEMS,
  ...PROCEDURE_REVIEW_PROBLEMS,
};

/** The English sentence of a broken rule, for the terminal. */
export function sentenceOfRule(error: DomainError): string {
  const { code, params } = error;
  return makeProblem(code, { table: PROBLEMS, language: 'en', params }).detail;
}
