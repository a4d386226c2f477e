import type { NewTimeCut, TimeCut, TimeCutList } from '@motcua/contract/time-cuts.ts';
import { parseTimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import { countCuts, cutOf } from '@motcua/domain/procedure-review/time-cut-record.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { type PlainDate, plainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { newId } from '../../platform/ids.ts';
import type { ReviewParts } from './parts.ts';
import { type CutRow, insertCut, listCuts } from './store-cuts.ts';
import { getUnitSeen, unitsAsked } from './units.ts';

/** Years that stand beside the one asked for. */
const YEARS_BEFORE = 4;

/** The cuts of a year with what is counted of them, and the counts of the years before. */
export async function listTimeCuts(
  parts: ReviewParts,
  officer: SignedIn,
  { year, unit }: { year: number; unit?: string | undefined },
): Promise<TimeCutList> {
  const { tenantId } = officer;
  const units = await unitsAsked(parts, officer, unit);
  const from = plainDate(Math.max(1990, year - YEARS_BEFORE), 1, 1);
  const rows = await parts.db.inTenant(tenantId, (tx) =>
    listCuts(tx, tenantId, { from, to: yearOf(year).to, units }),
  );
  const countsOf = (of: number) => countCuts(rows, yearOf(of));
  const years = Array.from({ length: YEARS_BEFORE + 1 }, (_, back) => year - YEARS_BEFORE + back);
  return {
    items: rows.filter(({ decidedOn }) => decidedOn >= yearOf(year).from).map(cutView),
    counts: countsOf(year),
    years: years.map((of) => ({ year: of, counts: countsOf(of) })),
  };
}

/**
 * Records a cut that was decided elsewhere or before reviews were kept here; the catalogue is not touched. Throws
 * `time-cut.not-shorter`, `time-cut.not-comparable`, `time-cut.recorded-already`, `time-cut.procedure-unknown`.
 */
export async function recordTimeCut(
  parts: ReviewParts,
  officer: SignedIn,
  told: NewTimeCut,
): Promise<TimeCut> {
  const { tenantId } = officer;
  const unit = await getUnitSeen(parts, officer, told.unit);
  const {
    legal,
    cut,
    unit: inUnit,
  } = cutOf(parseTimeLimit(told.legalText), parseTimeLimit(told.cutText));
  if (told.effectiveOn < told.decidedOn)
    throw new DomainError('procedure-review.effect-before-decision', {
      ...{ decidedOn: told.decidedOn, effectiveOn: told.effectiveOn },
    });
  const named = await nameOf(parts, tenantId, told);
  const { level, legalText, cutText, decisionNumber, decidedOn, signer, effectiveOn } = told;
  const row: CutRow = {
    ...{ id: newId(), unitId: unit.id, unitName: unit.name, reviewId: null, channel: null },
    ...{ ...named, level, legalText, cutText, unit: inUnit, legalValue: legal, cutValue: cut },
    ...{ decisionNumber, decidedOn, signer, effectiveOn, publishedVersion: null },
  };
  const isNew = await parts.db.inTenant(tenantId, (tx) =>
    insertCut(tx, tenantId, { ...row, madeBy: officer.name, madeAt: parts.clock() }),
  );
  if (!isNew)
    throw new DomainError('time-cut.recorded-already', {
      ...{ number: decisionNumber, code: row.procedureCode },
    });
  return cutView(row);
}

async function nameOf(
  { procedures }: ReviewParts,
  tenantId: string,
  told: NewTimeCut,
): Promise<Pick<CutRow, 'procedureCode' | 'procedureName' | 'field' | 'procedureVersion'>> {
  const known = await procedures.findOn(tenantId, told.procedureCode, told.decidedOn);
  if (known !== null) {
    const { procedureCode, name, field, version } = known;
    return { procedureCode, procedureName: name, field, procedureVersion: version };
  }
  const { procedureCode, procedureName, field } = told;
  if (procedureName === undefined || field === undefined)
    throw new DomainError('time-cut.procedure-unknown', { code: procedureCode });
  return { procedureCode, procedureName, field, procedureVersion: null };
}

function yearOf(year: number): { from: PlainDate; to: PlainDate } {
  return { from: plainDate(year, 1, 1), to: plainDate(year, 12, 31) };
}

function cutView(row: CutRow): TimeCut {
  const { id, reviewId, procedureCode, procedureName, field, level, channel } = row;
  const { legalText, cutText, decisionNumber, decidedOn, signer, effectiveOn } = row;
  const { procedureVersion, publishedVersion, unit, legalValue: legal, cutValue: cut } = row;
  return {
    ...{ id, reviewId, procedureCode, procedureName, field, level, channel, legalText, cutText },
    ...{ decisionNumber, decidedOn, signer, effectiveOn, procedureVersion, publishedVersion },
    unit: { id: row.unitId, name: row.unitName },
    compared: { unit, legal, cut, share: (legal - cut) / legal },
  };
}
