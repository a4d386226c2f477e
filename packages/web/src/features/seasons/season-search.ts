import { SHEET_STATES } from '@motcua/domain/season/transitions.ts';
import * as z from 'zod';
import { fromAddress } from '../../lib/from-address.ts';

const seasonSearchSchema = z.object({
  /** Which sheets are listed; all when absent. */
  state: z
    .enum([...SHEET_STATES, 'late'])
    .optional()
    .catch(undefined),
  q: z.coerce.string().max(200).optional().catch(undefined),
});
export type SeasonSearch = z.output<typeof seasonSearchSchema>;

export function seasonSearch(raw: Record<string, unknown>): SeasonSearch {
  return fromAddress(seasonSearchSchema, raw);
}

const resultsSearchSchema = z.object({
  version: z.coerce.number().int().min(1).optional().catch(undefined),
  /** Id of the unit whose fields and criteria are shown. */
  unit: z.string().max(60).optional().catch(undefined),
});
export type ResultsSearch = z.output<typeof resultsSearchSchema>;

export function resultsSearch(raw: Record<string, unknown>): ResultsSearch {
  return fromAddress(resultsSearchSchema, raw);
}
