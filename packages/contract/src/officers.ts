import * as z from 'zod';
import {
  idSchema,
  pageOf,
  pageQuerySchema,
  plainDateSchema,
  roleSchema,
  shortTextSchema,
} from './common.ts';

/** A role that an officer holds, or will, at a unit for a period. */
export const heldRoleSchema = z.object({
  id: idSchema,
  role: roleSchema,
  unitId: idSchema,
  unitCode: z.string().nullable(),
  unitName: z.string(),
  deskId: idSchema.nullable(),
  deskName: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable().describe('First day on which it is no longer held'),
});
export type HeldRole = z.infer<typeof heldRoleSchema>;

export const managedOfficerSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    title: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    employer: z.string().nullable().describe('Where it is not the unit of the role, as the post'),
    account: z.object({ username: z.string(), disabled: z.boolean() }).nullable(),
    roles: z.array(heldRoleSchema).describe('Held on the day, and those to come after it'),
  })
  .meta({ id: 'ManagedOfficer' });
export type ManagedOfficer = z.infer<typeof managedOfficerSchema>;

export const officerQuerySchema = pageQuerySchema.extend({
  q: z.string().trim().max(200).optional().describe('Words of the name, or the user name'),
  unit: z.string().max(60).optional().describe('Code or id: officers there and in its branch'),
  on: plainDateSchema.optional().describe('The day of the roles; today when absent'),
});
export type OfficerQuery = z.infer<typeof officerQuerySchema>;

export const officerPageSchema = pageOf(managedOfficerSchema);
export type OfficerPage = z.infer<typeof officerPageSchema>;

const unitTextSchema = z.string().trim().min(1).max(60).describe('Agency code or id');

export const newRoleSchema = z
  .object({
    role: roleSchema,
    unit: unitTextSchema,
    desk: shortTextSchema
      .optional()
      .describe('Id or name of a desk of the unit; a clerk of the only desk need not name it'),
    from: plainDateSchema.optional().describe('Today when absent'),
    to: plainDateSchema.optional().describe('First day on which it is no longer held'),
  })
  .meta({ id: 'NewRole' });
export type NewRole = z.infer<typeof newRoleSchema>;

const passwordTextSchema = z.string().min(1).max(200);

export const newOfficerSchema = z
  .object({
    name: shortTextSchema,
    title: shortTextSchema.optional(),
    phone: shortTextSchema.optional(),
    email: z.email().max(200).optional(),
    employer: unitTextSchema.optional().describe('Where it is not the unit of the role'),
    username: shortTextSchema,
    password: passwordTextSchema.optional().describe('Made and answered once when absent'),
    roles: z.array(newRoleSchema).min(1).max(20),
  })
  .meta({ id: 'NewOfficer' });
export type NewOfficer = z.infer<typeof newOfficerSchema>;

/** `generatedPassword` is told this once and kept nowhere. */
export const officerWithPasswordSchema = z
  .object({ officer: managedOfficerSchema, generatedPassword: z.string().nullable() })
  .meta({ id: 'OfficerWithPassword' });
export type OfficerWithPassword = z.infer<typeof officerWithPasswordSchema>;

export const roleEndingSchema = z
  .object({
    roleId: idSchema,
    on: plainDateSchema.optional().describe('First day without it; today when absent'),
  })
  .meta({ id: 'RoleEnding' });
export type RoleEnding = z.infer<typeof roleEndingSchema>;

export const newPasswordSchema = z
  .object({ password: passwordTextSchema.optional() })
  .meta({ id: 'NewPassword' });
export type NewPassword = z.infer<typeof newPasswordSchema>;

export const accountEndingSchema = z.object({}).meta({ id: 'AccountEnding' });
