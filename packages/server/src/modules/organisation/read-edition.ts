import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import {
  type AreaLevel,
  type AreaLink,
  type AreaRow,
  areaId,
  Commune,
  DIGITS,
  District,
  type EditionFile,
  kindOf,
  Move,
  Province,
  type SetAside,
} from './area-edition.ts';
import type { Change, KnownAreas } from './known-areas.ts';

export interface AreaEdition {
  areas: { area: AreaRow; change: Change }[];
  links: { link: AreaLink; change: Change }[];
  setAside: SetAside[];
  /** Codes of higher units that rows name and nobody knows. */
  missingParents: Set<string>;
}

export interface EditionContext {
  known: KnownAreas;
  /** Ids that the same file has named already. */
  seen: Set<string>;
  /** Where in its file a row stood, as 'dòng 5'. */
  places: ReadonlyMap<unknown, string>;
}

/**
 * Turns a file into areas and links to what they were made of. A row that cannot be read is set aside with its
 * reason, the others are taken, and `known` learns them.
 */
export function readEdition(file: EditionFile, context: EditionContext): AreaEdition {
  const reading: Reading = {
    ...context,
    result: { areas: [], links: [], setAside: [], missingParents: new Set() },
    lostLinks: [],
    from: file.validFrom ?? null,
    to: file.validUntil ? addDays(file.validUntil, 1) : null,
  };
  for (const row of file.provinces) readProvince(reading, row);
  for (const row of file.districts) readDistrict(reading, row);
  for (const row of file.communes) readCommune(reading, row);
  for (const row of file.moves) readMove(reading, row);
  putLostLinksAside(reading);
  return reading.result;
}

interface Reading extends EditionContext {
  result: AreaEdition;
  lostLinks: SetAside[];
  from: PlainDate | null;
  to: PlainDate | null;
}

interface AreaFacts {
  row: unknown;
  code: string;
  name: string;
  parent: { level: AreaLevel; code: string } | null;
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
  take(reading, 'province', { row, code, name, parent: null, whole, inPart: [] });
}

function readDistrict(reading: Reading, row: unknown): void {
  const parsed = District.safeParse(row);
  if (!parsed.success) {
    putAside(reading, row, UNREADABLE);
    return;
  }
  const [code, name, province] = parsed.data;
  const parent = { level: 'province', code: province } as const;
  take(reading, 'district', { row, code, name, parent, whole: [], inPart: [] });
}

function readCommune(reading: Reading, row: unknown): void {
  const parsed = Commune.safeParse(row);
  if (!parsed.success) {
    putAside(reading, row, UNREADABLE);
    return;
  }
  const [code, name, parentCode, whole = [], inPart = []] = parsed.data;
  const level = parentCode.length === DIGITS.district ? 'district' : 'province';
  take(reading, 'commune', { row, code, name, parent: { level, code: parentCode }, whole, inPart });
}

/** A table of old and new codes does not tell whole from part: what went into one place went as a whole. */
function readMove(reading: Reading, row: unknown): void {
  const parsed = Move.safeParse(row);
  if (!parsed.success) {
    putAside(reading, row, UNREADABLE);
    return;
  }
  const [old, successors] = parsed.data;
  const part = successors.length === 1 ? 'full' : 'partial';
  for (const code of successors) {
    const id = reading.known.findParent('commune', code, reading.from);
    if (id) link(reading, { level: 'commune', old, id, part, weak: true });
    else reading.lostLinks.push({ row: `${old} → ${code}`, reason: NO_SUCCESSOR });
  }
}

function take(reading: Reading, level: AreaLevel, facts: AreaFacts): void {
  const { code, parent } = facts;
  const name = facts.name.normalize('NFC').trim();
  const parentId = parent && reading.known.findParent(parent.level, parent.code, reading.from);
  if (parent && !parentId) reading.result.missingParents.add(parent.code);
  const id = areaId(level, code, reading.from);
  const fault =
    faultOf(reading, { level, code, name, id }) ??
    (parent && !parentId ? noParent(parent.code) : null);
  if (fault) {
    putAside(reading, facts.row, fault);
    return;
  }
  reading.seen.add(id);
  const area: AreaRow = {
    ...{ id, level, code, name, kind: kindOf(level, name) ?? '', parent_id: parentId ?? null },
    ...{ valid_from: reading.from, valid_to: reading.to },
  };
  reading.result.areas.push({ area, change: reading.known.takeArea(area) });
  for (const old of facts.whole) link(reading, { level, old, id, part: 'full' });
  for (const old of facts.inPart) link(reading, { level, old, id, part: 'partial' });
}

function faultOf(
  reading: Reading,
  { level, code, name, id }: { level: AreaLevel; code: string; name: string; id: string },
): string | null {
  if (!/^\d+$/.test(code) || code.length !== DIGITS[level])
    return `mã không đủ ${DIGITS[level]} chữ số`;
  if (name.includes('\uFFFD')) return 'tên có ký tự hỏng; xin lưu tệp theo bảng mã UTF-8';
  if (!kindOf(level, name)) return 'tên không bắt đầu bằng loại đơn vị';
  if (reading.seen.has(id)) return 'mã lặp lại trong tệp';
  return null;
}

interface LinkFacts {
  level: AreaLevel;
  old: string;
  id: string;
  part: 'full' | 'partial';
  /** The part is inferred: what a list of communes states goes before it. */
  weak?: boolean;
}

function link(reading: Reading, to: LinkFacts): void {
  if (!reading.from) return;
  // Island districts without communes went into đặc khu as a whole.
  const level = to.old.length === DIGITS.district ? 'district' : to.level;
  const predecessorId = reading.known.findPredecessor(level, to.old, reading.from);
  if (!predecessorId) {
    reading.lostLinks.push({ row: `${to.old} → ${to.id}`, reason: NO_PREDECESSOR });
    return;
  }
  const pair = { predecessor_id: predecessorId, successor_id: to.id };
  const made: AreaLink = { ...pair, part: to.part, on_day: reading.from };
  const holds = to.weak && reading.known.isLinked(pair);
  const change = holds ? 'unchanged' : reading.known.takeLink(made);
  reading.result.links.push({ link: made, change });
}

/** When a whole list is not there yet, one sentence says so instead of thousands. */
function putLostLinksAside({ lostLinks, result }: Reading): void {
  const [first] = lostLinks;
  if (first && lostLinks.length > 1 && result.links.length === 0) {
    const reason = `${first.reason}; xin nhập danh mục đó cùng tệp này hoặc trước rồi nhập lại tệp này`;
    result.setAside.push({ row: `${lostLinks.length} liên kết cũ → mới`, reason });
  } else result.setAside.push(...lostLinks);
}

function putAside({ result, places }: Reading, row: unknown, reason: string): void {
  const place = places.get(row);
  const text = typeof row === 'string' ? row : JSON.stringify(row);
  const whole = place ? `${place}: ${text}` : text;
  result.setAside.push({
    row: whole.length > 120 ? `${whole.slice(0, 119)}…` : whole,
    reason,
  });
}

function noParent(code: string): string {
  return `chưa có đơn vị cấp trên mang mã “${code}”; xin nhập danh mục có đơn vị đó cùng lúc hoặc trước`;
}

const UNREADABLE = 'hàng không đọc được';
const NO_PREDECESSOR = 'mã cũ không có trong danh mục trước đó';
const NO_SUCCESSOR = 'mã mới không có trong danh mục xã cùng ngày';
