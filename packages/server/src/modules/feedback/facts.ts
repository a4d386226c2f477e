import {
  compareInstants,
  type Instant,
  instantAt,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import type { FactQuestion, FactSource, SourceMeasure } from '../../platform/fact-source.ts';
import type { FeedbackParts } from './parts.ts';

/** What is counted of the feedback that came in within a period; khiếu nại and tố cáo are no feedback. */
export const FEEDBACK_COUNTS = [
  ...(['received', 'answered', 'answeredOnTime', 'onTime', 'late', 'overdue'] as const),
  ...(['published', 'rated', 'satisfied', 'unsatisfied', 'ofDossiers'] as const),
] as const;
export type FeedbackCount = (typeof FEEDBACK_COUNTS)[number];
export type FeedbackCounts = Record<FeedbackCount, number>;

const WORDS: Record<FeedbackCount, SourceMeasure['words']> = {
  received: { vi: 'Phản ánh, kiến nghị tiếp nhận trong kỳ', en: 'Feedback received in the period' },
  answered: { vi: 'trong đó đã trả lời', en: 'of it answered' },
  answeredOnTime: { vi: 'trong đó trả lời đúng hạn', en: 'of it answered in time' },
  onTime: {
    vi: 'trong đó không bước nào trễ hạn (kể cả đang xử lý trong hạn)',
    en: 'of it no step late, those still in time among it',
  },
  late: { vi: 'trong đó có bước trễ hạn', en: 'of it with a step that was late' },
  overdue: { vi: 'trong đó còn mở và quá hạn', en: 'of it open and overdue' },
  published: { vi: 'trong đó đã công khai kết quả', en: 'of it published' },
  rated: { vi: 'trong đó người gửi đã đánh giá', en: 'of it judged by the sender' },
  satisfied: { vi: 'trong đó người gửi hài lòng', en: 'of it with a satisfied sender' },
  unsatisfied: {
    vi: 'trong đó không hài lòng, gửi lại hoặc trễ hạn',
    en: 'of it not satisfied, reopened or late',
  },
  ofDossiers: { vi: 'Hồ sơ bị phản ánh', en: 'Dossiers that feedback is about' },
};

/** The live counts of feedback for indicators and the reform index: `feedback.received` and so on. */
export function feedbackFacts(parts: FeedbackParts): FactSource {
  return {
    measures: FEEDBACK_COUNTS.map((name) => ({ name: `feedback.${name}`, words: WORDS[name] })),
    async count(question) {
      // Before the first feedback came in here, what others told of it is all that is known.
      if (!(await hasBegun(parts, question))) return new Map();
      const counted = await countByUnit(parts, question);
      return new Map(
        [...counted].map(([unitId, counts]) => [
          unitId,
          Object.fromEntries(
            FEEDBACK_COUNTS.map((name) => [`feedback.${name}`, counts[name]] as const).filter(
              ([name]) => question.names.includes(name),
            ),
          ),
        ]),
      );
    },
  };
}

async function hasBegun(
  { db }: Pick<FeedbackParts, 'db'>,
  { tenantId, to }: Pick<FactQuestion, 'tenantId' | 'to'>,
): Promise<boolean> {
  const rows = await db.inTenant(
    tenantId,
    (tx) => tx`
      select 1 from feedback where tenant_id = ${tenantId} and received_on <= ${to} limit 1`,
  );
  return rows.length > 0;
}

/** Of each unit asked for, with what stands below it where the axis says so; zeros where nothing came in. */
export async function countByUnit(
  { db, organisation, clock }: Pick<FeedbackParts, 'db' | 'organisation' | 'clock'>,
  { tenantId, unitIds, axis, from, to }: Omit<FactQuestion, 'names'>,
): Promise<Map<string, FeedbackCounts>> {
  const rows = await db.inTenant(tenantId, (tx) =>
    countRows(tx, tenantId, { from, to, until: endOf(to, clock()) }),
  );
  const own = new Map(rows.map(({ unitId, ...counts }) => [unitId, counts]));
  const counted = new Map<string, FeedbackCounts>();
  for (const unitId of unitIds) {
    const branch =
      axis === 'own' || own.size === 0
        ? [unitId]
        : await organisation.listDescendantIds(tenantId, { unitId, tree: axis }, to);
    counted.set(unitId, sumOf([...new Set([unitId, ...branch])].map((id) => own.get(id))));
  }
  return counted;
}

function sumOf(parts: readonly (FeedbackCounts | undefined)[]): FeedbackCounts {
  const sum = (name: FeedbackCount) => parts.reduce((total, one) => total + (one?.[name] ?? 0), 0);
  return Object.fromEntries(FEEDBACK_COUNTS.map((name) => [name, sum(name)])) as FeedbackCounts;
}

/** A period that has not ended is looked at as it stands now. */
function endOf(to: PlainDate, now: Instant): Instant {
  const end = instantAt(addDays(to, 1), 0, VIETNAM_OFFSET_MINUTES);
  return compareInstants(end, now) < 0 ? end : now;
}

async function countRows(
  tx: Transaction,
  tenantId: string,
  { from, to, until }: { from: PlainDate; to: PlainDate; until: Instant },
): Promise<(FeedbackCounts & { unitId: string })[]> {
  return await tx<(FeedbackCounts & { unitId: string })[]>`
    with counted as (
      select unit_id, round, solved, liked, dossier_code, answered_at <= ${until} as answered,
        published_at <= ${until} as published, coalesce(late_from < ${until}, false) as late,
        next_due < ${until} as overdue
      from feedback
      where tenant_id = ${tenantId} and received_on between ${from} and ${to} and state <> 'diverted'
    )
    select unit_id as "unitId", count(*)::int as received,
      (count(*) filter (where answered))::int as answered,
      (count(*) filter (where answered and not late))::int as "answeredOnTime",
      (count(*) filter (where not late))::int as "onTime",
      (count(*) filter (where late))::int as late,
      (count(*) filter (where overdue))::int as overdue,
      (count(*) filter (where published))::int as published,
      (count(*) filter (where solved is not null))::int as rated,
      (count(*) filter (where solved and liked is not false))::int as satisfied,
      (count(*) filter (where late or round > 1 or solved = false or liked = false))::int as unsatisfied,
      count(distinct dossier_code)::int as "ofDossiers"
    from counted group by unit_id`;
}
