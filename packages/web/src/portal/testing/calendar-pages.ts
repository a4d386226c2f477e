import type { DeadlineForm, YearCalendar } from '@motcua/contract/portal.ts';
import { explainDeadline } from '@motcua/domain/calendar/deadline-ledger.ts';
import {
  type CalendarEntry,
  DEFAULT_SESSIONS,
  DEFAULT_WEEK,
  type WorkingCalendar,
} from '@motcua/domain/calendar/working-calendar.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';

const undecided: CalendarEntry = {
  date: parsePlainDate('2026-11-24'),
  kind: 'public_holiday',
  name: 'Ngày Văn hóa Việt Nam',
  nameEn: 'Culture Day',
  confirmed: false,
  applied: false,
  source: 'Nghị quyết 28/2026/QH16',
};

const calendar: WorkingCalendar = {
  id: 'vn',
  version: 1,
  offsetMinutes: 420,
  week: DEFAULT_WEEK,
  entries: [undecided],
};

export function deadline(change: Partial<DeadlineForm> = {}): DeadlineForm {
  const received = parseInstant('2026-11-20T09:00:00+07:00');
  const limit = { kind: 'duration', value: 3, unit: 'working_day' } as const;
  const { ledger } = explainDeadline({ received, limit, calendar });
  return {
    kind: 'deadline',
    form: {
      received: '20/11/2026',
      time: '9:00',
      value: '3',
      unit: 'working_day',
      procedure: '',
      channel: '',
      from: '22/11/2020',
      to: '8/12/2020',
    },
    procedure: null,
    problems: [],
    answer: {
      received,
      limit,
      due: {
        kind: 'due',
        due: parseInstant('2026-11-25T17:00:00+07:00'),
        dueDate: parsePlainDate('2026-11-25'),
        provisional: true,
        alternative: { dueDate: parsePlainDate('2026-11-26'), because: undecided },
      },
      ledger,
    },
    between: {
      from: parsePlainDate('2020-11-22'),
      to: parsePlainDate('2020-12-08'),
      workingDays: 12,
      special: [],
    },
    sessions: DEFAULT_SESSIONS,
    today: parsePlainDate('2026-11-20'),
    ...change,
  };
}

export const year: YearCalendar = {
  kind: 'calendar',
  year: 2026,
  months: [
    {
      month: 11,
      workingDays: 21,
      days: Array.from({ length: 30 }, (_, at) => {
        const date = parsePlainDate(`2026-11-${String(at + 1).padStart(2, '0')}`);
        return {
          date,
          state: [0, 6].includes((at + 7) % 7) ? ('weekend' as const) : ('working' as const),
          unconfirmed: at === 23,
        };
      }),
    },
  ],
  notes: [{ ...undecided, nameEn: 'Culture Day' }],
  workingDays: 250,
  years: [2025, 2026, 2027],
  covered: true,
  today: parsePlainDate('2026-11-20'),
};
