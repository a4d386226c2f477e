import { OperatorError } from '../platform/operator-error.ts';
import { type Command, getText, refuseWords, UsageError } from './command.ts';
import { operatorOf } from './operator.ts';
import { getTenantId, tenantOption } from './tenants.ts';

export const open311KeyAdd: Command = {
  name: 'open311-key add',
  summary: 'Make a key with which an Open311 client may send feedback',
  usage: '--name "…" [--tenant H01] [--json]',
  options: {
    name: { type: 'string', description: 'Whose application it is for' },
    tenant: tenantOption,
  },
  async run(input) {
    refuseWords(input);
    const name = getText(input, 'name');
    const { services } = await input.open();
    const by = await operatorOf(input, 'open311-key add');
    const made = await services.feedback.addApiKey(by.tenantId, { name, by: by.name });
    if (input.json) input.print(JSON.stringify({ ...made, name }));
    else input.print(`Key of ${name}: ${made.key} (shown this once; its number is ${made.id}).`);
    return undefined;
  },
};

export const open311KeyList: Command = {
  name: 'open311-key list',
  summary: 'List the keys of Open311 clients',
  usage: '[--tenant H01] [--json]',
  options: { tenant: tenantOption },
  async run(input) {
    refuseWords(input);
    const { services } = await input.open();
    const keys = await services.feedback.listApiKeys(await getTenantId(input));
    if (input.json) input.print(JSON.stringify(keys));
    else if (keys.length === 0) input.print('There is no key.');
    else
      for (const { id, name, madeAt, endedAt } of keys)
        input.print(`${id}  ${name}  ${endedAt === null ? `since ${madeAt}` : `ended ${endedAt}`}`);
    return undefined;
  },
};

export const open311KeyEnd: Command = {
  name: 'open311-key end',
  summary: 'Let a key open nothing any more',
  usage: 'NUMBER [--tenant H01] [--json]',
  options: { tenant: tenantOption },
  async run(input) {
    const [id] = input.positionals;
    if (id === undefined || !/^[0-9a-f-]{36}$/.test(id))
      throw new UsageError('Name the number of the key, as open311-key list tells it.');
    const { services } = await input.open();
    if (!(await services.feedback.endApiKey(await getTenantId(input), id)))
      throw new OperatorError(`There is no open key ${id}.`);
    input.print(input.json ? JSON.stringify({ id }) : `Key ${id} has ended.`);
    return undefined;
  },
};
