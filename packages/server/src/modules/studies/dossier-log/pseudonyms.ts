import { createHmac } from 'node:crypto';

/** How people are named in a log. */
export interface Naming {
  withNames: boolean;
  officer(id: string, name: string): string;
  applicant(name: string, idNumber: string | null): string;
  dossier(id: string, code: string): string;
}

/** Everybody by name; only for whom the law lets see them. */
export const realNames: Naming = {
  withNames: true,
  officer: (_, name) => name,
  applicant: (name) => name,
  dossier: (_, code) => code,
};

/** Enough that two of thousands of officers, or of a hundred million dossiers, never share one. */
const DIGITS = { CB: 10, NN: 20, HS: 20 } as const;

/**
 * The same person bears the same pseudonym in every log of a tenant; without the key nobody finds the
 * way back (Law 91/2025/QH15 on personal data). `ownCodes` keeps the codes of dossiers, for a log that
 * stays inside and opens them under the rights of whoever looks.
 */
export function pseudonyms(key: Uint8Array, { ownCodes }: { ownCodes: boolean }): Naming {
  const known = new Map<string, string>();
  const shortOf = (kind: 'CB' | 'NN' | 'HS', what: string) => {
    const digest = createHmac('sha256', key).update(`${kind} ${what}`).digest('hex');
    return `${kind}-${digest.slice(0, DIGITS[kind])}`;
  };
  return {
    withNames: false,
    officer(id) {
      const name = known.get(id) ?? shortOf('CB', id);
      known.set(id, name);
      return name;
    },
    applicant: (name, idNumber) => shortOf('NN', idNumber ?? name),
    dossier: (id, code) => (ownCodes ? code : shortOf('HS', id)),
  };
}
