import * as z from 'zod';
import { givenOf } from '../../lib/given-of.ts';

const text = z.coerce.string().max(200).optional().catch(undefined);

const officerSearchSchema = z.object({
  q: text,
  /** Id of the unit, and its name for the field. */
  unit: text,
  unitName: text,
});
export type OfficerSearch = z.output<typeof officerSearchSchema>;

export function officerSearch(raw: Record<string, unknown>): OfficerSearch {
  return givenOf(officerSearchSchema.parse(raw));
}
