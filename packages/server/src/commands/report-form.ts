import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { previewQuerySchema } from '@motcua/contract/report-forms.ts';
import {
  type Command,
  type CommandInput,
  findText,
  findTexts,
  getOnlyWord,
  isSet,
  UsageError,
} from './command.ts';
import { getTenantId, tenantOption } from './tenants.ts';

export const reportForm: Command = {
  name: 'report form',
  summary: 'A form filled with figures of a unit and period: a table, or a file by its ending',
  usage:
    'CODE --unit CODE (--period 2026-Q4 [--calendar reporting|calendar] | --from DAY --to DAY) [--locked] [--out FILE.(pdf|xlsx|csv|json)] [--json]',
  options: {
    unit: { type: 'string', description: 'Agency code of the unit, in either style' },
    period: { type: 'string', description: '2026-Q4, 2026-03, 2026-H1 or 2026' },
    calendar: { type: 'string', description: 'reporting (15th to 14th, default) or calendar' },
    from: { type: 'string', description: 'First day, where no period is told' },
    to: { type: 'string', description: 'Last day' },
    locked: { type: 'boolean', description: 'Own figures and signed ones of children only' },
    out: { type: 'string', description: 'File to write; its ending says what' },
    tenant: tenantOption,
  },
  async run(input) {
    const { code, query, out } = readOrder(input);
    const { services } = await input.open();
    const order = { tenantId: await getTenantId(input), code, query };
    const { OUTPUT_FORMATS, contentTable } = await import('../modules/reporting/index.ts');
    if (out === undefined) {
      const content = await services.filedReports.previewOf(order);
      if (input.json) input.print(JSON.stringify(content));
      else for (const line of contentTable(content)) input.print(line);
      return undefined;
    }
    const format = OUTPUT_FORMATS.find((one) => `.${one}` === extname(out));
    if (format === undefined)
      throw new UsageError(
        `${out} must end in ${OUTPUT_FORMATS.map((one) => `.${one}`).join(', ')}.`,
      );
    const { bytes } = await services.filedReports.previewFileOf(order, { format, bom: false });
    writeFileSync(out, bytes);
    input.report(`Written: ${out}`);
    return undefined;
  },
};

function readOrder(input: CommandInput) {
  const code = getOnlyWord(input, 'One form is needed, as II.06a.');
  const asked = findTexts(input, ['unit', 'period', 'calendar', 'from', 'to']);
  const branch = isSet(input, 'locked') ? 'locked' : 'all';
  const parsed = previewQuerySchema.safeParse({ ...asked, branch });
  if (!parsed.success)
    throw new UsageError(`--${String(parsed.error.issues[0]?.path[0])} is missing or not right.`);
  return { code, query: parsed.data, out: findText(input, 'out') };
}
