import { formatDossierCode } from '@motcua/domain/dossier/dossier-code.ts';
import type { DossierAccepted, DossierEvent } from '@motcua/domain/dossier/events.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import {
  type Instant,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import { yearOf } from '@motcua/domain/shared/plain-date.ts';
import type { Database, Transaction } from '../../../platform/db.ts';
import type { Reference } from '../ports.ts';
import { nextCodeNumber, nextRegisterNumber, passTakenCodes } from '../store.ts';

export interface Numbering {
  /** Agency code that the dossier code begins with. */
  agencyCode: string;
  deskId: string;
}

/** What stands in a decision until the counters have spoken, so that they are held as shortly as possible. */
export const unnumbered = { dossierCode: '', number: 0 } as const;

/**
 * The agency that resolves gives the first part of the code, or the unit of the desk where that agency has
 * no code of its own (NĐ 61/2018 Art. 26). Throws `unit.without-code`.
 */
export async function findNumbering(
  reference: Reference,
  tenantId: string,
  at: { agencyUnitId: string; deskId: string },
): Promise<Numbering> {
  const agency = await reference.findUnit(tenantId, at.agencyUnitId);
  if (agency?.code) return { agencyCode: agency.code, deskId: at.deskId };
  const desk = await reference.findOpenDesk(tenantId, at.deskId);
  const unit = desk && (await reference.findUnit(tenantId, desk.unitId));
  if (!unit?.code) throw new DomainError('unit.without-code', { unit: agency?.name ?? '' });
  return { agencyCode: unit.code, deskId: at.deskId };
}

/** Puts the next code of the day and the next number of the register into a reception. */
export async function numberAcceptance(
  tx: Transaction,
  events: readonly DossierEvent[],
  given: { tenantId: string; at: Instant; numbering: Numbering },
): Promise<DossierEvent[]> {
  const { tenantId, at, numbering } = given;
  const day = plainDateOf(at, VIETNAM_OFFSET_MINUTES);
  const year = yearOf(day);
  const { agencyCode, deskId } = numbering;
  const [order, number] = await Promise.all([
    nextCodeNumber(tx, { tenantId, agencyCode, day }),
    nextRegisterNumber(tx, { tenantId, deskId, year }),
  ]);
  const numbers = {
    dossierCode: formatDossierCode(agencyCode, day, order),
    register: { deskId, year, number },
  };
  return events.map((event) => (isAcceptance(event) ? { ...event, ...numbers } : event));
}

/** The counter steps over codes that an imported register brought along; then the reception is tried again. */
export async function stepOverTakenCodes(
  db: Database,
  given: { tenantId: string; at: Instant; numbering: Numbering },
): Promise<void> {
  const { tenantId, at, numbering } = given;
  const { agencyCode } = numbering;
  const day = plainDateOf(at, VIETNAM_OFFSET_MINUTES);
  const prefix = formatDossierCode(agencyCode, day, 1).slice(0, -'0001'.length);
  await db.inTenant(tenantId, (tx) => passTakenCodes(tx, { tenantId, agencyCode, day, prefix }));
}

function isAcceptance(event: DossierEvent): event is DossierAccepted {
  return event.type === 'DossierAccepted';
}
