import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as z from 'zod';
import { givenOf } from '../../lib/given-of.ts';

const text = z.coerce.string().max(200).optional().catch(undefined);
const day = z.string().refine(isPlainDate).optional().catch(undefined);

const REGISTER_VIEWS = ['list', 'calendar', 'counts'] as const;

const registerSearchSchema = z.object({
  view: z.enum(REGISTER_VIEWS).optional().catch(undefined),
  unit: text,
  unitName: text,
  from: day,
  to: day,
  state: text,
  due: z.enum(['overdue', 'soon']).optional().catch(undefined),
  q: text,
  struck: z.enum(['1']).optional().catch(undefined),
  /** The entry that is open. */
  entry: text,
  /** Month of the calendar, as 2026-11. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
});

export type RegisterSearch = z.output<typeof registerSearchSchema>;

export function reformRegisterSearch(raw: Record<string, unknown>): RegisterSearch {
  return givenOf(registerSearchSchema.parse(raw));
}
