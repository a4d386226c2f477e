import { createAccounts } from './modules/accounts/index.ts';
import { createAdministration } from './modules/administration/index.ts';
import { createCalendars } from './modules/calendars/index.ts';
import { createDossiers, createReference } from './modules/dossiers/index.ts';
import { createEvidence } from './modules/evidence/index.ts';
import { createFeedback } from './modules/feedback/index.ts';
import { createFigureDoors, createFigures, createOperationsWall } from './modules/figures/index.ts';
import { createIndicators } from './modules/indicators/index.ts';
import { createNotifications, type Outside } from './modules/notifications/index.ts';
import { createInspections } from './modules/inspections/index.ts';
import { createOrganisation } from './modules/organisation/index.ts';
import { createPlans } from './modules/plans/index.ts';
import { createPapers, createPrinter } from './modules/papers/index.ts';
import { createReformRegisters } from './modules/reform-registers/index.ts';
import { createRegister } from './modules/register/index.ts';
import { createPublication } from './modules/publication/index.ts';
import { createFiledReports, createReporting } from './modules/reporting/index.ts';
import { createProcedureReviews } from './modules/procedure-reviews/index.ts';
import { createProcedures } from './modules/procedures/index.ts';
import { createProcesses } from './modules/processes/index.ts';
import { createScorecards } from './modules/scorecards/index.ts';
import { createSurveys } from './modules/surveys/index.ts';
import { createSeasons } from './modules/seasons/index.ts';
import { createStudies } from './modules/studies/index.ts';
import type { FileStore } from './platform/files.ts';
import { createLive } from './platform/live.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { Database } from './platform/db.ts';
import type { FactSource } from './platform/fact-source.ts';
import type { Logger } from './platform/logger.ts';

/** What every module may be built from. */
export interface Parts {
  config: Config;
  db: Database;
  clock: Clock;
  files: FileStore;
  logger: Logger;
  /** Mail server and gateway of text messages, where the settings name them. */
  outside?: Outside;
}

export type Services = ReturnType<typeof createServices>;

/** Every module, built once; a lower floor stands before a higher one that takes it in. */
export function createServices(parts: Parts) {
  const organisation = createOrganisation(parts);
  const procedures = createProcedures(parts);
  const processes = createProcesses({ ...parts, findProcedure: procedures.findNewest });
  const accounts = createAccounts(parts);
  const calendars = createCalendars(parts);
  const notifications = createNotifications({
    ...{ ...parts, organisation },
    outside: parts.outside ?? {},
  });
  const reference = createReference({ ...parts, organisation, procedures, processes, calendars });
  const figures = createFigures(parts);
  const dossiers = createDossiers({ ...parts, reference, factsWritten: figures.noteFacts });
  const figureDoors = createFigureDoors({ ...parts, organisation, reference, figures });
  const evidence = createEvidence({ ...parts, organisation, reference });
  const plans = createPlans({ ...parts, organisation, reference, evidence, notifications });
  const { print } = createPrinter();
  const inspections = createInspections({
    ...{ ...parts, organisation, reference, figures, notifications, plans, evidence, print },
  });
  const surveys = createSurveys({
    ...{ ...parts, organisation, reference, notifications },
    printLetters: (view) => print({ kind: 'survey-letters', view }),
  });
  const feedback = createFeedback({ ...parts, organisation, reference, notifications });
  const reformRegisters = createReformRegisters({
    ...{ ...parts, organisation, reference, evidence, notifications },
    printList: (view) => print({ kind: 'list', view }),
  });
  const procedureReviews = createProcedureReviews({
    ...{ ...parts, organisation, procedures, reference, evidence },
  });
  // Modules that count their own work for indicators, the index and reports, each one line; made above.
  const sources: readonly FactSource[] = [
    plans.facts,
    inspections.facts,
    surveys.facts,
    feedback.facts,
    reformRegisters.facts,
    procedureReviews.facts,
  ];
  const indicators = createIndicators({
    ...{ ...parts, organisation, procedures, reference, figures },
    keepAlarms: figureDoors.alarms.keep,
    sources,
  });
  const scorecards = createScorecards({ indicators, clock: parts.clock });
  const publication = createPublication({ ...parts, organisation, procedures, calendars, figures });
  const wall = createOperationsWall({
    ...{ ...parts, reference, organisation },
    opinions: surveys.facts,
    feedback: feedback.facts,
  });
  const live = createLive({ sql: parts.db.sql, logger: parts.logger });
  const administration = createAdministration({ ...parts, organisation, accounts, dossiers });
  const papers = createPapers({
    ...{ ...parts, dossiers, organisation, print },
    ratingToken: surveys.ratings.token,
  });
  const register = createRegister({ ...parts, organisation, procedures, reference });
  const reporting = createReporting({ ...parts, organisation, reference, figures });
  const filedReports = createFiledReports({
    ...parts,
    ...{ organisation, calendars, reference, figures, print, sources },
    figuresFor: figureDoors.figuresFor,
  });
  const seasons = createSeasons({
    ...{ ...parts, organisation, reference, indicators, evidence, notifications, print, sources },
  });
  const { dataFolder } = parts.config;
  const studies = createStudies({ ...parts, organisation, reference, dataFolder });
  return {
    organisation,
    notifications,
    calendars,
    procedures,
    procedureReviews,
    processes,
    accounts,
    dossiers,
    reference,
    figures,
    feedback,
    ...figureDoors,
    evidence,
    plans,
    inspections,
    surveys,
    indicators,
    scorecards,
    seasons,
    publication,
    live,
    wall,
    administration,
    papers,
    register,
    reformRegisters,
    reporting,
    filedReports,
    studies,
    /** What modules count, for whoever checks that a name is counted. */
    sources,
  };
}
