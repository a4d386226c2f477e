import type { ProcedureView } from '@motcua/contract/portal.ts';
import type { BoardRow } from '@motcua/contract/publication.ts';
import {
  type CalendarEntry,
  DEFAULT_WEEK,
  type WorkingCalendar,
} from '@motcua/domain/calendar/working-calendar.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { PortalSources } from '../ports.ts';

const day = parsePlainDate;

const undecided: CalendarEntry = {
  ...{ date: day('2026-11-24'), kind: 'public_holiday', name: 'Ngày Văn hóa Việt Nam' },
  ...{ confirmed: false, applied: false, source: 'Nghị quyết 28/2026/QH16' },
};

export const calendar: WorkingCalendar = {
  ...{ id: 'vn', version: 1, offsetMinutes: 420, week: DEFAULT_WEEK, entries: [undecided] },
  coverage: { from: day('2018-01-01'), to: day('2027-12-31') },
};

export const procedure: ProcedureView = {
  ...{
    procedureCode: '1.012790',
    name: 'Đính chính Giấy chứng nhận',
    group: 'land',
    field: 'Đất đai',
  },
  ...{
    levels: ['commune'],
    agency: '',
    decision: null,
    applicants: [],
    results: [],
    legalBasis: [],
  },
  channels: [
    {
      channel: 'counter',
      limit: { kind: 'duration', value: 3, unit: 'working_day' },
      limitText: '3 Ngày làm việc',
      fees: [],
      feeNote: null,
    },
    {
      channel: 'online',
      limit: { kind: 'text', text: '7' },
      limitText: '7',
      fees: [],
      feeNote: null,
    },
  ],
  ...{ checklist: [], cases: ['mất'], steps: null, serviceLevels: [], versions: [] },
  supplementRule: { mode: 'restart', maxAtIntake: 1, maxAtAppraisal: 1 },
  ...{
    version: 1,
    validFrom: '2026-07-01',
    state: 'incomplete',
    missing: ['steps'],
    source: 'nguồn',
  },
};

const noDossier: BoardRow = {
  ...{ key: '', name: '', received: 0, total: 0, resolvedInTime: 0, resolvedLate: 0 },
  ...{ openInTime: 0, openOverdue: 0, inTimeShare: null },
};

const unknown = async (): Promise<never> => {
  throw new DomainError('survey.ticket-unknown');
};

const noOpinions: PortalSources['opinions'] = {
  publishedSurveys: async () => [],
  ...{ openSheet: unknown, takeSheet: unknown, openRating: unknown, takeRating: unknown },
};

const noFeedback: PortalSources['feedback'] = {
  giveForm: async () => ({ token: 'form', units: [], fields: [] }),
  listPublished: async () => ({ items: [], next: null }),
  ...{ maySend: () => true, mayFollow: () => true },
  ...{ submit: unheard, track: unheard, actAsSender: unheard, showPublished: unheard },
};

async function unheard(): Promise<never> {
  throw new DomainError('feedback.not-found');
}

/** One procedure, one dossier, no desks; each may be replaced. */
export function makeSources(change: Partial<PortalSources> = {}): PortalSources {
  return {
    providerName: async () => 'tỉnh An Giang',
    searchProcedures: async () => ({
      ...{ items: [], next: null, total: 0 },
      facets: { group: [], field: [{ value: '', count: 2 }], level: [], agency: [] },
    }),
    findProcedure: async (code) => (code.startsWith(procedure.procedureCode) ? procedure : null),
    calendar: async () => calendar,
    track: async (code) =>
      code === 'H01.14-261118-0042'
        ? {
            ...{ code, status: 'Đang xử lý', state: 'processing', percent: 50, steps: [] },
            ...{ receivedOn: day('2026-11-18'), dueDate: day('2026-11-25'), provisional: true },
            sentence: 'Hồ sơ đang được giải quyết.',
          }
        : null,
    opinions: noOpinions,
    feedback: noFeedback,
    publishedIndexes: async () => ({ items: [] }),
    publishedIndex: async () => {
      throw new Error('Nothing is published.');
    },
    board: async ({ from, to }) => ({
      ...{ provider: 'tỉnh An Giang', from, to, asOf: parseInstant('2026-11-20T09:00:00+07:00') },
      ...{ least: 5, whole: noDossier, units: [], fields: [] },
    }),
    datasets: [],
    places: async () => ({ province: [], communes: [], communeId: null, commune: [] }),
    ...change,
  };
}
