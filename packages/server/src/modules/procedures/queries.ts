import type { ProcedureDetails } from '@motcua/contract/procedures.ts';
import { casesOf } from '@motcua/domain/procedure/checklist.ts';
import { parseProcedureCode } from '@motcua/domain/procedure/procedure-code.ts';
import type { ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import * as store from './store.ts';

/** What the catalogue says of a procedure; the processes of it are put beside by the route. */
export type ProcedureView = Omit<ProcedureDetails, 'processes'>;

/** The code under which the catalogue keeps a procedure: a province's copy is found by its root. */
export function canonicalCode(code: string): string {
  return parseProcedureCode(code)?.national ?? code.trim();
}

/**
 * The version asked for, else the one in force on the day, else the newest: a procedure that begins tomorrow
 * can be read today. @throws DomainError `procedure.not-found`.
 */
export async function showProcedure(
  tx: Transaction,
  tenantId: string,
  at: { code: string; day: PlainDate; version?: number },
): Promise<ProcedureView> {
  const code = canonicalCode(at.code);
  const newest = await store.findNewest(tx, tenantId, code);
  if (!newest) throw new DomainError('procedure.not-found', { code });
  const { source, ...newestVersion } = newest;
  const version = await chooseVersion(tx, tenantId, { ...at, code, newest: newestVersion });
  const versions = await store.listVersions(tx, tenantId, code);
  return { ...version, cases: casesOf(version), source, versions };
}

async function chooseVersion(
  tx: Transaction,
  tenantId: string,
  at: { code: string; day: PlainDate; version?: number; newest: ProcedureVersion },
): Promise<ProcedureVersion> {
  if (at.version === undefined) return (await store.findVersionOn(tx, tenantId, at)) ?? at.newest;
  const version = await store.findVersion(tx, tenantId, { code: at.code, version: at.version });
  if (!version)
    throw new DomainError('procedure.not-found', { code: `${at.code} (${at.version})` });
  return version;
}
