import { type Command, findText, isSet, UsageError } from './command.ts';

export const projectionsRebuild: Command = {
  name: 'projections rebuild',
  summary: 'Compute the rows of lists and reports anew from the history of the dossiers',
  usage: '[--check] [--tenant ID] [--json]',
  options: {
    check: { type: 'boolean', description: 'Write nothing; name the dossiers whose rows differ' },
    tenant: { type: 'string', description: 'Only this tenant; all of them when absent' },
  },
  async run(input) {
    if (input.positionals.length > 0)
      throw new UsageError(`“${input.positionals.join(' ')}” has no place here.`);
    const { services } = await input.open();
    const wanted = findText(input, 'tenant');
    const tenants =
      wanted === undefined
        ? await services.organisation.listTenants()
        : [await services.organisation.getTenant(wanted)];
    const check = isSet(input, 'check');
    const reports = [];
    for (const { id } of tenants) {
      const order = { tenantId: id, check, report: input.report };
      reports.push({ tenant: id, ...(await services.dossiers.rebuildProjections(order)) });
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
