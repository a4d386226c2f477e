/**
 * The identification code of an agency, in both styles that documents carry.
 * `root` is the ministry, province or central body ('H56'); `parts` are the lower levels from the top down.
 */
export interface AgencyCode {
  root: string;
  parts: string[];
}

const FROM_TOP = /^([A-Z]\d{2})((?:\.\d{1,3}){0,3})$/;
const FROM_BOTTOM = /^(\d{3})\.(\d{2})\.(\d{2})\.([A-Z]\d{2})$/;
const WIDTHS = [2, 2, 3] as const;

/**
 * Reads 'H56.21.30' (QĐ 20/2020/QĐ-TTg, from the top) and '000.30.21.H56' (QCVN 102:2016/BTTTT, from the bottom).
 * Returns null when the text is neither.
 */
export function parseAgencyCode(text: string): AgencyCode | null {
  const code = text.trim().toUpperCase();
  const fromTop = FROM_TOP.exec(code);
  if (fromTop?.[1]) return { root: fromTop[1], parts: (fromTop[2] ?? '').split('.').slice(1) };
  const fromBottom = FROM_BOTTOM.exec(code);
  if (!fromBottom?.[4]) return null;
  const [, fourth = '', third = '', second = '', root] = fromBottom;
  return { root, parts: dropTrailingZeros([second, third, fourth]) };
}

/** Writes the code from the top: 'H56.21.30' (QĐ 20/2020/QĐ-TTg). */
export function formatAgencyCode(code: AgencyCode): string {
  return [code.root, ...code.parts].join('.');
}

/**
 * Writes the code from the bottom: '000.30.21.H56' (QCVN 102:2016/BTTTT).
 * Null where a part is longer than that style has room for, as in 'H21.217'.
 */
export function formatAgencyCodeFromBottom(code: AgencyCode): string | null {
  const parts = WIDTHS.map((width, index) => (code.parts[index] ?? '').padStart(width, '0'));
  if (parts.some((part, index) => part.length > (WIDTHS[index] ?? 0))) return null;
  return [...parts.reverse(), code.root].join('.');
}

function dropTrailingZeros(parts: string[]): string[] {
  const last = parts.findLastIndex((part) => !/^0+$/.test(part));
  return parts.slice(0, last + 1);
}
