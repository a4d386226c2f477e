/** The units in which procedures print their limits. `hour` is the clock's, `day` the calendar's. */
export type LimitUnit = 'working_hour' | 'working_day' | 'hour' | 'day' | 'week' | 'month';

/**
 * How long a procedure may take.
 * - `duration`: so many units, the start day not counted;
 * - `immediate`: by the end of the working day of reception;
 * - `same_day`: likewise, but the next working day when received after `cutOffMinute` (15:00 = 900);
 * - `sum`: one part after the other; `longest`, `shortest`: the part that ends last, first;
 * - `text`: not understood, a person decides.
 */
export type TimeLimit =
  | { kind: 'duration'; value: number; unit: LimitUnit }
  | { kind: 'immediate' }
  | { kind: 'same_day'; cutOffMinute: number }
  | { kind: 'sum' | 'longest' | 'shortest'; parts: readonly TimeLimit[] }
  | { kind: 'text'; text: string };

export const LIMIT_UNITS = [
  'working_hour',
  'working_day',
  'hour',
  'day',
  'week',
  'month',
] as const satisfies readonly LimitUnit[];

/** A number and a unit that someone read out of the printed limit before us. */
export interface LimitHint {
  value: number | null;
  unit: string | null;
}

/**
 * Reads a limit as procedures print it in Vietnamese. The whole text must be understood, otherwise
 * it stays text; a number without a unit stays text. The hint is used only where there is no text.
 */
export function parseTimeLimit(raw: string | null, hint: LimitHint | null = null): TimeLimit {
  const text = raw?.normalize('NFC').trim() ?? '';
  if (text === '') return limitOfHint(hint);
  return parseWhole(text) ?? { kind: 'text', text };
}

/** The limit in words: `8 ngày làm việc`, `8 working days`. */
export function describeTimeLimit(limit: TimeLimit, language: 'vi' | 'en' = 'vi'): string {
  switch (limit.kind) {
    case 'duration':
      return describeDuration(limit, language);
    case 'immediate':
      return language === 'vi' ? 'trả ngay trong ngày làm việc' : 'at once, within the working day';
    case 'same_day':
      return describeSameDay(limit.cutOffMinute, language);
    case 'sum':
    case 'longest':
    case 'shortest':
      return limit.parts
        .map((part) => describeTimeLimit(part, language))
        .join(JOINTS[limit.kind][language]);
    case 'text':
      return limit.text;
    default:
      return limit satisfies never;
  }
}

/** Whether time of the start day itself counts: so for hours and same-day limits, never for days. */
export function countsStartDay(limit: TimeLimit): boolean {
  switch (limit.kind) {
    case 'duration':
      return limit.unit === 'hour' || limit.unit === 'working_hour' || limit.value === 0;
    case 'immediate':
    case 'same_day':
      return true;
    case 'sum':
      return limit.parts[0] !== undefined && countsStartDay(limit.parts[0]);
    case 'longest':
    case 'shortest':
      return limit.parts.some(countsStartDay);
    case 'text':
      return false;
    default:
      return limit satisfies never;
  }
}

/** 3:00 p.m., the cut-off of same-day procedures (Decree 23/2015, Art. 7). */
export const SAME_DAY_CUT_OFF_MINUTE = 900;
const NO_CUT_OFF = 1440;

const UNIT_WORDS: Record<LimitUnit, { vi: string; en: string }> = {
  working_hour: { vi: 'giờ làm việc', en: 'working hour' },
  working_day: { vi: 'ngày làm việc', en: 'working day' },
  hour: { vi: 'giờ', en: 'hour' },
  day: { vi: 'ngày', en: 'day' },
  week: { vi: 'tuần', en: 'week' },
  month: { vi: 'tháng', en: 'month' },
};

const JOINTS = {
  sum: { vi: ' và ', en: ' and ' },
  longest: { vi: ' hoặc, nếu muộn hơn, ', en: ' or, if later, ' },
  shortest: { vi: ' nhưng không quá ', en: ' but not more than ' },
} as const;

function limitOfHint(hint: LimitHint | null): TimeLimit {
  const unit = LIMIT_UNITS.find((known) => known === hint?.unit);
  if (hint?.value == null) return { kind: 'text', text: '' };
  if (unit === undefined) return { kind: 'text', text: String(hint.value) };
  return { kind: 'duration', value: hint.value, unit };
}

