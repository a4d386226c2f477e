import { scoreAxes } from '@motcua/contract/scorecards.ts';
import * as z from 'zod';
import { fromAddress } from '../../lib/from-address.ts';

const indicatorSearchSchema = z.object({
  unit: z.string().max(60).optional().catch(undefined),
  axis: z.enum(scoreAxes).optional().catch(undefined),
  /** `2026`, `2026-H1`, `2026-Q2` or `2026-05`, in the kind of period of the set. */
  period: z.string().max(40).optional().catch(undefined),
});
export type IndicatorSearch = z.output<typeof indicatorSearchSchema>;

export function indicatorSearch(raw: Record<string, unknown>): IndicatorSearch {
  // A year stands in the address as a number.
  const period = typeof raw.period === 'number' ? String(raw.period) : raw.period;
  return fromAddress(indicatorSearchSchema, { ...raw, period });
}
