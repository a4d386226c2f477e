// Re-keys the administrative units of a folder of test data into reference-data/units.
// Usage: node scripts/reference/units.ts FOLDER
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeRows } from './write-rows.ts';

interface NewProvince {
  code: string;
  name: string;
  merged_from: { code: string }[];
}
interface NewCommune {
  code: string;
  name: string;
  province: string;
  merged_from: [string, 'full' | 'partial'][];
}
interface OldProvince {
  code: string;
  name: string;
  districts: { code: string; name: string; communes: [string, string][] }[];
}

const folder = process.argv[2];
if (!folder) throw new Error('usage: node scripts/reference/units.ts FOLDER');
const target = join(import.meta.dirname, '../../reference-data/units');

const provinces: NewProvince[] = read('provinces-2025-07.json');
const communes: NewCommune[] = read('communes-2025-07.json');
const before: OldProvince[] = read('units-before-2025-07.json');
const mapping: [string, string[]][] = read('old-to-new-communes.json');

const resolutions =
  'Nghị quyết 202/2025/QH15; Nghị quyết 1654–1687/NQ-UBTVQH15; Quyết định 19/2025/QĐ-TTg';
const letters = 'Công văn 915/CTK-CSCL, 1027/CTK-CSCL của Cục Thống kê';
const via = 'dvhcvn/20250701 (MIT), ThangLeQuoc/vietnamese-provinces-database (MIT)';

writeRows(
  join(target, 'units-2025-07-01.json'),
  {
    source: [resolutions, letters, via],
    validFrom: '2025-07-01',
    shape: {
      provinces: '[code, name, codes of the provinces it was made of]',
      communes: '[code, name, province, codes taken whole, codes taken in part]',
    },
    note: 'A code may live on with another name and area: it speaks only together with a date.',
  },
  {
    provinces: provinces.map((it) => [it.code, it.name, it.merged_from.map((old) => old.code)]),
    communes: communes.map(communeRow),
  },
);
writeRows(
  join(target, 'units-before-2025-07-01.json'),
  {
    source: [
      'Quyết định 124/2004/QĐ-TTg và các lần cập nhật của Tổng cục Thống kê, trạng thái tháng 3/2025',
      via,
    ],
    validUntil: '2025-06-30',
    shape: {
      provinces: '[code, name]',
      districts: '[code, name, province]',
      communes: '[code, name, district]',
    },
  },
  {
    provinces: before.map((it) => [it.code, it.name]),
    districts: before.flatMap((it) =>
      it.districts.map((district) => [district.code, district.name, it.code]),
    ),
    communes: before.flatMap((it) =>
      it.districts.flatMap((district) =>
        district.communes.map(([code, name]) => [code, name, district.code]),
      ),
    ),
  },
);

function communeRow(commune: NewCommune): unknown[] {
  const whole = commune.merged_from.filter(([, part]) => part === 'full').map(([code]) => code);
  const inPart = new Set(
    commune.merged_from.filter(([, part]) => part === 'partial').map(([code]) => code),
  );
  // The table old → new holds a few links that the list of merged communes leaves out.
  for (const [old, successors] of mapping) {
    if (successors.includes(commune.code) && !whole.includes(old)) inPart.add(old);
  }
  return [commune.code, commune.name, commune.province, whole, [...inPart].sort()];
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder ?? '', 'admin-units', name), 'utf8'));
}
