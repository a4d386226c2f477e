import { BTP, DECREE, flow, FORM, words, type DefinitionRow } from './figure-definition.ts';
import type { FigureName } from './figure-names.ts';

/** What came out in the period, and how. */
export const endingDefinitions = {
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
} as const satisfies Partial<Record<FigureName, DefinitionRow>>;
