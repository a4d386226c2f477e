import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.ts';

/** Inspections and what they asked for. */
export const inspectionRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/reform/inspections',
    component: lazyRouteComponent(() => import('../inspections-page.tsx'), 'InspectionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/inspections/recommendations',
    component: lazyRouteComponent(
      () => import('../inspection-recommendations-page.tsx'),
      'InspectionRecommendationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reform/inspections/$id',
    component: lazyRouteComponent(() => import('../inspection-page.tsx'), 'InspectionPage'),
  }),
] as const;
