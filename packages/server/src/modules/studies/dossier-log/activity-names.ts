import type { DossierEventType } from '@motcua/domain/dossier/events.ts';

/** What each fact is called in a log; hand-overs bear the name of the step they end. */
export const ACTIVITY_NAMES = {
  DossierSubmitted: 'Nộp hồ sơ',
  DossierAccepted: 'Tiếp nhận, lập giấy hẹn',
  DossierDeclined: 'Từ chối tiếp nhận',
  DossierImported: 'Tiếp nhận (sổ cũ)',
  HandedOver: 'Chuyển bước',
  TakenOver: 'Nhận việc',
  OfficerAssigned: 'Phân công',
  NoteAdded: 'Ghi chú',
  ContactRecorded: 'Liên hệ người nộp',
  FileAttached: 'Đính tệp',
  StepReturned: 'Trả lại bước trước',
  SupplementRequested: 'Yêu cầu bổ sung',
  DossierSupplemented: 'Nhận bổ sung',
  PaymentRequested: 'Thông báo nộp tiền',
  PaymentRecorded: 'Ghi nhận nộp tiền',
  ResultProposed: 'Trình kết quả',
  DossierApproved: 'Duyệt kết quả',
  DossierRefused: 'Từ chối giải quyết',
  ResultRecorded: 'Vào sổ kết quả',
  ResultAnnounced: 'Báo có kết quả',
  ResultDelivered: 'Trả kết quả',
  DossierWithdrawn: 'Rút hồ sơ',
  DossierStopped: 'Dừng giải quyết',
  ApologyIssued: 'Xin lỗi, hẹn lại',
  DueDateRecalculated: 'Tính lại hạn',
  DossierRehomed: 'Chuyển cơ quan',
} as const satisfies Record<DossierEventType, string>;

/** The end and the hand-out that an imported register tells of, at its own dates. */
export const IMPORTED_END = 'Kết thúc (sổ cũ)';
export const IMPORTED_DELIVERY = 'Trả kết quả (sổ cũ)';

/** Facts that are no step of the work: a study of paths leaves them out, an export has them. */
export const BESIDE_THE_WORK: ReadonlySet<DossierEventType> = new Set([
  'NoteAdded',
  'FileAttached',
  'DueDateRecalculated',
]);

export const CHANNEL_NAMES: Readonly<Record<string, string>> = {
  counter: 'Trực tiếp',
  online: 'Trực tuyến',
  postal: 'Bưu chính',
};
