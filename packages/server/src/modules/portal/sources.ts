import type { Place, Places } from '@motcua/contract/portal.ts';
import { DomainError, isDomainError } from '@motcua/domain/shared/errors.ts';
import type { Calendars } from '../calendars/index.ts';
import type { Dossiers } from '../dossiers/index.ts';
import type { Organisation } from '../organisation/index.ts';
import type { Procedures } from '../procedures/index.ts';
import { OPEN_DATASETS, type Publication } from '../publication/index.ts';
import type { Seasons } from '../seasons/index.ts';
import type { Surveys } from '../surveys/index.ts';
import type { Opinions, PortalSources, PublicFeedback } from './ports.ts';

export interface PortalModules {
  organisation: Pick<Organisation, 'getPublicTenant' | 'listUnits' | 'listDesks'>;
  procedures: Pick<Procedures, 'search' | 'show'>;
  calendars: Pick<Calendars, 'getCalendar'>;
  dossiers: Pick<Dossiers, 'track'>;
  publication: Pick<Publication, 'board'>;
  surveys: Pick<Surveys, 'published' | 'openSheet' | 'takeSheet' | 'ratings'>;
  feedback: PublicFeedback;
  seasons: Pick<Seasons, 'listPublic' | 'publicResults'>;
}

/** What the public pages show, of the tenant that this installation shows to the public. */
export function createPortalSources(modules: PortalModules): PortalSources {
  const { organisation, procedures, calendars, dossiers, publication, surveys, seasons } = modules;
  const tenantId = async () => (await organisation.getPublicTenant()).id;
  return {
    providerName: async () => (await organisation.getPublicTenant()).name,
    searchProcedures: async (query) => procedures.search(await tenantId(), query),
    findProcedure: async (code) => orNull(procedures.show(await tenantId(), code)),
    calendar: async () => calendarOf(calendars, await tenantId()),
    track: (code, language) => orNull(dossiers.track({ code, language })),
    board: publication.board,
    opinions: opinionsOf(surveys, tenantId),
    feedback: modules.feedback,
    publishedIndexes: seasons.listPublic,
    publishedIndex: seasons.publicResults,
    datasets: OPEN_DATASETS,
    places: async (communeId) => placesOf(organisation, await tenantId(), communeId),
  };
}

function opinionsOf(surveys: PortalModules['surveys'], tenantId: () => Promise<string>): Opinions {
  const { ratings } = surveys;
  return {
    publishedSurveys: async () => surveys.published(await tenantId()),
    async openSheet(token) {
      const campaign = await surveys.openSheet({ tenantId: await tenantId(), token });
      const { title, unitName: office, closesOn, questionnaire } = campaign;
      return { title, office, closesOn, questionnaire };
    },
    async takeSheet(sheet) {
      await surveys.takeSheet({ ...sheet, tenantId: await tenantId(), mode: 'self' });
    },
    openRating: async (token) => ratings.open(await tenantId(), token),
    takeRating: async (rating) => ratings.take({ ...rating, tenantId: await tenantId() }),
  };
}

async function calendarOf(calendars: PortalModules['calendars'], tenantId: string) {
  const calendar = await calendars.getCalendar(tenantId, { unitId: null });
  if (calendar === null) throw new DomainError('calendar.unknown', { calendar: tenantId });
  return calendar;
}

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (isDomainError(error) && error.code.endsWith('.not-found')) return null;
    throw error;
  }
}

/** More communes than any province has; the list is one choice on a page. */
const MOST_COMMUNES = 1000;

async function placesOf(
  organisation: PortalModules['organisation'],
  tenantId: string,
  communeId: string | null,
): Promise<Places> {
  const unitsOf = async (level: 'province' | 'commune') =>
    (await organisation.listUnits(tenantId, { level, tree: 'subordination', limit: MOST_COMMUNES }))
      .items;
  const [provincial, communal, desks] = await Promise.all([
    unitsOf('province'),
    unitsOf('commune'),
    organisation.listDesks(tenantId),
  ]);
  const placesAt = (units: typeof provincial): Place[] =>
    desks.flatMap(({ unitId, name, address, phone }) => {
      const unit = units.find((it) => it.id === unitId);
      return unit ? [{ name, unitName: unit.name, address, phone }] : [];
    });
  const withDesk = communal.filter((unit) => desks.some((desk) => desk.unitId === unit.id));
  const chosen = withDesk.filter((unit) => unit.id === communeId);
  return {
    province: placesAt(provincial),
    communes: withDesk.map(({ id, name }) => ({ id, name: shortName(name) })),
    communeId: chosen[0]?.id ?? null,
    commune: placesAt(chosen),
  };
}

/** In a list of communes the place says enough: 'Ủy ban nhân dân xã Chợ Mới' is found under X. */
function shortName(name: string): string {
  const place = name
    .replace(/^Ủy ban nhân dân\s+/i, '')
    .replace(/^Trung tâm Phục vụ hành chính công\s+/i, '');
  return place.charAt(0).toUpperCase() + place.slice(1);
}
