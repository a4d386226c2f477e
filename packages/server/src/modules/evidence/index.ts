export { createEvidence, type EvidenceLocker } from './evidence.ts';
export type { EvidenceLink } from './link.ts';
export type { Proven } from './queries.ts';
export { EVIDENCE_PROBLEMS } from './problems.ts';
export { registerEvidenceRoutes } from './routes.ts';
