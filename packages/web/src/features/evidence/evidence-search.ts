import * as z from 'zod';
import { givenOf } from '../../lib/given-of.ts';

const text = z.coerce.string().max(200).optional().catch(undefined);

const evidenceSearchSchema = z.object({
  q: text,
  /** Id of the unit, and its name for the field. */
  unit: text,
  unitName: text,
  field: text,
  criterion: text,
  year: z.coerce.number().int().min(1990).max(2200).optional().catch(undefined),
  withdrawn: z.literal('1').optional().catch(undefined),
});
export type EvidenceSearch = z.output<typeof evidenceSearchSchema>;

export function evidenceSearch(raw: Record<string, unknown>): EvidenceSearch {
  const withdrawn = raw.withdrawn === 1 ? '1' : raw.withdrawn;
  return givenOf(evidenceSearchSchema.parse({ ...raw, withdrawn }));
}
