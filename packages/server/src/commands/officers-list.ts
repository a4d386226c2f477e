import type { ManagedOfficer } from '@motcua/contract/officers.ts';
import { type Command, findTexts } from './command.ts';
import { getTenantId, tenantOption } from './tenants.ts';

export const officersList: Command = {
  name: 'officers list',
  summary: 'Officers with their roles and accounts',
  usage: '[WORDS OF THE NAME] [--unit CODE] [--json]',
  options: {
    unit: { type: 'string', description: 'Only those of the unit and its branch' },
    tenant: tenantOption,
  },
  async run(input) {
    const { services } = await input.open();
    const tenantId = await getTenantId(input);
    const q = input.positionals.join(' ');
    const filter = { ...(q === '' ? {} : { q }), ...findTexts(input, ['unit']) };
    const officers: ManagedOfficer[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const place = cursor === '' ? {} : { cursor };
      const query = { ...filter, ...place, limit: 200 };
      const page = await services.administration.listOfficers(tenantId, query);
      officers.push(...page.items);
      cursor = page.next;
    }
    if (input.json) input.print(JSON.stringify(officers));
    else for (const officer of officers) input.print(lineOf(officer));
    return undefined;
  },
};

function lineOf({ name, account, roles }: ManagedOfficer): string {
  const who = account === null ? 'no account' : account.username;
  const state = account?.disabled === true ? ' (closed)' : '';
  const held = roles.map(({ role, unitCode, unitName }) => `${role} ${unitCode ?? unitName}`);
  return `${name}  ${who}${state}  ${held.join(', ') || 'no role'}`;
}
