import { isPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { z } from 'zod';

export type AreaLevel = 'province' | 'district' | 'commune';

export const AREA_LEVELS = ['province', 'district', 'commune'] as const satisfies AreaLevel[];

export interface AreaRow {
  id: string;
  level: AreaLevel;
  code: string;
  name: string;
  kind: string;
  parent_id: string | null;
  valid_from: PlainDate | null;
  valid_to: PlainDate | null;
}

export interface AreaLink {
  predecessor_id: string;
  successor_id: string;
  part: 'full' | 'partial';
  on_day: PlainDate;
}

/** A row that was not taken, and why. */
export interface SetAside {
  row: string;
  reason: string;
}

const day = z.string().refine((text): text is PlainDate => isPlainDate(text));

/** A file of administrative units: a list that begins on a day, or one that ended on a day. */
const EditionFile = z.object({
  validFrom: day.optional(),
  /** The last day of the list. */
  validUntil: day.optional(),
  provinces: z.array(z.unknown()),
  districts: z.array(z.unknown()).default([]),
  communes: z.array(z.unknown()),
  /** Old communes and what they went into, for a table that stands beside the list of communes. */
  moves: z.array(z.unknown()).default([]),
});
export type EditionFile = z.infer<typeof EditionFile>;

export const Province = z.union([
  z.tuple([z.string(), z.string()]),
  z.tuple([z.string(), z.string(), z.array(z.string())]),
]);
export const District = z.tuple([z.string(), z.string(), z.string()]);
export const Commune = z.union([
  z.tuple([z.string(), z.string(), z.string()]),
  z.tuple([z.string(), z.string(), z.string(), z.array(z.string()), z.array(z.string())]),
]);
export const Move = z.tuple([z.string(), z.array(z.string()).min(1)]);

const KINDS = {
  province: ['Tỉnh', 'Thành phố'],
  district: ['Quận', 'Huyện', 'Thị xã', 'Thành phố'],
  commune: ['Xã', 'Phường', 'Thị trấn', 'Đặc khu'],
} as const satisfies Record<AreaLevel, readonly string[]>;

/** The length of a code tells its level. */
export const DIGITS = { province: 2, district: 3, commune: 5 } as const satisfies Record<
  AreaLevel,
  number
>;

/** Parses a file of our own structure; null when it is none. */
export function parseEditionFile(value: unknown): EditionFile | null {
  const file = EditionFile.safeParse(value);
  return file.success ? file.data : null;
}

/** 'commune:30628' before, 'commune:30628@2025-07-01' of a list that begins on a day. */
export function areaId(level: AreaLevel, code: string, validFrom: PlainDate | null): string {
  return validFrom ? `${level}:${code}@${validFrom}` : `${level}:${code}`;
}

/** The kind with which a name begins, as 'Phường' of 'Phường Ba Đình'. */
export function kindOf(level: AreaLevel, name: string): string | undefined {
  return KINDS[level].find((kind) => name.startsWith(`${kind} `));
}

/** A file in the structure of our editions, whatever structure it came in. */
export interface AreaSource {
  file: string;
  editions: EditionFile[];
  setAside: SetAside[];
  /** Where in its file a row stood, as 'dòng 5'. */
  places: Map<unknown, string>;
  /** The day the content was dated by, when neither the file nor the caller says it; the law it follows from. */
  assumed: string | null;
}

/** Days for files that state none: the first day, and the first day on which the units no longer are. */
export interface StatedPeriod {
  from?: PlainDate | undefined;
  to?: PlainDate | undefined;
}
