// Re-keys the administrative units of a folder of test data into reference-data/units.
// Usage: node scripts/reference/units.ts FOLDER
import { join } from 'node:path';
import type { EditionFile } from '../../packages/server/src/modules/organisation/area-edition.ts';
import { openAreaSource } from '../../packages/server/src/modules/organisation/area-source.ts';
import { writeRows } from './write-rows.ts';

const folder = process.argv[2];
if (!folder) throw new Error('usage: node scripts/reference/units.ts FOLDER');
const target = join(import.meta.dirname, '../../reference-data/units');

const provinces = read('provinces-2025-07.json');
const communes = read('communes-2025-07.json');
const before = read('units-before-2025-07.json');

const resolutions =
  'Nghị quyết 202/2025/QH15; Nghị quyết 1654–1687/NQ-UBTVQH15; Quyết định 19/2025/QĐ-TTg';
const letters = 'Công văn 915/CTK-CSCL, 1027/CTK-CSCL của Cục Thống kê';
const via = 'dvhcvn/20250701 (MIT), ThangLeQuoc/vietnamese-provinces-database (MIT)';

writeRows(
  join(target, 'units-2025-07-01.json'),
  {
    source: [resolutions, letters, via],
    validFrom: provinces.validFrom,
    shape: {
      provinces: '[code, name, codes of the provinces it was made of]',
      communes: '[code, name, province, codes taken whole, codes taken in part]',
    },
    note: 'A code may live on with another name and area: it speaks only together with a date.',
  },
  { provinces: provinces.provinces, communes: communes.communes },
);
writeRows(
  join(target, 'units-before-2025-07-01.json'),
  {
    source: [
      'Quyết định 124/2004/QĐ-TTg và các lần cập nhật của Tổng cục Thống kê, trạng thái tháng 3/2025',
      via,
    ],
    validUntil: before.validUntil,
    shape: {
      provinces: '[code, name]',
      districts: '[code, name, province]',
      communes: '[code, name, district]',
    },
  },
  { provinces: before.provinces, districts: before.districts, communes: before.communes },
);

/** The lists go through the reader of `motcua units import`, so that both take them alike. */
function read(name: string): EditionFile {
  const path = join(folder ?? '', 'admin-units', name);
  const [edition] = openAreaSource(path, {}).editions;
  if (!edition) throw new Error(`${path} holds no units.`);
  return edition;
}
