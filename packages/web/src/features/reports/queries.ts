import { processingReportSchema } from '@motcua/contract/reports.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';

export interface ReportAsked {
  unit: string;
  from: string;
  to: string;
  group: string;
}

export function useProcessingReport(asked: ReportAsked | null) {
  const api = useApi();
  return useQuery({
    queryKey: ['report', asked],
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    queryFn: () =>
      api.get('/reports/processing', { schema: processingReportSchema, query: { ...asked } }),
  });
}
