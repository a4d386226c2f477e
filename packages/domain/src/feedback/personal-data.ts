/** What in a text may tell who somebody is. */
export const PERSONAL_KINDS = ['name', 'phone', 'identity', 'address', 'email', 'plate'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A stretch of a text, `from` counted in UTF-16 units, `to` not included. */
export interface PersonalSpan {
  kind: PersonalKind;
  from: number;
  to: number;
  text: string;
}

/**
 * What in a text looks like a name, a telephone, an identity number, an address, a mail address or a number plate.
 * They are suggestions for the person who publishes: nothing is taken out and nothing declared clean by this alone.
 * `names`: what is known already, as the sender's name and telephone.
 */
export function findPersonalData(text: string, names: readonly string[] = []): PersonalSpan[] {
  const known = names.map((name) => name.trim()).filter((name) => name.length > 1);
  const found = [
    ...PATTERNS.flatMap((one) => spansOf(text, one)),
    ...known.flatMap((name) => spansOf(text, { kind: 'name', pattern: literal(name) })),
    ...namesIn(text),
  ];
  return withoutOverlaps(found);
}

/** The text with each span replaced by a mark as `[họ tên]`. */
export function takeOut(text: string, spans: readonly PersonalSpan[]): string {
  let rest = text;
  for (const { kind, from, to } of spans.toSorted((a, b) => b.from - a.from))
    rest = rest.slice(0, from) + PERSONAL_MARKS[kind] + rest.slice(to);
  return rest;
}

export const PERSONAL_MARKS = {
  name: '[họ tên]',
  phone: '[số điện thoại]',
  identity: '[số giấy tờ]',
  address: '[địa chỉ]',
  email: '[thư điện tử]',
  plate: '[biển số xe]',
} as const satisfies Record<PersonalKind, string>;

interface Pattern {
  kind: PersonalKind;
  pattern: RegExp;
}

const PATTERNS: readonly Pattern[] = [
  { kind: 'email', pattern: /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu },
  // Citizen identity: 12 digits, the older card 9, written together or in groups.
  {
    kind: 'identity',
    pattern: /(?<![\d.])\d{3}[ .-]?\d{3}[ .-]?\d{3}(?:[ .-]?\d{3})?(?![\d.]*\d)/g,
  },
  { kind: 'phone', pattern: /(?<![\p{L}\d.-])(?:\+?84|0)(?:[ .-]?\d){8,10}(?!\d)/gu },
  { kind: 'plate', pattern: /(?<![\p{L}\d])\d{2}[ -]?[A-Z]{1,2}\d?[ -]?\d{3}[ .]?\d{2}(?!\d)/gu },
  {
    kind: 'address',
    pattern:
      /(?:số(?: nhà)?|nhà số|hẻm|ngõ|ngách|kiệt|lô)\s+\d+[\p{L}\d/.-]*(?:[ ,]+(?:đường|phố|hẻm|ngõ|tổ|ấp|khóm|thôn|khu phố|xóm|quốc lộ|tỉnh lộ)\s+[\p{Lu}\d][\p{L}\d/-]*(?:\s+[\p{Lu}\d][\p{L}\d/-]*){0,4})*/giu,
  },
  {
    kind: 'address',
    pattern:
      /(?<!\p{L})(?:tổ|ấp|khóm|thôn|khu phố|xóm)\s+[\p{Lu}\d][\p{L}\d/-]*(?:\s+\p{Lu}[\p{L}-]*){0,3}/gu,
  },
];

const HONORIFICS =
  '[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Ee]m|[Cc]háu|[Tt]hầy|[Tt]ên(?: tôi)?(?: là)?|[Tt]ôi là|[Hh]ọ (?:và )?tên|[Nn]gười gửi';
const SURNAMES =
  'Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Lâm|Trương|Đinh|Mai|Tô|Trịnh|Cao|Châu|Thái|Tạ|Quách|Danh|Thạch|Sơn|Kim|Neáng|Chau';
const CAPITAL = '\\p{Lu}\\p{Ll}+';

/** After a word of address any capitalised words; elsewhere at least two that begin with a family name. */
function namesIn(text: string): PersonalSpan[] {
  const after = new RegExp(
    `(?<!\\p{L})(?:${HONORIFICS})[ :]+((?:${CAPITAL})(?: ${CAPITAL}){0,4})`,
    'gu',
  );
  const alone = new RegExp(`(?<!\\p{L})((?:${SURNAMES})(?: ${CAPITAL}){1,4})`, 'gu');
  const upper = new RegExp(
    `(?<!\\p{L})((?:${SURNAMES.toUpperCase()})(?: \\p{Lu}{2,}){1,4})(?!\\p{L})`,
    'gu',
  );
  return [after, alone, upper].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): PersonalSpan[] => {
      const name = match[1] ?? '';
      const from = match.index + match[0].length - name.length;
      if (TRADES.has(name)) return [];
      return [{ kind: 'name', from, to: from + name.length, text: name }];
    }),
  );
}

/** Capitalised words after "ông, bà" or alike to a family name that are no names. */
const TRADES: ReadonlySet<string> = new Set(['Chủ', 'Giám', 'Phó', 'Trưởng']);

function spansOf(text: string, { kind, pattern }: Pattern): PersonalSpan[] {
  return [...text.matchAll(pattern)].map((match) => {
    const trimmed = match[0].trimEnd();
    return { kind, from: match.index, to: match.index + trimmed.length, text: trimmed };
  });
}

function literal(name: string): RegExp {
  return new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu');
}

/** Ordered by place; of two that overlap the longer stays, of equal ones the one found first. */
function withoutOverlaps(spans: readonly PersonalSpan[]): PersonalSpan[] {
  const kept: PersonalSpan[] = [];
  for (const span of spans.toSorted((a, b) => b.to - b.from - (a.to - a.from)))
    if (!kept.some(({ from, to }) => span.from < to && from < span.to)) kept.push(span);
  return kept.sort((a, b) => a.from - b.from);
}
