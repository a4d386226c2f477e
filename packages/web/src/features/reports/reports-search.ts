import { PERIOD_CALENDARS } from '@motcua/domain/reporting/period.ts';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as z from 'zod';

const text = z.coerce.string().max(60).optional().catch(undefined);
const date = z.string().refine(isPlainDate).optional().catch(undefined);

const reportsSearchSchema = z.object({
  view: z.enum(['mine', 'below']).optional().catch(undefined),
  regime: text,
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
});
export type ReportsSearch = z.output<typeof reportsSearchSchema>;

const filedSearchSchema = z.object({
  /** The locked version to look at; the report as it stands where none is named. */
  version: z.coerce.number().int().min(1).optional().catch(undefined),
  /** The two versions that are compared. */
  from: z.coerce.number().int().min(1).optional().catch(undefined),
  to: z.coerce.number().int().min(1).optional().catch(undefined),
});
export type FiledSearch = z.output<typeof filedSearchSchema>;

const formSearchSchema = z.object({
  unit: text,
  period: text,
  calendar: z.enum(PERIOD_CALENDARS).optional().catch(undefined),
  from: date,
  to: date,
});
export type FormSearch = z.output<typeof formSearchSchema>;

export function reportsSearch(raw: Record<string, unknown>): ReportsSearch {
  return known(reportsSearchSchema.parse(raw));
}

export function filedSearch(raw: Record<string, unknown>): FiledSearch {
  return known(filedSearchSchema.parse(raw));
}

export function formSearch(raw: Record<string, unknown>): FormSearch {
  return known(formSearchSchema.parse(raw));
}

/** An address names only what was chosen. */
function known(read: object) {
  return Object.fromEntries(
    Object.entries(read).filter(([, value]) => value !== undefined && value !== ''),
  );
}
