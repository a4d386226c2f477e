export {
  type CalendarParts,
  type Calendars,
  type CalendarWanted,
  createCalendars,
  type Entered,
} from './calendars.ts';
export type { Closure } from './commands.ts';
export { answerDeadline } from './deadline-view.ts';
export { shippedCalendar } from './national-calendar.ts';
export type { Offices } from './ports.ts';
export { CALENDAR_PROBLEMS } from './problems.ts';
export { registerCalendarRoutes } from './routes.ts';
