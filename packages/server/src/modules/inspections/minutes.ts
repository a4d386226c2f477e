import type { Finding, Minutes } from '@motcua/contract/inspection-records.ts';
import type { Inspection } from '@motcua/contract/inspections.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { formatPlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { placeOf } from '../papers/index.ts';
import type { InspectionParts } from './parts.ts';
import { openPhoto } from './photos.ts';
import { showFor } from './show-inspection.ts';

const verdicts = { met: 'Đạt', not_met: 'Chưa đạt', not_applicable: 'Không áp dụng' } as const;

/** The minutes as a paper to sign; without words yet, as a form to fill by hand. Throws `inspection.not-found`. */
export async function printMinutes(
  parts: InspectionParts,
  officer: SignedIn,
  id: string,
): Promise<Uint8Array> {
  const shown = await showFor(parts, officer, id);
  if (!shown.isMember && !shown.isInspector && shown.state !== 'concluded')
    throw new DomainError('inspection.not-found');
  const told = shown.records.find(({ slot }) => slot === 'minutes')?.value;
  const minutes = told?.kind === 'minutes' ? told : null;
  const [team, unit] = await Promise.all([
    signatureOf(parts, officer, { id, photoId: minutes?.teamSignature ?? null }),
    signatureOf(parts, officer, { id, photoId: minutes?.unitSignature ?? null }),
  ]);
  const leader = shown.members.find(({ part }) => part === 'leader')?.name ?? null;
  return await parts.print({
    kind: 'minutes',
    view: {
      unitName: `Đoàn kiểm tra số ${shown.teamNumber}`,
      parentName: await officeName(parts, officer, id),
      place: placeOf([minutes?.place ?? null, shown.unit.name]),
      title: 'Biên bản kiểm tra',
      under: `Kiểm tra cải cách hành chính tại ${shown.unit.name}`,
      lines: headLines(shown, minutes),
      sections: [
        { title: 'I. Ưu điểm', lines: linesOf(minutes?.strengths) },
        { title: 'II. Tồn tại, hạn chế', lines: findingLines(shown) },
        { title: 'III. Kết quả theo bảng kiểm', lines: summaryLines(shown) },
        { title: 'IV. Hồ sơ chọn mẫu', lines: [] },
        { title: 'V. Đề xuất của đơn vị được kiểm tra', lines: proposalLines(shown) },
        { title: 'VI. Ý kiến của đơn vị được kiểm tra', lines: linesOf(minutes?.opinion) },
        { title: 'VII. Kết luận của đoàn', lines: linesOf(minutes?.conclusion) },
      ],
      table: {
        after: 3,
        heads: ['STT', 'Mã hồ sơ', 'Vì sao chọn', 'Kết quả', 'Ghi chú'],
        widths: [24, 96, '*', 60, '*'],
        rows: sampleRows(shown),
      },
      closing:
        'Biên bản được đọc cho những người có tên trên cùng nghe, công nhận đúng và lập thành 02 bản, mỗi bên giữ 01 bản.',
      signatures: [
        { title: 'Đại diện đơn vị', hint: 'Ký, ghi rõ họ tên, đóng dấu', name: null, image: unit },
        { title: 'Trưởng đoàn', hint: 'Ký, ghi rõ họ tên', name: leader, image: team },
      ],
      at: shown.concludedAt ?? parts.clock(),
      isDraft: shown.state !== 'concluded',
    },
  });
}

function headLines(shown: Inspection, minutes: Minutes | null): string[] {
  const people = shown.members.map(({ name, part }) => `${name} (${partWords[part]})`).join('; ');
  return [
    `Hình thức: ${shown.kind === 'surprise' ? 'kiểm tra đột xuất' : 'kiểm tra theo kế hoạch'}${shown.decision === null ? '' : `, theo ${shown.decision}`}.`,
    `Thời gian: từ ${formatPlainDate(shown.startsOn)} đến ${formatPlainDate(shown.endsOn)}. Kỳ được kiểm tra: từ ${formatPlainDate(shown.periodFrom)} đến ${formatPlainDate(shown.periodTo)}.`,
    `Địa điểm: ${filled(minutes?.place)}.`,
    `Đoàn kiểm tra: ${people}.`,
    `Đại diện đơn vị được kiểm tra: ${filled(minutes?.representatives)}.`,
  ];
}

