import type { Command } from './command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Bring the tables of the database up to date',
  usage: '[--json]',
  options: {},
  async run(input) {
    const { migrateDatabase } = await import('../open-services.ts');
    const { applied, total } = await migrateDatabase(input.config, { report: input.report });
    if (input.json) input.print(JSON.stringify({ applied, total }));
    else if (applied.length === 0) input.print(`Up to date (${total} migrations).`);
    else input.print(`Applied ${applied.length} of ${total} migrations.`);
    return undefined;
  },
};
