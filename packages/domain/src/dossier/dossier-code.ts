import { DomainError } from '../shared/errors.ts';
import { isPlainDate, type PlainDate } from '../shared/plain-date.ts';

const byYear = /^[A-Z]\d{2}(\.\d{1,3}){0,3}$/;
const by2018 = /^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/;
const dossierCode = /^(.+)-(\d{2})(\d{2})(\d{2})-(\d{4,})$/;

/**
 * `<agency>-YYMMDD-XXXX`, the order number of the day at that agency (NĐ 61/2018 Art. 26; TT 01/2018 Art. 19).
 * Past 9,999 the number takes a fifth digit: nothing is refused, nothing repeats.
 * Throws `agency-code.malformed`, `dossier.order-not-positive`.
 */
export function formatDossierCode(agencyCode: string, date: PlainDate, order: number): string {
  if (!byYear.test(agencyCode) && !by2018.test(agencyCode))
    throw new DomainError('agency-code.malformed', { code: agencyCode });
  if (!Number.isSafeInteger(order) || order < 1)
    throw new DomainError('dossier.order-not-positive', { order });
  return `${agencyCode}-${date.slice(2, 4)}${date.slice(5, 7)}${date.slice(8, 10)}-${String(order).padStart(4, '0')}`;
}

/** The parts of a code in either style of agency code; null when the text is not one. */
export function parseDossierCode(
  text: string,
): { agencyCode: string; date: PlainDate; order: number } | null {
  const match = dossierCode.exec(text.trim().toUpperCase());
  const [, agencyCode = '', year = '', month = '', day = '', order = ''] = match ?? [];
  if (!byYear.test(agencyCode) && !by2018.test(agencyCode)) return null;
  const date = `20${year}-${month}-${day}`;
  return isPlainDate(date) ? { agencyCode, date, order: Number(order) } : null;
}
