import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { reformRegisterSearch } from '../../features/reform-registers/register-search.ts';
import { directiveSearch } from '../../features/plans/directives/directive-search.ts';
import { planSearch } from '../../features/plans/plan-search.ts';
import { root } from './root.ts';

/** The pages under "Cải cách"; each has its line in `reform-nav.tsx`. */
export const reformRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/reform',
    component: lazyRouteComponent(() => import('../reform-page.tsx'), 'ReformPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/plan',
    validateSearch: planSearch,
    component: lazyRouteComponent(() => import('../reform-plan-page.tsx'), 'ReformPlanPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/tasks/$id',
    component: lazyRouteComponent(() => import('../reform-task-page.tsx'), 'ReformTaskPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/directives',
    validateSearch: directiveSearch,
    component: lazyRouteComponent(
      () => import('../reform-directives-page.tsx'),
      'ReformDirectivesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/directives/$id',
    component: lazyRouteComponent(
      () => import('../reform-directive-page.tsx'),
      'ReformDirectivePage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/registers',
    component: lazyRouteComponent(() => import('../registers-page.tsx'), 'RegistersPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/registers/$code',
    validateSearch: reformRegisterSearch,
    component: lazyRouteComponent(
      () => import('../reform-register-page.tsx'),
      'ReformRegisterPage',
    ),
  }),
] as const;
