import type { CampaignDetails, SurveyWay } from '@motcua/contract/surveys.ts';
import { allocate, draw } from '@motcua/domain/survey/sample.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { openForAct, showDetails } from './campaigns.ts';
import type { SurveyParts } from './parts.ts';
import { type CampaignRow, markDrawn } from './store-campaigns.ts';
import {
  type Contact,
  listContacts,
  listPopulation,
  type PopulationRow,
  replaceSample,
  type StratumRow,
} from './store-sample.ts';

/** Draws the sample from the dossiers as they are, by the seed. Throws `survey.nothing-to-draw`. */
export async function drawSample(
  parts: SurveyParts,
  officer: SignedIn,
  { id, seed: wanted }: { id: string; seed: string | undefined },
): Promise<CampaignDetails> {
  const { tenantId } = officer;
  const { unitId } = await parts.db.inTenant(tenantId, (tx) =>
    openForAct(tx, parts, { officer, id, act: 'draw' }),
  );
  const tree = 'subordination';
  const unitIds = await parts.organisation.listDescendantIds(tenantId, { unitId, tree });
  const seed = wanted ?? `${todayOf(parts)}/${newId().slice(-8)}`;
  return await parts.db.inTenant(tenantId, async (tx) => {
    const campaign = await openForAct(tx, parts, { officer, id, act: 'draw' });
    const sample = await sampleOf(tx, tenantId, { campaign, unitIds, seed });
    await replaceSample(tx, tenantId, { campaignId: id, ...sample });
    await markDrawn(tx, tenantId, { id, seed, at: parts.clock() });
    return await showDetails(tx, parts, { tenantId, id });
  });
}

interface Drawing {
  campaign: CampaignRow;
  unitIds: readonly string[];
  seed: string;
}

async function sampleOf(tx: Transaction, tenantId: string, { campaign, unitIds, seed }: Drawing) {
  const { fromDay: from, toDay: to, sampleSize: size, stratumMinimum: minimum } = campaign;
  const population = await listPopulation(tx, tenantId, { unitIds, from, to });
  const strata = strataOf(population, campaign.shownMinimum);
  const counts = allocate(
    strata.map(({ key, dossierIds }) => ({ key, population: dossierIds.length })),
    { size, minimum },
  );
  const asked = new Set<string>();
  const people: { dossierId: string; stratumId: string; way: SurveyWay }[] = [];
  const rows: StratumRow[] = [];
  for (const { key, dossierIds, ...about } of strata) {
    const stratumId = newId();
    const count = counts.get(key) ?? 0;
    const drawn = await drawPeople(tx, tenantId, { dossierIds, count, seed, asked });
    for (const contact of drawn)
      people.push({ dossierId: contact.dossierId, stratumId, way: wayTo(contact, campaign.ways) });
    rows.push({
      ...{ ...about, id: stratumId, population: dossierIds.length, drawn: drawn.length },
    });
  }
  return { strata: rows, people };
}

/** One person is asked once, however many dossiers they had: the next in the order takes the place. */
async function drawPeople(
  tx: Transaction,
  tenantId: string,
  {
    dossierIds,
    count,
    seed,
    asked,
  }: { dossierIds: readonly string[]; count: number; seed: string; asked: Set<string> },
): Promise<Contact[]> {
  const order = draw(dossierIds, { count: dossierIds.length, seed });
  const drawn: Contact[] = [];
  for (let at = 0; at < order.length && drawn.length < count; ) {
    const some = order.slice(at, at + Math.max(20, count));
    at += some.length;
    const contacts = new Map(
      (await listContacts(tx, tenantId, some)).map((contact) => [contact.dossierId, contact]),
    );
    for (const dossierId of some) {
      const contact = contacts.get(dossierId);
      if (contact === undefined || drawn.length === count) continue;
      const person = contact.idNumber ?? `${contact.name}/${contact.phone ?? contact.address}`;
      if (asked.has(person)) continue;
      asked.add(person);
      drawn.push(contact);
    }
  }
  return drawn;
}

interface Group {
  key: string;
  unitId: string;
  unitName: string;
  field: string | null;
  dossierIds: string[];
}

/** By unit and field; fields with fewer people than a figure needs are asked about together. */
function strataOf(population: readonly PopulationRow[], minimum: number): Group[] {
  const fine = groupBy(population, ({ field }) => field);
  const small = new Set(
    fine.filter(({ dossierIds }) => dossierIds.length < minimum).map(({ key }) => key),
  );
  const keyOf = (row: PopulationRow) => `${row.unitId}/${row.field}`;
  return groupBy(population, (row) => (small.has(keyOf(row)) ? null : row.field));
}

function groupBy(
  population: readonly PopulationRow[],
  fieldOf: (row: PopulationRow) => string | null,
): Group[] {
  const groups = new Map<string, Group>();
  for (const row of population) {
    const field = fieldOf(row);
    const key = `${row.unitId}/${field ?? ''}`;
    const group = groups.get(key) ?? {
      ...{ key, field, unitId: row.unitId, unitName: row.unitName, dossierIds: [] },
    };
    group.dossierIds.push(row.id);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The cheapest way that reaches the person; who can only be visited or written to is. */
function wayTo(contact: Contact, ways: readonly SurveyWay[]): SurveyWay {
  if (ways.includes('email') && contact.email) return 'email';
  if (ways.includes('sms') && contact.phone) return 'sms';
  if (ways.includes('paper') && (contact.address || !ways.includes('interview'))) return 'paper';
  return ways.includes('interview') ? 'interview' : 'paper';
}
