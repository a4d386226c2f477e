import { basename, resolve } from 'node:path';
import type { AreaFile, AreaReport } from '../modules/organisation/index.ts';
import { type Command, type CommandInput, findDay, isSet } from './command.ts';

export const unitsImport: Command = {
  name: 'units import',
  summary: 'Bring in lists of administrative units; those that are shipped without FILE',
  usage: '[FILE...] [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--dry-run] [--json]',
  options: {
    from: { type: 'string', description: 'First day of units whose file states no day' },
    to: {
      type: 'string',
      description: 'First day on which units whose file states no day no longer are',
    },
    'dry-run': { type: 'boolean', description: 'Say what would happen and change nothing' },
  },
  async run(input) {
    const stated = { from: findDay(input, 'from'), to: findDay(input, 'to') };
    const { SHIPPED_AREAS } = await import('../modules/organisation/index.ts');
    const { services } = await input.open();
    const given = input.positionals.map((file) => resolve(file));
    const files = given.length > 0 ? given : SHIPPED_AREAS;
    const dryRun = isSet(input, 'dry-run');
    const report = await services.organisation.importAreas({ ...stated, files, dryRun });
    if (input.json) input.print(JSON.stringify(report));
    else printReport(input, report);
    return undefined;
  },
};

/** Rows that stay as they are come in JSON only: a repeated import has fourteen thousand of them. */
function printReport(input: CommandInput, report: AreaReport): void {
  for (const file of report.files) input.print(fileLine(file));
  for (const { outcome, code, name } of report.rows)
    if (outcome !== 'unchanged') input.print(`${outcome.padEnd(9)}  ${code}  ${name}`);
  for (const { file, row, reason } of report.setAside)
    input.print(`set aside  ${basename(file)}: ${row}: ${reason}`);
  const { province, district, commune, link } = report.read;
  const unchanged = report.rows.filter(({ outcome }) => outcome === 'unchanged').length;
  const written = `${report.written} that are new or differ`;
  input.print(
    `Read ${province} provinces, ${district} districts, ${commune} communes and ${link} links from old to new; ` +
      `${report.dryRun ? `wrote nothing (dry run) of ${written}` : `wrote ${written}`}; ` +
      `${unchanged} units unchanged; set aside ${report.setAside.length}.`,
  );
}

function fileLine({ file, periods, assumed }: AreaFile): string {
  const words = periods.map(({ validFrom, validUntil }) =>
    [validFrom && `from ${validFrom}`, validUntil && `until ${validUntil}`]
      .filter(Boolean)
      .join(' '),
  );
  const option = periods.some(({ validFrom }) => validFrom) ? '--from' : '--to';
  const why = assumed ? ` (assumed: the file ${assumed}; ${option} says otherwise)` : '';
  return `list       ${file}: ${words.join('; ')}${why}`;
}
