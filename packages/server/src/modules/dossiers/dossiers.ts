import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { FileStore } from '../../platform/files.ts';
import { commandsOf } from './commands/commands.ts';
import type { CommandParts } from './commands/parts.ts';
import { createWriteTogether } from './commands/write-together.ts';
import { createReachOf } from './policy.ts';
import type { Reference } from './ports.ts';
import { proofsOf } from './proofs/proofs.ts';
import { queriesOf } from './queries/queries.ts';
import { createStateCache } from './state-cache.ts';

export interface DossierParts {
  db: Database;
  clock: Clock;
  reference: Reference;
  files: FileStore;
  /** Told after acts of this process were written. */
  factsWritten?: (tenantId: string) => void;
}

export type Dossiers = ReturnType<typeof createDossiers>;

/** The life of dossiers: acts that write, questions that read, proofs of the history. */
export function createDossiers({ db, clock, reference, files, factsWritten }: DossierParts) {
  const parts: CommandParts & { files: FileStore } = {
    ...{ db, clock, reference, files },
    states: createStateCache(),
    writeTogether: createWriteTogether(db.sql),
    factsWritten: factsWritten ?? (() => {}),
    reachOf: createReachOf(reference),
  };
  return { ...commandsOf(parts), ...queriesOf(parts), ...proofsOf(parts) };
}
