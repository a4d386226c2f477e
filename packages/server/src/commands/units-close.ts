import { closureSchema } from '@motcua/contract/units.ts';
import {
  type Command,
  type CommandInput,
  findText,
  getOnlyWord,
  getText,
  UsageError,
} from './command.ts';
import { operatorOf } from './operator.ts';
import { tenantOption } from './tenants.ts';

export const unitsClose: Command = {
  name: 'units close',
  summary: 'Close a unit; its heir gets the open dossiers with code and due date as they are',
  usage: 'CODE --on YYYY-MM-DD [--heir CODE] [--successor CODE…] [--json]',
  options: {
    on: { type: 'string', description: 'First day on which the unit no longer is' },
    heir: { type: 'string', description: 'The successor that finishes the open dossiers' },
    successor: { type: 'string', multiple: true, description: 'Another that takes over from it' },
    tenant: tenantOption,
  },
  async run(input) {
    const { unit, closure } = readOrder(input);
    const { services } = await input.open();
    const by = await operatorOf(input, 'units close');
    const result = await services.administration.closeUnit(by, {
      ...{ unit, closure },
      progress: (done, of) => {
        if (done % 200 === 0) input.report(`${done} of ${of} dossiers given to the heir …`);
      },
    });
    const { dossiers } = result;
    if (input.json) input.print(JSON.stringify(result));
    else {
      const also = result.parts.map(({ name }) => name);
      input.print(
        `${result.unit.name} is closed from ${closure.on}${also.length === 0 ? '' : `, with ${also.join(', ')}`}.`,
      );
      const heir = result.heir === null ? '' : ` given to ${result.heir.name}`;
      input.print(
        `Open dossiers: ${dossiers.openBefore} before, ${dossiers.rehomed}${heir}, ${dossiers.openAfter} after.`,
      );
      if (dossiers.openAfter > 0 && result.heir !== null)
        input.print('The rest follows in the hour in which the day comes, while the server runs.');
    }
    return undefined;
  },
};

function readOrder(input: CommandInput) {
  const unit = getOnlyWord(input, 'One agency code is needed.');
  const others = input.values.successor;
  const parsed = closureSchema.safeParse({
    on: getText(input, 'on'),
    heir: findText(input, 'heir'),
    successors: Array.isArray(others) ? others : [],
  });
  if (parsed.success) return { unit, closure: parsed.data };
  throw new UsageError(`--${String(parsed.error.issues[0]?.path[0])} is not right.`);
}
