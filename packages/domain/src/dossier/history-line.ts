import { clockText, dayText, instantText } from './instant-text.ts';
import { formatDong } from '../shared/money.ts';
import { formatPlainDate } from '../shared/plain-date.ts';
import type { Timeliness } from '../calendar/timeliness.ts';
import type { DueDate } from './event-parts.ts';
import type { DossierEvent, DossierEventType, Recorded } from './events.ts';
import { roleNames } from './role-names.ts';

export interface HistoryWords {
  vi: string;
  en: string;
}

export interface HistoryContext {
  offsetMinutes: number;
  /** The name of a unit; its id where nobody can tell. */
  unitName?: (unitId: string) => string | undefined;
}

/**
 * One fact as a sentence for the timeline: "Nguyễn Thị Lan (chuyên viên) yêu cầu bổ sung 2 giấy tờ: …".
 * Facts of the system itself (an import) have no person as subject.
 */
export function historyLine({ event, actor }: Recorded, context: HistoryContext): HistoryWords {
  const role = roleNames[actor.role];
  const employer = actor.employer === undefined ? '' : `, ${actor.employer}`;
  const act = tell(event, context);
  return {
    vi: `${actor.name} (${role.vi}${employer}) ${act.vi}.`,
    en: `${actor.name} (${role.en}${employer}) ${act.en}.`,
  };
}

type Tellers = {
  [Type in DossierEventType]: (
    event: Extract<DossierEvent, { type: Type }>,
    context: HistoryContext,
  ) => HistoryWords;
};

