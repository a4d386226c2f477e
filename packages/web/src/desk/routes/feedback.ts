import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { feedbackSearch } from '../../features/feedback/feedback-search.ts';
import { root } from './root.ts';

/** Feedback: the inbox, one of them, and what is written down at the desk. */
export const feedbackRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/feedback',
    validateSearch: feedbackSearch,
    component: lazyRouteComponent(() => import('../feedback-page.tsx'), 'FeedbackPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/feedback/new',
    component: lazyRouteComponent(() => import('../new-feedback-page.tsx'), 'NewFeedbackPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/feedback/$id',
    component: lazyRouteComponent(() => import('../one-feedback-page.tsx'), 'OneFeedbackPage'),
  }),
] as const;
