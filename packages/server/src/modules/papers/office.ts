import { controlSlip } from '@motcua/domain/dossier/control-slip.ts';
import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import type { Recorded } from '@motcua/domain/dossier/events.ts';
import type { Organisation } from '../organisation/index.ts';
import type { PaperAgency } from './paper-input.ts';
import { placeOf } from './place-of.ts';

type Offices = Pick<Organisation, 'showUnit' | 'findUnit' | 'findDesk' | 'listDesks' | 'getTenant'>;

interface Of {
  tenantId: string;
  dossier: Dossier;
  history: readonly Recorded[];
}

/** The head of a paper: the agency that resolves, and the desk where the dossier came in. */
export async function findOffice(
  offices: Offices,
  { tenantId, dossier, history }: Of,
): Promise<PaperAgency> {
  const unit = await offices.showUnit(tenantId, dossier.agencyUnitId);
  const deskId = deskOf(history) ?? unit.desks[0]?.id;
  const [tenant, desk] = await Promise.all([
    offices.getTenant(tenantId),
    deskId === undefined ? null : offices.findDesk(tenantId, deskId),
  ]);
  const parentName = unit.parents.subordination?.name ?? null;
  return {
    name: unit.name,
    parentName,
    place: placeOf([unit.name, parentName, tenant.name]),
    deskName: desk?.name ?? unit.name,
    deskOf: desk === null ? parentName : await keeperOf(offices, { tenantId, desk }),
    deskAddress: desk?.address ?? null,
    deskPhone: desk?.phone ?? null,
    code: unit.code,
  };
}

/** Names of the units between which the dossier was handed over, by id. */
export async function findUnitNames(
  offices: Pick<Offices, 'findUnit'>,
  { tenantId, dossier, history }: Of,
): Promise<Record<string, string>> {
  const rows = controlSlip(history);
  const ids = rows.flatMap(({ given, received }) => [given.unitId, received.unitId]);
  const units = await Promise.all(
    [...new Set([...ids, dossier.agencyUnitId])].map((id) => offices.findUnit(tenantId, id)),
  );
  return Object.fromEntries(units.flatMap((unit) => (unit === null ? [] : [[unit.id, unit.name]])));
}

/** The unit above the desk; a centre that is a desk itself stands under its committee. */
async function keeperOf(
  offices: Pick<Offices, 'showUnit'>,
  { tenantId, desk }: { tenantId: string; desk: { unitId: string; name: string } },
): Promise<string | null> {
  const keeper = await offices.showUnit(tenantId, desk.unitId);
  return keeper.name === desk.name ? (keeper.parents.subordination?.name ?? null) : keeper.name;
}

function deskOf(history: readonly Recorded[]): string | undefined {
  return history.flatMap(({ event }) => ('deskId' in event ? [event.deskId] : [])).at(-1);
}
