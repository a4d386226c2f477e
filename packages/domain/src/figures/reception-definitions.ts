import { BTP, flow, FORM, row, stock, words, type DefinitionRow } from './figure-definition.ts';
import type { FigureName } from './figure-names.ts';

/** What comes in: before reception, received, and the books from period to period. */
export const receptionDefinitions = {
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
} as const satisfies Partial<Record<FigureName, DefinitionRow>>;
