import { readReportForm, type FormFaultLine } from '@motcua/contract/report-form-faults.ts';
import type { ReportForm } from '@motcua/domain/reporting/form.ts';

export type ReadForm = { form: ReportForm; faults: null } | { form: null; faults: FormFaultLine[] };

/** The form in a file, or what is wrong with it, place by place. An export of this screen is read as it came. */
export function readFormFile(text: string): ReadForm {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      form: null,
      faults: [
        {
          where: '',
          vi: `Tệp không phải JSON: ${message}`,
          en: `The file is no JSON: ${message}`,
        },
      ],
    };
  }
  return readReportForm(formWithin(value));
}

/** An answer of the server has the form inside, beside its origin. */
function formWithin(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('form' in value) || !('origin' in value))
    return value;
  return value.form;
}
