import type {
  FactQuestion,
  FactSource,
  SourceMeasure,
  SourceValue,
} from '../../platform/fact-source.ts';
import type { ReviewParts } from './parts.ts';
import { coverUnits } from './postings.ts';
import { countReviews, listCutProcedures } from './store-facts.ts';

const measure = (name: string, vi: string, en: string): SourceMeasure => ({
  name,
  words: { vi, en },
});

const measures: readonly SourceMeasure[] = [
  measure(
    'reviews.planned',
    'Thủ tục đơn vị chủ trì rà soát, đến hạn trong kỳ',
    'Procedures that the unit was to review, due in the period',
  ),
  measure(
    'reviews.done',
    'Trong đó đã trình đề xuất',
    'Of these, those whose proposal was submitted',
  ),
  measure(
    'cuts.procedures',
    'Thủ tục được cắt giảm thời gian giải quyết trong kỳ (mỗi thủ tục của một cấp tính một lần)',
    'Procedures whose time was cut in the period (each counts once at its level)',
  ),
  measure(
    'posting.required',
    'Thủ tục phải niêm yết tại đơn vị, cuối kỳ',
    'Procedures to be posted at the unit, at the end of the period',
  ),
  measure(
    'posting.wall',
    'Trong đó đã niêm yết trên bảng, có ảnh',
    'Of these, posted on the wall, with proof',
  ),
  measure(
    'posting.portal',
    'Trong đó đã niêm yết trên cổng hoặc trang thông tin',
    'Of these, posted on the portal, with proof',
  ),
];

/** What of reviews, cuts and postings counts for indicators and the reform index. */
export function reviewFacts(parts: ReviewParts): FactSource {
  return { measures, count: (question) => countFor(parts, question) };
}

type Facts = Record<string, SourceValue>;

async function countFor(
  parts: ReviewParts,
  question: FactQuestion,
): Promise<ReadonlyMap<string, Facts>> {
  const { tenantId, from, to } = question;
  const names = question.names.filter((name) => measures.some((known) => known.name === name));
  if (names.length === 0) return new Map();
  const branches = await branchesOf(parts, question);
  const units = [...new Set([...branches.values()].flat())];
  const [reviews, cuts] = await parts.db.inTenant(tenantId, (tx) =>
    Promise.all([
      countReviews(tx, tenantId, { units, from, to }),
      listCutProcedures(tx, tenantId, { units, from, to }),
    ]),
  );
  const asksPosting = names.some((name) => name.startsWith('posting.'));
  const covered = asksPosting
    ? await coverUnits(parts, tenantId, { unitIds: units, until: to })
    : [];
  return new Map(
    [...branches].map(([unitId, branch]) => {
      const all = sumOf(new Set(branch), { reviews, cuts, covered });
      return [unitId, Object.fromEntries(names.map((name) => [name, all[name] ?? 0]))];
    }),
  );
}

async function branchesOf(
  { organisation }: ReviewParts,
  { tenantId, unitIds, axis, to }: FactQuestion,
): Promise<Map<string, readonly string[]>> {
  if (axis === 'own') return new Map(unitIds.map((id) => [id, [id]]));
  const branches = await Promise.all(
    unitIds.map((unitId) => organisation.listDescendantIds(tenantId, { unitId, tree: axis }, to)),
  );
  return new Map(unitIds.map((id, index) => [id, branches[index] ?? [id]]));
}

function sumOf(
  branch: ReadonlySet<string>,
  of: {
    reviews: Awaited<ReturnType<typeof countReviews>>;
    cuts: Awaited<ReturnType<typeof listCutProcedures>>;
    covered: Awaited<ReturnType<typeof coverUnits>>;
  },
): Record<string, number> {
  const reviews = of.reviews.filter(({ unitId }) => branch.has(unitId));
  const cuts = of.cuts.filter(({ unitId }) => branch.has(unitId));
  const covered = of.covered.filter(({ unit }) => branch.has(unit.id));
  const sum = <T>(list: readonly T[], value: (one: T) => number) =>
    list.reduce((all, one) => all + value(one), 0);
  return {
    'reviews.planned': sum(reviews, ({ planned }) => planned),
    'reviews.done': sum(reviews, ({ done }) => done),
    'cuts.procedures': new Set(cuts.map(({ procedureCode, level }) => `${level} ${procedureCode}`))
      .size,
    'posting.required': sum(covered, ({ coverage }) => coverage.required),
    'posting.wall': sum(covered, ({ coverage }) => coverage.posted.wall),
    'posting.portal': sum(covered, ({ coverage }) => coverage.posted.portal),
  };
}
