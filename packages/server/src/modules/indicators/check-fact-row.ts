import type { IndicatorFactRow } from '@motcua/contract/indicator-fact-imports.ts';
import { checkFacts } from '@motcua/domain/scoring/check-facts.ts';
import { factNamesOf } from '@motcua/domain/scoring/check-set.ts';
import { parsePeriod, type ScorePeriod } from '@motcua/domain/scoring/period.ts';
import type { IndicatorSet } from '@motcua/domain/scoring/set.ts';
import type { Words } from '@motcua/domain/scoring/words.ts';
import { isPlainDate, type PlainDate, plainDate } from '@motcua/domain/shared/plain-date.ts';

export interface RowFault {
  column: string;
  reason: Words;
}

/** A row whose cells mean something; unit and officer are looked up afterwards. */
export interface ReadRow {
  period: ScorePeriod;
  /** Sets that ask for the measure, of those it is told for. */
  sets: readonly IndicatorSet[];
  documentDate: PlainDate | null;
}

/** What the cells say, or every fault in them. */
export function checkFactRow(
  row: IndicatorFactRow,
  shipped: readonly IndicatorSet[],
): { read: ReadRow; faults: null } | { read: null; faults: RowFault[] } {
  const asked = row.set === '' ? shipped : shipped.filter(({ id }) => id === row.set);
  const sets = asked.filter((set) => factNamesOf(set).includes(row.measure));
  const [first] = sets;
  const period = parsePeriod(row.period, first?.period.calendar);
  const documentDate = readDay(row.date);
  const faults: (RowFault | null)[] = [
    row.unit === '' ? fault('unit', EMPTY) : null,
    period === null ? fault('period', wordsOfPeriod(row.period)) : null,
    asked.length === 0 ? fault('set', unknownSet(row.set, shipped)) : null,
    asked.length > 0 && first === undefined ? fault('measure', unknownMeasure(row)) : null,
    first === undefined ? null : valueFault(row, first),
    row.date !== '' && documentDate === null ? fault('date', wordsOfDay(row.date)) : null,
    row.source === '' && row.number === '' && row.file === '' ? fault('source', NO_EVIDENCE) : null,
  ];
  const found = faults.filter((one) => one !== null);
  if (found.length > 0 || period === null) return { read: null, faults: found };
  return { read: { period, sets, documentDate }, faults: null };
}

function fault(column: string, reason: Words): RowFault {
  return { column, reason };
}

const EMPTY: Words = { vi: 'để trống; xin ghi vào.', en: 'is empty; fill it in.' };

const NO_EVIDENCE: Words = {
  vi: 'chưa có nguồn hay tài liệu kiểm chứng; xin ghi nguồn, số văn bản hoặc tệp.',
  en: 'there is no evidence; tell the source, the number of the document or the file.',
};

function wordsOfPeriod(text: string): Words {
  return {
    vi: `không đọc được kỳ “${text}”; xin ghi 2026, 2026-H1, 2026-Q2, 2026-05 hoặc 2026-04-01..2026-06-30.`,
    en: `“${text}” is no period; write 2026, 2026-H1, 2026-Q2, 2026-05 or 2026-04-01..2026-06-30.`,
  };
}

function wordsOfDay(text: string): Words {
  return {
    vi: `không có ngày “${text}”; xin ghi 31/12/2026 hoặc 2026-12-31.`,
    en: `“${text}” is no day; write 2026-12-31 or 31/12/2026.`,
  };
}

function unknownSet(text: string, shipped: readonly IndicatorSet[]): Words {
  const known = shipped.map(({ id }) => id).join(', ');
  return {
    vi: `không có bộ chỉ số “${text}”; các bộ: ${known}.`,
    en: `there is no set “${text}”; the sets are ${known}.`,
  };
}

function unknownMeasure({ measure, set }: IndicatorFactRow): Words {
  return {
    vi: `không bộ chỉ số nào${set === '' ? '' : ` tên ${set}`} hỏi “${measure}”; xem docs/reference/sets.md.`,
    en: `no set${set === '' ? '' : ` ${set}`} asks for “${measure}”; see docs/reference/sets.md.`,
  };
}

function valueFault({ measure, value }: IndicatorFactRow, set: IndicatorSet): RowFault | null {
  if (value === '') return fault('value', EMPTY);
  const [found] = checkFacts(set, [{ unit: '', facts: { [measure]: value } }]);
  if (found === undefined) return null;
  const vi = `không dùng được giá trị “${value}”; số viết với dấu chấm thập phân (12.5), không âm, không dấu phân nhóm; có/không viết yes hoặc no; ngày viết 2026-12-31.`;
  return fault('value', { vi, en: found.message });
}

/** `2026-12-31` or `31/12/2026`; null for neither. */
function readDay(text: string): PlainDate | null {
  if (isPlainDate(text)) return text;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year === '') return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(iso) ? plainDate(Number(year), Number(month), Number(day)) : null;
}
