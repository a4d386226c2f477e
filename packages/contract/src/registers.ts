import { dossierStatuses } from '@motcua/domain/dossier/status.ts';
import * as z from 'zod';
import { idSchema, instantSchema, pageQuerySchema } from './common.ts';

/** `desk` is the officer's own where it is left out, `year` the present one; `after` is the last number of the page before. */
export const registerQuerySchema = pageQuerySchema.omit({ cursor: true }).extend({
  desk: idSchema.optional(),
  year: z.coerce.number().int().min(1).max(9999).optional(),
  after: z.coerce.number().int().min(0).default(0),
  format: z.enum(['json', 'csv', 'pdf']).default('json'),
  /** CSV with a byte order mark, for spreadsheets that need one to read Vietnamese. */
  bom: z.enum(['0', '1']).default('0'),
});

/** One line of the register (form 06 of TT 01/2018, form 07 of TT 03/2025), column by column. */
export const registerLineSchema = z
  .object({
    number: z.int(),
    dossierId: idSchema,
    code: z.string(),
    procedureName: z.string(),
    /** Sets of papers (bộ). */
    quantity: z.int(),
    applicantName: z.string(),
    address: z.string(),
    phone: z.string(),
    agency: z.string(),
    receivedAt: instantSchema,
    promisedAt: instantSchema.nullable(),
    /** When the result was handed over. */
    deliveredAt: instantSchema.nullable(),
    /** How the applicant takes the result; null where the register does not say. */
    resultDelivery: z.enum(['desk', 'post', 'online']).nullable(),
    /** Who took it, for "Ký nhận". */
    receivedBy: z.string(),
    note: z.string(),
    status: z.enum(dossierStatuses),
  })
  .meta({ id: 'RegisterLine' });

export const registerPageSchema = z
  .object({
    desk: z.object({ id: idSchema, name: z.string(), unitName: z.string() }),
    year: z.int(),
    /** Years of this desk that have a register, newest first. */
    years: z.array(z.int()),
    /** Number and title of the form in force, "Mẫu số 07" and "Sổ theo dõi hồ sơ". */
    form: z.object({ number: z.string(), title: z.string() }),
    /** Last number given, which is how many lines there are. */
    last: z.int(),
    items: z.array(registerLineSchema),
    /** Hand back as `after`; null at the end. */
    next: z.int().nullable(),
  })
  .meta({ id: 'RegisterPage' });

export type RegisterQuery = z.output<typeof registerQuerySchema>;
export type RegisterLine = z.output<typeof registerLineSchema>;
export type RegisterPage = z.output<typeof registerPageSchema>;
