import type { RegisterLine, RegisterPage, RegisterQuery } from '@motcua/contract/registers.ts';
import { formSetOn, forms } from '@motcua/domain/dossier/form-set.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { plainDateOf } from '@motcua/domain/shared/instant.ts';
import { type PlainDate, plainDate, yearOf } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Clock } from '../../platform/clock.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../platform/csv.ts';
import type { Database } from '../../platform/db.ts';
import { isUnitInReach, type Reference } from '../dossiers/index.ts';
import type { Organisation } from '../organisation/index.ts';
import type { RegisterHead } from './ports.ts';
import { FORM_COLUMNS, formCells, lineOf } from './register-line.ts';
import { listRegisterRows, listRegisterYears, noteReading } from './view-store.ts';

export interface ViewParts {
  db: Database;
  clock: Clock;
  organisation: Organisation;
  reference: Reference;
}

/** One register, and who reads it; nobody of the tenant where it is the operator. */
export interface OpenRegister extends RegisterHead {
  tenantId: string;
  deskId: string;
  years: number[];
  last: number;
  readerId: string;
}

/** One page of the register, for the screen. */
export async function showRegister(
  parts: ViewParts,
  register: OpenRegister,
  { after, limit }: Pick<RegisterQuery, 'after' | 'limit'>,
): Promise<RegisterPage> {
  const { deskId: id, deskName: name, unitName, year, years, form, last } = register;
  const items = await readLines(parts, register, { after, limit });
  const end = items.at(-1)?.number ?? last;
  const next = end < last ? end : null;
  return { desk: { id, name, unitName }, year, years, form, last, items, next };
}

/** The whole register, some hundred lines at a time. */
export async function* streamLines(
  parts: ViewParts,
  register: OpenRegister,
): AsyncGenerator<RegisterLine[]> {
  for (let after = 0; ; ) {
    const lines = await readLines(parts, register, { after, limit: 500 });
    if (lines.length === 0) return;
    yield lines;
    after = lines.at(-1)?.number ?? after;
  }
}

/** The whole register at once, for what cannot be streamed. */
export async function readAllLines(
  parts: ViewParts,
  register: OpenRegister,
): Promise<RegisterLine[]> {
  const all: RegisterLine[] = [];
  for await (const lines of streamLines(parts, register)) all.push(...lines);
  return all;
}

export async function* streamCsv(
  parts: ViewParts,
  register: OpenRegister,
  { bom }: { bom: boolean },
): AsyncGenerator<string> {
  yield (bom ? BYTE_ORDER_MARK : '') + csvLine(FORM_COLUMNS);
  for await (const lines of streamLines(parts, register))
    yield lines.map((line) => csvLine(formCells(line, register.offsetMinutes))).join('');
}

/** The register of a desk and year for an officer. Throws `register.desk-not-found`, `register.not-yours`. */
export async function openForOfficer(
  parts: ViewParts,
  officer: SignedIn,
  asked: { desk?: string | undefined; year?: number | undefined },
): Promise<OpenRegister> {
  const own = officer.assignments.find((held) => held.deskId !== null)?.deskId;
  const deskId = asked.desk ?? own;
  if (deskId === null || deskId === undefined)
    throw new DomainError('register.desk-not-found', { desk: '' });
  const { tenantId, id: readerId } = officer;
  const register = await openRegister(parts, { tenantId, deskId, year: asked.year, readerId });
  const theirs = officer.assignments.some((held) => held.deskId === deskId);
  if (!theirs && !(await isUnitInReach(parts.reference, officer, register.unitId)))
    throw new DomainError('register.not-yours');
  return register;
}

/** Without rights: for the operator at the command line, and after they were asked. */
export async function openRegister(
  { db, clock, organisation }: ViewParts,
  asked: { tenantId: string; deskId: string; year?: number | undefined; readerId: string },
): Promise<OpenRegister & { unitId: string }> {
  const { tenantId, deskId, readerId } = asked;
  const { offsetMinutes } = await organisation.getTenant(tenantId);
  const today = plainDateOf(clock(), offsetMinutes);
  const year = asked.year ?? yearOf(today);
  const desk = await organisation.findDesk(tenantId, deskId);
  if (desk === null) throw new DomainError('register.desk-not-found', { desk: deskId });
  const unit = await organisation.findUnit(tenantId, desk.unitId);
  const known = await db.inTenant(tenantId, (tx) => listRegisterYears(tx, tenantId, deskId));
  return {
    ...{ tenantId, deskId, readerId, year, offsetMinutes },
    unitId: desk.unitId,
    deskName: desk.name,
    unitName: unit?.name ?? '',
    form: formOf(year, today),
    years: known.map((one) => one.year),
    last: known.find((one) => one.year === year)?.last ?? 0,
  };
}

/** A closed book keeps the form of its last day; the open one has today's. */
function formOf(year: number, today: PlainDate): RegisterHead['form'] {
  const lastDay = plainDate(year, 12, 31);
  const { number, title } = forms[formSetOn(lastDay < today ? lastDay : today)].register;
  return { number, title };
}

/** Lines after a number; the reading is noted. */
export async function readLines(
  { db, clock }: ViewParts,
  register: OpenRegister,
  page: { after: number; limit: number },
): Promise<RegisterLine[]> {
  const { tenantId, readerId: officerId } = register;
  return await db.inTenant(tenantId, async (tx) => {
    const rows = await listRegisterRows(tx, register, page);
    const dossierIds = rows.map((row) => row.id);
    if (rows.length > 0) await noteReading(tx, tenantId, { officerId, at: clock(), dossierIds });
    return rows.map(lineOf);
  });
}
