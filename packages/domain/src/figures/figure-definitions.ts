import { formOf } from './figure-forms.ts';
import { FIGURE_NAMES, type FigureName } from './figure-names.ts';
import { performanceDefinitions } from './performance-definitions.ts';

/** What a figure says, in words. */
export interface FigureDefinition {
  name: FigureName;
  vi: string;
  en: string;
  counts: { vi: string; en: string };
  /** flow: in the period; stock: at its end; start: at its beginning; sum: of several. */
  kind: 'flow' | 'stock' | 'start' | 'sum';
  unit: 'dossier' | 'minute' | 'time';
  /** Act of law or form it comes from. */
  source: string;
}

type Row = Omit<FigureDefinition, 'name'>;
type Told = Exclude<FigureName, keyof typeof performanceDefinitions>;

const FORM = 'Biểu II.06a/VPCP/KSTT';
const BTP = 'Biểu 07a/BTP';
const DECREE = 'NĐ 61/2018/NĐ-CP';

/** Names, what is counted, how and by which act of law. */
const told = {
  submitted: flow('nộp trực tuyến', 'filed online', {
    ...words('Hồ sơ nộp qua cổng trong kỳ', 'Filings through the portal in the period'),
    source: BTP,
  }),
  awaitingReception: stock('chờ tiếp nhận', 'awaiting reception', {
    ...words('Hồ sơ đã nộp, chưa được tiếp nhận', 'Filed and not yet received'),
    source: BTP,
  }),
  awaitingReceptionLate: stock('chờ tiếp nhận quá hạn', 'awaiting reception too long', {
    ...words(
      'Hồ sơ đã nộp mà quá hạn trả lời việc tiếp nhận',
      'Filed, and the time to answer has passed',
    ),
    source: BTP,
  }),
  declined: flow('không được tiếp nhận', 'declined at the desk', {
    ...words('Hồ sơ bị từ chối tiếp nhận trong kỳ', 'Declined at the desk in the period'),
    source: BTP,
  }),
  leftBeforeReception: flow('rút trước khi tiếp nhận', 'taken back before reception', {
    ...words('Hồ sơ nộp rồi rút, chưa từng được tiếp nhận', 'Filed and taken back, never received'),
    source: BTP,
  }),
  received: flow('tiếp nhận trong kỳ', 'received in the period', {
    ...words('Hồ sơ được tiếp nhận trong kỳ, mọi cách nộp', 'Received in the period by any way'),
    source: `${FORM} cột 4 + 5`,
  }),
  receivedOnline: flow('tiếp nhận trực tuyến', 'received online', {
    ...words('Hồ sơ nộp trực tuyến, tiếp nhận trong kỳ', 'Filed online, received in the period'),
    source: `${FORM} cột 4`,
  }),
  receivedCounter: flow('tiếp nhận trực tiếp', 'received at the counter', {
    ...words('Hồ sơ nộp tại Bộ phận Một cửa', 'Handed in at the one-stop desk'),
    source: BTP,
  }),
  receivedPostal: flow('tiếp nhận qua bưu chính', 'received by post', {
    ...words('Hồ sơ nộp qua bưu chính công ích', 'Sent by the public postal service'),
    source: BTP,
  }),
  receivedDirect: flow('tiếp nhận trực tiếp, bưu chính', 'received at the counter or by post', {
    ...words('Hồ sơ nộp trực tiếp hoặc qua bưu chính', 'Handed in or sent by post'),
    source: `${FORM} cột 5`,
  }),
  receivedFull: flow('tiếp nhận, dịch vụ toàn trình', 'received, full online service', {
    ...words('Thủ tục cung cấp toàn trình (mức độ 4)', 'Of procedures online as a whole (level 4)'),
    source: 'NĐ 42/2022/NĐ-CP',
  }),
  receivedPartial: flow('tiếp nhận, dịch vụ một phần', 'received, partial online service', {
    ...words('Thủ tục cung cấp một phần (mức độ 3)', 'Of procedures online in part (level 3)'),
    source: 'NĐ 42/2022/NĐ-CP',
  }),
  receivedOnlineFull: flow('nộp trực tuyến toàn trình', 'online, full service', {
    ...words('Nộp trực tuyến ở thủ tục toàn trình', 'Filed online where the whole is online'),
    source: BTP,
  }),
  receivedOnlinePartial: flow('nộp trực tuyến một phần', 'online, partial service', {
    ...words('Nộp trực tuyến ở thủ tục một phần', 'Filed online where a part is online'),
    source: BTP,
  }),
  receivedNonTerritorial: flow('tiếp nhận phi địa giới', 'received for another place', {
    ...words('Hồ sơ nhận thay cơ quan nơi khác', 'Received for an agency elsewhere'),
    source: BTP,
  }),
  receivedDigitised: flow('tiếp nhận đã số hóa', 'received and digitised', {
    ...words('Mọi giấy tờ đều có tệp khi tiếp nhận', 'Every paper is there as a file'),
    source: 'NĐ 107/2021/NĐ-CP',
  }),
  feesDue: flow('có nghĩa vụ nộp tiền', 'with something to pay', {
    ...words('Hồ sơ tiếp nhận có phí, lệ phí', 'Received with a fee or state charge'),
    source: 'QĐ 766/QĐ-TTg nhóm thanh toán trực tuyến',
  }),
  carriedOver: row('start', 'từ kỳ trước chuyển sang', 'carried over', {
    ...words('Hồ sơ còn đang giải quyết khi kỳ bắt đầu', 'Open when the period begins'),
    source: `${FORM} cột 6`,
  }),
  movedIn: flow('nhận từ đơn vị sáp nhập', 'moved in', {
    ...words(
      'Hồ sơ nhận từ đơn vị được sắp xếp lại',
      'Taken over from a unit that was reorganised',
    ),
    source: 'Sắp xếp đơn vị hành chính',
  }),
  movedOut: flow('chuyển sang đơn vị kế thừa', 'moved out', {
    ...words('Hồ sơ chuyển sang đơn vị kế thừa', 'Given over to a successor'),
    source: 'Sắp xếp đơn vị hành chính',
  }),
  total: row('sum', 'tổng số tiếp nhận', 'total received', {
    ...words('Kỳ trước chuyển sang và tiếp nhận trong kỳ', 'Carried over and received'),
    source: `${FORM} cột 3 = 7 + 11`,
  }),
  resolved: flow('đã giải quyết', 'resolved', {
    ...words(
      'Hồ sơ kết thúc trong kỳ: có kết quả, từ chối, rút, dừng',
      'Ended in the period: granted, refused, withdrawn, stopped',
    ),
    source: `${FORM} cột 7`,
  }),
  resolvedEarly: flow('đã giải quyết trước hạn', 'resolved early', {
    ...words('Xong trước ngày hẹn', 'Ended before the due day'),
    source: `${FORM} cột 8`,
  }),
  resolvedOnTime: flow('đã giải quyết đúng hạn', 'resolved on time', {
    ...words('Xong trong ngày hẹn', 'Ended on the due day'),
    source: `${FORM} cột 9`,
  }),
  resolvedLate: flow('đã giải quyết quá hạn', 'resolved late', {
    ...words('Xong sau hạn luật định, dù đã hẹn lại', 'Ended after the lawful due time'),
    source: `${FORM} cột 10`,
  }),
  resolvedLateApologised: flow('quá hạn, đã gửi thư xin lỗi', 'resolved late, apologised', {
    ...words('Xong quá hạn và có thư xin lỗi', 'Resolved late, with an apology'),
    source: BTP,
  }),
  resolvedLateUnapologised: flow('quá hạn, chưa gửi thư xin lỗi', 'resolved late, no apology', {
    ...words('Xong quá hạn mà không có thư xin lỗi', 'Resolved late, without an apology'),
    source: BTP,
  }),
  granted: flow('có kết quả', 'granted', {
    ...words('Hồ sơ được giải quyết, có kết quả', 'Ended with what was asked for'),
    source: `${DECREE} Điều 19`,
  }),
  refused: flow('từ chối giải quyết', 'refused', {
    ...words('Hồ sơ bị từ chối giải quyết, có văn bản', 'Refused on the merits, in writing'),
    source: `${DECREE} Điều 19.8`,
  }),
  withdrawn: flow('rút hồ sơ', 'withdrawn', {
    ...words('Người nộp rút hồ sơ đã tiếp nhận', 'Withdrawn by the applicant after reception'),
    source: BTP,
  }),
  stopped: flow('dừng xử lý', 'stopped', {
    ...words('Hồ sơ dừng giải quyết', 'Stopped'),
    source: BTP,
  }),
  electronicResult: flow('kết quả điện tử', 'electronic results', {
    ...words('Hồ sơ có kết quả là tệp điện tử', 'With a result as a file'),
    source: 'NĐ 45/2020/NĐ-CP',
  }),
  digitised: flow('số hóa cả giấy tờ và kết quả', 'digitised in full', {
    ...words('Mọi giấy tờ và kết quả đều có tệp', 'Every paper and the result are files'),
    source: 'NĐ 107/2021/NĐ-CP',
  }),
  workedMinutes: {
    ...flow('thời gian làm việc', 'time worked', {
      ...words('Phút làm việc của các bước', 'Working minutes of all steps'),
      source: 'TT 01/2018/TT-VPCP Điều 13',
    }),
    unit: 'minute',
  },
  open: stock('đang giải quyết', 'open', {
    ...words('Đã tiếp nhận, chưa kết thúc vào cuối kỳ', 'Received and not ended'),
    source: `${FORM} cột 11`,
  }),
  openInTime: stock('đang giải quyết trong hạn', 'open in time', {
    ...words(
      'Chưa quá hạn, kể cả đang chờ người nộp',
      'Not overdue, those waiting for the applicant too',
    ),
    source: `${FORM} cột 12`,
  }),
  openOverdue: stock('đang giải quyết quá hạn', 'open and overdue', {
    ...words('Đã quá hạn luật định mà chưa xong', 'Past the lawful due time and not ended'),
    source: `${FORM} cột 13`,
  }),
  openOverdueApologised: stock('đang quá hạn, đã gửi thư xin lỗi', 'overdue, apologised', {
    ...words('Đang quá hạn và có thư xin lỗi', 'Overdue, with an apology'),
    source: BTP,
  }),
  openOverdueUnapologised: stock('đang quá hạn, chưa gửi thư xin lỗi', 'overdue, no apology', {
    ...words('Đang quá hạn mà chưa có thư xin lỗi', 'Overdue, without an apology'),
    source: BTP,
  }),
  waiting: stock('đang chờ người nộp', 'waiting for the applicant', {
    ...words('Chờ bổ sung hoặc chờ nộp tiền', 'Waiting for a supplement or a payment'),
    source: `${DECREE} Điều 19.4`,
  }),
  waitingSupplement: stock('chờ bổ sung', 'waiting for a supplement', {
    ...words('Chờ người nộp bổ sung giấy tờ', 'Waiting for papers'),
    source: `${DECREE} Điều 19.4`,
  }),
  waitingPayment: stock('chờ nộp tiền', 'waiting for payment', {
    ...words('Chờ thực hiện nghĩa vụ tài chính', 'Waiting for a payment'),
    source: BTP,
  }),
  fallingDue: stock('sẽ quá hạn trong kỳ', 'falling due', {
    ...words('Sẽ quá hạn trước cuối kỳ nếu không xong', 'Overdue by the end of the period if left'),
    source: `${DECREE} Điều 19.9`,
  }),
  late: row('sum', 'trễ hạn', 'late', {
    ...words('Xong quá hạn và đang quá hạn', 'Resolved late, and open and overdue'),
    source: 'QĐ 766/QĐ-TTg mục 2.1',
  }),
  ...causes(),
  apologies: flow('thư xin lỗi', 'apologies', {
    ...words('Thư xin lỗi và hẹn lại đã gửi', 'Apologies with a new date'),
    source: `${DECREE} Điều 19.9`,
  }),
  apologiesLate: flow('thư xin lỗi gửi muộn', 'apologies sent too late', {
    ...words('Gửi sau một ngày trước khi hết hạn', 'Sent less than a day before the due time'),
    source: `${DECREE} Điều 19.9`,
  }),
  supplements: flow('yêu cầu bổ sung', 'requests to supplement', {
    ...words('Lần yêu cầu bổ sung trong kỳ', 'Requests to supplement in the period'),
    source: `${DECREE} Điều 17, 19.4`,
  }),
  supplementsAtIntake: flow('bổ sung khi tiếp nhận', 'requests at reception', {
    ...words('Yêu cầu bổ sung trước khi tiếp nhận', 'Requests before reception'),
    source: `${DECREE} Điều 17.2`,
  }),
  supplementsAtAppraisal: flow('bổ sung khi thẩm định', 'requests at appraisal', {
    ...words('Yêu cầu bổ sung khi đang giải quyết', 'Requests while it is processed'),
    source: `${DECREE} Điều 19.4`,
  }),
  supplementsLate: flow('yêu cầu bổ sung muộn', 'requests too late', {
    ...words('Yêu cầu sau 03 ngày làm việc', 'Later than three working days after reception'),
    source: `${DECREE} Điều 19.4`,
  }),
  supplementedAgain: flow('yêu cầu bổ sung quá một lần', 'asked more than once', {
    ...words('Hồ sơ bị yêu cầu bổ sung lần thứ hai', 'Dossiers asked a second time'),
    source: `${DECREE} Điều 11.2`,
  }),
  payments: flow('lượt nộp tiền', 'payments', {
    ...words('Lần nộp phí, lệ phí trong kỳ', 'Payments in the period'),
    source: BTP,
  }),
  paymentsDirect: flow('nộp tiền trực tiếp', 'payments at the desk', {
    ...words('Nộp tại Bộ phận Một cửa', 'Paid at the desk'),
    source: BTP,
  }),
  paymentsOnline: flow('nộp tiền trực tuyến', 'payments online', {
    ...words('Thanh toán trực tuyến', 'Paid online'),
    source: BTP,
  }),
  delivered: flow('đã trả kết quả', 'results delivered', {
    ...words('Hồ sơ đã trả kết quả trong kỳ', 'Results handed over in the period'),
    source: `${DECREE} Điều 20`,
  }),
  deliveredDesk: flow('trả tại Một cửa', 'delivered at the desk', {
    ...words('Trả tại Bộ phận Một cửa', 'Handed over at the desk'),
    source: `${DECREE} Điều 20`,
  }),
  deliveredPost: flow('trả qua bưu chính', 'delivered by post', {
    ...words('Trả qua bưu chính công ích', 'Sent by the public postal service'),
    source: `${DECREE} Điều 20`,
  }),
  deliveredOnline: flow('trả trực tuyến', 'delivered online', {
    ...words('Trả bản điện tử', 'Given as a file'),
    source: `${DECREE} Điều 20`,
  }),
  deliveredUnknown: flow('trả, không rõ cách', 'delivered, way unknown', {
    ...words('Sổ cũ không ghi cách trả', 'The old register does not say how'),
    source: 'Sổ theo dõi hồ sơ',
  }),
  awaitingDelivery: stock('chờ trả kết quả', 'awaiting delivery', {
    ...words('Đã có kết quả, chưa trả', 'Resolved and not yet handed over'),
    source: `${DECREE} Điều 20`,
  }),
} as const satisfies Record<Told, Row>;

