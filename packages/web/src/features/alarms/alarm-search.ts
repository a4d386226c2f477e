import * as z from 'zod';

const search = z.object({ state: z.enum(['open', 'closed', 'all']).optional().catch(undefined) });

export type AlarmSearch = z.output<typeof search>;

export function alarmSearch(raw: Record<string, unknown>): AlarmSearch {
  return search.parse(raw);
}
