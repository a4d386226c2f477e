import { parseProcedureCode } from '@motcua/domain/procedure/procedure-code.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { Organisation } from '../organisation/index.ts';
import type { Procedures } from '../procedures/index.ts';
import type { ImportReport } from './import/import-report.ts';
import { importRegister } from './import/import-register.ts';
import type { KnownProcedure } from './import/legacy-fact.ts';
import { findDeskOf, findMeantUnit } from './place-of-register.ts';

export interface RegisterParts {
  db: Database;
  clock: Clock;
  organisation: Organisation;
  procedures: Pick<Procedures, 'listSummaries'>;
}

export type Register = ReturnType<typeof createRegister>;

/** The registers of the one-stop desks (Sổ theo dõi hồ sơ), and the taking over of legacy ones. */
export function createRegister(parts: RegisterParts) {
  return {
    import: (order: Parameters<typeof importFile>[1]) => importFile(parts, order),
  };
}

async function importFile(
  { db, clock, organisation, procedures }: RegisterParts,
  order: {
    path: string;
    tenantId?: string;
    unit?: string;
    actorName: string;
    dryRun: boolean;
    strict: boolean;
    progress(line: string): void;
  },
): Promise<ImportReport> {
  const tenant = await organisation.getTenant(order.tenantId);
  const tenantId = tenant.id;
  const unit = await findMeantUnit(organisation, tenantId, order.unit);
  const desk = await findDeskOf(organisation, tenantId, unit);
  const findProcedures = (_: string, codes: readonly string[]) =>
    findKnown(procedures, { tenantId, codes });
  return importRegister(
    { db, clock, findProcedures },
    { ...order, tenantId, unit, desk, offsetMinutes: tenant.offsetMinutes },
  );
}

/** `1.004227.000.00.00.H01` is the province's copy of `1.004227`: the row is found under its own spelling. */
async function findKnown(
  procedures: RegisterParts['procedures'],
  { tenantId, codes }: { tenantId: string; codes: readonly string[] },
): Promise<Map<string, KnownProcedure>> {
  const national = new Map(codes.map((code) => [code, nationalOf(code)]));
  const summaries = await procedures.listSummaries(tenantId, [
    ...new Set([...codes, ...national.values()]),
  ]);
  const known = new Map(summaries.map((summary) => [summary.code, summary]));
  return new Map(
    codes.flatMap((code) => {
      const summary = known.get(code) ?? known.get(national.get(code) ?? '');
      return summary === undefined ? [] : [[code, summary]];
    }),
  );
}

function nationalOf(code: string): string {
  return parseProcedureCode(code)?.national ?? code;
}