function parseWhole(text: string): TimeLimit | null {
  const bare = stripPhrases(text.toLowerCase().replace(/\s+/g, ' '));
  return parseSameDay(bare) ?? parseSum(bare);
}

/** Phrases that say from when the limit runs, or "not more than", change nothing. */
function stripPhrases(text: string): string {
  return text
    .replace(/[.;]+$/, '')
    .replace(/^thời hạn giải quyết( là)?:? /, '')
    .replace(/^(trong )?(thời hạn|thời gian|vòng) /, '')
    .replace(/^(không quá|tối đa( là)?|chậm nhất( là)?) /, '')
    .replace(
      /,? (kể từ|tính từ|từ|sau|khi) (ngày |khi |thời điểm )*(tiếp )?nhận (được )?(đủ )?(hồ sơ)( đầy đủ)?,?( và)?( hợp lệ)?( theo quy định)?$/,
      '',
    )
    .trim();
}

function parseSameDay(text: string): TimeLimit | null {
  if (/^(giải quyết |trả (kết quả )?)?(ngay|ngay lập tức)$/.test(text))
    return { kind: 'immediate' };
  const match =
    /^(?:giải quyết |trả kết quả )?(?:ngay )?trong ngày(?: làm việc)?(?: tiếp nhận(?: hồ sơ)?)?(.*)$/.exec(
      text,
    );
  if (match === null) return null;
  const rest = match[1] ?? '';
  if (rest === '') return { kind: 'same_day', cutOffMinute: NO_CUT_OFF };
  const cutOff =
    /^[,;.]? ?(?:nếu |trường hợp |hồ sơ )*(?:tiếp )?nhận (?:hồ sơ |yêu cầu )*sau (\d{1,2}) ?(?:giờ|h)(?: ?00)?(?: phút)?(?: mà không giải quyết được ngay)? ?,? ?thì (?:trả kết quả |giải quyết )?(?:trong |vào )?ngày làm việc (?:tiếp theo|kế tiếp)$/.exec(
      rest,
    );
  const hour = Number(cutOff?.[1]);
  return hour >= 1 && hour <= 23 ? { kind: 'same_day', cutOffMinute: hour * 60 } : null;
}

/** `02 tháng và 15 ngày làm việc`: parts that follow each other. */
function parseSum(text: string): TimeLimit | null {
  const parts = text.split(/ và | cộng (?:với )?|\s*\+\s*/).map(parseDuration);
  const understood = parts.filter((part) => part !== null);
  if (understood.length !== parts.length) return null;
  const [only] = understood;
  return understood.length === 1 && only !== undefined ? only : { kind: 'sum', parts: understood };
}

function parseDuration(text: string): TimeLimit | null {
  const match =
    /^(\d+(?:[.,]\d+)?|1\/2|½|nửa) ?(?:\([^)\d]*\) ?)?(giờ làm việc|ngày làm việc|ngày công tác|giờ|ngày|tuần|tháng)$/.exec(
      text.trim(),
    );
  const unit = UNIT_OF_WORD[match?.[2] ?? ''];
  if (match?.[1] === undefined || unit === undefined) return null;
  const value = HALVES.has(match[1]) ? 0.5 : Number(match[1].replace(',', '.'));
  return { kind: 'duration', value, unit };
}

const HALVES = new Set(['1/2', '½', 'nửa']);

const UNIT_OF_WORD: Record<string, LimitUnit> = {
  'giờ làm việc': 'working_hour',
  'ngày làm việc': 'working_day',
  'ngày công tác': 'working_day',
  giờ: 'hour',
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
};

function describeDuration(
  { value, unit }: { value: number; unit: LimitUnit },
  language: 'vi' | 'en',
) {
  if (language === 'vi') return `${String(value).replace('.', ',')} ${UNIT_WORDS[unit].vi}`;
  return `${value} ${UNIT_WORDS[unit].en}${value === 1 ? '' : 's'}`;
}

function describeSameDay(cutOffMinute: number, language: 'vi' | 'en'): string {
  const hours = Math.floor(cutOffMinute / 60);
  const minutes = String(cutOffMinute % 60).padStart(2, '0');
  if (cutOffMinute >= NO_CUT_OFF)
    return language === 'vi' ? 'trong ngày làm việc' : 'the same working day';
  return language === 'vi'
    ? `trong ngày làm việc; tiếp nhận sau ${hours} giờ ${minutes} thì trả trong ngày làm việc tiếp theo`
    : `the same working day; received after ${hours}:${minutes}, the next working day`;
}
