import * as z from 'zod';

const text = z.coerce.string().max(200).optional().catch(undefined);

const officerSearchSchema = z.object({
  q: text,
  /** Id of the unit, and its name for the field. */
  unit: text,
  unitName: text,
});
export type OfficerSearch = z.output<typeof officerSearchSchema>;

export function officerSearch(raw: Record<string, unknown>): OfficerSearch {
  const read = officerSearchSchema.parse(raw);
  return Object.fromEntries(
    Object.entries(read).filter(([, value]) => value !== undefined && value !== ''),
  );
}
