import type {
  NewPostingCheck,
  PostingCheckView,
  PostingCoverageList,
  PostingMatrix,
  PostingMatrixQuery,
} from '@motcua/contract/posting-checks.ts';
import { coverPosting, type PostingForm } from '@motcua/domain/procedure-review/posting.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import { newId } from '../../platform/ids.ts';
import type { ReviewParts } from './parts.ts';
import { postingDuty } from './posting-duty.ts';
import {
  insertChecks,
  listLastChecks,
  listPhotographs,
  listUnitsOfDuty,
  type PostingRow,
  type UnitOfDuty,
} from './store-postings.ts';
import { getUnitSeen } from './units.ts';

/** Evidence of a posting check is linked under this kind of subject. */
export const POSTING_SUBJECT = 'posting-check';
const PAGE = 25;

/** What must be posted at a unit, a page at a time, with the last check of each form. */
export async function showPostingMatrix(
  parts: ReviewParts,
  officer: SignedIn,
  query: PostingMatrixQuery,
): Promise<PostingMatrix> {
  const { tenantId } = officer;
  const unit = await getUnitSeen(parts, officer, query.unit);
  const today = todayOf(parts);
  const required = postingDuty(unit, await listInForce(parts, tenantId, today));
  const codes = required.map(({ code }) => code);
  const [names, checks] = await Promise.all([
    parts.procedures.listSummaries(tenantId, codes),
    parts.db.inTenant(tenantId, (tx) =>
      listLastChecks(tx, tenantId, { units: [unit.id], until: today }),
    ),
  ]);
  const last = new Map(checks.map((check) => [`${check.procedureCode} ${check.form}`, check]));
  const isPosted = (code: string, form: PostingForm) => isProof(last.get(`${code} ${form}`));
  const words = foldAccents(query.q ?? '');
  const found = names
    .filter(({ code, name }) => words === '' || foldAccents(`${code} ${name}`).includes(words))
    .filter(({ field }) => query.field === undefined || field === query.field)
    .filter(
      ({ code }) => query.lacking === '0' || !(isPosted(code, 'wall') && isPosted(code, 'portal')),
    )
    .sort((a, b) => a.field.localeCompare(b.field, 'vi') || (a.code < b.code ? -1 : 1));
  const page = found.slice(query.after, query.after + PAGE);
  const photographs = await photographsOf(parts, tenantId, { checks, page });
  const view = (code: string, form: PostingForm) => {
    const row = last.get(`${code} ${form}`);
    return row === undefined ? null : checkView(row, photographs);
  };
  const end = query.after + page.length;
  return {
    unit: { id: unit.id, name: unit.name },
    coverage: coverageOf(codes, { checks, until: today }),
    fields: [...new Set(names.map(({ field }) => field))].sort((a, b) => a.localeCompare(b, 'vi')),
    items: page.map(({ code, name, field }) => ({
      ...{ procedureCode: code, procedureName: name, field },
      ...{ wall: view(code, 'wall'), portal: view(code, 'portal') },
    })),
    next: end < found.length ? end : null,
  };
}

/** The unit and each below it that has something to post. */
export async function listPostingCoverage(
  parts: ReviewParts,
  officer: SignedIn,
  asked: string,
): Promise<PostingCoverageList> {
  const unit = await getUnitSeen(parts, officer, asked);
  const below = await parts.reference.branchOf(officer.tenantId, unit.id);
  const covered = await coverUnits(parts, officer.tenantId, {
    unitIds: [...new Set([unit.id, ...below])],
    until: todayOf(parts),
  });
  return {
    items: covered
      .filter(({ coverage }) => coverage.required > 0)
      .map(({ unit: { id, name }, coverage }) => ({ unit: { id, name }, ...coverage })),
  };
}

/** How far each unit has posted what it must, by the last checks until a day. */
export async function coverUnits(
  parts: Pick<ReviewParts, 'db' | 'procedures'>,
  tenantId: string,
  { unitIds, until }: { unitIds: readonly string[]; until: PlainDate },
) {
  const procedures = await listInForce(parts, tenantId, until);
  const [units, checks] = await parts.db.inTenant(tenantId, (tx) =>
    Promise.all([
      listUnitsOfDuty(tx, tenantId, unitIds),
      listLastChecks(tx, tenantId, { units: unitIds, until }),
    ]),
  );
  const byUnit = Map.groupBy(checks, ({ unitId }) => unitId);
  const codesOf = rememberDuty(procedures);
  return units.map((unit) => ({
    unit,
    coverage: coverageOf(codesOf(unit), { checks: byUnit.get(unit.id) ?? [], until }),
  }));
}

