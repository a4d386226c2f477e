import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import { sealOf, tidyToken } from './tokens.ts';

/** The secret of a tenant, drawn when the first token is printed. */
export async function ratingSecret(
  tx: Transaction,
  tenantId: string,
  clock: Clock,
): Promise<Buffer> {
  await tx`
    insert into rating_secret (tenant_id, secret, made_at)
    values (${tenantId}, ${randomBytes(32)}, ${clock()}) on conflict do nothing`;
  const [row] = await tx<{ secret: Buffer }[]>`
    select secret from rating_secret where tenant_id = ${tenantId}`;
  if (row === undefined) throw new Error('the secret of ratings is not there');
  return row.secret;
}

/** `H01.12-260424-0001-K7QX2MB3`: whoever holds the paper may rate, and a reprint bears the same. */
export function ratingToken(secret: Buffer, dossierCode: string): string {
  return `${dossierCode}-${sealOf(secret, `rating/${dossierCode}`)}`;
}

/** The dossier code of a token that we made; null for any other. */
export function codeOfToken(secret: Buffer, typed: string): string | null {
  const at = typed.lastIndexOf('-');
  const code = typed.slice(0, at).trim().toUpperCase();
  const seal = Buffer.from(tidyToken(typed.slice(at + 1)));
  const right = Buffer.from(sealOf(secret, `rating/${code}`));
  return at > 0 && seal.length === right.length && timingSafeEqual(seal, right) ? code : null;
}
