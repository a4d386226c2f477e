import { checkForm } from '@motcua/domain/reporting/check-form.ts';
import type { ReportForm } from '@motcua/domain/reporting/form.ts';
import type { ReportingRegime } from '@motcua/domain/reporting/regime.ts';
import { FIGURE_NAMES } from './figures.ts';
import { inWords, type Issue, linesOf } from './indicator-set-faults.ts';
import { reportFormSchema } from './report-forms.ts';
import { reportingRegimeSchema } from './reporting-regimes.ts';

/** Where in the file, and what to do about it; what only a shape refuses is told in English. */
export interface FormFaultLine {
  where: string;
  vi: string;
  en: string;
}

/** The form, or every fault in it, each with its place in the file. */
export function readReportForm(
  value: unknown,
): { form: ReportForm; faults: null } | { form: null; faults: FormFaultLine[] } {
  const read = reportFormSchema.safeParse(value);
  if (!read.success) return { form: null, faults: shapeFaults(read.error.issues, value) };
  const faults = checkForm(read.data, FIGURE_NAMES);
  if (faults.length === 0) return { form: read.data, faults: null };
  return {
    form: null,
    faults: faults.map(({ path, vi, en }) => ({ where: inWords(path), vi, en })),
  };
}

/** The regime, or every fault in it. */
export function readReportingRegime(
  value: unknown,
): { regime: ReportingRegime; faults: null } | { regime: null; faults: FormFaultLine[] } {
  const read = reportingRegimeSchema.safeParse(value);
  if (!read.success) return { regime: null, faults: shapeFaults(read.error.issues, value) };
  const faults = faultsOfRegime(read.data);
  return faults.length === 0 ? { regime: read.data, faults: null } : { regime: null, faults };
}

function shapeFaults(issues: readonly Issue[], value: unknown): FormFaultLine[] {
  return issues
    .flatMap((issue) => linesOf(issue, value, []))
    .map(({ where, message }) => ({ where, vi: message, en: message }));
}

function faultsOfRegime(regime: ReportingRegime): FormFaultLine[] {
  const { periods, once, duties, type, validFrom, validTo } = regime;
  const isOnce = once !== undefined;
  return [
    ...((periods !== undefined) === isOnce
      ? [
          {
            where: 'periods',
            vi: 'Ghi một trong hai: periods hoặc once.',
            en: 'Give either periods or once.',
          },
        ]
      : []),
    ...(isOnce === (type === 'periodic')
      ? [
          {
            where: 'type',
            vi: 'Báo cáo định kỳ có periods; chuyên đề, đột xuất có once.',
            en: 'periodic has periods; thematic and ad_hoc have once.',
          },
        ]
      : []),
    ...(isOnce && once.from > once.to
      ? [{ where: 'once.to', vi: 'Nằm trước once.from.', en: 'lies before once.from.' }]
      : []),
    ...(validTo !== undefined && validTo < validFrom
      ? [{ where: 'validTo', vi: 'Nằm trước validFrom.', en: 'lies before validFrom.' }]
      : []),
    ...duties.flatMap(({ day, on }, index) =>
      (on !== undefined) === isOnce && (day === undefined) === isOnce
        ? []
        : [
            {
              where: `duties[${index}]`,
              ...(isOnce
                ? { vi: 'Cần “on”: ngày phải gửi.', en: 'needs “on”, the day itself.' }
                : { vi: 'Cần “day”: ngày trong tháng.', en: 'needs “day”, a day of the month.' }),
            },
          ],
    ),
  ];
}
