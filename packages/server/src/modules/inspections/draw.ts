import type { FigureDossier } from '@motcua/contract/figures.ts';
import type { NewSample } from '@motcua/contract/inspections.ts';
import { type Candidate, drawSample } from '@motcua/domain/inspection/sample.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { daysBetween } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import { newId } from '../../platform/ids.ts';
import { findSeen } from './find.ts';
import type { InspectionParts } from './parts.ts';
import { requireActing } from './policy.ts';
import { type InspectionRules, shippedRules } from './shipped.ts';
import { getDetails, type InspectionRow, type KeptSample, updateSample } from './store.ts';

/** How many dossiers one factor brings at most; the newest, where there are more. */
const MOST_OF_A_FACTOR = 1000;

/**
 * Draws the dossiers to be looked at from what live figures of the unit count, once: a sample that could be drawn
 * until it pleases would prove nothing. Throws `inspection.not-found`, `inspection.not-yours`,
 * `inspection.sample-drawn`, `inspection.sample-empty`, `inspection.not-now`.
 */
export async function drawFor(
  parts: InspectionParts,
  officer: SignedIn,
  { id, ...asked }: NewSample & { id: string },
): Promise<void> {
  const { tenantId } = officer;
  const { row, sight } = await findSeen(parts, officer, id);
  requireActing(sight);
  if (row.state !== 'planned' && row.state !== 'under_way')
    throw new DomainError('inspection.not-now', { act: 'draw', state: row.state });
  const { sample } = await parts.db.inTenant(tenantId, (tx) => getDetails(tx, tenantId, id));
  if (sample !== null) throw new DomainError('inspection.sample-drawn');
  const drawn = await drawFrom(parts, { tenantId, row, asked });
  const kept = await parts.db.inTenant(tenantId, (tx) =>
    updateSample(tx, tenantId, { id, sample: drawn, revision: row.revision }),
  );
  if (!kept) throw new DomainError('inspection.changed-meanwhile');
}

async function drawFrom(
  parts: InspectionParts,
  { tenantId, row, asked }: { tenantId: string; row: InspectionRow; asked: NewSample },
): Promise<KeptSample> {
  const rules = shippedRules();
  const { dossiers, candidates } = await candidatesOf(parts, { tenantId, row, rules });
  if (candidates.length === 0) throw new DomainError('inspection.sample-empty');
  const seed = asked.seed ?? newId();
  const drawn = drawSample(candidates, {
    ...{ seed, size: asked.size ?? rules.sampleSize },
    lotsOfTen: asked.lotsOfTen ?? rules.lotsOfTen,
  });
  return {
    ...{ seed, candidates: candidates.length, drawnAt: parts.clock() },
    items: drawn.flatMap(({ id: dossierId, number, way, points, reasons }) => {
      const found = dossiers.get(dossierId);
      if (found === undefined) return [];
      const { code, filingNumber, procedureName, receivedAt, dueAt, endedAt, status } = found;
      return [
        {
          ...{ dossierId, number, way, points, reasons: [...reasons] },
          ...{ code: code ?? filingNumber ?? dossierId, procedureName, status },
          ...{ receivedAt, dueAt, endedAt },
        },
      ];
    }),
  };
}

/** Every dossier that one of the risky figures counts, with all the figures that count it. */
async function candidatesOf(
  { figures, clock }: InspectionParts,
  { tenantId, row, rules }: { tenantId: string; row: InspectionRow; rules: InspectionRules },
): Promise<{ dossiers: Map<string, FigureDossier>; candidates: Candidate[] }> {
  const today = todayOf({ clock });
  const dossiers = new Map<string, FigureDossier>();
  const reasons = new Map<string, { factor: string; points: number }[]>();
  const isOver = row.periodTo <= today;
  const to = isOver ? row.periodTo : today;
  if (to < row.periodFrom) return { dossiers, candidates: [] };
  for (const { figure, points, olderThanDays } of rules.dossiers) {
    const behind = await figures.dossiersBehind({
      ...{ tenantId, unitId: row.unitId, axis: 'subordination', cut: 'whole', figure },
      ...{ from: row.periodFrom, to, limit: MOST_OF_A_FACTOR },
    });
    for (const dossier of behind.dossiers) {
      const since = plainDateOf(dossier.at, VIETNAM_OFFSET_MINUTES);
      if (olderThanDays !== undefined && daysBetween(since, to) < olderThanDays) continue;
      dossiers.set(dossier.id, dossier);
      reasons.set(dossier.id, [...(reasons.get(dossier.id) ?? []), { factor: figure, points }]);
    }
  }
  return { dossiers, candidates: [...reasons].map(([id, why]) => ({ id, reasons: why })) };
}
