import type { DossierScope, EventLogFormat } from '@motcua/contract/studies.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { newId } from '../../platform/ids.ts';
import type { LoggedDossier } from './dossier-log/logged-dossier.ts';
import { type Naming, pseudonyms, realNames } from './dossier-log/pseudonyms.ts';
import { listPlaceNames } from './dossier-log/store.ts';
import { streamDossiers } from './dossier-log/stream-dossiers.ts';
import {
  ocelJsonOfDossiers,
  ocelSqliteOfDossiers,
  xesOfDossiers,
} from './dossier-log/write-log.ts';
import { requireNamesRight, requireReason } from './policy.ts';
import type { StudyParts } from './ports.ts';
import { type OpenScope, openScope, openScopeFor } from './scope.ts';
import { insertExport, noteExported, readPseudonymKey, saveExported } from './store.ts';

export interface ExportOrder extends DossierScope {
  format: EventLogFormat;
  /** Names of people instead of pseudonyms; then `reason` is needed. */
  withNames: boolean;
  reason?: string | undefined;
  /** Aborted when nobody takes the log any more. */
  gone?: AbortSignal | undefined;
}

/** Who takes the log out: an officer, or whoever works at the server. */
interface Taker {
  officerId: string | null;
  name: string;
}

/**
 * The dossier log for an officer, as a stream; who took it is on record before the first byte goes.
 * Throws `study.unit-not-yours`, `study.names-not-allowed`, `study.reason-missing`.
 */
export async function exportLogFor(
  parts: StudyParts,
  officer: SignedIn,
  order: ExportOrder,
): Promise<AsyncIterable<string | Buffer>> {
  if (order.withNames) requireNamesRight(officer, order.reason);
  const open = await openScopeFor(parts, officer, order);
  return startExport(parts, { open, order, taker: { officerId: officer.id, name: officer.name } });
}

/** The same at the command line of the server. */
export async function exportLog(
  parts: StudyParts,
  order: ExportOrder & { tenantId?: string | undefined; by: string },
): Promise<AsyncIterable<string | Buffer>> {
  if (order.withNames) requireReason(order.reason);
  const { id: tenantId } = await parts.organisation.getTenant(order.tenantId);
  const open = await openScope(parts, tenantId, order);
  return startExport(parts, { open, order, taker: { officerId: null, name: order.by } });
}

async function startExport(
  parts: StudyParts,
  { open, order, taker }: { open: OpenScope; order: ExportOrder; taker: Taker },
): Promise<AsyncIterable<string | Buffer>> {
  const { db, clock } = parts;
  const { scope, unit } = open;
  const { tenantId, from, to, procedure } = scope;
  const id = newId();
  const at = clock();
  const { places, key } = await db.inTenant(tenantId, async (tx) => {
    await insertExport(tx, tenantId, {
      ...{ id, at, byOfficerId: taker.officerId, byName: taker.name, unitId: unit.id },
      ...{ from, to, procedure, format: order.format },
      ...{ withNames: order.withNames, reason: order.reason },
    });
    const key = await readPseudonymKey(tx, tenantId, at);
    return { places: await listPlaceNames(tx, tenantId), key };
  });
  const naming = order.withNames ? realNames : pseudonyms(key, { ownCodes: false });
  const read = () =>
    readNoted(parts, { open, naming, exportId: id, at, by: taker.officerId, gone: order.gone });
  if (order.format === 'sqlite') return ocelSqliteOfDossiers(read, { places, gone: order.gone });
  if (order.format === 'jsonocel') return ocelJsonOfDossiers(read, places);
  return xesOfDossiers(read, { inside: false, units: places.units });
}

/** The dossiers; with names each is noted as read, and at the end how many they were. */
async function* readNoted(
  { db }: StudyParts,
  of: {
    open: OpenScope;
    naming: Naming;
    exportId: string;
    at: string;
    by: string | null;
    gone: AbortSignal | undefined;
  },
): AsyncGenerator<LoggedDossier[]> {
  const { scope } = of.open;
  const { tenantId } = scope;
  const officerId = of.naming.withNames ? of.by : null;
  let dossiers = 0;
  const batches = streamDossiers(db, scope, {
    naming: of.naming,
    ...(officerId === null
      ? {}
      : { onBatch: (tx, ids) => noteExported(tx, tenantId, { officerId, at: of.at, ids }) }),
  });
  for await (const batch of batches) {
    of.gone?.throwIfAborted();
    dossiers += batch.length;
    yield batch;
  }
  await db.inTenant(tenantId, (tx) => saveExported(tx, tenantId, { id: of.exportId, dossiers }));
}
