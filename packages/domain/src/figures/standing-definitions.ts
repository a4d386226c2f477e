import { BTP, DECREE, FORM, row, stock, words, type DefinitionRow } from './figure-definition.ts';
import type { FigureName } from './figure-names.ts';

/** What is open as the period ends, and what is late. */
export const standingDefinitions = {
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
} as const satisfies Partial<Record<FigureName, DefinitionRow>>;

/** Late dossiers by the cause that the apology gives; it is asked for by form II.07. */
function causes() {
  const cause = (vi: string, en: string): DefinitionRow =>
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
