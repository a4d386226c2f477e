import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { reformRegisterSearch } from '../../features/reform-registers/register-search.ts';
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