const tellers: Tellers = {
  DossierSubmitted: ({ filingNumber }) => ({
    vi: `ghi nhận hồ sơ nộp, số ${filingNumber}`,
    en: `recorded the filing ${filingNumber}`,
  }),
  DossierAccepted: ({ dossierCode, due }) => ({
    vi: `tiếp nhận hồ sơ ${dossierCode}, hẹn trả ngày ${dayOf(due)}`,
    en: `accepted dossier ${dossierCode}, promised for ${dayOf(due)}`,
  }),
  DossierDeclined: ({ reason }) => ({
    vi: `từ chối tiếp nhận: ${bare(reason)}`,
    en: `declined it at the desk: ${bare(reason)}`,
  }),
  DossierImported: ({ dossierCode, receivedAt, dueAt, agency }, { offsetMinutes }) => ({
    vi: `nhập hồ sơ ${dossierCode}${agency && ` của ${agency}`} từ sổ cũ: nhận ngày ${dayText(receivedAt, offsetMinutes)}, hẹn trả ngày ${dayText(dueAt, offsetMinutes)}`,
    en: `imported dossier ${dossierCode} from the former register: received ${dayText(receivedAt, offsetMinutes)}, due ${dayText(dueAt, offsetMinutes)}`,
  }),
  HandedOver: ({ toUnitId, toOfficerName, stepResult, note }, context) => {
    const to = receiver(toOfficerName, toUnitId, context);
    const result = stepWords(stepResult);
    return {
      vi: `chuyển hồ sơ${to && ` đến ${to}`}${result.vi}${tail(note)}`,
      en: `handed the dossier over${to && ` to ${to}`}${result.en}${tail(note)}`,
    };
  },
  TakenOver: () => ({ vi: 'nhận hồ sơ', en: 'took the dossier' }),
  OfficerAssigned: ({ officerName }) => ({
    vi: `phân công cho ${officerName}`,
    en: `assigned it to ${officerName}`,
  }),
  NoteAdded: ({ text }) => ({ vi: `ghi chú: ${bare(text)}`, en: `noted: ${bare(text)}` }),
  ContactRecorded: ({ means, text }) => ({
    vi: `liên hệ người nộp ${meansWords[means].vi}: ${bare(text)}`,
    en: `contacted the applicant ${meansWords[means].en}: ${bare(text)}`,
  }),
  FileAttached: ({ file }) => ({ vi: `thêm tệp “${file.name}”`, en: `added file "${file.name}"` }),
  StepReturned: ({ reason, toOfficerName, toUnitId }, context) => {
    const to = receiver(toOfficerName, toUnitId, context);
    return {
      vi: `trả lại bước trước${to && ` cho ${to}`}: ${bare(reason)}`,
      en: `sent it back one step${to && ` to ${to}`}: ${bare(reason)}`,
    };
  },
  SupplementRequested: ({ items, reason, respondBy, late }) => {
    const names = items.map(({ name }) => name).join('; ');
    const by = respondBy && formatPlainDate(respondBy);
    return {
      vi: `yêu cầu bổ sung ${items.length} giấy tờ: ${names}. Lý do: ${bare(reason)}${by ? `. Hạn bổ sung: ${by}` : ''}${late ? '. Yêu cầu sau 3 ngày làm việc kể từ khi tiếp nhận' : ''}`,
      en: `asked for ${items.length} paper(s) to be supplemented: ${names}. Reason: ${bare(reason)}${by ? `. By ${by}` : ''}${late ? '. Asked later than 3 working days after reception' : ''}`,
    };
  },
  DossierSupplemented: ({ documents, due, clock }) => ({
    vi: `nhận ${documents.length} giấy tờ bổ sung${due ? `, ${clock === 'restarted' ? 'thời hạn tính lại từ đầu' : 'thời hạn tính tiếp'}, hẹn trả ngày ${dayOf(due)}` : ''}`,
    en: `received ${documents.length} supplemented paper(s)${due ? `; the limit ${clock === 'restarted' ? 'starts anew' : 'goes on'}, due ${dayOf(due)}` : ''}`,
  }),
  PaymentRequested: ({ name, amount, payBy }) => ({
    vi: `yêu cầu nộp ${name}: ${formatDong(amount)}${payBy ? `, hạn ${formatPlainDate(payBy)}` : ''}`,
    en: `asked for payment of ${name}: ${formatDong(amount)}${payBy ? `, by ${formatPlainDate(payBy)}` : ''}`,
  }),
  PaymentRecorded: ({ amount, receiptNumber, due }) => ({
    vi: `ghi nhận đã nộp ${formatDong(amount)}, biên lai ${receiptNumber}, hẹn trả ngày ${dayOf(due)}`,
    en: `recorded the payment of ${formatDong(amount)}, receipt ${receiptNumber}, due ${dayOf(due)}`,
  }),
  ResultProposed: ({ outcome, summary }) => ({
    vi: `đề xuất ${outcome === 'grant' ? 'giải quyết' : 'từ chối giải quyết'}: ${bare(summary)}`,
    en: `proposed to ${outcome === 'grant' ? 'grant' : 'refuse'}: ${bare(summary)}`,
  }),
  DossierApproved: ({ note }) => ({
    vi: `phê duyệt kết quả${tail(note)}`,
    en: `approved the result${tail(note)}`,
  }),
  DossierRefused: ({ reasons, legalBasis, timeliness }) => ({
    vi: `từ chối giải quyết (${timelinessWords[timeliness].vi}): ${bare(reasons)}. Căn cứ: ${bare(legalBasis)}`,
    en: `refused on the merits (${timelinessWords[timeliness].en}): ${bare(reasons)}. Ground: ${bare(legalBasis)}`,
  }),
  ResultRecorded: ({ number, signedOn, signer, timeliness }) => ({
    vi: `ghi nhận kết quả số ${number} do ${signer} ký ngày ${formatPlainDate(signedOn)} (${timelinessWords[timeliness].vi})`,
    en: `recorded result ${number}, signed by ${signer} on ${formatPlainDate(signedOn)} (${timelinessWords[timeliness].en})`,
  }),
  ResultAnnounced: ({ means, text }) => ({
    vi: `báo kết quả cho người nộp ${meansWords[means].vi}: ${bare(text)}`,
    en: `told the applicant of the result ${meansWords[means].en}: ${bare(text)}`,
  }),
  ResultDelivered: ({ how, recipient }) => ({
    vi: `trả kết quả ${deliveryWords[how].vi} cho ${recipient.name}`,
    en: `delivered the result ${deliveryWords[how].en} to ${recipient.name}`,
  }),
  DossierWithdrawn: ({ reason }) => ({
    vi: `cho rút hồ sơ theo yêu cầu: ${bare(reason)}`,
    en: `let the dossier be withdrawn: ${bare(reason)}`,
  }),
  DossierStopped: ({ reason }) => ({
    vi: `dừng giải quyết: ${bare(reason)}`,
    en: `stopped the dossier: ${bare(reason)}`,
  }),
  ApologyIssued: ({ reason, newDue, late }) => ({
    vi: `xin lỗi và hẹn lại ngày ${dayOf(newDue)}${late ? ' (gửi muộn)' : ''}: ${bare(reason)}`,
    en: `apologised with a new date ${dayOf(newDue)}${late ? ' (sent late)' : ''}: ${bare(reason)}`,
  }),
  DueDateRecalculated: ({ reason, previousDue, due }, { offsetMinutes }) => ({
    vi: `tính lại hạn từ ${instantText(previousDue, offsetMinutes)} thành ${clockText(due.due, offsetMinutes)} ngày ${dayOf(due)}: ${bare(reason)}`,
    en: `recalculated the due date from ${instantText(previousDue, offsetMinutes, 'en')} to ${clockText(due.due, offsetMinutes)} on ${dayOf(due)}: ${bare(reason)}`,
  }),
  DossierRehomed: ({ toUnitId, reason }, context) => {
    const unit = context.unitName?.(toUnitId);
    return {
      vi: `chuyển hồ sơ sang cơ quan kế tiếp${unit ? ` ${unit}` : ''}: ${bare(reason)}`,
      en: `moved it to the successor agency${unit ? ` ${unit}` : ''}: ${bare(reason)}`,
    };
  },
};

