import { figureNames } from '@motcua/contract/dossiers.ts';
import { dossierStatuses } from '@motcua/domain/dossier/status.ts';
import { CHANNELS } from '@motcua/domain/procedure/procedure.ts';
import * as z from 'zod';
import { givenOf } from './given-of.ts';

export const WORK_GROUPS = [
  'mine',
  'unclaimed',
  'desk',
  'waiting',
  'late',
  'review',
  'open',
] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];

const text = z.coerce.string().max(200).optional().catch(undefined);

const listSearchSchema = z.object({
  work: z
    .enum([...WORK_GROUPS, 'all'])
    .optional()
    .catch(undefined),
  q: text,
  status: z.enum(dossierStatuses).optional().catch(undefined),
  channel: z.enum(CHANNELS).optional().catch(undefined),
  unit: text,
  field: text,
  procedure: text,
  figure: z.enum(figureNames).optional().catch(undefined),
  from: text,
  to: text,
  /** Set by the field on top: a single hit opens at once. */
  only: z.boolean().optional().catch(undefined),
  /** Name of the group a figure was counted in, for the heading. */
  name: text,
  /** Unit and grouping of the report a figure was opened from, for the way back. */
  reportUnit: text,
  group: text,
});

/** The filters of a list live in its address, so that "back" and a bookmark find the same rows. */
export type ListSearch = z.output<typeof listSearchSchema>;

export function listSearch(raw: Record<string, unknown>): ListSearch {
  return givenOf(listSearchSchema.parse(raw));
}
