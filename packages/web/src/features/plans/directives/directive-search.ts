import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as z from 'zod';
import { fromAddress } from '../../../lib/from-address.ts';

const schema = z.object({
  q: z.string().max(200).optional().catch(undefined),
  from: z.string().refine(isPlainDate).optional().catch(undefined),
  to: z.string().refine(isPlainDate).optional().catch(undefined),
  fromYear: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
  toYear: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
});

export type DirectiveSearch = z.output<typeof schema>;

/** Which directives are looked at, as it stands in the address. */
export function directiveSearch(raw: Record<string, unknown>): DirectiveSearch {
  return fromAddress(schema, raw);
}
