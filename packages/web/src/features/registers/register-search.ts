import * as z from 'zod';
import { fromAddress } from '../../lib/from-address.ts';

const registerSearchSchema = z.object({
  desk: z.string().max(60).optional().catch(undefined),
  year: z.coerce.number().int().min(1990).max(2200).optional().catch(undefined),
});
export type RegisterSearch = z.output<typeof registerSearchSchema>;

export function registerSearch(raw: Record<string, unknown>): RegisterSearch {
  return fromAddress(registerSearchSchema, raw);
}
