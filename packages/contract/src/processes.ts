import { ROLES } from '@motcua/domain/shared/role.ts';
import * as z from 'zod';

export const processStepSchema = z.object({
  no: z.number().int(),
  name: z.string(),
  role: z.enum(ROLES),
  roleText: z.string(),
  unitId: z.string().nullable().optional(),
  allowanceDays: z.number().nullable(),
});

export const processSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  procedureCode: z.string().nullable(),
  case: z.string().nullable(),
  steps: z.array(processStepSchema),
  source: z.string(),
});
export type Process = z.infer<typeof processSchema>;
