import { readdirSync, readFileSync } from 'node:fs';
import {
  type FormFaultLine,
  readReportForm,
  readReportingRegime,
} from '@motcua/contract/report-form-faults.ts';
import type { ReportForm } from '@motcua/domain/reporting/form.ts';
import type { ReportingRegime } from '@motcua/domain/reporting/regime.ts';

const root = new URL('../../../../../reference-data/', import.meta.url);
let forms: readonly ReportForm[] | undefined;
let regimes: readonly ReportingRegime[] | undefined;

/** The forms that are shipped; read once, the files do not change while the program runs. */
export function shippedForms(): readonly ReportForm[] {
  forms ??= readFolder('report-forms/', (value) => {
    const { form, faults } = readReportForm(value);
    return { found: form, faults };
  });
  return forms;
}

/** The regimes that are shipped. */
export function shippedRegimes(): readonly ReportingRegime[] {
  regimes ??= readFolder('reporting-regimes/', (value) => {
    const { regime, faults } = readReportingRegime(value);
    return { found: regime, faults };
  });
  return regimes;
}

function readFolder<T>(
  folder: string,
  read: (value: unknown) => { found: T | null; faults: readonly FormFaultLine[] | null },
): T[] {
  const names = readdirSync(new URL(folder, root)).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const value: unknown = JSON.parse(readFileSync(new URL(`${folder}${name}`, root), 'utf8'));
    const { found, faults } = read(value);
    if (found !== null) return found;
    throw new Error(`reference-data/${folder}${name}: ${faults?.[0]?.where} ${faults?.[0]?.en}`);
  });
}
