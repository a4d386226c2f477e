import { type DefinitionRow, flow } from './figure-definition.ts';
import type { PERFORMANCE_FIGURES } from './performance-forms.ts';

const CIRCULAR = 'TT 01/2018/TT-VPCP Điều 13';
const DECISION = 'QĐ 766/QĐ-TTg';

/** What the figures of ratings say, in words. */
export const performanceDefinitions = {
  reused: flow('Tái sử dụng dữ liệu', 'Data reused', {
    vi: 'Hồ sơ tiếp nhận có ít nhất một giấy tờ lấy từ hồ sơ trước',
    en: 'Received dossiers with at least one paper taken from an earlier dossier',
    source: `${DECISION} mục 4.3`,
  }),
  resolvedInTimeAgain: flow(
    'Xong trong hạn, bổ sung quá một lần',
    'Resolved in time, supplemented again',
    {
      vi: 'Hồ sơ xong trong hạn nhưng bị yêu cầu bổ sung quá một lần; QĐ 766 tính là trễ',
      en: 'Resolved in time but asked to supplement more than once; late in Decision 766',
      source: `${DECISION} mục 2.1`,
    },
  ),
  openInTimeAgain: {
    ...flow('Đang giải quyết trong hạn, bổ sung quá một lần', 'Open in time, supplemented again', {
      vi: 'Hồ sơ đang giải quyết trong hạn nhưng bị yêu cầu bổ sung quá một lần; QĐ 766 tính là trễ',
      en: 'Open in time but asked to supplement more than once; late in Decision 766',
      source: `${DECISION} mục 2.1`,
    }),
    kind: 'stock',
  },
  performedEarly: time(
    'Giải quyết sớm',
    'Resolved sooner',
    'trước ngày hẹn trả',
    'before the due day',
  ),
  performedOnTime: time(
    'Giải quyết bằng thời hạn',
    'Resolved on the day',
    'trong ngày hẹn trả',
    'on the due day',
  ),
  performedLate: time('Giải quyết quá thời hạn', 'Resolved later', 'sau hạn', 'after the limit'),
  contactedNever: contact('Không phải liên hệ', 'No contact', 'không lần nào', 'never'),
  contactedOnce: contact('Liên hệ một lần', 'One contact', 'một lần', 'once'),
  contactedOften: contact(
    'Liên hệ trên một lần',
    'Several contacts',
    'trên một lần',
    'more than once',
  ),
  agenciesNone: agencies('Không cơ quan nào', 'No agency', 'không cơ quan nào', 'no agency'),
  agenciesOne: agencies('Một cơ quan', 'One agency', 'một cơ quan', 'one agency'),
  agenciesMore: agencies(
    'Trên một cơ quan',
    'Several agencies',
    'trên một cơ quan',
    'more than one agency',
  ),
  agencyEarly: share('Cơ quan làm ngắn hơn', 'Agency sooner', 'agency', 'ngắn hơn', 'shorter than'),
  agencyOnTime: share('Cơ quan làm vừa thời gian', 'Agency on time', 'agency', 'bằng', 'equal to'),
  agencyLate: share('Cơ quan làm dài hơn', 'Agency later', 'agency', 'dài hơn', 'longer than'),
  officerEarly: share(
    'Cán bộ làm ngắn hơn',
    'Officer sooner',
    'officer',
    'ngắn hơn',
    'shorter than',
  ),
  officerOnTime: share(
    'Cán bộ làm vừa thời gian',
    'Officer on time',
    'officer',
    'bằng',
    'equal to',
  ),
  officerLate: share('Cán bộ làm dài hơn', 'Officer later', 'officer', 'dài hơn', 'longer than'),
} as const satisfies Record<(typeof PERFORMANCE_FIGURES)[number], DefinitionRow>;

function time(vi: string, en: string, whenVi: string, whenEn: string): DefinitionRow {
  return flow(vi, en, {
    vi: `Hồ sơ có kết quả hoặc bị từ chối giải quyết trong kỳ, ${whenVi}`,
    en: `Dossiers granted or refused in the period, ${whenEn}`,
    source: `${CIRCULAR}, tiêu chí 1`,
  });
}

function contact(vi: string, en: string, timesVi: string, timesEn: string): DefinitionRow {
  return flow(vi, en, {
    vi: `Hồ sơ giải quyết xong mà người nộp phải liên hệ để hoàn thiện ${timesVi}, không kể lỗi của người nộp`,
    en: `Resolved dossiers whose applicant had to be in contact ${timesEn} to complete them, his own faults left out`,
    source: `${CIRCULAR}, tiêu chí 3`,
  });
}

function agencies(vi: string, en: string, manyVi: string, manyEn: string): DefinitionRow {
  return flow(vi, en, {
    vi: `Hồ sơ giải quyết xong mà người nộp phải liên hệ ${manyVi} để hoàn thiện`,
    en: `Resolved dossiers whose applicant had to deal with ${manyEn} to complete them`,
    source: `${CIRCULAR}, tiêu chí 4`,
  });
}

function share(
  vi: string,
  en: string,
  whose: 'agency' | 'officer',
  ...[howVi, howEn]: [string, string]
): DefinitionRow {
  const [who, whom] = whose === 'agency' ? ['cơ quan', 'agency'] : ['cán bộ', 'officer'];
  return flow(vi, en, {
    vi: `Lượt hồ sơ × ${who} tham gia, tổng thời gian các bước ${howVi} thời gian được giao`,
    en: `Dossiers by ${whom} taking part, time of all steps ${howEn} what is allowed`,
    source: `${CIRCULAR}, tiêu chí 2`,
  });
}
