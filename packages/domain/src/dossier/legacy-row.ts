import { type Timeliness, timelinessOf } from '../calendar/timeliness.ts';
import { compareInstants, type Instant, laterOf, plainDateOf } from '../shared/instant.ts';
import type { DossierImported } from './events.ts';

/** An instant of a legacy register; with `dateOnly` the register named no more than the day. */
export interface LegacyInstant {
  instant: Instant;
  dateOnly: boolean;
}

/** What a row of a legacy register says of a dossier's life. */
export interface LegacyLife {
  received: LegacyInstant;
  due: LegacyInstant;
  finished: LegacyInstant | null;
  delivered: LegacyInstant | null;
  /** Null where the row leaves it to its instants. */
  status: DossierImported['status'] | null;
}

export interface LegacyJudgement {
  status: DossierImported['status'];
  /** The later of reception and the row's own end; null while open, or when the row does not say. */
  endedAt: Instant | null;
  timeliness: Timeliness | null;
  review: ReviewReason[];
}

/** Why a person must look at an imported dossier. */
export const reviewReasons = {
  'finished-before-received': {
    vi: 'Ngày giải quyết xong trước ngày tiếp nhận',
    en: 'Finished before it was received',
  },
  'delivered-before-received': {
    vi: 'Ngày trả kết quả trước ngày tiếp nhận',
    en: 'Delivered before it was received',
  },
  'delivered-before-finished': {
    vi: 'Ngày trả kết quả trước ngày giải quyết xong',
    en: 'Delivered before it was finished',
  },
  'due-before-received': {
    vi: 'Ngày hẹn trả trước ngày tiếp nhận',
    en: 'Due before it was received',
  },
  'ended-without-instant': {
    vi: 'Trạng thái là đã kết thúc nhưng sổ không ghi ngày nào; tạm tính là đang giải quyết',
    en: 'The status says that it ended but the register names no day; counted as open',
  },
  'open-with-end': {
    vi: 'Trạng thái là đang giải quyết nhưng sổ có ngày giải quyết xong hoặc ngày trả',
    en: 'The status says that it is open but the register has a day of finishing or delivery',
  },
  'done-but-delivered': {
    vi: 'Trạng thái là chưa trả kết quả nhưng sổ có ngày trả',
    en: 'The status says that the result is not delivered but the register has a day of delivery',
  },
  'in-the-future': {
    vi: 'Có ngày tiếp nhận, giải quyết xong hoặc trả kết quả ở tương lai',
    en: 'Received, finished or delivered in the future',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type ReviewReason = keyof typeof reviewReasons;

/** The reason in words; a reason that this edition does not know stays as it is. */
export function reviewSentence(reason: string, language: 'vi' | 'en'): string {
  const known = reasons.find((one) => one === reason);
  return known === undefined ? reason : reviewReasons[known][language];
}

/**
 * Reads a life from a legacy row as it stands: nothing is corrected, what contradicts itself is named.
 * Where one side of a comparison is a day only, the days are compared (`offsetMinutes` east of Greenwich).
 */
export function judgeLegacyLife(
  life: LegacyLife,
  { now, offsetMinutes }: { now: Instant; offsetMinutes: number },
): LegacyJudgement {
  const { received, due } = life;
  const status = life.status ?? statusOf(life);
  const own = status === 'processing' ? null : (life.finished ?? life.delivered);
  const endedAt = own === null ? null : laterOf(own.instant, received.instant);
  const timeliness =
    endedAt === null ? null : timelinessOf({ ended: endedAt, due: due.instant, offsetMinutes });
  const review = contradictionsOf({ ...life, status }, { now, offsetMinutes });
  return { status, endedAt, timeliness, review };
}

function statusOf({ finished, delivered }: LegacyLife): DossierImported['status'] {
  if (delivered !== null) return 'delivered';
  return finished !== null ? 'resolved' : 'processing';
}

function contradictionsOf(
  life: LegacyLife & { status: DossierImported['status'] },
  { now, offsetMinutes }: { now: Instant; offsetMinutes: number },
): ReviewReason[] {
  const { received, due, finished, delivered, status } = life;
  const isBefore = (a: LegacyInstant | null, b: LegacyInstant | null) =>
    a !== null && b !== null && precedes(a, b, offsetMinutes);
  const present = { instant: now, dateOnly: false };
  const open = status === 'processing';
  const found: Record<ReviewReason, boolean> = {
    'finished-before-received': isBefore(finished, received),
    'delivered-before-received': isBefore(delivered, received),
    'delivered-before-finished': isBefore(delivered, finished),
    'due-before-received': isBefore(due, received),
    'ended-without-instant': !open && finished === null && delivered === null,
    'open-with-end': open && (finished !== null || delivered !== null),
    'done-but-delivered': status === 'resolved' && delivered !== null,
    'in-the-future': [received, finished, delivered].some((one) => isBefore(present, one)),
  };
  return reasons.filter((reason) => found[reason]);
}

const reasons = Object.keys(reviewReasons) as ReviewReason[];

function precedes(a: LegacyInstant, b: LegacyInstant, offsetMinutes: number): boolean {
  if (!a.dateOnly && !b.dateOnly) return compareInstants(a.instant, b.instant) < 0;
  return plainDateOf(a.instant, offsetMinutes) < plainDateOf(b.instant, offsetMinutes);
}
