import type { Act } from './act.ts';
import { endingActs } from './ending-acts.ts';
import { processingActs } from './processing-acts.ts';
import { waitingActs } from './waiting-acts.ts';

/** Every act on a dossier that exists. A row is a route, a schema and a command; nothing else is written for it. */
export const acts: readonly Act[] = [...processingActs, ...waitingActs, ...endingActs];
