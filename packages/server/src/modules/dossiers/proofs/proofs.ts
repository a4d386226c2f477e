import type { Database } from '../../../platform/db.ts';
import { type RebuildOrder, rebuildProjections } from './rebuild-projections.ts';
import { verifyHistory } from './verify-history.ts';

/** How the module is held to account. */
export function proofsOf({ db }: { db: Database }) {
  return {
    verifyHistory: (order: Parameters<typeof verifyHistory>[1]) => verifyHistory(db, order),
    rebuildProjections: (order: RebuildOrder) => rebuildProjections(db, order),
  };
}
