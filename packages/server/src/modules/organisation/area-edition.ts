import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import { addDays, isPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { z } from 'zod';

export type AreaLevel = 'province' | 'district' | 'commune';

export interface AreaRow {
  id: string;
  level: AreaLevel;
  code: string;
  name: string;
  kind: string;
  parent_id: string | null;
  valid_from: PlainDate | null;
  valid_to: PlainDate | null;
  name_search: string;
}

export interface AreaLink {
  predecessor_id: string;
  successor_id: string;
  part: 'full' | 'partial';
  on_day: PlainDate;
}

/** What a row of the file became, or why it was set aside. */
export interface SetAside {
  row: string;
  reason: string;
}

export interface AreaEdition {
  areas: AreaRow[];
  links: AreaLink[];
  setAside: SetAside[];
}

const day = z.string().refine((text): text is PlainDate => isPlainDate(text));

/** A file of administrative units: a list that begins on a day, or one that ended on a day. */
const EditionFile = z.object({
  validFrom: day.optional(),
  validUntil: day.optional(),
  provinces: z.array(z.unknown()),
  districts: z.array(z.unknown()).default([]),
  communes: z.array(z.unknown()),
});
export type EditionFile = z.infer<typeof EditionFile>;

const Province = z.union([
  z.tuple([z.string(), z.string()]),
  z.tuple([z.string(), z.string(), z.array(z.string())]),
]);
const District = z.tuple([z.string(), z.string(), z.string()]);
const Commune = z.union([
  z.tuple([z.string(), z.string(), z.string()]),
  z.tuple([z.string(), z.string(), z.string(), z.array(z.string()), z.array(z.string())]),
]);

const KINDS = {
  province: ['Tỉnh', 'Thành phố'],
  district: ['Quận', 'Huyện', 'Thị xã', 'Thành phố'],
  commune: ['Xã', 'Phường', 'Thị trấn', 'Đặc khu'],
} as const satisfies Record<AreaLevel, readonly string[]>;
const DIGITS = { province: 2, district: 3, commune: 5 } as const satisfies Record<
  AreaLevel,
  number
>;

/** Parses a file; null when it is no list of administrative units at all. */
export function parseEditionFile(value: unknown): EditionFile | null {
  const file = EditionFile.safeParse(value);
  return file.success ? file.data : null;
}

/**
 * Turns a file into areas and links to what they were made of. A row that cannot be read is set aside with its
 * reason, the others are taken. `known` are ids of areas that are already there.
 */
export function readEdition(file: EditionFile, known: ReadonlySet<string>): AreaEdition {
  const reading: Reading = {
    result: { areas: [], links: [], setAside: [] },
    ids: new Set(known),
    seen: new Set(),
    from: file.validFrom ?? null,
    to: file.validUntil ? addDays(file.validUntil, 1) : null,
    communeParent: file.districts.length > 0 ? 'district' : 'province',
  };
  for (const row of file.provinces) readProvince(reading, row);
  for (const row of file.districts) readDistrict(reading, row);
  for (const row of file.communes) readCommune(reading, row);
  return reading.result;
}

/** 'commune:30628' before, 'commune:30628@2025-07-01' of a list that begins on a day. */
export function areaId(level: AreaLevel, code: string, validFrom: PlainDate | null): string {
  return validFrom ? `${level}:${code}@${validFrom}` : `${level}:${code}`;
}

interface Reading {
  result: AreaEdition;
  ids: Set<string>;
  seen: Set<string>;
  from: PlainDate | null;
  to: PlainDate | null;
  communeParent: AreaLevel;
}

interface AreaFacts {
  row: unknown;
  code: string;
  name: string;
  parentId: string | null;
  whole: string[];
  inPart: string[];
}

function readProvince(reading: Reading, row: unknown): void {
  const parsed = Province.safeParse(row);
  if (!parsed.success) {
    putAside(reading, row, UNREADABLE);
    return;
  }
  const [code, name, whole = []] = parsed.data;
  take(reading, 'province', { row, code, name, parentId: null, whole, inPart: [] });
}

function readDistrict(reading: Reading, row: unknown): void {
  const parsed = District.safeParse(row);
  if (!parsed.success) {
    putAside(reading, row, UNREADABLE);
    return;
  }
  const [code, name, province] = parsed.data;
  const parentId = areaId('province', province, reading.from);
  take(reading, 'district', { row, code, name, parentId, whole: [], inPart: [] });
}

function readCommune(reading: Reading, row: unknown): void {
  const parsed = Commune.safeParse(row);
  if (!parsed.success) {
    putAside(reading, row, UNREADABLE);
    return;
  }
  const [code, name, parent, whole = [], inPart = []] = parsed.data;
  const parentId = areaId(reading.communeParent, parent, reading.from);
  take(reading, 'commune', { row, code, name, parentId, whole, inPart });
}

function take(reading: Reading, level: AreaLevel, area: AreaFacts): void {
  const { code, name, parentId } = area;
  const id = areaId(level, code, reading.from);
  const fault = faultOf(reading, level, area);
  if (fault) {
    putAside(reading, area.row, fault);
    return;
  }
  reading.seen.add(id);
  reading.ids.add(id);
  reading.result.areas.push({
    ...{ id, level, code, name, kind: kindOf(level, name) ?? '', parent_id: parentId },
    ...{ valid_from: reading.from, valid_to: reading.to, name_search: foldAccents(name) },
  });
  for (const old of area.whole) link(reading, { level, old, id, part: 'full' });
  for (const old of area.inPart) link(reading, { level, old, id, part: 'partial' });
}

function faultOf(
  reading: Reading,
  level: AreaLevel,
  { code, name, parentId }: AreaFacts,
): string | null {
  if (!/^\d+$/.test(code) || code.length !== DIGITS[level])
    return `mã không đủ ${DIGITS[level]} chữ số`;
  if (!kindOf(level, name)) return 'tên không bắt đầu bằng loại đơn vị';
  if (reading.seen.has(areaId(level, code, reading.from))) return 'mã lặp lại trong tệp';
  if (parentId && !reading.ids.has(parentId)) return 'không có đơn vị cấp trên';
  return null;
}

function link(
  reading: Reading,
  to: { level: AreaLevel; old: string; id: string; part: 'full' | 'partial' },
): void {
  if (!reading.from) return;
  // Island districts without communes went into đặc khu as a whole.
  const level = to.old.length === DIGITS.district ? 'district' : to.level;
  const predecessorId = areaId(level, to.old, null);
  if (!reading.ids.has(predecessorId)) {
    putAside(reading, `${to.old} → ${to.id}`, 'mã cũ không có trong danh mục trước đó');
    return;
  }
  reading.result.links.push({
    ...{ predecessor_id: predecessorId, successor_id: to.id, part: to.part, on_day: reading.from },
  });
}

function kindOf(level: AreaLevel, name: string): string | undefined {
  return KINDS[level].find((kind) => name.startsWith(`${kind} `));
}

function putAside(reading: Reading, row: unknown, reason: string): void {
  const text = typeof row === 'string' ? row : JSON.stringify(row);
  reading.result.setAside.push({
    row: text.length > 120 ? `${text.slice(0, 119)}…` : text,
    reason,
  });
}

const UNREADABLE = 'hàng không đọc được';
