import { registerAccountRoutes } from './modules/accounts/index.ts';
import {
  administrationCron,
  administrationTasks,
  registerAdministrationRoutes,
} from './modules/administration/index.ts';
import { registerCalendarRoutes } from './modules/calendars/index.ts';
import { dossierCron, dossierTasks, registerDossierRoutes } from './modules/dossiers/index.ts';
import { registerEvidenceRoutes } from './modules/evidence/index.ts';
import {
  feedbackCron,
  feedbackTasks,
  registerFeedbackRoutes,
  registerOpen311KeyRoutes,
  registerOpen311Routes,
  registerPublicFeedbackRoutes,
} from './modules/feedback/index.ts';
import {
  figureCron,
  figureTasks,
  registerFigureDoors,
  registerLiveRoutes,
  registerWallRoutes,
} from './modules/figures/index.ts';
import { registerIndicatorRoutes } from './modules/indicators/index.ts';
import {
  notificationCron,
  notificationTasks,
  registerNotificationRoutes,
} from './modules/notifications/index.ts';
import {
  inspectionCron,
  inspectionTasks,
  registerInspectionFieldRoutes,
  registerInspectionRecommendationRoutes,
  registerInspectionRoutes,
} from './modules/inspections/index.ts';
import { registerOrganisationRoutes } from './modules/organisation/index.ts';
import { planCron, planTasks, registerPlanRoutes } from './modules/plans/index.ts';
import { registerPaperRoutes } from './modules/papers/index.ts';
import {
  reformRegisterCron,
  reformRegisterTasks,
  registerReformRegisterRoutes,
} from './modules/reform-registers/index.ts';
import { registerRegisterRoutes } from './modules/register/index.ts';
import { registerPublicationRoutes } from './modules/publication/index.ts';
import {
  registerFiledReportRoutes,
  registerPivotRoutes,
  registerReportFormRoutes,
  registerReportingRoutes,
  reportingCron,
  reportingTasks,
} from './modules/reporting/index.ts';
import { registerProcedureReviewRoutes } from './modules/procedure-reviews/index.ts';
import { registerProcedureRoutes } from './modules/procedures/index.ts';
import { registerScorecardRoutes } from './modules/scorecards/index.ts';
import {
  registerInterviewRoutes,
  registerSurveyRoutes,
  surveyCron,
  surveyTasks,
} from './modules/surveys/index.ts';
import { registerSeasonRoutes, seasonCron, seasonTasks } from './modules/seasons/index.ts';
import {
  registerEventLogRoutes,
  registerStudyRoutes,
  studyTasks,
} from './modules/studies/index.ts';
import type { Module } from './platform/module.ts';
import type { Parts, Services } from './services.ts';

/** What the modules answer, and which jobs they run. */
export function listModules(services: Services, { config, clock }: Parts): Module[] {
  const { organisation, calendars, procedures, processes, accounts, dossiers } = services;
  const { papers, register, reporting } = services;
  return [
    {
      name: 'organisation',
      routes: (http) => registerOrganisationRoutes(http, { organisation }),
    },
    {
      name: 'procedures',
      routes: (http) =>
        registerProcedureRoutes(http, {
          procedures,
          publicTenant: organisation.getPublicTenant,
          listProcesses: processes.listFor,
        }),
    },
    {
      name: 'accounts',
      routes: (http) =>
        registerAccountRoutes(http, { accounts, secureCookies: config.secureCookies }),
    },
    {
      name: 'calendars',
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
      routes: (http) => registerDossierRoutes(http, { dossiers }),
      tasks: dossierTasks(dossiers),
      cron: dossierCron,
    },
    {
      name: 'notifications',
      routes: (http) => registerNotificationRoutes(http, { notifications: services.notifications }),
      tasks: notificationTasks(services.notifications),
      cron: notificationCron,
    },
    {
      name: 'surveys',
      routes: (http) => {
        const { surveys } = services;
        registerSurveyRoutes(http, { surveys, publicUrl: config.publicUrl ?? null });
        registerInterviewRoutes(http, { surveys });
      },
      tasks: surveyTasks(services.surveys),
      cron: surveyCron,
    },
    {
      name: 'wall',
      routes: (http) => registerWallRoutes(http, { wall: services.wall }),
    },
    {
      name: 'feedback',
      routes: (http) => {
        registerFeedbackRoutes(http, { feedback: services.feedback });
        registerPublicFeedbackRoutes(http, { feedback: services.feedback });
        registerOpen311KeyRoutes(http, { feedback: services.feedback });
        return registerOpen311Routes(http, {
          open311: services.feedback.open311,
          publicUrl: config.publicUrl ?? null,
        });
      },
      tasks: feedbackTasks(services.feedback),
      cron: feedbackCron,
    },
    {
      name: 'figures',
      routes: (http) => registerFigureDoors(http, services),
      tasks: figureTasks(services.reconciliations),
      cron: figureCron,
    },
    {
      name: 'evidence',
      routes: (http) => registerEvidenceRoutes(http, { evidence: services.evidence }),
    },
    {
      name: 'plans',
      routes: (http) => registerPlanRoutes(http, { plans: services.plans }),
      tasks: planTasks(services.plans),
      cron: planCron,
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
      routes: (http) =>
        registerAdministrationRoutes(http, { administration: services.administration }),
      tasks: administrationTasks(services.administration),
      cron: administrationCron,
    },
    {
      name: 'papers',
      routes: (http) => registerPaperRoutes(http, { papers, publicUrl: config.publicUrl ?? null }),
    },
    {
      name: 'register',
      routes: (http) => registerRegisterRoutes(http, { register, print: papers.printRegister }),
    },
    {
      name: 'reform-registers',
      routes: (http) => registerReformRegisterRoutes(http, { registers: services.reformRegisters }),
      tasks: reformRegisterTasks(services.reformRegisters),
      cron: reformRegisterCron,
    },
    {
      name: 'inspections',
      routes: (http) => {
        registerInspectionRoutes(http, services);
        registerInspectionFieldRoutes(http, services);
        registerInspectionRecommendationRoutes(http, services);
      },
      tasks: inspectionTasks(services.inspections),
      cron: inspectionCron,
    },
    {
      name: 'indicators',
      routes: (http) => registerIndicatorRoutes(http, { indicators: services.indicators }),
    },
    {
      name: 'scorecards',
      routes: (http) => registerScorecardRoutes(http, { scorecards: services.scorecards }),
    },
    {
      name: 'seasons',
      routes: (http) => registerSeasonRoutes(http, { seasons: services.seasons }),
      tasks: seasonTasks(services.seasons),
      cron: seasonCron,
    },
    {
      name: 'publication',
      routes: (http) =>
        registerPublicationRoutes(http, {
          publication: services.publication,
          publicUrl: config.publicUrl ?? null,
        }),
    },
    {
      name: 'procedure-reviews',
      routes: (http) => registerProcedureReviewRoutes(http, { reviews: services.procedureReviews }),
    },
    {
      name: 'studies',
      routes: (http) => {
        registerStudyRoutes(http, { studies: services.studies });
        registerEventLogRoutes(http, { studies: services.studies });
      },
      tasks: studyTasks(services.studies),
    },
    {
      name: 'reporting',
      routes: (http) => {
        registerReportingRoutes(http, { reporting });
        registerReportFormRoutes(http, { reports: services.filedReports });
        registerPivotRoutes(http, { reports: services.filedReports });
        registerFiledReportRoutes(http, { reports: services.filedReports });
      },
      tasks: reportingTasks(services.filedReports),
      cron: reportingCron,
    },
  ];
}
