import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.ts';

/** The pages under "Cải cách"; each has its line in `reform-nav.tsx`. */
export const reformRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/reform',
    component: lazyRouteComponent(() => import('../reform-page.tsx'), 'ReformPage'),
  }),
] as const;
