import type { Paper, PaperQuery } from '@motcua/contract/papers.ts';
import { portalPath } from '@motcua/contract/portal-paths.ts';
import { VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Dossiers } from '../dossiers/index.ts';
import type { Organisation } from '../organisation/index.ts';
import { findOffice, findUnitNames } from './office.ts';
import type { PaperInput, PaperLedgerLine } from './paper-input.ts';
import type { Print } from './print-job.ts';
import { type PrintedRegister, registerViewOf } from './register-view.ts';

export interface PaperParts {
  dossiers: Pick<Dossiers, 'idOf' | 'readForPaper' | 'deadline'>;
  organisation: Organisation;
  clock: Clock;
  print: Print;
  /** By which whoever holds the paper rates the act; without it papers ask for no rating. */
  ratingToken?: (tenantId: string, dossierCode: string) => Promise<string>;
}

export interface PaperOrder {
  officer: SignedIn;
  /** Id or code. */
  dossier: string;
  paper: Paper;
  query: PaperQuery;
  /** Where the public pages are, for the QR code. */
  origin: string;
}

export type Papers = ReturnType<typeof createPapers>;

/** What an office prints. */
export function createPapers(parts: PaperParts) {
  return {
    print: (order: PaperOrder) => printPaper(parts, order),
    printRegister: async (...register: Parameters<PrintedRegister>) =>
      await parts.print({ kind: 'register', view: registerViewOf(...register) }),
  };
}

/** Reads the dossier with its access check, which is logged, and prints. Throws what the reading and `layPaper` throw. */
async function printPaper(
  parts: PaperParts,
  order: PaperOrder,
): Promise<{ pdf: Uint8Array; name: string }> {
  const { officer, paper, query } = order;
  const dossierId = await parts.dossiers.idOf(officer, order.dossier);
  const input = await inputOf(parts, { ...order, dossierId });
  const { size, copies, version } = query;
  const options = {
    ...{ size, copies: copies === '2' ? (2 as const) : (1 as const) },
    ...(version === undefined ? {} : { version }),
  };
  const pdf = await parts.print({ kind: 'paper', paper, input, options });
  return { pdf, name: `${paper}-${codeOf(input) || dossierId}.pdf` };
}

async function inputOf(
  { dossiers, organisation, clock, ratingToken }: PaperParts,
  { officer, paper, origin, dossierId }: PaperOrder & { dossierId: string },
): Promise<PaperInput> {
  const { tenantId } = officer;
  const { dossier, history } = await dossiers.readForPaper(officer, dossierId);
  const of = { tenantId, dossier, history };
  const [agency, unitNames, ledger] = await Promise.all([
    findOffice(organisation, of),
    paper === 'control-slip' ? findUnitNames(organisation, of) : {},
    paper === 'ledger' && dossier.clock !== null ? ledgerOf(dossiers, officer, dossierId) : [],
  ]);
  const key = codeOf({ dossier });

  const code = rated.has(paper) ? dossier.reception?.dossierCode : undefined;
  const token = code === undefined ? undefined : await ratingToken?.(tenantId, code);
  return {
    ...{ dossier, history, agency, unitNames, ledger },
    trackingUrl: `${origin}${portalPath('vi', { place: 'tracked', key })}`,
    ...(token === undefined
      ? {}
      : { ratingUrl: `${origin}${portalPath('vi', { place: 'rating', key: token })}` }),
    now: clock(),
    offsetMinutes: VIETNAM_OFFSET_MINUTES,
  };
}

/** Slips for rating go out with forms 01 and 02 (TT 01/2018 Art. 12.2). */
const rated: ReadonlySet<Paper> = new Set(['receipt', 'supplement']);

async function ledgerOf(
  dossiers: PaperParts['dossiers'],
  officer: SignedIn,
  dossierId: string,
): Promise<readonly PaperLedgerLine[]> {
  return (await dossiers.deadline({ officer, dossierId })).ledger ?? [];
}

function codeOf({ dossier }: Pick<PaperInput, 'dossier'>): string {
  return dossier.reception?.dossierCode ?? dossier.filingNumber ?? '';
}
