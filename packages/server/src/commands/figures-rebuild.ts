import { userInfo } from 'node:os';
import { type Command, findText, getText, UsageError } from './command.ts';

export const figuresRebuild: Command = {
  name: 'figures rebuild',
  summary: 'Make journal and balances of the figures anew from the history of the dossiers',
  usage: '--reason TEXT [--tenant ID] [--json]',
  options: {
    reason: { type: 'string', description: 'Why; it is kept with the order' },
    tenant: { type: 'string', description: 'Only this tenant; all of them when absent' },
  },
  async run(input) {
    if (input.positionals.length > 0)
      throw new UsageError(`“${input.positionals.join(' ')}” has no place here.`);
    const reason = getText(input, 'reason').trim();
    if (reason === '') throw new UsageError('--reason is empty.');
    const { services } = await input.open();
    const wanted = findText(input, 'tenant');
    const tenants =
      wanted === undefined
        ? await services.organisation.listTenants()
        : [await services.organisation.getTenant(wanted)];
    const answers = [];
    for (const { id: tenantId } of tenants) {
      const askedBy = { id: null, name: `motcua figures rebuild (${userInfo().username})` };
      const run = await services.reconciliations.rebuild({ tenantId, askedBy, reason });
      answers.push({ tenant: tenantId, ...run });
    }
    if (input.json) input.print(JSON.stringify({ tenants: answers }));
    else
      for (const { tenant, dossiers, entries } of answers)
        input.print(`${tenant}: ${entries} entries of ${dossiers} dossiers made anew.`);
    return 0;
  },
};
