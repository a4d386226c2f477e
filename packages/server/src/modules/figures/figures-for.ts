import type {
  FigureAnswer,
  FigureDossiers,
  FigureDossiersQuery,
  FigureQuery,
  FigureSeries,
  FigureSeriesQuery,
} from '@motcua/contract/figures.ts';
import type { PivotPlan } from '@motcua/domain/figures/pivot-plan.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import {
  compareInstants,
  earlierOf,
  instantAt,
  type Instant,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import { addDays } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Reference } from '../dossiers/index.ts';
import type { Organisation, UnitRow } from '../organisation/index.ts';
import type { FigureService } from './figures.ts';
import { createFigureReachOf, rowsInReach } from './policy.ts';
import type { Crossed, CrossedCell } from './read-crossed.ts';

export interface FiguresForParts {
  figures: Pick<FigureService, 'read' | 'series' | 'dossiersBehind' | 'crossed'>;
  organisation: Pick<Organisation, 'findUnit'>;
  reference: Pick<Reference, 'agenciesServedFrom' | 'branchOf'>;
  clock: Clock;
}

/** What a free table asks of the figures, and what it is told. */
export interface CrossedQuery extends Omit<FigureQuery, 'cut'> {
  plan: PivotPlan;
}
export interface CrossedFor extends Crossed {
  unit: FigureAnswer['unit'];
  asOf: Instant;
}

export type FiguresFor = ReturnType<typeof createFiguresFor>;

/** The figures as officers ask for them: of units within reach, named by code. */
export function createFiguresFor(parts: FiguresForParts) {
  const { figures } = parts;
  const scopeOf = createScopeOf(parts);
  return {
    /** Throws `unit.not-found`, `figure.not-yours`, `figure.period-reversed`, `figure.beyond-period`. */
    async read(officer: SignedIn, query: FigureQuery): Promise<FigureAnswer> {
      const { unit, question, rows } = await scopeOf(officer, query);
      const found = await figures.read(question);
      const mine = rows === 'all' ? found : found.filter(({ key }) => key === officer.id);
      const { axis, cut, from, to, asOf } = question;
      return { unit, axis, cut, from, to, asOf, rows: mine };
    },
    async series(officer: SignedIn, query: FigureSeriesQuery): Promise<FigureSeries> {
      const { unit, question, rows } = await scopeOf(officer, query);
      const { step } = query;
      const key = keyOf(query.key, { officer, rows });
      const points = await figures.series({ ...question, step, ...key });
      return { unit, asOf: question.asOf, points };
    },
    /** Throws as `read`. */
    async crossed(officer: SignedIn, { plan, ...query }: CrossedQuery): Promise<CrossedFor> {
      const { unit, question, rows } = await scopeOf(officer, { ...query, cut: plan.cut });
      const found = await figures.crossed({ ...question, plan });
      const isMine = (cell: CrossedCell) => cell.row === officer.id || cell.column === officer.id;
      const cells = rows === 'all' ? found.cells : found.cells.filter(isMine);
      return { ...found, cells, unit, asOf: question.asOf };
    },
    async dossiersBehind(officer: SignedIn, query: FigureDossiersQuery): Promise<FigureDossiers> {
      const { question, rows } = await scopeOf(officer, query);
      const { figure, limit, cursor } = query;
      const { dossiers, next } = await figures.dossiersBehind({
        ...{ ...question, figure, limit, ...keyOf(query.key, { officer, rows }) },
        ...(cursor === undefined ? {} : { after: cursor }),
      });
      return { items: dossiers, next };
    },
  };
}

function createScopeOf({ organisation, reference, clock }: FiguresForParts) {
  const reachOf = createFigureReachOf(reference);
  return async (officer: SignedIn, query: FigureQuery | FigureSeriesQuery) => {
    const { axis, cut, from, to } = query;
    if (from > to) throw new DomainError('figure.period-reversed', { from, to });
    const { tenantId } = officer;
    const found = await organisation.findUnit(tenantId, query.unit, to);
    if (found === null) throw new DomainError('unit.not-found', { unit: query.unit });
    const rows = rowsInReach(await reachOf(officer), { unitId: found.id, axis, cut });
    const asOf = asOfOf(query, clock());
    return {
      unit: viewOf(found),
      rows,
      question: { ...{ tenantId, unitId: found.id, axis, cut, from, to }, asOf },
    };
  };
}

/** By default the end of the period or now, whichever is earlier. */
function asOfOf(query: FigureQuery | FigureSeriesQuery, now: Instant): Instant {
  const { from, to, asOf } = query;
  const end = instantAt(addDays(to, 1), 0, VIETNAM_OFFSET_MINUTES);
  if (asOf === undefined) return earlierOf(end, now);
  const isWithin =
    compareInstants(asOf, end) <= 0 &&
    compareInstants(asOf, instantAt(from, 0, VIETNAM_OFFSET_MINUTES)) >= 0;
  if (!isWithin) throw new DomainError('figure.beyond-period', { asOf, from, to });
  return asOf;
}

/** Of figures by officer, others than the own ones are opened by heads only. */
function keyOf(
  key: string | undefined,
  { officer, rows }: { officer: SignedIn; rows: 'all' | 'mine' },
): { key?: string } {
  if (rows === 'mine' && key !== undefined && key !== officer.id)
    throw new DomainError('figure.not-yours');
  if (rows === 'mine') return { key: officer.id };
  return key === undefined ? {} : { key };
}

function viewOf({ id, code, name }: UnitRow): FigureAnswer['unit'] {
  return { id, code, name };
}
