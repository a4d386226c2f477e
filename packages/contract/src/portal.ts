import type { LedgerLine } from '@motcua/domain/calendar/deadline-ledger.ts';
import type { DayEntryKind, Session } from '@motcua/domain/calendar/working-calendar.ts';
import type { LimitUnit, TimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import { LEVELS, type Channel } from '@motcua/domain/procedure/procedure.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { z } from 'zod';
import type { Tracking } from './dossiers.ts';
import type { PortalAddress, PortalLocale } from './portal-paths.ts';
import type { FeedbackPortalPage } from './portal-feedback.ts';
import type { OpinionPage } from './portal-opinions.ts';
import type { ProcedureDetails, ProcedurePage } from './procedures.ts';
import { BOARD_PERIODS, type Board, type BoardPeriod } from './publication.ts';
import type { PublicSeasonList, SeasonResults } from './season-results.ts';

/** What a public page shows: plain data, from which the renderer makes HTML. */
export type PortalPage =
  | HomePage
  | SearchPage
  | ProcedureSheet
  | TrackingForm
  | TrackedDossier
  | DeadlineForm
  | YearCalendar
  | ResultsPage
  | OpenDataPage
  | OpinionPage
  | FeedbackPortalPage
  | ReformIndexPage
  | ErrorPage;

export interface HomePage {
  kind: 'home';
  groups: readonly { value: string; count: number }[];
  total: number;
}

export interface SearchPage {
  kind: 'search';
  query: SearchQuery;
  result: ProcedurePage;
}

/** A procedure without its internal processes, which are no concern of the public. */
export type ProcedureView = Omit<ProcedureDetails, 'processes'>;

export interface ProcedureSheet {
  kind: 'procedure';
  procedure: ProcedureView;
  promises: readonly PromisedDate[];
  places: Places;
  /** The full address of the page, as printed and in the code to scan. */
  address: string;
  qr: QrDrawing;
  today: PlainDate;
}

/** Handed in through a channel at the next open moment: when is the result promised? */
export interface PromisedDate {
  channel: Channel;
  received: Instant;
  /** True when the desk is closed now and `received` is when it next opens. */
  opensLater: boolean;
  answer: Due;
}

export type Due =
  | { kind: 'unknown'; text: string }
  | {
      kind: 'due';
      due: Instant;
      dueDate: PlainDate;
      provisional: boolean;
      alternative: { dueDate: PlainDate; because: { date: PlainDate; name: string } } | null;
    };

/** Where to hand in: the desks of the province, and those of the commune that the reader chose. */
export interface Places {
  province: readonly Place[];
  communes: readonly { id: string; name: string }[];
  communeId: string | null;
  commune: readonly Place[];
}

export interface Place {
  name: string;
  unitName: string;
  address: string | null;
  phone: string | null;
}

/** The dark modules of a QR code as one SVG path, `size` modules wide without the quiet zone. */
export interface QrDrawing {
  size: number;
  path: string;
}

export interface TrackingForm {
  kind: 'tracking';
  typed: string;
  problem: 'not-a-code' | 'not-found' | 'too-many' | null;
}

export interface TrackedDossier {
  kind: 'tracked';
  tracking: Tracking;
  /** Working days from today through the due date; negative when it has passed, null when no clock runs. */
  workingDaysLeft: number | null;
  address: string;
  qr: QrDrawing;
}

export interface DeadlineForm {
  kind: 'deadline';
  form: Required<DeadlineFormQuery>;
  /** The limit taken from a procedure instead of typed. */
  procedure: { code: string; name: string; channel: Channel; limit: TimeLimit } | null;
  problems: readonly FormProblem[];
  answer: { received: Instant; limit: TimeLimit; due: Due; ledger: readonly LedgerLine[] } | null;
  between: {
    from: PlainDate;
    to: PlainDate;
    workingDays: number;
    special: readonly CalendarNote[];
  } | null;
  /** The hours of a usual day. */
  sessions: readonly Session[];
  today: PlainDate;
}

export interface FormProblem {
  field: keyof DeadlineFormQuery;
  code: 'date' | 'time' | 'value' | 'procedure' | 'limit';
}

export interface YearCalendar {
  kind: 'calendar';
  year: number;
  months: readonly { month: number; workingDays: number; days: readonly CalendarCell[] }[];
  notes: readonly CalendarNote[];
  workingDays: number;
  /** Years that can be leafed to. */
  years: readonly number[];
  /** Whether the holidays of the whole year are known. */
  covered: boolean;
  today: PlainDate;
}

export interface CalendarCell {
  date: PlainDate;
  state: 'working' | 'weekend' | 'off' | 'make_up';
  unconfirmed: boolean;
}

export interface CalendarNote {
  date: PlainDate;
  kind: DayEntryKind;
  name: string;
  nameEn: string | null;
  confirmed: boolean;
  applied: boolean;
  source: string;
}

/** The public board: how the dossiers of a period went, small counts hidden. */
export interface ResultsPage {
  kind: 'results';
  period: BoardPeriod;
  board: Board;
}

/** What programs may fetch. */
export interface OpenDataPage {
  kind: 'open-data';
  datasets: readonly {
    id: string;
    title: Record<PortalLocale, string>;
    description: Record<PortalLocale, string>;
    formats: readonly string[];
  }[];
}

/** A published index of reform: ranks, bands and fields of one season, with the way to the others. */
export interface ReformIndexPage {
  kind: 'reform-index';
  /** Published seasons, the newest first. */
  seasons: PublicSeasonList['items'];
  /** Of the season that was asked for; null where none is published yet. */
  results: SeasonResults | null;
}

export interface ErrorPage {
  kind: 'error';
  status: 404 | 429 | 500 | 503;
}

/** What the renderer needs beside the page. */
export interface PortalOptions {
  locale: PortalLocale;
  /** Where the page stands, so that the other language and the canonical address can be written. */
  address: PortalAddress | null;
  /** `https://host`, without a path. */
  origin: string;
  /** Whose portal it is: 'tỉnh An Giang'. */
  provider: string;
  assets: { styles: readonly string[]; scripts: readonly string[]; fonts: readonly string[] };
}

export type RenderPortalPage = (page: PortalPage, options: PortalOptions) => string;

const word = (length: number) => z.string().trim().max(length).default('').catch('');

/** Query strings come from hands and old links: what cannot be read is left out, never an error page. */
export const searchQuerySchema = z.object({
  q: word(200),
  group: word(60),
  field: word(300),
  level: z
    .enum(['', ...LEVELS])
    .default('')
    .catch(''),
  agency: word(500),
  cursor: word(400),
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;

export const resultsQuerySchema = z.object({
  period: z.enum(BOARD_PERIODS).default('month').catch('month'),
});

export const reformIndexQuerySchema = z.object({ season: word(60) });

export const sheetQuerySchema = z.object({ commune: word(60) });

export const trackingQuerySchema = z.object({ code: word(300) });

export const DEADLINE_UNITS = [
  'working_day',
  'working_hour',
  'day',
  'hour',
  'week',
  'month',
] as const satisfies LimitUnit[];

export const deadlineFormQuerySchema = z.object({
  received: word(40),
  time: word(20),
  value: word(20),
  unit: z.enum(DEADLINE_UNITS).default('working_day').catch('working_day'),
  procedure: word(60),
  channel: z.enum(['', 'counter', 'online', 'postal']).default('').catch(''),
  from: word(40),
  to: word(40),
});
export type DeadlineFormQuery = z.infer<typeof deadlineFormQuerySchema>;
