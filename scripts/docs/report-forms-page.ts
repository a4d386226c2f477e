import { z } from 'zod';
import { FIGURE_NAMES } from '../../packages/contract/src/figures.ts';
import { reportFormSchema } from '../../packages/contract/src/report-forms.ts';
import { reportingRegimeSchema } from '../../packages/contract/src/reporting-regimes.ts';
import { listFigureDefinitions } from '../../packages/domain/src/figures/figure-definitions.ts';
import { wordsOf } from '../../packages/domain/src/scoring/words.ts';
import {
  shippedForms,
  shippedRegimes,
} from '../../packages/server/src/modules/reporting/shipped-forms.ts';
import { type Generator, MADE_BY } from './generator.ts';
import { fieldTable, type JsonSchema } from './json-schema.ts';
import { exampleForm, exampleRegime, reportProse as prose } from './report-forms-prose.ts';

/** The format of forms and regimes: fields from the schemas, figures from their definitions. */
export const page: Generator = {
  file: 'report-forms.md',
  async generate() {
    const form = z.toJSONSchema(reportFormSchema, { io: 'input' }) as JsonSchema;
    const regime = z.toJSONSchema(reportingRegimeSchema, { io: 'input' }) as JsonSchema;
    const of = (schema: JsonSchema, name: string) => schema.$defs?.[name] ?? schema;
    return `${[
      ...[MADE_BY, '# Forms and regimes of reports', prose.intro],
      ...['## An example', fenced(exampleForm), prose.example, fenced(exampleRegime)],
      ...['## Tables and values', prose.tables, '## Sums that must be equal', prose.checks],
      ...['## Languages', prose.languages],
      ...['## Texts', prose.texts, '## Regimes and days', prose.regimes],
      ...['## Every field', 'Fields marked \\* are needed; one that is not named here is refused.'],
      ...['### Form', fieldTable(of(form, 'ReportForm'))],
      ...['### Column', fieldTable(of(form, 'FormColumn'))],
      ...['### Regime', fieldTable(of(regime, 'ReportingRegime'))],
      ...['## Figures', prose.figures, figuresTable()],
      ...['## Shipped', shippedTable()],
      ...['## What is locked', prose.locked],
    ].join('\n\n')}\n`;
  },
};

function fenced(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
}

function figuresTable(): string {
  const rows = listFigureDefinitions([...FIGURE_NAMES]).map(
    ({ name, counts, kind }) => `| \`${name}\` | ${kind} | ${counts.vi} | ${counts.en} |`,
  );
  return `| figure | kind | counts | in English |\n|---|---|---|---|\n${rows.join('\n')}`;
}

function shippedTable(): string {
  const forms = shippedForms().map(
    ({ code, number, title, source }) =>
      `| ${code} | ${number} | ${wordsOf(title).vi} | ${source.document} (${source.confidence}) |`,
  );
  const regimes = shippedRegimes().map(
    ({ code, name, form, offered, periods = [], duties }) =>
      `| ${code}${offered ? ' (offered)' : ''} | ${wordsOf(name).vi} | ${form} | ${periods.join(', ')} | ${duties.map(({ level, kinds = [], day }) => `${[level, ...kinds].join(' ')}: ${day}`).join('; ')} |`,
  );
  return [
    `| form | number | title | source |\n|---|---|---|---|\n${forms.join('\n')}`,
    `| regime | name | form | periods | day of the month |\n|---|---|---|---|---|\n${regimes.join('\n')}`,
  ].join('\n\n');
}
