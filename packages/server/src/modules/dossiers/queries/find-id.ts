import { DomainError } from '@motcua/domain/shared/errors.ts';
import { isId } from '../is-id.ts';
import { findDossierId } from '../store.ts';
import type { QueryParts } from './list-dossiers.ts';

/** The id that an address names, by id or by dossier code. Throws `dossier.not-found`. */
export async function findId(
  { db }: Pick<QueryParts, 'db'>,
  tenantId: string,
  idOrCode: string,
): Promise<string> {
  if (isId(idOrCode)) return idOrCode.toLowerCase();
  const id = await db.inTenant(tenantId, (tx) => findDossierId(tx, tenantId, idOrCode));
  if (id === null) throw new DomainError('dossier.not-found', { dossier: idOrCode });
  return id;
}
