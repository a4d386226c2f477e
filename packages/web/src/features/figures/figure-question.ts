import { AXES, CUTS, FIGURE_NAMES, type FigureName } from '@motcua/contract/figures.ts';
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
  return read.success ? read.data : null;
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
