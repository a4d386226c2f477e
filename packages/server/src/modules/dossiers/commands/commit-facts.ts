import type { ActResult } from '@motcua/contract/dossiers.ts';
import type { Actor } from '@motcua/domain/dossier/event-parts.ts';
import type { DossierEvent } from '@motcua/domain/dossier/events.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../../platform/auth.ts';
import type { Database } from '../../../platform/db.ts';
import { inShortTransaction } from '../../../platform/short-transaction.ts';
import { placeOf, type Reach, rolesAt } from '../policy.ts';
import { type Writing, writeStatement } from '../projections.ts';
import type { Known } from '../state-cache.ts';
import { actResultOf } from './act-result.ts';
import { failureOf, isCodeTaken } from './failures.ts';
import { followFacts } from './follow-facts.ts';
import { type Numbering, numberAcceptance, stepOverTakenCodes } from './number-acceptance.ts';
import type { CommandParts } from './parts.ts';
import { answerRow, type Retry } from './retry.ts';
import type { WriteTogether } from './write-together.ts';

/** What was decided, and for whom. */
export interface Decided {
  officer: SignedIn;
  reach: Reach;
  actor: Actor;
  dossierId: string;
  /** Undefined before the first fact. */
  before: Known | undefined;
  at: Instant;
  events: readonly DossierEvent[];
  /** Where the code and the register number come from, when something is received. */
  numbering: Numbering | null;
  retry: Retry | undefined;
}

/**
 * Writes facts, what follows from them and the answer for a retry in one transaction, and gives the answer.
 * A reception takes its numbers in the same transaction, as late as can be: the counters are locked until it ends.
 */
export async function commitFacts(
  parts: Pick<CommandParts, 'db' | 'states' | 'writeTogether' | 'factsWritten'>,
  decided: Decided,
): Promise<ActResult> {
  const { db, states, writeTogether } = parts;
  const { tenantId } = decided.officer;
  try {
    return await states.writing(tenantId, decided.dossierId, async () => {
      const { numbering } = decided;
      const done =
        numbering === null
          ? await writeAct(writeTogether, decided)
          : await writeReception(db, { ...decided, numbering });
      states.keep(tenantId, done.known);
      parts.factsWritten(tenantId);
      return done.answer;
    });
  } catch (error) {
    throw failureOf(error);
  }
}

interface Done {
  known: Known;
  answer: ActResult;
}

async function writeAct(writeTogether: WriteTogether, decided: Decided): Promise<Done> {
  const { writing, done } = follow(decided, decided.events);
  await writeTogether(writing);
  return done;
}

/** Codes that an imported register brought along are stepped over, as many as lie in the way. */
async function writeReception(
  db: Database,
  decided: Decided & { numbering: Numbering },
): Promise<Done> {
  const { at, numbering } = decided;
  const { tenantId } = decided.officer;
  for (let tries = 1; ; tries += 1) {
    try {
      return await writeNumbered(db.sql, decided);
    } catch (error) {
      if (!isCodeTaken(error) || tries === MOST_TRIES) throw error;
      await stepOverTakenCodes(db, { tenantId, at, numbering });
    }
  }
}

const MOST_TRIES = 50;

async function writeNumbered(
  sql: Database['sql'],
  decided: Decided & { numbering: Numbering },
): Promise<Done> {
  const { at, numbering } = decided;
  const { tenantId } = decided.officer;
  return await inShortTransaction(sql, tenantId, async (tx) => {
    const events = await numberAcceptance(tx, decided.events, { tenantId, at, numbering });
    const { writing, done } = follow(decided, events);
    return { writes: [writeStatement(tx, writing)], value: done };
  });
}

function follow(
  decided: Decided,
  events: readonly DossierEvent[],
): { writing: Writing; done: Done } {
  const { officer, reach, actor, dossierId, before, at, retry } = decided;
  const { tenantId } = officer;
  const { sealed, known, projection } = followFacts({
    ...{ tenantId, dossierId, before, at, actor, events },
  });
  const roles = rolesAt({ officer, reach }, placeOf(known.dossier));
  const answer = actResultOf(known.dossier, roles);
  const answers = retry === undefined ? [] : [answerRow({ officer, retry, answer, at })];
  return {
    writing: { tenantId, sealed, projections: [projection], answers },
    done: { known, answer },
  };
}
