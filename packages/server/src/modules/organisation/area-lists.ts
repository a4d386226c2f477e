import { type PlainDate, parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { z } from 'zod';
import { type EditionFile, Move } from './area-edition.ts';

export interface RecognisedList {
  edition: EditionFile;
  places: Map<unknown, string>;
  dated: ContentDate;
}

/** What the content tells of the time of a list. */
interface ContentDate {
  begin?: PlainDate;
  /** First day on which the units no longer are. */
  end?: PlainDate;
  because: string;
}

const OldProvince = z.object({
  code: z.string(),
  name: z.string(),
  districts: z.array(z.unknown()),
});
const OldDistrict = z.object({
  code: z.string(),
  name: z.string(),
  communes: z.array(z.unknown()),
});
const OldCommune = z.tuple([z.string(), z.string()]);
const Commune = z.object({
  ...{ code: z.string(), name: z.string(), province: z.string() },
  merged_from: z.array(z.tuple([z.string(), z.enum(['full', 'partial'])])).default([]),
});
const Province = z.object({
  ...{ code: z.string().length(2), name: z.string() },
  merged_from: z.array(z.object({ code: z.string() })).default([]),
});

/** Resolution 202/2025/QH15 and Law 72/2025/QH15: mergers take effect and districts end on this day. */
const REFORM = parsePlainDate('2025-07-01');

const DATES = {
  merged: {
    begin: REFORM,
    because: `names what the units were merged from, so it begins on ${REFORM} (Resolution 202/2025/QH15)`,
  },
  districts: {
    end: REFORM,
    because: `has districts, which ended on ${REFORM} (Law 72/2025/QH15)`,
  },
  moves: {
    begin: REFORM,
    because: `leads from old codes to new ones, so it speaks of ${REFORM} (Resolution 202/2025/QH15)`,
  },
  silent: { because: '' },
} as const satisfies Record<string, ContentDate>;

/** Brings a list of a known structure into the structure of our editions; null when it has none. */
export function recogniseAreaList(value: unknown): RecognisedList | null {
  if (!Array.isArray(value)) return null;
  const rows: unknown[] = value;
  const fits = (schema: z.ZodType) => rows.some((row) => schema.safeParse(row).success);
  if (fits(OldProvince)) return readOldUnits(rows);
  if (fits(Commune)) return readFlat(rows, 'communes', communeRow);
  if (fits(Province)) return readFlat(rows, 'provinces', provinceRow);
  if (fits(Move)) return { ...flatOf(rows, 'moves', (row) => row), dated: DATES.moves };
  return null;
}

type Flat = 'provinces' | 'communes' | 'moves';

function readFlat(rows: unknown[], list: Flat, toRow: (row: unknown) => unknown): RecognisedList {
  const merged = rows.some(
    (row) => row !== null && typeof row === 'object' && 'merged_from' in row,
  );
  return { ...flatOf(rows, list, toRow), dated: merged ? DATES.merged : DATES.silent };
}

function flatOf(rows: unknown[], list: Flat, toRow: (row: unknown) => unknown) {
  const places = new Map<unknown, string>();
  const edition = emptyEdition();
  for (const [index, row] of rows.entries()) {
    const normal = toRow(row);
    places.set(normal, `hàng ${index + 1}`);
    edition[list].push(normal);
  }
  return { edition, places };
}

function emptyEdition(): EditionFile {
  return { provinces: [], districts: [], communes: [], moves: [] };
}

// A row that does not fit stays as it is, and the reader of editions sets it aside.
function provinceRow(row: unknown): unknown {
  const read = Province.safeParse(row).data;
  return read ? [read.code, read.name, read.merged_from.map((old) => old.code)] : row;
}

function communeRow(row: unknown): unknown {
  const read = Commune.safeParse(row).data;
  if (!read) return row;
  const codes = (part: 'full' | 'partial') =>
    read.merged_from.filter(([, it]) => it === part).map(([code]) => code);
  return [read.code, read.name, read.province, codes('full'), codes('partial').sort()];
}

function readOldUnits(rows: unknown[]): RecognisedList {
  const edition = emptyEdition();
  for (const row of rows) {
    const province = OldProvince.safeParse(row).data;
    edition.provinces.push(province ? [province.code, province.name] : row);
    for (const part of province?.districts ?? []) {
      const district = OldDistrict.safeParse(part).data;
      edition.districts.push(district ? [district.code, district.name, province?.code] : part);
      for (const it of district?.communes ?? []) {
        const commune = OldCommune.safeParse(it).data;
        edition.communes.push(commune ? [...commune, district?.code] : it);
      }
    }
  }
  return { edition, places: new Map(), dated: DATES.districts };
}
