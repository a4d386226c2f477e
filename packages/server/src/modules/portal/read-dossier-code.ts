import { parseDossierCode } from '@motcua/domain/dossier/dossier-code.ts';

/**
 * The dossier code in what somebody typed, pasted or scanned: small letters, blanks, long dashes, a whole
 * address, separators left out. Null when it cannot be one.
 */
export function readDossierCode(typed: string): string | null {
  const text = codeOfAddress(typed).normalize('NFKC').toUpperCase();
  const separated = text
    .replace(/[\s_/]+/g, '-')
    .replace(/[‐-―−]/g, '-')
    .replaceAll(',', '.')
    .replace(/-*\.-*/g, '.')
    .replace(/[^A-Z0-9.-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
  return firstCode([separated, withZeros(separated), ...respaced(separated)]);
}

function codeOfAddress(typed: string): string {
  const path = /(?:tra-cuu|tracking)\/([^?#\s]+)/i.exec(typed)?.[1];
  if (path === undefined) return typed;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function firstCode(candidates: readonly string[]): string | null {
  return candidates.find((candidate) => parseDossierCode(candidate) !== null) ?? null;
}

/** After the first letter a code has digits only: O is a zero there, and I or L a one. */
function withZeros(text: string): string {
  const digits = (part: string) => part.replaceAll('O', '0').replace(/[IL]/g, '1');
  const rootAt = text.search(/[A-Z][0-9OIL]{2}/);
  if (rootAt < 0) return text;
  return digits(text.slice(0, rootAt)) + text[rootAt] + digits(text.slice(rootAt + 1));
}

/** Separators left out or wrong: the day and the number are the last ten digits, the agency is before. */
function respaced(text: string): string[] {
  const bare = withZeros(text.replace(/[.-]/g, ''));
  const parts = /^(\d{7})?([A-Z]\d{2})(\d*)(\d{6})(\d{4})$/.exec(bare);
  if (!parts) return [];
  const [, below = '', root = '', rest = '', day = '', order = ''] = parts;
  if (below !== '') {
    return rest === ''
      ? [`${below.slice(0, 3)}.${below.slice(3, 5)}.${below.slice(5)}.${root}-${day}-${order}`]
      : [];
  }
  const levels =
    rest.length % 2 === 0 ? rest.match(/\d\d/g) : rest.match(/^\d{2}(?=\d{3}$)|\d{3}$/g);
  return [`${[root, ...(levels ?? [])].join('.')}-${day}-${order}`];
}
