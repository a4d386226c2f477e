import { messageStates } from '@motcua/contract/notifications.ts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod';
import { root } from './root.ts';

const messageSearch = z.object({ state: z.enum(messageStates).optional().catch(undefined) });

/** Satisfaction surveys, and what the office tells outside and at the desk. */
export const surveyRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/reform/surveys',
    component: lazyRouteComponent(() => import('../surveys-page.tsx'), 'SurveysPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/surveys/$id',
    component: lazyRouteComponent(() => import('../survey-page.tsx'), 'SurveyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/messages',
    validateSearch: (search) => messageSearch.parse(search),
    component: lazyRouteComponent(() => import('../messages-page.tsx'), 'MessagesPage'),
  }),
] as const;
