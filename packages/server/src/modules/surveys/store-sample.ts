import type { SurveyWay } from '@motcua/contract/surveys.ts';
import { VIETNAM_OFFSET_MINUTES, instantAt } from '@motcua/domain/shared/instant.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface PopulationRow {
  id: string;
  unitId: string;
  unitName: string;
  field: string;
}

export interface StratumRow {
  id: string;
  unitId: string;
  unitName: string;
  field: string | null;
  population: number;
  drawn: number;
}

export interface Contact {
  dossierId: string;
  name: string;
  idNumber: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
}

export interface SampledPerson extends Contact {
  stratumId: string;
  service: string;
  unitName: string;
}

/** Dossiers of these units that ended on these days; rows of old registers name nobody who could be asked. */
export async function listPopulation(
  tx: Transaction,
  tenantId: string,
  { unitIds, from, to }: { unitIds: readonly string[]; from: PlainDate; to: PlainDate },
): Promise<PopulationRow[]> {
  const start = instantAt(from, 0, VIETNAM_OFFSET_MINUTES);
  const end = instantAt(addDays(to, 1), 0, VIETNAM_OFFSET_MINUTES);
  return await tx<PopulationRow[]>`
    select d.id, d.unit_id as "unitId", u.name as "unitName", d.field
    from dossier d join unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id
    where d.tenant_id = ${tenantId} and d.unit_id = any(${[...unitIds]}::uuid[])
      and d.ended_at >= ${start} and d.ended_at < ${end} and not d.imported`;
}

/** Where applicants can be reached, as they said when they filed. */
export async function listContacts(
  tx: Transaction,
  tenantId: string,
  dossierIds: readonly string[],
): Promise<Contact[]> {
  return await tx<Contact[]>`
    select distinct on (e.dossier_id) e.dossier_id as "dossierId", p.person ->> 'name' as name,
      p.person ->> 'idNumber' as "idNumber", p.person ->> 'phone' as phone,
      p.person ->> 'email' as email, p.person ->> 'address' as address
    from dossier_event e
      cross join lateral (select e.event #> '{request,applicant}' as person) p
    where e.tenant_id = ${tenantId} and e.dossier_id = any(${[...dossierIds]}::uuid[])
      and e.type in ('DossierAccepted', 'DossierSubmitted')
    order by e.dossier_id, e.version desc`;
}

export async function replaceSample(
  tx: Transaction,
  tenantId: string,
  sample: {
    campaignId: string;
    strata: readonly StratumRow[];
    people: readonly { dossierId: string; stratumId: string; way: SurveyWay }[];
  },
): Promise<void> {
  const { campaignId, strata, people } = sample;
  await tx`delete from survey_stratum where tenant_id = ${tenantId} and campaign_id = ${campaignId}`;
  await tx`
    insert into survey_stratum (tenant_id, campaign_id, id, unit_id, unit_name, field, population, drawn)
    select ${tenantId}, ${campaignId}, id, "unitId", "unitName", field, population, drawn
    from jsonb_to_recordset(${JSON.stringify(strata)}::text::jsonb) as row(id uuid, "unitId" uuid,
      "unitName" text, field text, population int, drawn int)`;
  await tx`
    insert into survey_sample (tenant_id, campaign_id, dossier_id, stratum_id, way)
    select ${tenantId}, ${campaignId}, "dossierId", "stratumId", way
    from jsonb_to_recordset(${JSON.stringify(people)}::text::jsonb) as row("dossierId" uuid,
      "stratumId" uuid, way text)`;
}

export async function listStrata(
  tx: Transaction,
  tenantId: string,
  campaignId: string,
): Promise<StratumRow[]> {
  return await tx<StratumRow[]>`
    select id, unit_id as "unitId", unit_name as "unitName", field, population, drawn
    from survey_stratum where tenant_id = ${tenantId} and campaign_id = ${campaignId}
    order by unit_name, field nulls last, id`;
}

export async function countSample(
  tx: Transaction,
  tenantId: string,
  campaignId: string,
): Promise<{ way: SurveyWay; drawn: number; waiting: number }[]> {
  return await tx<{ way: SurveyWay; drawn: number; waiting: number }[]>`
    select way, count(*) as drawn, count(*) filter (where batch_id is null) as waiting
    from survey_sample where tenant_id = ${tenantId} and campaign_id = ${campaignId}
    group by way order by way`;
}

/** Takes those of a way who were not invited yet, in an order of chance, and marks them invited. */
export async function takeUninvited(
  tx: Transaction,
  tenantId: string,
  {
    campaignId,
    way,
    most,
    batchId,
  }: { campaignId: string; way: SurveyWay; most: number; batchId: string },
): Promise<SampledPerson[]> {
  const rows = await tx<
    { dossierId: string; stratumId: string; service: string; unitName: string }[]
  >`
    with taken as (
      update survey_sample set batch_id = ${batchId}
      where tenant_id = ${tenantId} and campaign_id = ${campaignId} and dossier_id in (
        select dossier_id from survey_sample
        where tenant_id = ${tenantId} and campaign_id = ${campaignId} and way = ${way} and batch_id is null
        order by md5(dossier_id::text) limit ${most} for update skip locked)
      returning dossier_id, stratum_id)
    select t.dossier_id as "dossierId", t.stratum_id as "stratumId", d.procedure_name as service,
      u.name as "unitName"
    from taken t join dossier d on d.tenant_id = ${tenantId} and d.id = t.dossier_id
      join unit u on u.tenant_id = ${tenantId} and u.id = d.unit_id`;
  const contacts = await listContacts(
    tx,
    tenantId,
    rows.map(({ dossierId }) => dossierId),
  );
  const contactOf = new Map(contacts.map((contact) => [contact.dossierId, contact]));
  return rows.flatMap((row) => {
    const contact = contactOf.get(row.dossierId);
    return contact === undefined ? [] : [{ ...contact, ...row }];
  });
}