function tell(event: DossierEvent, context: HistoryContext): HistoryWords {
  // The table has exactly one teller for each type, which TypeScript cannot follow through the union.
  const teller = tellers[event.type] as (
    event: DossierEvent,
    context: HistoryContext,
  ) => HistoryWords;
  return teller(event, context);
}

const meansWords = {
  phone: { vi: 'qua điện thoại', en: 'by phone' },
  visit: { vi: 'trực tiếp', en: 'in person' },
  letter: { vi: 'bằng văn bản', en: 'by letter' },
  email: { vi: 'qua thư điện tử', en: 'by email' },
  message: { vi: 'qua tin nhắn', en: 'by message' },
} as const;

const deliveryWords = {
  desk: { vi: 'tại Bộ phận Một cửa', en: 'at the desk' },
  post: { vi: 'qua bưu chính công ích', en: 'by post' },
  online: { vi: 'trực tuyến', en: 'online' },
} as const;

const timelinessWords = {
  early: { vi: 'trước hạn', en: 'early' },
  on_time: { vi: 'đúng hạn', en: 'on time' },
  late: { vi: 'quá hạn', en: 'late' },
} as const satisfies Record<Timeliness, HistoryWords>;

function stepWords(result: Timeliness | null): HistoryWords {
  if (result === null) return { vi: '', en: '' };
  return {
    vi: `, bước trước ${timelinessWords[result].vi}`,
    en: `, the step ended ${timelinessWords[result].en}`,
  };
}

function receiver(name: string | null, unitId: string, { unitName }: HistoryContext): string {
  return [name, unitName?.(unitId)].filter((part) => part).join(', ');
}

function dayOf({ dueDate }: DueDate): string {
  return formatPlainDate(dueDate);
}

/** Without the full stop that the sentence brings itself. */
function bare(text: string): string {
  return text.trim().replace(/[.;]+$/, '');
}

function tail(note: string): string {
  return note.trim() === '' ? '' : `: ${bare(note)}`;
}
