import { CHANNELS } from '@motcua/domain/procedure/procedure.ts';
import * as z from 'zod';
import {
  dongSchema,
  idSchema,
  instantSchema,
  plainDateSchema,
  shortTextSchema,
  textSchema,
} from './common.ts';

/** What each act of a dossier takes: one schema per noun of the address. */

export const applicantSchema = z.object({
  kind: z.enum(['person', 'organisation']),
  name: shortTextSchema,
  idNumber: z.string().trim().max(20).optional(),
  oldIdNumber: z.string().trim().max(20).optional(),
  birthDate: plainDateSchema.optional(),
  sex: z.string().max(20).optional(),
  address: z.string().trim().max(500).optional(),
  phone: z.string().trim().max(30).optional(),
  email: z.email().optional(),
  identitySource: z.enum(['typed', 'card_qr', 'vneid']).optional(),
});

export const representativeSchema = z.object({
  name: shortTextSchema,
  idNumber: z.string().trim().max(20).optional(),
  phone: z.string().trim().max(30).optional(),
  authorisation: shortTextSchema,
});

/** Files are uploaded first (`POST /api/v1/files`) and named by id. */
export const documentGivenSchema = z.object({
  documentId: z.string().max(50).nullable(),
  name: textSchema,
  kind: z.enum(['original', 'certified_copy', 'copy', 'electronic']),
  quantity: z.int().min(0).max(999).default(1),
  fileIds: z.array(idSchema).max(50).default([]),
});

export const feeTakenSchema = z.object({
  name: shortTextSchema,
  kind: z.enum(['fee', 'charge']).nullable(),
  amount: dongSchema,
  paid: z.boolean(),
});

export const resultDeliverySchema = z.object({
  how: z.enum(['desk', 'post', 'online']),
  address: z.string().trim().max(500).optional(),
});

/** Reception at the desk (`POST /dossiers`), or filing without a clock when `submit` is true. */
export const receptionSchema = z
  .object({
    procedureCode: z.string().trim().min(1).max(60),
    case: z.string().max(600).nullable().default(null),
    channel: z.enum(CHANNELS).default('counter'),
    /** Agency that resolves; the unit of the desk when absent. */
    agencyUnitId: idSchema.optional(),
    deskId: idSchema.optional(),
    applicant: applicantSchema,
    representative: representativeSchema.optional(),
    documents: z.array(documentGivenSchema).max(200).default([]),
    fees: z.array(feeTakenSchema).max(50).default([]),
    resultDelivery: resultDeliverySchema.default({ how: 'desk' }),
    receivedForAgencyAt: instantSchema.optional(),
    agreedDueDate: plainDateSchema.optional(),
    override: textSchema.optional(),
    submit: z.boolean().default(false),
  })
  .meta({ id: 'Reception' });

export const acceptanceSchema = z
  .object({
    deskId: idSchema.optional(),
    fees: z.array(feeTakenSchema).default([]),
    agreedDueDate: plainDateSchema.optional(),
    receivedForAgencyAt: instantSchema.optional(),
    override: textSchema.optional(),
  })
  .meta({ id: 'Acceptance' });
export const declineSchema = z.object({ reason: textSchema }).meta({ id: 'Decline' });
/** `POST /declines`: declined at the desk without ever being a dossier in work. */
export const deskDeclineSchema = receptionSchema
  .omit({
    submit: true,
    fees: true,
    override: true,
    agreedDueDate: true,
    receivedForAgencyAt: true,
  })
  .extend({ reason: textSchema })
  .meta({ id: 'DeskDecline' });
export const handOverSchema = z
  .object({
    toUnitId: idSchema.optional(),
    toOfficerId: idSchema.optional(),
    note: z.string().max(5000).optional(),
  })
  .meta({ id: 'HandOver' });
export const takeOverSchema = z.object({}).meta({ id: 'TakeOver' });
export const assignmentRequestSchema = z
  .object({ officerId: idSchema })
  .meta({ id: 'AssignOfficer' });
export const noteSchema = z.object({ text: textSchema }).meta({ id: 'Note' });
export const contactSchema = z
  .object({
    means: z.enum(['phone', 'visit', 'letter', 'email', 'message']),
    text: textSchema,
    applicantFault: z.boolean().default(false),
  })
  .meta({ id: 'Contact' });
