import {
  createFigureDoors,
  createFigures,
  type FigureDoors,
  type FigureService,
} from '../modules/figures/index.ts';
import { createIndicators, type Indicators } from '../modules/indicators/index.ts';
import { createOrganisation } from '../modules/organisation/index.ts';
import { createProcedures } from '../modules/procedures/index.ts';
import { createScorecards, type Scorecards } from '../modules/scorecards/index.ts';
import { newId } from '../platform/ids.ts';
import { createLogger } from '../platform/logger.ts';
import { type DossierDesk, openDossierDesk, reception } from './dossier-desk.ts';
import type { MadeOrganisation } from './make-organisation.ts';

/** A desk whose dossiers are counted and scored as they are worked on. */
export interface ScorecardDesk extends DossierDesk {
  figures: FigureService;
  alarms: FigureDoors['alarms'];
  indicators: Indicators;
  scorecards: Scorecards;
  /** A unit beside the first, below `parentId` in both trees where that is given. */
  openUnit(unit: { name: string; kind?: string; parentId?: string }): Promise<MadeOrganisation>;
  /** Receives as many dossiers now; gives their ids. */
  receive(count: number, part?: object, at?: MadeOrganisation): Promise<string[]>;
  /** The shortest way to an end that is counted: the applicant takes it back. */
  finish(ids: readonly string[], at?: MadeOrganisation): Promise<void>;
}

export async function openScorecardDesk(now: string): Promise<ScorecardDesk> {
  const desk = await openDossierDesk({ now });
  const { db, reference, organisation: made } = desk;
  const clock = desk.now;
  const logger = createLogger('silent');
  const figures = createFigures({ db, clock, logger });
  const organisation = createOrganisation({ db, clock });
  const { alarms } = createFigureDoors({ db, clock, logger, figures, organisation, reference });
  const branches = new Map<string, string[]>();
  const indicators = createIndicators({
    ...{ db, clock, figures, organisation, procedures: createProcedures({ db, clock }) },
    keepAlarms: alarms.keep,
    reference: {
      ...reference,
      branchOf: async (_tenant, id) => [id, ...(branches.get(id) ?? [])],
    },
  });
  await publish(desk);
  let codes = 100;
  return {
    ...desk,
    ...{ figures, alarms, indicators, scorecards: createScorecards({ indicators, clock }) },
    async openUnit({ name, kind = 'people_committee', parentId }) {
      codes += 1;
      const at = { ...made, unitId: newId(), deskId: newId(), unitCode: `H01.${codes}` };
      await insertUnit(desk, at, { name, kind, parentId });
      desk.addUnit({ id: at.unitId, code: at.unitCode, name, deskId: at.deskId });
      if (parentId !== undefined)
        branches.set(parentId, [...(branches.get(parentId) ?? []), at.unitId]);
      return at;
    },
    async receive(count, part = {}, at = made) {
      const clerk = desk.as('desk_clerk', at);
      const ids: string[] = [];
      for (let index = 0; index < count; index += 1) {
        const body = { ...reception, agencyUnitId: at.unitId, deskId: at.deskId, ...part };
        const answer = await clerk.post('/dossiers', body);
        if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
        ids.push(answer.body.id);
      }
      return ids;
    },
    async finish(ids, at = made) {
      const clerk = desk.as('desk_clerk', at);
      for (const id of ids) {
        const answer = await clerk.post(`/dossiers/${id}/withdrawals`, { reason: 'Xin rút' });
        if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      }
    },
  };
}

/** The procedure of the tests, in the catalogue as it stands in memory. */
async function publish({ db, procedure, organisation: { tenantId } }: DossierDesk): Promise<void> {
  const { procedureCode: code, name, group, field, levels, agency, version } = procedure;
  await db.owner`
    insert into procedure (tenant_id, code, name, group_code, field, levels, agency, state, version, source, search)
    values (${tenantId}, ${code}, ${name}, ${group}, ${field}, ${levels}, ${agency}, 'published', ${version}, 'thử nghiệm', '')`;
  await db.owner`
    insert into procedure_version (tenant_id, code, version, valid_from, state, missing, content, created_at)
    values (${tenantId}, ${code}, ${version}, ${procedure.validFrom}, 'published', '{}',
      ${JSON.stringify(procedure)}::text::jsonb, now())`;
}

async function insertUnit(
  { db }: DossierDesk,
  at: MadeOrganisation,
  { name, kind, parentId }: { name: string; kind: string; parentId: string | undefined },
): Promise<void> {
  const { tenantId, unitId, deskId, unitCode } = at;
  await db.owner`
    insert into unit (tenant_id, id, code, name, kind, level, valid_from, name_search)
    values (${tenantId}, ${unitId}, ${unitCode}, ${name}, ${kind}, 'commune', '2000-01-01', ${name.toLowerCase()})`;
  await db.owner`
    insert into desk (tenant_id, id, unit_id, name, valid_from)
    values (${tenantId}, ${deskId}, ${unitId}, 'Bộ phận Một cửa', '2000-01-01')`;
  if (parentId === undefined) return;
  for (const tree of ['subordination', 'territory'])
    await db.owner`
      insert into unit_parent (tenant_id, unit_id, tree, parent_id, valid_from)
      values (${tenantId}, ${unitId}, ${tree}, ${parentId}, '2000-01-01')`;
}
