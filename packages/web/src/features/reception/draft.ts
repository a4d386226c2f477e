import { uploadedFileSchema } from '@motcua/contract/dossiers.ts';
import { instantSchema, plainDateSchema } from '@motcua/contract/common.ts';
import type { CitizenCard } from '@motcua/domain/dossier/citizen-card.ts';
import { CHANNELS } from '@motcua/domain/procedure/procedure.ts';
import * as z from 'zod';

const KINDS = ['original', 'certified_copy', 'copy', 'electronic'] as const;
export type DocumentKind = (typeof KINDS)[number];

const documentDraftSchema = z.object({
  given: z.boolean(),
  kind: z.enum(KINDS),
  quantity: z.number(),
  files: z.array(uploadedFileSchema),
});
export type DocumentDraft = z.output<typeof documentDraftSchema>;

/** What stands on the reception form; texts are as typed, empty when nothing was. */
export const receptionDraftSchema = z.object({
  applicant: z.object({
    kind: z.enum(['person', 'organisation']),
    name: z.string(),
    idNumber: z.string(),
    oldIdNumber: z.string(),
    birthDate: plainDateSchema.nullable(),
    sex: z.string(),
    address: z.string(),
    phone: z.string(),
    email: z.string(),
    scanned: z.boolean(),
  }),
  represented: z.boolean(),
  representative: z.object({
    name: z.string(),
    idNumber: z.string(),
    phone: z.string(),
    authorisation: z.string(),
  }),
  procedureCode: z.string().nullable(),
  case: z.string().nullable(),
  override: z.string(),
  documents: z.record(z.string(), documentDraftSchema),
  extras: z.array(documentDraftSchema.extend({ name: z.string() })),
  channel: z.enum(CHANNELS),
  fees: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['fee', 'charge']).nullable(),
      amount: z.number().nullable(),
      paid: z.boolean(),
    }),
  ),
  /** Procedure, channel and case that the fees were taken from; another choice brings other fees. */
  feesOf: z.string(),
  resultBy: z.enum(['desk', 'post', 'online']),
  postAddress: z.string(),
  elsewhere: z.boolean(),
  agency: z.object({ id: z.string(), name: z.string(), code: z.string().optional() }).nullable(),
  receivedForAgencyAt: instantSchema.nullable(),
  agreedDueDate: plainDateSchema.nullable(),
});
export type ReceptionDraft = z.output<typeof receptionDraftSchema>;
export type ApplicantDraft = ReceptionDraft['applicant'];

export function emptyDraft(): ReceptionDraft {
  return {
    applicant: emptyApplicant(),
    represented: false,
    representative: { name: '', idNumber: '', phone: '', authorisation: '' },
    procedureCode: null,
    case: null,
    override: '',
    documents: {},
    extras: [],
    channel: 'counter',
    fees: [],
    feesOf: '',
    resultBy: 'desk',
    postAddress: '',
    elsewhere: false,
    agency: null,
    receivedForAgencyAt: null,
    agreedDueDate: null,
  };
}

export function emptyApplicant(): ApplicantDraft {
  return {
    kind: 'person',
    name: '',
    idNumber: '',
    oldIdNumber: '',
    birthDate: null,
    sex: '',
    address: '',
    phone: '',
    email: '',
    scanned: false,
  };
}

/** A card speaks for a person; telephone and mail, which no card holds, stay when it is the same person. */
export function fillFromCard(before: ApplicantDraft, card: CitizenCard): ApplicantDraft {
  const same = before.idNumber === card.idNumber || before.idNumber === '';
  return {
    kind: 'person',
    name: card.name,
    idNumber: card.idNumber,
    oldIdNumber: card.oldIdNumber ?? '',
    birthDate: card.birthDate,
    sex: card.sex,
    address: card.address,
    phone: same ? before.phone : '',
    email: same ? before.email : '',
    scanned: true,
  };
}