/** Words within a sentence that ends with its own full stop; dots for the hand where there are none. */
function filled(text: string | undefined): string {
  return (text ?? '').trim().replace(/\.+$/, '') || '……………………………';
}

const partWords = { leader: 'trưởng đoàn', secretary: 'thư ký', member: 'thành viên' } as const;

function linesOf(text: string | undefined): string[] {
  const lines = (text ?? '').split(/\n+/).filter((line) => line.trim() !== '');
  return lines.length === 0 ? ['……………………………'] : lines;
}

function findingLines({ records }: Inspection): string[] {
  const findings = records.flatMap(({ value }): Finding[] =>
    value.kind === 'finding' && !value.withdrawn ? [value] : [],
  );
  if (findings.length === 0) return ['Không phát sinh.'];
  return findings.map(
    ({ text, basis }, index) => `${index + 1}. ${text}${basis === '' ? '' : ` (căn cứ: ${basis})`}`,
  );
}

function proposalLines({ records }: Inspection): string[] {
  const lines = records.flatMap(({ value }) =>
    value.kind === 'proposal' && !value.withdrawn
      ? [`– ${value.text}${value.addressee === '' ? '' : ` (gửi ${value.addressee})`}`]
      : [],
  );
  return lines.length === 0 ? ['Không có.'] : lines;
}

function summaryLines({ checklists, records, summary }: Inspection): string[] {
  const { items, met, notMet, notApplicable, open } = summary;
  const failed = checklists.flatMap(({ code, sections }) =>
    sections.flatMap(({ items: asked }) =>
      asked.flatMap(({ code: item, question, source }) => {
        const record = records.find(({ slot }) => slot === `answer:${code}/${item}`);
        if (record?.value.kind !== 'answer' || record.value.verdict !== 'not_met') return [];
        const { note } = record.value;
        return [`– ${question.vi} (${source}): chưa đạt${note === '' ? '.' : ` – ${note}`}`];
      }),
    ),
  );
  return [
    `${items} nội dung: ${met} đạt, ${notMet} chưa đạt, ${notApplicable} không áp dụng, ${open} chưa xem.`,
    ...failed,
  ];
}

function sampleRows({ sample, records }: Inspection): string[][] {
  return (sample?.items ?? []).map(({ number, code, way, reasons, dossierId }) => {
    const record = records.find(({ slot }) => slot === `answer:sample/${dossierId}`);
    const answer = record?.value.kind === 'answer' ? record.value : null;
    const why = reasons.map(({ words }) => words.vi).join('; ');
    const verdict = answer?.verdict ?? null;
    return [
      String(number),
      code,
      way === 'lot' ? `chọn ngẫu nhiên (${why})` : why,
      verdict === null ? '' : verdicts[verdict],
      answer?.note ?? '',
    ];
  });
}

/** The drawing of a hand as a data address; null where none was made. */
async function signatureOf(
  parts: InspectionParts,
  officer: SignedIn,
  { id, photoId }: { id: string; photoId: string | null },
): Promise<string | null> {
  if (photoId === null) return null;
  try {
    const { photo, content } = await openPhoto(parts, officer, { id, photoId });
    const chunks: Buffer[] = [];
    for await (const chunk of content) chunks.push(Buffer.from(chunk));
    return `data:${photo.mediaType};base64,${Buffer.concat(chunks).toString('base64')}`;
  } catch (error) {
    // The words may have come before the picture; the paper then leaves room for the hand.
    if (error instanceof DomainError) return null;
    throw error;
  }
}

async function officeName(
  { db, reference }: InspectionParts,
  { tenantId }: SignedIn,
  id: string,
): Promise<string | null> {
  const [row] = await db.inTenant(
    tenantId,
    (tx) => tx<{ unitId: string }[]>`
      select office_unit_id as "unitId" from inspection
      where tenant_id = ${tenantId} and id = ${id}`,
  );
  return row === undefined
    ? null
    : ((await reference.findUnit(tenantId, row.unitId))?.name ?? null);
}
