import { errorMessages } from '@motcua/domain/dossier/error-messages.ts';
import {
  ACCOUNT_PROBLEMS,
  createAccounts,
  registerAccountRoutes,
} from './modules/accounts/index.ts';
import {
  ADMINISTRATION_PROBLEMS,
  administrationCron,
  administrationTasks,
  createAdministration,
  registerAdministrationRoutes,
} from './modules/administration/index.ts';
import {
  CALENDAR_PROBLEMS,
  createCalendars,
  registerCalendarRoutes,
} from './modules/calendars/index.ts';
import {
  createDossiers,
  createReference,
  DOSSIER_PROBLEMS,
  dossierCron,
  dossierTasks,
  registerDossierRoutes,
} from './modules/dossiers/index.ts';
import {
  createFigureDoors,
  createFigures,
  createOperationsWall,
  FIGURE_PROBLEMS,
  figureCron,
  figureTasks,
  registerFigureDoors,
  registerLiveRoutes,
  registerWallRoutes,
} from './modules/figures/index.ts';
import {
  createIndicators,
  INDICATOR_PROBLEMS,
  registerIndicatorRoutes,
} from './modules/indicators/index.ts';
import {
  createOrganisation,
  ORGANISATION_PROBLEMS,
  registerOrganisationRoutes,
} from './modules/organisation/index.ts';
import {
  createPapers,
  createPrinter,
  PAPER_PROBLEMS,
  registerPaperRoutes,
} from './modules/papers/index.ts';
import {
  createRegister,
  REGISTER_PROBLEMS,
  registerRegisterRoutes,
} from './modules/register/index.ts';
import {
  createPublication,
  PUBLICATION_PROBLEMS,
  registerPublicationRoutes,
} from './modules/publication/index.ts';
import {
  createFiledReports,
  createReporting,
  registerFiledReportRoutes,
  registerReportFormRoutes,
  registerReportingRoutes,
  reportingCron,
  reportingTasks,
  REPORTING_PROBLEMS,
} from './modules/reporting/index.ts';
import {
  createProcedures,
  PROCEDURE_PROBLEMS,
  registerProcedureRoutes,
} from './modules/procedures/index.ts';
import { createProcesses, PROCESS_PROBLEMS } from './modules/processes/index.ts';
import { createScorecards, registerScorecardRoutes } from './modules/scorecards/index.ts';
import {
  createStudies,
  registerEventLogRoutes,
  registerStudyRoutes,
  STUDY_PROBLEMS,
  studyTasks,
} from './modules/studies/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { Database } from './platform/db.ts';
import { FILE_PROBLEMS, type FileStore } from './platform/files.ts';
import { createLive } from './platform/live.ts';
import type { Logger } from './platform/logger.ts';
import type { Module } from './platform/module.ts';
import { makeProblem, type ProblemTable } from './platform/problems.ts';
import type { DomainError } from '@motcua/domain/shared/errors.ts';

/** What every module may be built from. */
export interface Parts {
  config: Config;
  db: Database;
  clock: Clock;
  files: FileStore;
  logger: Logger;
}

export type Services = ReturnType<typeof createServices>;

/** Every module, built once; a lower floor stands before a higher one that takes it in. */
export function createServices(parts: Parts) {
  const organisation = createOrganisation(parts);
  const procedures = createProcedures(parts);
  const processes = createProcesses({ ...parts, findProcedure: procedures.findNewest });
  const accounts = createAccounts(parts);
  const calendars = createCalendars(parts);
  const reference = createReference({ ...parts, organisation, procedures, processes, calendars });
  const figures = createFigures(parts);
  const dossiers = createDossiers({ ...parts, reference, factsWritten: figures.noteFacts });
  const figureDoors = createFigureDoors({ ...parts, organisation, reference, figures });
  const indicators = createIndicators({
    ...{ ...parts, organisation, procedures, reference, figures },
    keepAlarms: figureDoors.alarms.keep,
  });
  const scorecards = createScorecards({ indicators, clock: parts.clock });
  const publication = createPublication({ ...parts, organisation, procedures, calendars, figures });
  const wall = createOperationsWall({ ...parts, reference, organisation });
  const live = createLive({ sql: parts.db.sql, logger: parts.logger });
  const administration = createAdministration({ ...parts, organisation, accounts, dossiers });
  const { print } = createPrinter();
  const papers = createPapers({ ...parts, dossiers, organisation, print });
  const register = createRegister({ ...parts, organisation, procedures, reference });
  const reporting = createReporting({ ...parts, organisation, reference, figures });
  const filedReports = createFiledReports({
    ...parts,
    ...{ organisation, calendars, reference, figures, print },
  });
  const { dataFolder } = parts.config;
  const studies = createStudies({ ...parts, organisation, reference, dataFolder });
  return {
    organisation,
    calendars,
    procedures,
    processes,
    accounts,
    dossiers,
    reference,
    figures,
    ...figureDoors,
    indicators,
    scorecards,
    publication,
    live,
    wall,
    administration,
    papers,
    register,
    reporting,
    filedReports,
    studies,
  };
}

const statusOfKind = { missing: 404, conflict: 409, rule: 422, input: 422 } as const;

