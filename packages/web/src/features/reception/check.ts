import type { ProcedureDetails } from '@motcua/contract/procedures.ts';
import type { Messages } from '../../messages/desk.ts';
import type { ReceptionDraft } from './draft.ts';

export type Wrong = keyof Messages['reception']['wrong'];

/** A field that stands in the way: its id on the page, and the name of the sentence. */
export interface Obstacle {
  field: string;
  wrong: Wrong;
}

/** Ids of fields, so that the summary on top can lead to them; the paths are those of the server's errors. */
export const fieldIds = {
  scan: 'reception-scan',
  name: 'applicant.name',
  idNumber: 'applicant.idNumber',
  birthDate: 'applicant.birthDate',
  phone: 'applicant.phone',
  email: 'applicant.email',
  address: 'applicant.address',
  representativeName: 'representative.name',
  authorisation: 'representative.authorisation',
  procedure: 'procedureCode',
  override: 'override',
  postAddress: 'resultDelivery.address',
  agency: 'agencyUnitId',
  receivedForAgency: 'receivedForAgencyAt',
  agreedDueDate: 'agreedDueDate',
} as const;

/** Everything that must be mended before the dossier can be received, in the order of the form. */
export function obstacles(draft: ReceptionDraft, procedure: ProcedureDetails | null): Obstacle[] {
  const { applicant, representative } = draft;
  const found: (Obstacle | false)[] = [
    isBlank(applicant.name) && { field: fieldIds.name, wrong: 'name' },
    !isIdNumber(applicant) && {
      field: fieldIds.idNumber,
      wrong: applicant.kind === 'person' ? 'idNumber' : 'taxCode',
    },
    !isBlank(applicant.email) &&
      !/^\S+@\S+\.\S+$/.test(applicant.email.trim()) && { field: fieldIds.email, wrong: 'email' },
    draft.represented &&
      isBlank(representative.name) && {
        field: fieldIds.representativeName,
        wrong: 'representativeName',
      },
    draft.represented &&
      isBlank(representative.authorisation) && {
        field: fieldIds.authorisation,
        wrong: 'authorisation',
      },
    procedure === null && { field: fieldIds.procedure, wrong: 'procedure' },
    ...(procedure === null ? [] : ofProcedure(draft, procedure)),
    ...draft.extras.map(
      (extra, at): Obstacle | false =>
        isBlank(extra.name) && { field: `extras.${at}.name`, wrong: 'extraName' },
    ),
    ...draft.fees.flatMap((fee, at): (Obstacle | false)[] => [
      isBlank(fee.name) && { field: `fees.${at}.name`, wrong: 'feeName' },
      fee.amount === null && { field: `fees.${at}.amount`, wrong: 'feeAmount' },
    ]),
    draft.resultBy === 'post' &&
      isBlank(draft.postAddress) && { field: fieldIds.postAddress, wrong: 'postAddress' },
    draft.elsewhere && draft.agency === null && { field: fieldIds.agency, wrong: 'agency' },
    draft.elsewhere &&
      draft.receivedForAgencyAt === null && {
        field: fieldIds.receivedForAgency,
        wrong: 'receivedForAgency',
      },
  ];
  return found.filter((obstacle) => obstacle !== false);
}

/** A refusal or a request for more needs only who, what, and nothing of the promise. */
export function obstaclesToAnswer(
  draft: ReceptionDraft,
  procedure: ProcedureDetails | null,
): Obstacle[] {
  const needed: Wrong[] = [
    'name',
    'idNumber',
    'taxCode',
    'email',
    'procedure',
    'representativeName',
    'authorisation',
    'extraName',
  ];
  return obstacles(draft, procedure).filter(({ wrong }) => needed.includes(wrong));
}

/** True when the printed limit must be turned into a day by the clerk and the applicant. */
export function needsAgreedDate(draft: ReceptionDraft, procedure: ProcedureDetails): boolean {
  return channelOf(draft, procedure)?.limit.kind === 'text';
}

export function channelOf(draft: ReceptionDraft, procedure: ProcedureDetails) {
  return (
    procedure.channels.find(({ channel }) => channel === draft.channel) ??
    procedure.channels[0] ??
    null
  );
}

function ofProcedure(draft: ReceptionDraft, procedure: ProcedureDetails): (Obstacle | false)[] {
  const noLimit = channelOf(draft, procedure) === null || needsAgreedDate(draft, procedure);
  return [
    procedure.state === 'abolished' && { field: fieldIds.procedure, wrong: 'abolished' },
    procedure.state !== 'published' &&
      isBlank(draft.override) && { field: fieldIds.override, wrong: 'override' },
    noLimit &&
      draft.agreedDueDate === null && { field: fieldIds.agreedDueDate, wrong: 'agreedDueDate' },
  ];
}

/** A stranger may have no number at all; one that is written must be whole. */
function isIdNumber({ kind, idNumber }: ReceptionDraft['applicant']): boolean {
  const digits = idNumber.replace(/[\s-]/g, '');
  if (digits === '') return true;
  return kind === 'person' ? /^(\d{9}|\d{12})$/.test(digits) : /^(\d{10}|\d{13})$/.test(digits);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** The amounts that the catalogue prints for the channel and case; nothing is taken yet. */
export function printedFees(
  draft: ReceptionDraft,
  procedure: ProcedureDetails,
  nameOf: (kind: 'fee' | 'charge' | null) => string,
): ReceptionDraft['fees'] {
  const fees = channelOf(draft, procedure)?.fees ?? [];
  return fees
    .filter((fee) => fee.amount > 0)
    .filter((fee) => fee.case === undefined || draft.case === null || fee.case === draft.case)
    .map(({ kind, amount, case: ofCase }) => ({
      name: ofCase === undefined ? nameOf(kind) : `${nameOf(kind)}: ${ofCase}`.slice(0, 400),
      kind,
      amount,
      paid: false,
    }));
}
