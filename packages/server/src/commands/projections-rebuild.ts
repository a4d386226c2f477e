import { type Command, isSet, refuseWords } from './command.ts';
import { listTenantIds, onlyTenantOption } from './tenants.ts';

export const projectionsRebuild: Command = {
  name: 'projections rebuild',
  summary: 'Compute the rows of lists and reports anew from the history of the dossiers',
  usage: '[--check] [--tenant ID] [--json]',
  options: {
    check: { type: 'boolean', description: 'Write nothing; name the dossiers whose rows differ' },
    tenant: onlyTenantOption,
  },
  async run(input) {
    refuseWords(input);
    const { services } = await input.open();
    const check = isSet(input, 'check');
    const reports = [];
    for (const tenantId of await listTenantIds(input)) {
      const order = { tenantId, check, report: input.report };
      reports.push({ tenant: tenantId, ...(await services.dossiers.rebuildProjections(order)) });
    }
    if (input.json) input.print(JSON.stringify({ check, tenants: reports }));
    else
      for (const { tenant, dossiers, differing } of reports) {
        input.print(`${tenant}: ${dossiers} dossiers ${check ? 'compared' : 'rebuilt'}.`);
        for (const subject of differing)
          input.print(`  ${subject}: the rows are not what the history says.`);
      }
    return reports.some(({ differing }) => differing.length > 0) ? 1 : 0;
  },
};
