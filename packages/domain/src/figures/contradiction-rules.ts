import type { FigureName } from './figure-names.ts';

/** A figure that is the sum of others, in every scope and period. */
export interface FigureSum {
  rule: string;
  total: FigureName;
  terms: readonly { figure: FigureName; sign: 1 | -1 }[];
}

const sum = (rule: string, total: FigureName, ...plus: FigureName[]): FigureSum => ({
  rule,
  total,
  terms: plus.map((figure) => ({ figure, sign: 1 })),
});

/** Identities of form II.06a (TT 01/2020/TT-VPCP) and of form 07a/BTP. */
export const SUMS: readonly FigureSum[] = [
  // Column 3 = 7 + 11.
  sum('total-is-resolved-and-open', 'total', 'resolved', 'open'),
  {
    // Column 3 = 4 + 5 + 6, with what units gave each other when they were merged.
    rule: 'total-is-carried-over-and-received',
    total: 'total',
    terms: [
      { figure: 'carriedOver', sign: 1 },
      { figure: 'received', sign: 1 },
      { figure: 'movedIn', sign: 1 },
      { figure: 'movedOut', sign: -1 },
    ],
  },
  sum('received-by-channel', 'received', 'receivedOnline', 'receivedDirect'),
  sum('direct-by-channel', 'receivedDirect', 'receivedCounter', 'receivedPostal'),
  // Column 7 = 8 + 9 + 10.
  sum('resolved-by-time', 'resolved', 'resolvedEarly', 'resolvedOnTime', 'resolvedLate'),
  sum('late-by-apology', 'resolvedLate', 'resolvedLateApologised', 'resolvedLateUnapologised'),
  // Column 11 = 12 + 13.
  sum('open-by-time', 'open', 'openInTime', 'openOverdue'),
  sum('overdue-by-apology', 'openOverdue', 'openOverdueApologised', 'openOverdueUnapologised'),
  sum('waiting-by-cause', 'waiting', 'waitingSupplement', 'waitingPayment'),
  sum(
    ...(['delivered-by-way', 'delivered'] as const),
    ...(['deliveredDesk', 'deliveredPost', 'deliveredOnline', 'deliveredUnknown'] as const),
  ),
];

/** A part and its whole within one scope; the rate of the two lies within 0 and 100 %. */
export const PARTS_IN_SCOPE: readonly (readonly [FigureName, FigureName])[] = [
  // Received is never less than resolved without what was carried over.
  ['resolved', 'total'],
  ['resolvedLate', 'resolved'],
  ['openOverdue', 'open'],
  ['waiting', 'open'],
  ['receivedOnline', 'received'],
  ['receivedFull', 'received'],
  ['receivedPartial', 'received'],
  ['receivedOnlineFull', 'receivedOnline'],
  ['receivedOnlinePartial', 'receivedOnline'],
  ['receivedNonTerritorial', 'received'],
  ['receivedDigitised', 'received'],
  ['granted', 'resolved'],
  ['refused', 'resolved'],
];

/** Figures in which no part is above its whole, and in which all parts make up the whole. */
export const SUMMED_OVER_PARTS: readonly FigureName[] = [
  ...(['submitted', 'declined', 'received', 'receivedOnline', 'receivedDirect'] as const),
  ...(['carriedOver', 'resolved', 'resolvedEarly', 'resolvedOnTime', 'resolvedLate'] as const),
  ...(['open', 'openInTime', 'openOverdue', 'waiting', 'delivered', 'apologies'] as const),
];

/** What begins a period is what ended the one before: column 6 = column 11 of the previous form. */
export const CARRIED_FROM: readonly (readonly [FigureName, FigureName])[] = [
  ['carriedOver', 'open'],
];
