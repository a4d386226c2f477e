import type { calendar as vi } from '../../vi/portal/calendar.ts';

export const calendar: typeof vi = {
  title: 'Working calendar {year}',
  description:
    'Working days, public holidays, days in lieu and make-up days of {year}, with sources.',
  lead: 'The year has {count} working days.',
  monthDays: '{count} working days',
  uncovered: 'The holidays of this year are not complete; below is what is known.',
  notes: 'Days that differ from the usual week',
  columns: { date: 'Day', what: 'What it is', how: 'Worked or off', source: 'Source' },
  kinds: {
    public_holiday: 'Public holiday',
    day_in_lieu: 'Day off in lieu',
    swapped_off: 'Swapped day off',
    make_up_day: 'Make-up working day',
    local_closure: 'Desk closed',
  },
  unconfirmed: 'not settled, counted as a usual day',
  unconfirmedApplied: 'not settled, applied for now',
  legend: 'Key',
  states: {
    working: 'working day',
    weekend: 'weekend',
    off: 'holiday or day in lieu',
    make_up: 'make-up day',
  },
  undecided: 'not settled',
  years: 'Other years',
  today: 'today',
  month: 'Calendar of {month}',
};
