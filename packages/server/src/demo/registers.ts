import {
  type Instant,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import { addDays, addMonths, type PlainDate, weekdayOf } from '@motcua/domain/shared/plain-date.ts';
import type { EntryValues } from '@motcua/domain/reform-register/definition.ts';
import type { ReformRegisters } from '../modules/reform-registers/index.ts';
import type { Reporter } from './file-reports.ts';
import { documentLines, fileLines, newsLines } from './register-lines.ts';

export interface RegisterFilling {
  registers: ReformRegisters;
  reporters: readonly Reporter[];
  end: Instant;
}

/** Someone writes this; an entry may be led on to another state. */
interface Line {
  at: Reporter;
  by?: 'signer';
  code: string;
  values: Record<string, unknown>;
  moves?: readonly { to: string; values?: Record<string, unknown>; reason?: string }[];
}

/** A few entries in each register, written as officers write them. */
export async function fillRegisters({ registers, reporters, end }: RegisterFilling): Promise<void> {
  const today = plainDateOf(end, VIETNAM_OFFSET_MINUTES);
  const at = (short: string): Reporter => {
    const found = reporters.find((one) => one.short === short);
    if (found === undefined) throw new Error(`nobody keeps registers at ${short}`);
    return found;
  };
  const lines = [
    ...conductLines(at, today),
    ...peopleLines(at, today),
    ...recognitionLines(at, today),
    ...newsLines(today).map((values) => ({ at: at('tinh'), code: 'communication-log', values })),
    ...documentLines(today).map((values) => ({ at: at('longxuyen'), code: 'documents', values })),
    ...draftLines(at, today),
    ...fileLines(today).map((line) => ({ at: at('longxuyen'), code: 'work-files', ...line })),
  ];
  for (const line of lines) await write(registers, line);
  await writeOpinions(registers, at('tinh'), today);
}

async function write(registers: ReformRegisters, line: Line): Promise<string> {
  const officer = line.by === 'signer' ? line.at.signer : line.at.drafter;
  const { code } = line;
  const entry = { unit: line.at.unitId, values: copy(line.values) };
  const { id } = await registers.enter(officer, { code, entry });
  for (const { to, values = {}, reason } of line.moves ?? [])
    await registers.move(officer, {
      ...{ code, id, expected: undefined },
      move: { to, values: copy(values), ...(reason === undefined ? {} : { reason }) },
    });
  return id;
}

/** A draft, and what was said of it. */
async function writeOpinions(
  registers: ReformRegisters,
  at: Reporter,
  today: PlainDate,
): Promise<void> {
  const page = await registers.list(at.drafter, {
    ...{ code: 'legal-drafting', query: { limit: 1, struck: '0' } },
  });
  const draft = page.items[0]?.id;
  if (draft === undefined) return;
  const asked = addDays(today, -18);
  const opinion = { draft, askedOn: asked };
  await write(registers, {
    ...{ at, code: 'drafting-opinions' },
    values: {
      ...{ ...opinion, asked: 'Sở Xây dựng', answeredOn: addDays(asked, 6), stance: 'remarks' },
      ...{ content: 'Bổ sung mức thu cho đặc khu.', taken: 'taken' },
    },
  });
  await write(registers, {
    ...{ at, code: 'drafting-opinions', values: { ...opinion, asked: 'Sở Y tế' } },
  });
}

type At = (short: string) => Reporter;

function conductLines(at: At, today: PlainDate): Line[] {
  const commune = at('longxuyen');
  const receiver = commune.signer.name;
  const reception = (days: number, more: object): Line => ({
    ...{ at: commune, code: 'citizen-receptions' },
    values: {
      ...{ receivedOn: addDays(today, days), receiver, persons: 1, matter: 'proposal' },
      ...{ handling: 'answered', ...more },
    },
  });
  return [
    ...[-21, -14, -7, 7, 14].map(
      (days): Line => ({
        ...{ at: commune, code: 'citizen-reception-schedule' },
        values: {
          ...{
            onDay: thursdayOf(addDays(today, days)),
            session: 'morning',
            receiver,
            isHead: true,
          },
          ...{ position: 'Chủ tịch UBND', occasion: 'regular', place: 'Phòng tiếp công dân' },
        },
        moves: days < 0 ? [{ to: 'held', values: { citizens: 3 - days / 7 } }] : [],
      }),
    ),
    reception(-21, {
      ...{ citizen: 'Trần Thị Mười', content: 'Đề nghị sửa nắp cống đầu hẻm 5' },
      ...{ promise: 'Sửa nắp cống', promiseBy: addDays(today, -10) },
      ...{ promiseKeptOn: addDays(today, -11), promiseResult: 'Đã thay nắp cống' },
    }),
    reception(-14, {
      ...{ citizen: 'Lê Văn Tám', content: 'Đèn đường khóm 3 tắt nhiều tuần' },
      ...{ promise: 'Làm việc với đơn vị chiếu sáng', promiseBy: addDays(today, -2) },
    }),
    reception(-7, {
      ...{ citizen: 'Nguyễn Thị Sáu', content: 'Hỏi thời hạn cấp giấy chứng nhận' },
      ...{ promise: 'Trả lời bằng văn bản', promiseBy: addDays(today, 2) },
    }),
    {
      ...{ at: commune, code: 'unit-proposals' },
      values: {
        ...{ sentOn: addDays(today, -30), documentNumber: '112/TTr-UBND', to: 'UBND tỉnh' },
        ...{ subject: 'Bổ sung máy quét cho Bộ phận Một cửa', field: 'digital' },
        content: 'Đề nghị trang bị thêm 02 máy quét hai mặt.',
      },
    },
    {
      ...{ at: commune, code: 'conduct-commitments' },
      values: { line: 'headcount', signedOn: newYear(today), headcount: 24 },
    },
    ...[commune.drafter.name, 'Phan Thị Hòa', 'Đỗ Minh Tâm'].map(
      (officer): Line => ({
        ...{ at: commune, code: 'conduct-commitments' },
        values: { line: 'commitment', signedOn: newYear(today), officer },
      }),
    ),
    {
      ...{ at: commune, code: 'conduct-complaints' },
      values: {
        ...{ receivedOn: addDays(today, -40), source: 'desk', place: 'Bộ phận Một cửa' },
        ...{ content: 'Hướng dẫn không rõ, để dân đi lại hai lần' },
        ...{ verifiedOn: addDays(today, -30), result: 'confirmed', measure: 'reminded' },
        apologyOn: addDays(today, -29),
      },
    },
    {
      ...{ at: at('tinh'), by: 'signer', code: 'discipline' },
      values: {
        ...{ countedOn: addDays(today, -60), category: 'civil-servant', form: 'reprimand' },
        ...{ cause: 'procedures', persons: 2 },
      },
    },
  ];
}

function peopleLines(at: At, today: PlainDate): Line[] {
  const province = at('tinh');
  return [
    {
      ...{ at: province, code: 'delegations' },
      values: {
        ...{ decisionNumber: '215/QĐ-UBND', decidedOn: addMonths(today, -12) },
        ...{ subject: 'Ủy quyền cấp giấy phép môi trường', to: at('nongnghiep').unitId },
        ...{ matters: ['Cấp giấy phép môi trường', 'Thu hồi giấy phép môi trường'] },
        ...{ validFrom: addMonths(today, -12), validTo: addMonths(today, 12), seal: true },
      },
    },
    ...['tuphap', 'longxuyen', 'rachgia', 'chomoi'].map(
      (short): Line => ({
        ...{ at: at(short), code: 'ecopy-certifiers' },
        values: {
          ...{ officer: at(short).signer.name, decisionNumber: '18/QĐ-UBND' },
          ...{ validFrom: addMonths(today, -8), signature: true },
        },
      }),
    ),
    {
      ...{ at: at('longxuyen'), code: 'iso-9001' },
      values: {
        ...{ startedOn: addMonths(today, -26), scope: 'Giải quyết thủ tục hành chính' },
        ...{ edition: 'e2015', processes: 96, lastAudit: addMonths(today, -13) },
      },
      moves: [
        {
          to: 'in-force',
          values: { announcedOn: addMonths(today, -24), announcement: '301/QĐ-UBND' },
        },
      ],
    },
  ];
}

function recognitionLines(at: At, today: PlainDate): Line[] {
  const province = at('tinh');
  return [
    {
      ...{ at: at('chomoi'), code: 'initiatives' },
      values: {
        ...{ name: 'Mã QR tra cứu hồ sơ tại nhà văn hóa ấp', kind: 'model', level: 'unit' },
        ...{ author: at('chomoi').drafter.name, proposedOn: addDays(today, -100) },
        effect: 'Giảm lượt hỏi trực tiếp về tình trạng hồ sơ.',
      },
    },
    {
      ...{ at: province, code: 'emulation-movements' },
      values: {
        ...{ name: '90 ngày nâng tỷ lệ hồ sơ trực tuyến', planNumber: '59/KH-UBND' },
        ...{ startsOn: addDays(today, -70), days: 90, participants: 102 },
      },
    },
    ...(['collective', 'person'] as const).map(
      (recipientKind): Line => ({
        ...{ at: province, code: 'awards' },
        values: {
          ...{ decisionNumber: '88/QĐ-UBND', decidedOn: addDays(today, -20), kind: 'certificate' },
          ...{ recipientKind, by: 'Chủ tịch UBND tỉnh' },
          recipient:
            recipientKind === 'person' ? at('longxuyen').drafter.name : 'Phường Long Xuyên',
        },
      }),
    ),
  ];
}

function draftLines(at: At, today: PlainDate): Line[] {
  return [
    {
      ...{ at: at('tinh'), code: 'legal-drafting' },
      values: {
        ...{ subject: 'Quy định mức thu phí, lệ phí khi nộp hồ sơ trực tuyến' },
        ...{ kind: 'resolution', level: 'province', lead: 'Sở Tư pháp' },
        ...{ proposedOn: addDays(today, -60), plannedFor: addDays(today, 45) },
      },
      moves: [
        { to: 'drafting', values: { draftedOn: addDays(today, -50) } },
        { to: 'opinions', values: { opinionsFrom: addDays(today, -20) } },
      ],
    },
  ];
}

/** The day on which this office receives. */
function thursdayOf(day: PlainDate): PlainDate {
  return addDays(day, 3 - weekdayOf(day));
}

function newYear(today: PlainDate): PlainDate {
  return addDays(today, 1 - Number(today.slice(8, 10)));
}

/** The contract takes lists that may be written to. */
function copy(
  values: Record<string, unknown>,
): Parameters<ReformRegisters['enter']>[1]['entry']['values'] {
  const entries = Object.entries(values as EntryValues);
  return Object.fromEntries(
    entries.map(([field, value]) => [field, typeof value === 'object' ? [...value] : value]),
  );
}