const definitions: Readonly<Record<FigureName, Row>> = { ...told, ...performanceDefinitions };

/** Every figure in the order of its list. */
export function listFigureDefinitions(names: readonly FigureName[]): FigureDefinition[] {
  return names.map((name) => ({ name, ...definitions[name] }));
}

/** The name of a figure as it stands inside a sentence. */
export function figureWords(name: FigureName): { vi: string; en: string } {
  const { vi, en } = definitions[name];
  return { vi, en };
}

/** The name of a measure of the journal: that of the figure which is nothing else; the measure itself where there is none. */
export function measureWords(measure: string): { vi: string; en: string } {
  const name = FIGURE_NAMES.find((figure) => {
    const { flows = [], end = [], minusFlows, minusEnd, start, rising } = formOf(figure);
    const others = [minusFlows, minusEnd, start, rising];
    const measures: readonly string[] = [...flows, ...end];
    return (
      measures.length === 1 && measures[0] === measure && others.every((it) => it === undefined)
    );
  });
  return name === undefined ? { vi: measure, en: measure } : figureWords(name);
}

interface Said {
  vi: string;
  en: string;
  source: string;
}

function words(vi: string, en: string): { vi: string; en: string } {
  return { vi, en };
}

function flow(vi: string, en: string, said: Said): Row {
  return row('flow', vi, en, said);
}

