import { readFileSync } from 'node:fs';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { addDays } from '@motcua/domain/shared/plain-date.ts';
import { readAreaCsv } from './area-csv.ts';
import { type AreaSource, parseEditionFile, type StatedPeriod } from './area-edition.ts';
import { recogniseAreaList } from './area-lists.ts';

/**
 * Opens a list of administrative units, recognised by its content: our own edition, the public lists of
 * provinces, communes, old units and old to new codes in JSON, or CSV with a row per unit.
 * @throws DomainError `areas.file-unopened`, `areas.file-unknown`, `areas.columns-missing`,
 * `areas.quotes-open`, `areas.period-missing`.
 */
export function openAreaSource(path: string, stated: StatedPeriod): AreaSource {
  const text = readText(path);
  if (!/^\s*[[{]/.test(text)) return readAreaCsv(path, text, stated);
  const value = parseJson(path, text);
  const own = parseEditionFile(value);
  if (own) return { ...blank(path), editions: [own] };
  const list = recogniseAreaList(value);
  if (!list) throw new DomainError('areas.file-unknown', { file: path });
  const { edition, places, dated } = list;
  const from = dated.end ? undefined : (stated.from ?? dated.begin);
  const to = dated.begin ? undefined : (stated.to ?? dated.end);
  if (!from && !to) throw new DomainError('areas.period-missing', { file: path });
  const period = {
    ...(from && { validFrom: from }),
    ...(to && { validUntil: addDays(to, -1) }),
  };
  const assumes = (dated.begin && !stated.from) || (dated.end && !stated.to);
  return {
    ...blank(path),
    ...{ editions: [{ ...edition, ...period }], places, assumed: assumes ? dated.because : null },
  };
}

function blank(file: string): AreaSource {
  return { file, editions: [], setAside: [], places: new Map(), assumed: null };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new DomainError('areas.file-unopened', { file: path });
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('areas.file-unknown', { file: path });
  }
}
