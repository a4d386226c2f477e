import type { IndicatorFactList } from '@motcua/contract/indicator-fact-imports.ts';
import { parsePeriod } from '@motcua/domain/scoring/period.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { Organisation } from '../organisation/index.ts';
import { type IndicatorReach, requireUnit } from './policy.ts';
import { type FactRow, listVersions } from './store.ts';

interface Parts {
  db: Database;
  clock: Clock;
  organisation: Pick<Organisation, 'findUnit'>;
}

/** Every version told of a unit, the newest first; earlier ones are kept beside what corrects them. */
export async function listFacts(
  { db, clock, organisation }: Parts,
  { officer, reach }: { officer: SignedIn; reach: IndicatorReach },
  query: { unit: string; period?: string | undefined; measure?: string | undefined },
): Promise<IndicatorFactList> {
  const { tenantId } = officer;
  const period = query.period === undefined ? undefined : parsePeriod(query.period);
  if (period === null)
    throw new DomainError('indicator.period-unreadable', { period: query.period ?? '' });
  const day = period?.to ?? plainDateOf(clock(), VIETNAM_OFFSET_MINUTES);
  const unit = await organisation.findUnit(tenantId, query.unit, day);
  if (unit === null) throw new DomainError('unit.not-found', { unit: query.unit });
  requireUnit(reach, { unitId: unit.id, own: true });
  const rows = await db.inTenant(tenantId, (tx) =>
    listVersions(tx, tenantId, {
      subjectId: unit.id,
      ...(period === undefined ? {} : { from: period.from, to: period.to }),
      ...(query.measure === undefined ? {} : { measure: query.measure }),
    }),
  );
  return { facts: rows.map((row, index) => viewFact(row, isCurrent(row, rows[index - 1]))) };
}

/** The first of its key: versions come newest first. */
function isCurrent(row: FactRow, before: FactRow | undefined): boolean {
  return (
    before === undefined ||
    before.measure !== row.measure ||
    before.set_id !== row.set_id ||
    before.from_day !== row.from_day ||
    before.to_day !== row.to_day
  );
}

function viewFact(row: FactRow, current: boolean): IndicatorFactList['facts'][number] {
  return {
    ...{ from: row.from_day, to: row.to_day, measure: row.measure, set: row.set_id },
    ...{ officerId: row.officer_id, version: row.version, current, value: row.value },
    ...{ source: row.source, number: row.document_number, date: row.document_date },
    ...{ signer: row.signer, file: row.file },
    ...{ importedAt: row.imported_at, importedBy: row.imported_by },
  };
}
