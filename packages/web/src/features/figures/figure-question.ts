import {
  AXES,
  CUTS,
  FIGURE_NAMES,
  type FigureName,
  type Figures,
} from '@motcua/contract/figures.ts';
import { isInstant } from '@motcua/domain/shared/instant.ts';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as z from 'zod';

const date = z.string().refine(isPlainDate);
const text = z.coerce.string().max(1000);
const figure = z.enum(FIGURE_NAMES);

const figureQuestionSchema = z.object({
  /** Agency code or id. */
  unit: z.string().min(1).max(60),
  axis: z.enum(AXES).default('subordination'),
  cut: z.enum(CUTS).default('whole'),
  /** The row of the cut; none for the whole. */
  key: text.optional(),
  figure,
  /** With it the question is a share: `figure` in a hundred of `share`. */
  share: figure.optional(),
  /** With a share: a second figure above the line, as resolved early and on time, of all resolved. */
  plus: figure.optional(),
  from: date,
  to: date,
  asOf: z.string().refine(isInstant).optional(),
  /** What the screen that asked calls the row, and the figure where it has a name of its own. */
  name: text.optional(),
  title: text.optional(),
  /** What a report printed; told where counting now finds another number. */
  printed: z.coerce.number().optional(),
});

/** All that tells one figure from every other; plain text, so that it lives in an address. */
export type FigureQuestion = z.output<typeof figureQuestionSchema>;

/** Null when the address does not ask for a figure. */
export function figureQuestion(raw: unknown): FigureQuestion | null {
  const read = figureQuestionSchema.safeParse(raw);
  return read.success && read.data.from <= read.data.to ? read.data : null;
}

export const FIGURE_FAULTS = ['unit', 'figure', 'from', 'to', 'reversed', 'other'] as const;
export type FigureFault = (typeof FIGURE_FAULTS)[number];

/** What keeps an address from asking for a figure; empty when it asks for one. */
export function figureFaults(raw: Record<string, unknown>): FigureFault[] {
  const read = figureQuestionSchema.safeParse(raw);
  if (read.success) return read.data.from > read.data.to ? ['reversed'] : [];
  const names = new Set(read.error.issues.map(({ path }) => String(path[0])));
  const found = FIGURE_FAULTS.filter((fault) => names.has(fault));
  return found.length === 0 ? ['other'] : found;
}

/** What stands above the line of a share, or the one figure that is asked for. */
export function countOf(figures: Figures, { figure, plus }: FigureQuestion): number {
  return figures[figure] + (plus === undefined ? 0 : figures[plus]);
}

/** The figure whose dossiers are listed: two figures above one line have no list but that of the whole. */
export function listedFigure({ figure, share, plus }: FigureQuestion): FigureName {
  return plus === undefined || share === undefined ? figure : share;
}

/** Reads the address of the explorer; an unreadable one asks for nothing. */
export function figureSearch(raw: Record<string, unknown>): Partial<FigureQuestion> {
  return figureQuestion(raw) ?? {};
}

/** What the server is asked: the rows of the cut, without what only the screen knows. */
export function rowsQuery({ unit, axis, cut, from, to, asOf }: FigureQuestion) {
  return { unit, axis, cut, from, to, asOf };
}

/** What a sum is made of; its parts open one by one. */
export const figureParts: Partial<Record<FigureName, readonly FigureName[]>> = {
  total: ['carriedOver', 'received', 'movedIn', 'movedOut'],
  received: ['receivedOnline', 'receivedCounter', 'receivedPostal'],
  receivedDirect: ['receivedCounter', 'receivedPostal'],
  receivedOnline: ['receivedOnlineFull', 'receivedOnlinePartial'],
  resolved: ['resolvedEarly', 'resolvedOnTime', 'resolvedLate'],
  resolvedLate: ['resolvedLateApologised', 'resolvedLateUnapologised'],
  open: ['openInTime', 'openOverdue'],
  openOverdue: ['openOverdueApologised', 'openOverdueUnapologised'],
  waiting: ['waitingSupplement', 'waitingPayment'],
  late: [
    ...(['lateAgency', 'lateSisterAgency', 'lateApplicant', 'latePost', 'lateSystem'] as const),
    ...(['lateWorkload', 'lateRegulation', 'lateOther', 'lateUnexplained'] as const),
  ],
  delivered: ['deliveredDesk', 'deliveredPost', 'deliveredOnline', 'deliveredUnknown'],
  supplements: ['supplementsAtIntake', 'supplementsAtAppraisal'],
  payments: ['paymentsDirect', 'paymentsOnline'],
};
