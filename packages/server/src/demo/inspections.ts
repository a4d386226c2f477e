import { Readable } from 'node:stream';
import type { RecordValue } from '@motcua/contract/inspection-records.ts';
import {
  workingDayOnOrAfter,
  type WorkingCalendar,
} from '@motcua/domain/calendar/working-calendar.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { type Instant, instantAt, plainDateOf } from '@motcua/domain/shared/instant.ts';
import { addDays, type PlainDate, plainDate, yearOf } from '@motcua/domain/shared/plain-date.ts';
import type { Inspections } from '../modules/inspections/index.ts';
import { newId } from '../platform/ids.ts';
import type { SignedIn } from '../platform/auth.ts';

export interface Inspecting {
  inspections: Inspections;
  officeUnitId: string;
  /** Communes with people: the first is inspected, the others are to come. */
  communes: readonly { unitId: string; name: string; head: SignedIn }[];
  reformer: SignedIn;
  inspector: SignedIn;
  calendar: WorkingCalendar;
  end: Instant;
  setNow(now: Instant): void;
}

const TEN = 10 * 60;
const DEVICE = 'demo-phone-of-the-inspector';
const LISTS = ['one-stop-desk', 'posting', 'attitude'];

/** The plan of this year, one surprise inspection with recommendations in different states, and one still to come. */
export async function inspectUnits(inspecting: Inspecting): Promise<void> {
  const { inspections, reformer, calendar, end, setNow, communes } = inspecting;
  const [first, second] = communes;
  if (first === undefined || second === undefined) return;
  const today = plainDateOf(end, calendar.offsetMinutes);
  const on = (daysAgo: number): PlainDate => {
    const day = workingDayOnOrAfter(calendar, addDays(today, -daysAgo));
    const held = day < today ? day : addDays(today, -1);
    setNow(instantAt(held, TEN, calendar.offsetMinutes));
    return held;
  };
  const year = yearOf(today);
  on(70);
  const planId = await inspections.makePlan(reformer, {
    ...{ year, title: `Kế hoạch kiểm tra cải cách hành chính năm ${year}` },
    ...{ number: '05/KH-UBND', issuedOn: plainDate(year, 1, 15), minimumPercent: 30 },
    unitId: inspecting.officeUnitId,
  });
  const day = on(25);
  const id = await plan(inspecting, {
    planId,
    unitId: first.unitId,
    kind: 'surprise',
    day,
    team: 1,
  });
  await drawIfAny(inspecting, { id, seed: `demo ${year}` });
  await beThere(inspecting, { id, commune: first.name });
  await followUp(inspecting, { id, commune: first, on, today });
  setNow(end);
  const later = workingDayOnOrAfter(calendar, addDays(today, 6));
  await plan(inspecting, { planId, unitId: second.unitId, kind: 'regular', day: later, team: 2 });
}

/** A demo of few dossiers may have none at this commune: then there is nothing to draw. */
async function drawIfAny(
  { inspections, inspector }: Inspecting,
  { id, seed }: { id: string; seed: string },
): Promise<void> {
  try {
    await inspections.draw(inspector, { id, size: 8, seed });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'inspection.sample-empty') throw error;
  }
}

function plan(
  { inspections, reformer, inspector }: Inspecting,
  of: {
    planId: string;
    unitId: string;
    kind: 'regular' | 'surprise';
    day: PlainDate;
    team: number;
  },
): Promise<string> {
  return inspections.plan(reformer, {
    ...{ planId: of.planId, kind: of.kind, unit: of.unitId, teamNumber: of.team },
    ...{ startsOn: of.day, endsOn: of.day, decision: `QĐ số ${10 + of.team}/QĐ-UBND` },
    ...{ periodFrom: addDays(of.day, -180), periodTo: of.day, checklists: LISTS },
    members: [
      { officerId: inspector.id, part: 'leader' },
      { officerId: reformer.id, part: 'secretary' },
    ],
  });
}

