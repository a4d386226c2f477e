import * as z from 'zod';
import { fromAddress } from '../../lib/from-address.ts';

const schema = z.object({
  plan: z.uuid().optional().catch(undefined),
  view: z.enum(['tree', 'board', 'time', 'review']).optional().catch(undefined),
  kind: z.enum(['mid_year', 'year']).optional().catch(undefined),
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  unit: z.string().max(60).optional().catch(undefined),
});

export type PlanSearch = z.output<typeof schema>;

/** Which plan is looked at and how, as it stands in the address. */
export function planSearch(raw: Record<string, unknown>): PlanSearch {
  return fromAddress(schema, raw);
}
