import { AXES } from '@motcua/contract/figures.ts';
import * as z from 'zod';
import { fromAddress } from '../../lib/from-address.ts';
import { NIGHT_MODES } from './night.ts';

const wallSearchSchema = z.object({
  unit: z.string().max(60).optional().catch(undefined),
  axis: z.enum(AXES).optional().catch(undefined),
  /** Seconds for each screen. */
  every: z.coerce.number().int().min(5).max(600).optional().catch(undefined),
  night: z.enum(NIGHT_MODES).optional().catch(undefined),
});
export type WallSearch = z.output<typeof wallSearchSchema>;

/** All that a display needs stands in its address, so that it comes back as it was after a power cut. */
export function wallSearch(raw: Record<string, unknown>): WallSearch {
  return fromAddress(wallSearchSchema, raw);
}