/** What the phone told from the spot. */
async function beThere(
  { inspections, inspector, end }: Inspecting,
  { id, commune }: { id: string; commune: string },
): Promise<void> {
  const shown = await inspections.show(inspector, id);
  const answers = shown.checklists.flatMap(({ code, sections }) =>
    sections.flatMap(({ items }) => items.map((item) => `${code}/${item.code}`)),
  );
  const told: [slot: string, value: RecordValue][] = [
    ...answers.map((item): [string, RecordValue] => {
      const note = failed[item];
      return [
        `answer:${item}`,
        { kind: 'answer', verdict: note === undefined ? 'met' : 'not_met', note: note ?? '' },
      ];
    }),
    ...findings.map(({ code, item, text, basis }): [string, RecordValue] => [
      `finding:${code}`,
      { kind: 'finding', item, text, basis, withdrawn: false },
    ]),
    [
      'proposal:equipment',
      {
        ...{ kind: 'proposal', addressee: 'Ủy ban nhân dân tỉnh', withdrawn: false },
        text: 'Bổ sung máy quét để số hóa hồ sơ ngay khi tiếp nhận.',
      },
    ],
    [
      'minutes',
      {
        ...{ kind: 'minutes', place: `Bộ phận Một cửa ${commune}` },
        ...{ representatives: 'Lãnh đạo đơn vị và công chức Bộ phận Một cửa' },
        ...{ strengths: 'Hồ sơ tiếp nhận đều có giấy hẹn; cán bộ có mặt đúng giờ.' },
        ...{ opinion: 'Đơn vị thống nhất với nội dung biên bản.' },
        ...{ conclusion: 'Đề nghị đơn vị khắc phục các tồn tại nêu tại mục II.' },
        ...{ teamSignature: null, unitSignature: null },
      },
    ],
  ];
  const entries = told.map(([slot, value]) => ({
    ...{ id: newId(), slot, value, basedOn: 0, writtenAt: end },
  }));
  await inspections.takePhoto(inspector, {
    ...{ id, photoId: newId(), item: 'answer:posting/complete', takenAt: end },
    content: Readable.from(POSTING_BOARD),
  });
  await inspections.takeEntries(inspector, { id, device: DEVICE, entries, language: 'vi' });
  await inspections.act(inspector, { id, act: 'conclude' });
}

/** Recommendations in each state: resolved, reported, returned and open, overdue, and one to a body outside. */
async function followUp(
  { inspections, inspector, communes }: Inspecting,
  of: {
    id: string;
    commune: Inspecting['communes'][number];
    on: (daysAgo: number) => PlainDate;
    today: PlainDate;
  },
): Promise<void> {
  const { id, commune, on, today } = of;
  on(22);
  const make = (told: { finding: string; text: string; dueOn: PlainDate; outside?: string }) =>
    inspections.recommend(inspector, {
      ...{ inspectionId: id, finding: told.finding, text: told.text, dueOn: told.dueOn },
      group: told.outside ?? commune.name,
      unitId: told.outside === undefined ? commune.unitId : null,
      openTask: told.outside === undefined,
    });
  const done = await make({
    ...{ finding: 'finding:board', dueOn: addDays(today, -8) },
    text: 'Niêm yết đủ thủ tục thuộc thẩm quyền tại bảng ở sảnh.',
  });
  const reported = await make({
    ...{ finding: 'finding:apology', dueOn: addDays(today, 4) },
    text: 'Gửi thư xin lỗi đối với mọi hồ sơ quá hạn và hẹn lại ngày trả.',
  });
  await make({
    ...{ finding: 'finding:apology', dueOn: addDays(today, -2) },
    text: 'Kiểm điểm công chức để hồ sơ quá hạn không có thư xin lỗi.',
  });
  await make({
    ...{ finding: 'finding:board', dueOn: addDays(today, 20), outside: 'Bưu điện tỉnh' },
    text: 'Phối hợp niêm yết giá dịch vụ nhận, trả hồ sơ qua bưu chính.',
  });
  const [head] = communes;
  if (head === undefined) return;
  on(12);
  await inspections.actOnRecommendation(head.head, {
    ...{ id: done, act: 'report', words: 'Đã niêm yết đủ, có ảnh chụp bảng.' },
  });
  on(10);
  await inspections.actOnRecommendation(inspector, {
    ...{ id: done, act: 'resolve', words: 'Đã xem tại chỗ, đủ và đúng.' },
  });
  on(3);
  await inspections.actOnRecommendation(head.head, {
    ...{ id: reported, act: 'report', words: 'Đã gửi thư xin lỗi các hồ sơ quá hạn.' },
  });
}

const failed: Readonly<Record<string, string>> = {
  'posting/complete': 'Thiếu 4 thủ tục lĩnh vực hộ tịch trên bảng.',
  'one-stop-desk/apology': 'Hai hồ sơ quá hạn không có văn bản xin lỗi.',
  'attitude/badge': 'Một công chức không đeo thẻ.',
};

const findings = [
  {
    ...{ code: 'board', item: 'posting/complete' },
    text: 'Bảng niêm yết thiếu 4 thủ tục thuộc thẩm quyền.',
    basis: 'TT 02/2017/TT-VPCP Điều 15',
  },
  {
    ...{ code: 'apology', item: 'one-stop-desk/apology' },
    text: 'Hồ sơ quá hạn không có văn bản xin lỗi và hẹn lại ngày trả.',
    basis: 'NĐ 61/2018/NĐ-CP Điều 19',
  },
] as const;

/** A drawn board with a gap where papers are missing: the demo has no camera. */
const POSTING_BOARD = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAHgAAABaCAAAAABWa80zAAAAaklEQVR42u3awQ0AEAxA0Y5tCJt2CU7OLkridYEXmvyDiMyW5TPJuAa3SxP/XfWCe808dGIwGKxcygUGg5XLjsFg8JlybTrKBQaDlcuOwWCwcoHBYOVSLjAY/HS5vNCDwWDlKjmxz4JV8AAvYuMwFTWDpwAAAABJRU5ErkJggg==',
  'base64',
);