/**
 * Records what somebody saw, of one procedure or of all that a photograph shows. Throws `posting.proof-missing`,
 * `posting.checked-later`, `posting.not-required`, and what the locker throws.
 */
export async function recordPostingCheck(
  parts: ReviewParts,
  officer: SignedIn,
  told: NewPostingCheck,
): Promise<void> {
  const { tenantId } = officer;
  const { form, checkedOn, found, note } = told;
  const unit = await getUnitSeen(parts, officer, told.unit);
  if (checkedOn > todayOf(parts))
    throw new DomainError('posting.checked-later', { day: checkedOn });
  if (found && told.evidenceId === undefined && told.url === undefined)
    throw new DomainError('posting.proof-missing');
  const duty = postingDuty(unit, await listInForce(parts, tenantId, todayOf(parts)));
  const required = new Set(duty.map(({ code }) => code));
  const stray = told.procedureCodes.find((code) => !required.has(code));
  if (stray !== undefined) throw new DomainError('posting.not-required', { code: stray });
  if (told.evidenceId !== undefined) await parts.evidence.show(officer, told.evidenceId);
  const checks = [...new Set(told.procedureCodes)].map((procedureCode) => ({
    ...{ id: newId(), procedureCode },
  }));
  await parts.db.inTenant(tenantId, async (tx) => {
    await insertChecks(tx, tenantId, {
      ...{ unitId: unit.id, form, checkedOn, found, note, checks, by: officer },
      ...{ evidenceId: told.evidenceId ?? null, url: told.url ?? null, at: parts.clock() },
    });
    const [first] = checks;
    if (told.evidenceId === undefined || first === undefined) return;
    await parts.evidence.link(tx, tenantId, {
      ...{ evidenceId: told.evidenceId, subjectKind: POSTING_SUBJECT, subjectId: first.id },
      ...{ label: `${LABELS[form]}: ${unit.name}`, year: Number(checkedOn.slice(0, 4)) },
      by: officer.name,
    });
  });
}

const LABELS = {
  wall: 'Niêm yết thủ tục tại bảng',
  portal: 'Niêm yết thủ tục trên cổng',
} as const satisfies Record<PostingForm, string>;

async function listInForce(
  { procedures }: Pick<ReviewParts, 'procedures'>,
  tenantId: string,
  day: PlainDate,
) {
  return await procedures.listCountable(tenantId, day);
}

/** A hundred communes of one level have one duty. */
function rememberDuty(procedures: Awaited<ReturnType<typeof listInForce>>) {
  const known = new Map<string, string[]>();
  return (unit: UnitOfDuty) => {
    const isByLevel = unit.kind === 'people_committee' || unit.kind === 'service_centre';
    const key = isByLevel ? unit.level : unit.id;
    const codes = known.get(key) ?? postingDuty(unit, procedures).map(({ code }) => code);
    known.set(key, codes);
    return codes;
  };
}

function coverageOf(
  codes: readonly string[],
  { checks, until }: { checks: readonly PostingRow[]; until: PlainDate },
) {
  const told = checks.map((check) => ({ ...check, hasProof: hasProof(check) }));
  return coverPosting(codes, told, until);
}

function hasProof({ evidenceId, url }: PostingRow): boolean {
  return evidenceId !== null || url !== null;
}

function isProof(check: PostingRow | undefined): boolean {
  return check?.found === true && hasProof(check);
}

async function photographsOf(
  { db }: ReviewParts,
  tenantId: string,
  { checks, page }: { checks: readonly PostingRow[]; page: readonly { code: string }[] },
) {
  const shown = new Set(page.map(({ code }) => code));
  const ids = checks.flatMap(({ procedureCode, evidenceId }) =>
    evidenceId !== null && shown.has(procedureCode) ? [evidenceId] : [],
  );
  const rows = await db.inTenant(tenantId, (tx) => listPhotographs(tx, tenantId, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

function checkView(
  { checkedOn, found, evidenceId, url, note, by, at }: PostingRow,
  photographs: ReadonlyMap<string, { id: string; title: string; isImage: boolean }>,
): PostingCheckView {
  const evidence = evidenceId === null ? null : (photographs.get(evidenceId) ?? null);
  return { checkedOn, found, evidence, url, note, by, at };
}
