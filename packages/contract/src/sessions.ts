import * as z from 'zod';
import { idSchema, instantSchema, roleSchema, shortTextSchema } from './common.ts';

export const signInSchema = z
  .object({ username: shortTextSchema, password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn' });

export const assignmentSchema = z.object({
  role: roleSchema,
  unitId: idSchema,
  unitCode: z.string(),
  unitName: z.string(),
  deskId: idSchema.nullable(),
  deskName: z.string().nullable(),
});

export const officerSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    username: z.string(),
    title: z.string().nullable(),
    employer: z.string().nullable(),
    tenantId: z.string(),
    tenantName: z.string(),
    assignments: z.array(assignmentSchema),
  })
  .meta({ id: 'SignedInOfficer' });

/** `token` for `Authorization: Bearer`; browsers use the HttpOnly cookie of the same answer. */
export const sessionSchema = z
  .object({ token: z.string(), expiresAt: instantSchema, officer: officerSchema })
  .meta({ id: 'Session' });

/** Changing the own password ends every session of the account. */
export const passwordChangeSchema = z
  .object({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) })
  .meta({ id: 'PasswordChange' });

export type SignIn = z.infer<typeof signInSchema>;
export type Assignment = z.infer<typeof assignmentSchema>;
export type SignedInOfficer = z.infer<typeof officerSchema>;
export type Session = z.infer<typeof sessionSchema>;
