import { type Command, type CommandInput, findText, isSet } from './command.ts';
import { readPassword } from './read-password.ts';

export const init: Command = {
  name: 'init',
  summary: 'Found the one office of a new installation, or give it its names',
  usage:
    '[--tenant H56] [--name "…"] [--unit-code H56.21] [--unit "…"] [--desk "…"] [--admin admin] [--password-stdin] [--json]',
  options: {
    tenant: { type: 'string', description: 'Agency code of the first level, as H56' },
    name: { type: 'string', description: 'Name of the province or other holder of the data' },
    'unit-code': { type: 'string', description: 'Agency code of the unit, as H56.21' },
    unit: { type: 'string', description: 'Name of the unit' },
    desk: { type: 'string', description: 'Name of its one-stop desk' },
    admin: { type: 'string', description: 'User name of the administrator' },
    'password-stdin': { type: 'boolean', description: 'Read the password from standard input' },
  },
  async run(input) {
    const { foundingLines, foundOffice } = await import('../founding.ts');
    const password = isSet(input, 'password-stdin') ? await readPassword() : undefined;
    const { services } = await input.open();
    const founded = await foundOffice(services, {
      names: namesOf(input),
      ...(password === undefined ? {} : { password }),
    });
    if (input.json) input.print(JSON.stringify(founded));
    else for (const line of foundingLines(founded)) input.print(line);
    return undefined;
  },
};

const flags = {
  tenant: 'tenantId',
  name: 'tenantName',
  'unit-code': 'unitCode',
  unit: 'unitName',
  desk: 'deskName',
  admin: 'username',
} as const;

function namesOf(input: CommandInput) {
  const given = Object.entries(flags).flatMap(([flag, name]) => {
    const value = findText(input, flag)?.trim();
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}
