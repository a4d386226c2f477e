import { workingDaysSchema } from '@motcua/contract/deadlines.ts';
import { filedReportSchema } from '@motcua/contract/filed-reports.ts';
import {
  type Obligation,
  obligationListSchema,
  reminderListSchema,
} from '@motcua/contract/reporting-regimes.ts';
import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../lib/api-context.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import { useSubmit } from '../../../lib/use-submit.ts';

export interface ObligationsAsked {
  view: 'mine' | 'below';
  unit?: string | undefined;
  regime?: string | undefined;
  dueFrom?: string | undefined;
  dueTo?: string | undefined;
}

/** What is owed; every query about filed reports begins with `filed reports`. */
export function useObligations(asked: ObligationsAsked, enabled = true) {
  const api = useApi();
  const { locale } = useLocale();
  return useQuery({
    queryKey: ['filed reports', 'obligations', asked, locale],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: () =>
      api.get('/report-obligations', { schema: obligationListSchema, query: { ...asked } }),
  });
}

export function useReminders() {
  const api = useApi();
  const { locale } = useLocale();
  return useQuery({
    queryKey: ['filed reports', 'reminders', locale],
    queryFn: () => api.get('/report-reminders', { schema: reminderListSchema }),
  });
}

/** Working days from today to each of the days, in the calendar of the country; a day that is past has none. */
export function useWorkingDaysLeft(today: string | undefined, days: string[]): Map<string, number> {
  const api = useApi();
  const ahead = [...new Set(days)].filter((day) => today !== undefined && day > today);
  const found = useQueries({
    queries: ahead.map((day) => ({
      queryKey: ['working days', today, day],
      staleTime: Number.POSITIVE_INFINITY,
      queryFn: () =>
        api.post('/working-days', { schema: workingDaysSchema, body: { from: today, to: day } }),
    })),
  });
  return new Map(
    ahead.flatMap((day, at) => (found[at]?.data ? [[day, found[at].data.workingDays]] : [])),
  );
}

/** Makes the draft of a report that is owed. */
export function useBegin(onBegun: (reportId: string) => void) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: ({ regime, unit, period }: Obligation, idempotencyKey) =>
      api.post('/reports', {
        schema: filedReportSchema,
        body: { regime: regime.code, unit: unit.id, period: period.code },
        idempotencyKey,
      }),
    onDone: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['filed reports'] });
      onBegun(id);
    },
  });
}