/** The domain knows its sentences; what they mean over HTTP is decided here. */
const DOMAIN_PROBLEMS: ProblemTable = Object.fromEntries(
  Object.entries(errorMessages).map(([code, { kind, vi, en }]) => [
    code,
    { status: statusOfKind[kind], vi, en },
  ]),
);

const PROBLEMS: ProblemTable = {
  ...{ ...DOMAIN_PROBLEMS, ...FILE_PROBLEMS, ...ORGANISATION_PROBLEMS, ...PROCEDURE_PROBLEMS },
  ...{ ...PROCESS_PROBLEMS, ...ACCOUNT_PROBLEMS, ...CALENDAR_PROBLEMS, ...DOSSIER_PROBLEMS },
  ...{ ...PAPER_PROBLEMS, ...REGISTER_PROBLEMS, ...REPORTING_PROBLEMS },
  ...{ ...ADMINISTRATION_PROBLEMS, ...FIGURE_PROBLEMS, ...PUBLICATION_PROBLEMS },
  ...INDICATOR_PROBLEMS,
};

/** The English sentence of a broken rule, for the terminal. */
export function sentenceOfRule(error: DomainError): string {
  const { code, params } = error;
  return makeProblem(code, { table: PROBLEMS, language: 'en', params }).detail;
}

/** What the modules answer, and which jobs they run. */
export function listModules(services: Services, { config, clock }: Parts): Module[] {
  const { organisation, calendars, procedures, processes, accounts, dossiers } = services;
  const { papers, register, reporting } = services;
  return [
    { name: 'domain', problems: DOMAIN_PROBLEMS },
    { name: 'files', problems: FILE_PROBLEMS },
    {
      name: 'organisation',
      problems: ORGANISATION_PROBLEMS,
      routes: (http) => registerOrganisationRoutes(http, { organisation }),
    },
    {
      name: 'procedures',
      problems: { ...PROCEDURE_PROBLEMS, ...PROCESS_PROBLEMS },
      routes: (http) =>
        registerProcedureRoutes(http, {
          procedures,
          publicTenant: organisation.getPublicTenant,
          listProcesses: processes.listFor,
        }),
    },
    {
      name: 'accounts',
      problems: ACCOUNT_PROBLEMS,
      routes: (http) =>
        registerAccountRoutes(http, { accounts, secureCookies: config.secureCookies }),
    },
    {
      name: 'calendars',
      problems: CALENDAR_PROBLEMS,
      routes: (http) =>
        registerCalendarRoutes(http, {
          calendars,
          offices: {
            getPublicTenantId: async () => (await organisation.getPublicTenant()).id,
            findUnitId: async (tenantId, unit) =>
              (await organisation.findUnit(tenantId, unit))?.id ?? null,
          },
        }),
    },
    {
      name: 'dossiers',
      problems: DOSSIER_PROBLEMS,
      routes: (http) => registerDossierRoutes(http, { dossiers }),
      tasks: dossierTasks(dossiers),
      cron: dossierCron,
    },
    {
      name: 'wall',
      routes: (http) => registerWallRoutes(http, { wall: services.wall }),
    },
    {
      name: 'figures',
      problems: FIGURE_PROBLEMS,
      routes: (http) => registerFigureDoors(http, services),
      tasks: figureTasks(services.reconciliations),
      cron: figureCron,
    },
    {
      name: 'live',
      routes: (http) =>
        registerLiveRoutes(http, {
          ...{ live: services.live, clock, reference: services.reference },
          publicTenant: organisation.getPublicTenant,
        }),
    },
    {
      name: 'administration',
      problems: ADMINISTRATION_PROBLEMS,
      routes: (http) =>
        registerAdministrationRoutes(http, { administration: services.administration }),
      tasks: administrationTasks(services.administration),
      cron: administrationCron,
    },
    {
      name: 'papers',
      problems: PAPER_PROBLEMS,
      routes: (http) => registerPaperRoutes(http, { papers, publicUrl: config.publicUrl ?? null }),
    },
    {
      name: 'register',
      problems: REGISTER_PROBLEMS,
      routes: (http) => registerRegisterRoutes(http, { register, print: papers.printRegister }),
    },
    {
      name: 'indicators',
      problems: INDICATOR_PROBLEMS,
      routes: (http) => registerIndicatorRoutes(http, { indicators: services.indicators }),
    },
    {
      name: 'scorecards',
      routes: (http) => registerScorecardRoutes(http, { scorecards: services.scorecards }),
    },
    {
      name: 'publication',
      problems: PUBLICATION_PROBLEMS,
      routes: (http) =>
        registerPublicationRoutes(http, {
          publication: services.publication,
          publicUrl: config.publicUrl ?? null,
        }),
    },
    {
      name: 'studies',
      problems: STUDY_PROBLEMS,
      routes: (http) => {
        registerStudyRoutes(http, { studies: services.studies });
        registerEventLogRoutes(http, { studies: services.studies });
      },
      tasks: studyTasks(services.studies),
    },
    {
      name: 'reporting',
      problems: REPORTING_PROBLEMS,
      routes: (http) => {
        registerReportingRoutes(http, { reporting });
        registerReportFormRoutes(http, { reports: services.filedReports });
        registerFiledReportRoutes(http, { reports: services.filedReports });
      },
      tasks: reportingTasks(services.filedReports),
      cron: reportingCron,
    },
  ];
}