function stock(vi: string, en: string, said: Said): Row {
  return row('stock', vi, en, said);
}

function row(kind: Row['kind'], ...[vi, en, { source, ...counts }]: [string, string, Said]): Row {
  return { vi, en, counts, kind, unit: 'dossier', source };
}

/** Late dossiers by the cause that the apology gives; it is asked for by form II.07. */
function causes() {
  const cause = (vi: string, en: string): Row =>
    row('sum', `trễ hạn do ${vi}`, `late, ${en}`, {
      ...words(`Hồ sơ trễ hạn, nguyên nhân: ${vi}`, `Late dossiers, cause: ${en}`),
      source: 'Biểu II.07/VPCP/KSTT',
    });
  return {
    lateAgency: cause('cơ quan giải quyết', 'by the agency'),
    lateSisterAgency: cause('cơ quan phối hợp', 'by another agency'),
    lateApplicant: cause('người nộp', 'by the applicant'),
    latePost: cause('bưu chính', 'by the post'),
    lateSystem: cause('hệ thống thông tin', 'by the system'),
    lateWorkload: cause('quá tải', 'by too much work'),
    lateRegulation: cause('quy định', 'by the rules'),
    lateOther: cause('nguyên nhân khác', 'other'),
    lateUnexplained: cause('chưa nêu nguyên nhân', 'not explained'),
  };
}
