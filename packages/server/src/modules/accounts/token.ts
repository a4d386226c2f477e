import { createHash, randomBytes } from 'node:crypto';

/** What the server keeps of a token: whose tenant it is of, and the hash of its random part. */
export interface TokenReference {
  tenantId: string;
  hash: Buffer;
}

/** `<tenant>.<32 random bytes>`: the tenant in front, so that no look-up crosses tenants. */
export function newToken(tenantId: string): { token: string; reference: TokenReference } {
  const secret = randomBytes(32);
  const token = `${tenantId}.${secret.toString('base64url')}`;
  return { token, reference: { tenantId, hash: sha256(secret) } };
}

/** Null when the text was never a token of this program. */
export function readToken(token: string): TokenReference | null {
  const match = /^([\w-]{1,40})\.([\w-]{43})$/.exec(token);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return { tenantId: match[1], hash: sha256(Buffer.from(match[2], 'base64url')) };
}

export function sha256(bytes: Buffer | string): Buffer {
  return createHash('sha256').update(bytes).digest();
}
