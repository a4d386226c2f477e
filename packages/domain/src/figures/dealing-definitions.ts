import { BTP, DECREE, flow, stock, words, type DefinitionRow } from './figure-definition.ts';
import type { FigureName } from './figure-names.ts';

/** What happens on the way: apologies, supplements, payments, delivery. */
export const dealingDefinitions = {
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
} as const satisfies Partial<Record<FigureName, DefinitionRow>>;
