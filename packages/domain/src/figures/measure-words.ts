import type { Channel } from '../procedure/procedure.ts';
import type { Timeliness } from '../calendar/timeliness.ts';
import type { Ending } from '../dossier/dossier.ts';
import type { LatenessCause } from '../dossier/event-parts.ts';
import { formOf } from './figure-forms.ts';
import { figureWords } from './figure-definitions.ts';
import { FIGURE_NAMES } from './figure-names.ts';
import { LATENESS_CAUSES, type ServiceShare } from './measures.ts';

interface Words {
  vi: string;
  en: string;
}

/**
 * The name of a measure of the journal as it stands inside a sentence: that of the figure which is nothing else, or
 * put together from its parts, as `received_counter_full`; the measure itself where there is none.
 */
export function measureWords(measure: string): Words {
  const figure = FIGURE_NAMES.find((name) => isAlone(name, measure));
  if (figure !== undefined) return figureWords(figure);
  return composed.get(measure) ?? { vi: measure, en: measure };
}

function isAlone(figure: (typeof FIGURE_NAMES)[number], measure: string): boolean {
  const { flows = [], end = [], minusFlows, minusEnd, start, rising } = formOf(figure);
  const measures: readonly string[] = [...flows, ...end];
  const others = [minusFlows, minusEnd, start, rising];
  return measures.length === 1 && measures[0] === measure && others.every((it) => it === undefined);
}

const channels: Record<Channel, Words> = {
  counter: { vi: 'tiếp nhận trực tiếp', en: 'received at the counter' },
  online: { vi: 'tiếp nhận trực tuyến', en: 'received online' },
  postal: { vi: 'tiếp nhận qua bưu chính', en: 'received by post' },
};
const shares: Record<ServiceShare, Words> = {
  full: { vi: 'dịch vụ công toàn trình', en: 'service wholly online' },
  partial: { vi: 'dịch vụ công một phần', en: 'service partly online' },
  other: { vi: 'thủ tục chưa trực tuyến', en: 'procedure not online' },
};
const endings: Record<Ending['kind'], Words> = {
  granted: { vi: 'có kết quả', en: 'granted' },
  refused: { vi: 'từ chối', en: 'refused' },
  withdrawn: { vi: 'người nộp rút', en: 'withdrawn' },
  stopped: { vi: 'dừng giải quyết', en: 'stopped' },
};
const punctualities: Record<Timeliness, Words> = {
  early: { vi: 'trước hạn', en: 'early' },
  on_time: { vi: 'đúng hạn', en: 'on time' },
  late: { vi: 'quá hạn', en: 'late' },
};
const causes: Record<LatenessCause, Words> = {
  agency: { vi: 'cơ quan giải quyết', en: 'the agency' },
  sister_agency: { vi: 'cơ quan phối hợp', en: 'another agency' },
  applicant: { vi: 'người nộp', en: 'the applicant' },
  post: { vi: 'bưu chính', en: 'the post' },
  system: { vi: 'hệ thống', en: 'the system' },
  workload: { vi: 'quá tải', en: 'too much work' },
  regulation: { vi: 'quy định', en: 'the rules' },
  other: { vi: 'nguyên nhân khác', en: 'another cause' },
};

const composed: ReadonlyMap<string, Words> = new Map([
  ...crossed('received', channels, shares),
  ...crossed('ended', endings, punctualities),
  ...LATENESS_CAUSES.flatMap((cause): [string, Words][] => [
    [`late_${cause}`, both('xong quá hạn do ', 'resolved late by ', causes[cause])],
    [`overdue_${cause}`, both('đang quá hạn do ', 'open and overdue by ', causes[cause])],
  ]),
  ['unrated', { vi: 'kết thúc không xếp loại', en: 'ended without a rating' }],
  ['open_again', { vi: 'đang giải quyết, bổ sung quá một lần', en: 'open, supplemented again' }],
  ['overdue_again', { vi: 'đang quá hạn, bổ sung quá một lần', en: 'overdue, supplemented again' }],
]);

function crossed(
  kind: string,
  first: Record<string, Words>,
  second: Record<string, Words>,
): [string, Words][] {
  return Object.entries(first).flatMap(([a, before]) =>
    Object.entries(second).map(([b, after]): [string, Words] => [
      `${kind}_${a}_${b}`,
      { vi: `${before.vi}, ${after.vi}`, en: `${before.en}, ${after.en}` },
    ]),
  );
}

function both(vi: string, en: string, words: Words): Words {
  return { vi: vi + words.vi, en: en + words.en };
}
