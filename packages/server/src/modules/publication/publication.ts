import { FIGURE_NAMES, type Figures, figuresSchema } from '@motcua/contract/figures.ts';
import type { Board, BoardQuery } from '@motcua/contract/publication.ts';
import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import type { ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { type PlainDate, parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { FigureQuestion, FigureRow, FigureService } from '../figures/index.ts';
import type { Organisation } from '../organisation/index.ts';
import type { Procedures } from '../procedures/index.ts';
import { LEAST, publishRows, publishWhole } from './board.ts';
import type { Provider } from './cpsv.ts';

export interface PublicationParts {
  organisation: Pick<Organisation, 'getPublicTenant' | 'listUnits' | 'listTopUnits'>;
  procedures: Pick<Procedures, 'listInForce'>;
  calendars: {
    getCalendar(tenantId: string, at: { unitId: null }): Promise<WorkingCalendar | null>;
  };
  figures: Pick<FigureService, 'read'>;
  clock: Clock;
}

export type Publication = ReturnType<typeof createPublication>;

/** What this installation makes public of itself, without anybody asking who reads it. */
export function createPublication(parts: PublicationParts) {
  const { organisation, procedures, calendars, clock } = parts;
  const tenant = () => organisation.getPublicTenant();
  return {
    provider: async (): Promise<Provider> => {
      const { id, name } = await tenant();
      return { id, name };
    },
    procedures: async (): Promise<ProcedureVersion[]> =>
      procedures.listInForce((await tenant()).id, today(clock)),
    units: async () => listUnits(organisation, (await tenant()).id),
    calendar: async (): Promise<WorkingCalendar> => {
      const { id } = await tenant();
      const calendar = await calendars.getCalendar(id, { unitId: null });
      if (calendar === null) throw new DomainError('calendar.unknown', { calendar: id });
      return calendar;
    },
    /** The books of a period for everybody to see, small counts hidden. */
    board: async (query: BoardQuery): Promise<Board> => readBoard(parts, await tenant(), query),
  };
}

/** A tenant whose units were imported without the one above them all has several tops: their figures are put together. */
async function readBoard(
  { organisation, figures, clock }: PublicationParts,
  { id: tenantId, name }: Provider,
  query: BoardQuery,
): Promise<Board> {
  const { from, to } = periodOf(query, today(clock));
  const tops = await organisation.listTopUnits(tenantId, 'subordination');
  const asked = (cut: FigureQuestion['cut']) =>
    Promise.all(
      tops.map((top) =>
        figures.read({ tenantId, unitId: top.id, axis: 'subordination', cut, from, to }),
      ),
    );
  const [whole, units, fields] = await Promise.all([asked('whole'), asked('unit'), asked('field')]);
  return {
    ...{ provider: name, from, to, asOf: clock(), least: LEAST },
    whole: publishWhole({ key: '', name, figures: sumOf(whole.flat().map((row) => row.figures)) }),
    units: publishRows(units.flat()),
    fields: publishRows(joinByKey(fields.flat())),
  };
}

/** From the first of this month to today, where nothing else is asked. */
function periodOf({ from, to }: BoardQuery, day: PlainDate): { from: PlainDate; to: PlainDate } {
  const last = to ?? day;
  const first = from ?? parsePlainDate(`${last.slice(0, 8)}01`);
  if (first > last) throw new DomainError('publication.period-reversed', { from: first, to: last });
  return { from: first, to: last };
}

function joinByKey(rows: readonly FigureRow[]): FigureRow[] {
  return [...Map.groupBy(rows, ({ key }) => key).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, figures: sumOf(same.map((row) => row.figures)) }] : [];
  });
}

function sumOf(all: readonly Figures[]): Figures {
  const sum = Object.fromEntries(
    FIGURE_NAMES.map((name) => [name, all.reduce((total, one) => total + one[name], 0)]),
  );
  return figuresSchema.parse(sum);
}

/** All units of today, from the top. */
async function listUnits(organisation: PublicationParts['organisation'], tenantId: string) {
  const page = await organisation.listUnits(tenantId, { tree: 'subordination', limit: MOST_UNITS });
  return page.items;
}

const MOST_UNITS = 5000;

function today(clock: Clock): PlainDate {
  return plainDateOf(clock(), VIETNAM_OFFSET_MINUTES);
}
