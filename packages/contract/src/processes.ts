import { ROLES } from '@motcua/domain/shared/role.ts';
import { z } from 'zod';

export const ProcessStep = z.object({
  no: z.number().int(),
  name: z.string(),
  role: z.enum(ROLES),
  roleText: z.string(),
  unitId: z.string().nullable().optional(),
  allowanceDays: z.number().nullable(),
});

export const Process = z.object({
  id: z.string(),
  version: z.number().int(),
  procedureCode: z.string().nullable(),
  case: z.string().nullable(),
  steps: z.array(ProcessStep),
  source: z.string(),
});
