import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { alarmSearch } from '../features/alarms/alarm-search.ts';
import { dashboardSearch } from '../features/dashboards/dashboard-search.ts';
import { listSearch } from '../lib/list-search.ts';
import { figureSearch } from '../features/figures/figure-question.ts';
import { indicatorSearch } from '../features/indicators/indicator-search.ts';
import { officerSearch } from '../features/officers/officer-search.ts';
import { registerSearch } from '../features/registers/register-search.ts';
import { pivotSearch } from '../features/reports/pivots/pivot-search.ts';
import { reportSearch } from '../features/reports/report-search.ts';
import { filedSearch, formSearch, reportsSearch } from '../features/reports/reports-search.ts';
import { studySearch } from '../features/studies/study-search.ts';
import { wallSearch } from '../features/wall/wall-search.ts';
import { BrokenPage } from './not-found-page.tsx';
import { inspectionRoutes } from './routes/inspections.ts';
import { feedbackRoutes } from './routes/feedback.ts';
import { reformRoutes } from './routes/reform.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { seasonRoutes } from './routes/seasons.ts';
import { surveyRoutes } from './routes/surveys.ts';
import { root } from './routes/root.ts';

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/work', search: {} });
    },
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reception',
    component: lazyRouteComponent(() => import('./reception-page.tsx'), 'ReceptionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/work',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./work-page.tsx'), 'WorkPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/lookup',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./lookup-page.tsx'), 'LookupPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/dossiers/$id',
    component: lazyRouteComponent(() => import('./dossier-page.tsx'), 'DossierPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/dossiers/$id/deadline',
    component: lazyRouteComponent(() => import('./deadline-page.tsx'), 'DeadlinePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/register',
    validateSearch: registerSearch,
    component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports/live',
    validateSearch: reportSearch,
    component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports',
    validateSearch: reportsSearch,
    component: lazyRouteComponent(() => import('./reports-page.tsx'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports/pivot',
    validateSearch: pivotSearch,
    component: lazyRouteComponent(() => import('./pivot-page.tsx'), 'PivotPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports/forms',
    component: lazyRouteComponent(() => import('./report-forms-page.tsx'), 'ReportFormsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports/forms/$code',
    validateSearch: formSearch,
    component: lazyRouteComponent(() => import('./report-form-page.tsx'), 'ReportFormPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports/$id',
    validateSearch: filedSearch,
    component: lazyRouteComponent(() => import('./filed-report-page.tsx'), 'FiledReportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/figure',
    validateSearch: figureSearch,
    component: lazyRouteComponent(() => import('./figure-page.tsx'), 'FigurePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/alarms',
    validateSearch: alarmSearch,
    component: lazyRouteComponent(() => import('./alarms-page.tsx'), 'AlarmsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/officers',
    validateSearch: officerSearch,
    component: lazyRouteComponent(() => import('./officers-page.tsx'), 'OfficersPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/studies',
    component: lazyRouteComponent(() => import('./studies-page.tsx'), 'StudiesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/studies/$id',
    validateSearch: studySearch,
    component: lazyRouteComponent(() => import('./study-page.tsx'), 'StudyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/wall',
    validateSearch: wallSearch,
    component: lazyRouteComponent(() => import('./wall-page.tsx'), 'WallPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/dashboard',
    validateSearch: dashboardSearch,
    component: lazyRouteComponent(() => import('./dashboard-page.tsx'), 'DashboardPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/indicators',
    validateSearch: indicatorSearch,
    component: lazyRouteComponent(() => import('./indicators-page.tsx'), 'IndicatorsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/indicators/$set',
    validateSearch: indicatorSearch,
    component: lazyRouteComponent(() => import('./indicator-set-page.tsx'), 'IndicatorSetPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/indicators/$set/$item',
    validateSearch: indicatorSearch,
    component: lazyRouteComponent(() => import('./indicator-item-page.tsx'), 'IndicatorItemPage'),
  }),
  ...inspectionRoutes,
  ...feedbackRoutes,
  ...reformRoutes,
  ...reviewRoutes,
  ...seasonRoutes,
  ...surveyRoutes,
] as const;

export const router = createRouter({
  routeTree: root.addChildren([...routes]),
  basepath: '/desk',
  scrollRestoration: true,
  defaultErrorComponent: BrokenPage,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
