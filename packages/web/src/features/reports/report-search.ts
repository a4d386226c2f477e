import { isPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as z from 'zod';
import { fromAddress } from '../../lib/from-address.ts';
import { todayInVietnam } from '../../lib/format.ts';
import { type Period, thisMonth } from './periods.ts';

export const GROUPS = ['field', 'procedure', 'channel', 'unit'] as const;

const date = z.string().refine(isPlainDate).optional().catch(undefined);

const reportSearchSchema = z.object({
  unit: z.string().max(60).optional().catch(undefined),
  from: date,
  to: date,
  group: z.enum(GROUPS).optional().catch(undefined),
});
export type ReportSearch = z.output<typeof reportSearchSchema>;

export function reportSearch(raw: Record<string, unknown>): ReportSearch {
  return fromAddress(reportSearchSchema, raw);
}

/** The period of the address; this month where it names none. */
export function readPeriod(search: { from?: string | undefined; to?: string | undefined }): Period {
  const month = thisMonth(todayInVietnam());
  return { from: dateOr(search.from, month.from), to: dateOr(search.to, month.to) };
}

function dateOr(text: string | undefined, otherwise: PlainDate): PlainDate {
  return text !== undefined && isPlainDate(text) ? text : otherwise;
}
