import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  cutsSearch,
  postingSearch,
  yearSearch,
} from '../../features/procedure-reviews/review-search.ts';
import { root } from './root.ts';

/** The review of procedures: plan and proposals, time cuts, posting. */
export const reviewRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/reform/reviews',
    validateSearch: yearSearch,
    component: lazyRouteComponent(() => import('../reviews-page.tsx'), 'ReviewsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/reviews/time-cuts',
    validateSearch: cutsSearch,
    component: lazyRouteComponent(() => import('../time-cuts-page.tsx'), 'TimeCutsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/reviews/posting',
    validateSearch: postingSearch,
    component: lazyRouteComponent(() => import('../posting-page.tsx'), 'PostingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/reviews/$id',
    component: lazyRouteComponent(() => import('../review-page.tsx'), 'ReviewPage'),
  }),
] as const;
