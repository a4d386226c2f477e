import { reportContentSchema } from '@motcua/contract/report-content.ts';
import { reportFormAnswerSchema, reportFormListSchema } from '@motcua/contract/report-forms.ts';
import type { ReportForm } from '@motcua/domain/reporting/form.ts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../lib/api-context.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import { useSubmit } from '../../../lib/use-submit.ts';

export function useReportForms() {
  const api = useApi();
  const { locale } = useLocale();
  return useQuery({
    queryKey: ['report forms', locale],
    queryFn: () => api.get('/report-forms', { schema: reportFormListSchema }),
  });
}

export interface PreviewAsked {
  unit: string;
  period?: string | undefined;
  calendar: string;
  from?: string | undefined;
  to?: string | undefined;
}

/** A form over figures as they stand; filed by nobody. */
export function useFormPreview(code: string, asked: PreviewAsked | null) {
  const api = useApi();
  const { locale } = useLocale();
  return useQuery({
    queryKey: ['report forms', code, 'preview', asked, locale],
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    queryFn: () =>
      api.get(`/report-forms/${encodeURIComponent(code)}/preview`, {
        schema: reportContentSchema,
        query: { ...asked },
      }),
  });
}

/** Adds a form of the office. */
export function useAddForm(onDone: (code: string) => void) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: (form: ReportForm, idempotencyKey) =>
      api.post('/report-forms', { schema: reportFormAnswerSchema, body: form, idempotencyKey }),
    onDone: ({ form }) => {
      void client.invalidateQueries({ queryKey: ['report forms'] });
      onDone(form.code);
    },
  });
}
