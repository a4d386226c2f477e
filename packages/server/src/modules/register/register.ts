import { parseProcedureCode } from '@motcua/domain/procedure/procedure-code.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Procedures } from '../procedures/index.ts';
import type { ImportReport } from './import/import-report.ts';
import { importRegister } from './import/import-register.ts';
import type { KnownProcedure } from './import/legacy-fact.ts';
import { NOBODY } from './nobody.ts';
import { findDeskOf, findMeantUnit } from './place-of-register.ts';
import {
  openForOfficer,
  type OpenRegister,
  openRegister,
  showRegister,
  streamCsv,
  readAllLines,
  readLines,
  type ViewParts,
} from './view-register.ts';

export interface RegisterParts extends ViewParts {
  procedures: Pick<Procedures, 'listSummaries'>;
}

export type Register = ReturnType<typeof createRegister>;

/** The registers of the one-stop desks (Sổ theo dõi hồ sơ), and the taking over of legacy ones. */
export function createRegister(parts: RegisterParts) {
  return {
    import: (order: Parameters<typeof importFile>[1]) => importFile(parts, order),
    /** For an officer. Throws `register.desk-not-found`, `register.not-yours`. */
    open: (officer: SignedIn, asked: { desk?: string | undefined; year?: number | undefined }) =>
      openForOfficer(parts, officer, asked),
    /** For the operator: the register of the desk that receives for a unit. */
    openOf: (asked: RegisterAsked) => openOf(parts, asked),
    show: (open: OpenRegister, page: { after: number; limit: number }) =>
      showRegister(parts, open, page),
    csv: (open: OpenRegister, options: { bom: boolean }) => streamCsv(parts, open, options),
    lines: (open: OpenRegister, page: { after: number; limit: number }) =>
      readLines(parts, open, page),
    allLines: (open: OpenRegister) => readAllLines(parts, open),
  };
}

/** What is left out is the only one there is; the year is the present one. */
interface RegisterAsked {
  tenantId?: string | undefined;
  unit?: string | undefined;
  year?: number | undefined;
}

async function openOf(parts: RegisterParts, asked: RegisterAsked): Promise<OpenRegister> {
  const { organisation } = parts;
  const { id: tenantId } = await organisation.getTenant(asked.tenantId);
  const unit = await findMeantUnit(organisation, tenantId, asked.unit);
  const desk = await findDeskOf(organisation, tenantId, unit);
  return openRegister(parts, { tenantId, deskId: desk.id, year: asked.year, readerId: NOBODY });
}

async function importFile(
  { db, clock, organisation, procedures }: RegisterParts,
  order: {
    path: string;
    tenantId?: string | undefined;
    unit?: string | undefined;
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
