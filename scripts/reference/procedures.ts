// Re-keys the procedures and internal workflows of a folder of test data into reference-data.
// Usage: node scripts/reference/procedures.ts FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeRows } from './write-rows.ts';

interface Fee {
  kind: string | null;
  amount_vnd: number;
  case?: string;
  cap_vnd?: number;
}
interface Method {
  channel: string;
  time_limit_raw: string | null;
  fees: Fee[];
  fee_note: string | null;
}
interface Component {
  name: string;
  originals: number;
  copies: number;
  has_form: boolean;
  case: string | null;
}
interface Procedure {
  code: string | null;
  name: string;
  group: string;
  field: string;
  level: string[];
  decision?: string | null;
  agency: string | null;
  applicants?: string[];
  methods: Method[];
  components: Component[];
  results: string[];
  legal_basis?: string[];
  source?: string;
  note?: string | null;
}
interface Workflows {
  source: string;
  workflows: {
    code: string;
    name: string;
    case: string | null;
    unit: string;
    steps: { no: number; role: string; duration: number | null }[];
    stated_total: number;
  }[];
}

const TITLES: Record<string, string> = {
  business: 'Đăng ký doanh nghiệp, hộ kinh doanh',
  'civil-status': 'Hộ tịch, nuôi con nuôi, quốc tịch',
  commerce: 'Công thương',
  construction: 'Xây dựng, nhà ở',
  culture: 'Văn hóa, thể thao, du lịch',
  education: 'Giáo dục và đào tạo',
  environment: 'Tài nguyên, môi trường',
  health: 'Y tế',
  justice: 'Tư pháp',
  'labour-social': 'Lao động, bảo hiểm xã hội, bảo trợ xã hội',
  land: 'Đất đai',
  'religion-ethnic': 'Tôn giáo, dân tộc',
  'residence-identity': 'Cư trú, căn cước',
};
const WINTER = new Set(['health', 'education', 'commerce', 'religion-ethnic']);

const folder = process.argv[2];
if (!folder) throw new Error('usage: node scripts/reference/procedures.ts FOLDER');
const source = join(folder, 'procedures');
const target = join(import.meta.dirname, '../../reference-data');

for (const file of readdirSync(source)) {
  if (file.startsWith('internal-workflows')) writeProcesses(file);
  else writeGroup(file.replace('.json', ''), JSON.parse(readFileSync(join(source, file), 'utf8')));
}

function writeGroup(group: string, list: Procedure[]): void {
  const national = `Cơ sở dữ liệu quốc gia về TTHC (dichvucong.gov.vn), trạng thái ${WINTER.has(group) ? '12/2025' : '07/2026'}`;
  writeRows(
    join(target, 'procedures', `${group}.json`),
    {
      format: 'motcua-procedures-1',
      group,
      title: TITLES[group] ?? group,
      source:
        group === 'culture' ? 'Cổng dịch vụ công của các tỉnh; nguồn ghi ở từng thủ tục' : national,
      note: 'Legal documents are not subject to copyright in Viet Nam (Luật Sở hữu trí tuệ, Điều 15); facts only. The steps (trình tự thực hiện) are not in the source.',
      shape: {
        ways: '{ by: channels, limit: as printed, fees: [kind, amount in đồng, case?, cap?], note }',
        papers: '[name, originals, copies, has a form, case]',
      },
    },
    { procedures: list.map(compact) },
  );
}

function compact(it: Procedure): Record<string, unknown> {
  return dropEmpty({
    code: it.code,
    name: it.name.trim(),
    field: it.field,
    levels: it.level,
    decision: it.decision,
    agency: it.agency,
    applicants: it.applicants,
    ways: ways(it.methods),
    papers: it.components.map((c) =>
      [c.name.trim(), c.originals, c.copies, c.has_form ? 1 : 0, c.case].slice(0, c.case ? 5 : 4),
    ),
    results: it.results,
    basis: it.legal_basis,
    from: it.source,
    remark: it.note,
  });
}

function ways(methods: Method[]): unknown[] {
  const channels = methods.map((it) => it.channel);
  const isPlain = new Set(channels).size === channels.length;
  const merged = new Map<string, { by: string[]; way: Record<string, unknown> }>();
  for (const [index, it] of methods.entries()) {
    const fees = it.fees.map((fee) =>
      [fee.kind, fee.amount_vnd, fee.case, fee.cap_vnd].slice(0, feeLength(fee)),
    );
    const way = { limit: it.time_limit_raw || undefined, fees, note: it.fee_note || undefined };
    // Several limits of one channel keep the order of the source.
    const key = isPlain ? JSON.stringify(way) : String(index);
    const known = merged.get(key);
    if (known) known.by.push(it.channel);
    else merged.set(key, { by: [it.channel], way });
  }
  return [...merged.values()].map(({ by, way }) => dropEmpty({ by, ...way }));
}

function feeLength(fee: Fee): number {
  if (fee.cap_vnd !== undefined) return 4;
  return fee.case ? 3 : 2;
}

function dropEmpty(row: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(row).filter(
    ([, v]) => v !== null && v !== undefined && !(Array.isArray(v) && v.length === 0),
  );
  return Object.fromEntries(kept);
}

function writeProcesses(file: string): void {
  const { source: decision, workflows }: Workflows = JSON.parse(
    readFileSync(join(source, file), 'utf8'),
  );
  writeRows(
    join(target, 'processes', 'cao-bang-2025.json'),
    {
      format: 'motcua-processes-1',
      source: decision,
      note: 'Roles as printed; allowance null = not counted or not stated.',
      shape: { steps: '[role as printed, allowance in working days]' },
    },
    {
      processes: workflows.map((it) =>
        dropEmpty({
          procedure: it.code,
          name: it.name,
          case: it.case,
          unit: it.unit,
          total: it.stated_total,
          steps: it.steps.map((step) => [step.role, step.duration]),
        }),
      ),
    },
  );
}
