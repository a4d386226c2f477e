import type { InspectionParts } from './parts.ts';

/** What links of evidence name as the thing that is proved. */
export const EVIDENCE_SUBJECT = 'inspection';

/** The piece of evidence that the minutes became; null while they are none. */
export async function evidenceOf(
  { evidence }: Pick<InspectionParts, 'evidence'>,
  { tenantId, id }: { tenantId: string; id: string },
): Promise<string | null> {
  const found = await evidence.listFor(tenantId, EVIDENCE_SUBJECT, [id]);
  return found.get(id)?.[0]?.id ?? null;
}
