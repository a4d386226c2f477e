export { createPortalSources } from './sources.ts';
export type { DrawQr, PortalRenderer, PortalSources } from './ports.ts';
export { type PortalRouteParts, registerPortalRoutes } from './routes.ts';
export { createSoftLimit } from './soft-limit.ts';