export const attachmentSchema = z
  .object({ documentId: z.string().max(50).nullable().default(null), fileId: idSchema })
  .meta({ id: 'Attachment' });
export const returnSchema = z.object({ reason: textSchema }).meta({ id: 'ReturnStep' });
export const supplementRequestSchema = z
  .object({
    items: z
      .array(z.object({ documentId: z.string().min(1).max(50), what: textSchema }))
      .min(1)
      .max(100),
    reason: textSchema,
    respondBy: plainDateSchema.optional(),
    override: textSchema.optional(),
  })
  .meta({ id: 'SupplementRequest' });
export const supplementSchema = z
  .object({ documents: z.array(documentGivenSchema).min(1).max(200) })
  .meta({ id: 'Supplement' });
export const paymentRequestSchema = z
  .object({ name: shortTextSchema, amount: dongSchema, payBy: plainDateSchema.optional() })
  .meta({ id: 'PaymentRequest' });
export const paymentSchema = z
  .object({ amount: dongSchema, receiptNumber: shortTextSchema })
  .meta({ id: 'PaymentRecord' });
export const proposalSchema = z
  .object({
    outcome: z.enum(['grant', 'refuse']),
    summary: textSchema,
    draftFileId: idSchema.optional(),
  })
  .meta({ id: 'Proposal' });
export const approvalSchema = z
  .object({ note: z.string().max(5000).optional() })
  .meta({ id: 'Approval' });
/** `paper`: the signed decision that refuses, when the agency issues one of its own. */
export const refusalSchema = z
  .object({
    reasons: textSchema,
    legalBasis: textSchema,
    paper: z
      .object({
        number: shortTextSchema,
        signedOn: plainDateSchema,
        signer: shortTextSchema,
        fileIds: z.array(idSchema).min(1).max(50),
      })
      .optional(),
  })
  .meta({ id: 'RefusalOnMerits' });
export const resultSchema = z
  .object({
    number: shortTextSchema,
    signedOn: plainDateSchema,
    signer: shortTextSchema,
    summary: z.string().max(5000).default(''),
    fileIds: z.array(idSchema).min(1).max(50),
  })
  .meta({ id: 'ResultRecord' });
export const announcementSchema = z
  .object({ means: z.enum(['phone', 'message', 'email', 'letter']), text: textSchema })
  .meta({ id: 'Announcement' });
export const deliverySchema = z
  .object({
    how: z.enum(['desk', 'post', 'online']).default('desk'),
    recipient: z.object({
      name: shortTextSchema,
      idNumber: z.string().max(20).optional(),
      as: z.enum(['applicant', 'representative', 'proxy']).default('applicant'),
      authorisation: shortTextSchema.optional(),
    }),
    identityCheck: z.enum(['card', 'vneid', 'known', 'post_receipt']),
    signature: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('drawn'), fileId: idSchema }),
      z.object({ kind: z.literal('paper') }),
      z.object({ kind: z.literal('electronic') }),
    ]),
    trackingNumber: shortTextSchema.optional(),
  })
  .meta({ id: 'Delivery' });
export const withdrawalSchema = z.object({ reason: textSchema }).meta({ id: 'Withdrawal' });
export const stopSchema = z
  .object({
    cause: z.enum(['not_supplemented', 'not_paid', 'applicant_request', 'other']),
    reason: textSchema,
  })
  .meta({ id: 'Stop' });
export const apologySchema = z
  .object({
    reason: textSchema,
    cause: z
      .enum([
        'agency',
        'sister_agency',
        'applicant',
        'post',
        'system',
        'workload',
        'regulation',
        'other',
      ])
      .default('agency'),
    newDueDate: plainDateSchema,
  })
  .meta({ id: 'Apology' });
export const recalculationSchema = z.object({ reason: textSchema }).meta({ id: 'Recalculation' });

export const rehomingSchema = z
  .object({ toUnitId: idSchema, reason: textSchema })
  .meta({ id: 'Rehoming' });

export type ReceptionInput = z.input<typeof receptionSchema>;
export type ReceptionBody = z.output<typeof receptionSchema>;
export type DocumentGivenBody = z.output<typeof documentGivenSchema>;
