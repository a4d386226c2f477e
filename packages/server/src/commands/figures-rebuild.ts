import { type Command, getText, refuseWords, UsageError } from './command.ts';
import { operatorName } from './operator.ts';
import { listTenantIds, onlyTenantOption } from './tenants.ts';

export const figuresRebuild: Command = {
  name: 'figures rebuild',
  summary: 'Make journal and balances of the figures anew from the history of the dossiers',
  usage: '--reason TEXT [--tenant ID] [--json]',
  options: {
    reason: { type: 'string', description: 'Why; it is kept with the order' },
    tenant: onlyTenantOption,
  },
  async run(input) {
    refuseWords(input);
    const reason = getText(input, 'reason').trim();
    if (reason === '') throw new UsageError('--reason is empty.');
    const { services } = await input.open();
    const answers = [];
    for (const tenantId of await listTenantIds(input)) {
      const askedBy = { id: null, name: operatorName('figures rebuild') };
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
