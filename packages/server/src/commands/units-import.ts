import { resolve } from 'node:path';
import { type Command, isSet } from './command.ts';

export const unitsImport: Command = {
  name: 'units import',
  summary: 'Bring in lists of administrative units; those that are shipped without FILE',
  usage: '[FILE...] [--dry-run] [--json]',
  options: {
    'dry-run': { type: 'boolean', description: 'Say what would happen and change nothing' },
  },
  async run(input) {
    const { SHIPPED_AREAS } = await import('../modules/organisation/index.ts');
    const { services } = await input.open();
    const given = input.positionals.map((file) => resolve(file));
    const files = given.length > 0 ? given : SHIPPED_AREAS;
    const report = await services.organisation.importAreas({
      files,
      dryRun: isSet(input, 'dry-run'),
    });
    if (input.json) {
      input.print(JSON.stringify(report));
      return undefined;
    }
    const { province, district, commune, link } = report.read;
    for (const { row, reason } of report.setAside) input.print(`set aside  ${row}: ${reason}`);
    input.print(
      `Read ${province} provinces, ${district} districts, ${commune} communes and ${link} links from old to new; ` +
        `${report.dryRun ? 'wrote nothing (dry run)' : `wrote ${report.written} that are new or differ`}; ` +
        `set aside ${report.setAside.length}.`,
    );
    return undefined;
  },
};
