import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { evidenceSearch } from '../../features/evidence/evidence-search.ts';
import { resultsSearch, seasonSearch } from '../../features/seasons/season-search.ts';
import { root } from './root.ts';

/** The evidence locker and the seasons of reform indexes. */
export const seasonRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/reform/evidence',
    validateSearch: evidenceSearch,
    component: lazyRouteComponent(() => import('../evidence-page.tsx'), 'EvidencePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/seasons',
    component: lazyRouteComponent(() => import('../seasons-page.tsx'), 'SeasonsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/seasons/$id',
    validateSearch: seasonSearch,
    component: lazyRouteComponent(() => import('../season-page.tsx'), 'SeasonPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/seasons/$id/results',
    validateSearch: resultsSearch,
    component: lazyRouteComponent(() => import('../season-results-page.tsx'), 'SeasonResultsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/seasons/$id/sheets/$unit',
    component: lazyRouteComponent(() => import('../season-sheet-page.tsx'), 'SeasonSheetPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/seasons/$id/sheets/$unit/$code',
    component: lazyRouteComponent(() => import('../season-item-page.tsx'), 'SeasonItemPage'),
  }),
] as const;
