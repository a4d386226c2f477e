import { newOfficerSchema } from '@motcua/contract/officers.ts';
import { ROLES } from '@motcua/domain/shared/role.ts';
import {
  type Command,
  type CommandInput,
  findText,
  findTexts,
  getText,
  isSet,
  refuseWords,
  UsageError,
} from './command.ts';
import { operatorOf } from './operator.ts';
import { readPassword } from './read-password.ts';
import { tenantOption } from './tenants.ts';

export const officersAdd: Command = {
  name: 'officers add',
  summary: 'Add an officer with a role and an account',
  usage:
    '--name "…" --role ROLE [--role ROLE…] --unit CODE [--desk "…"] --username NAME [--title "…"] [--phone …] [--email …] [--from YYYY-MM-DD] [--password-stdin] [--json]',
  options: {
    name: { type: 'string', description: 'Full name' },
    role: { type: 'string', multiple: true, description: `One of ${ROLES.join(', ')}` },
    unit: { type: 'string', description: 'Agency code of the unit, in either style' },
    desk: { type: 'string', description: 'Name of the desk; not needed at the only one' },
    username: { type: 'string', description: 'What they sign in with' },
    title: { type: 'string', description: 'Title, listed in public' },
    phone: { type: 'string', description: 'Telephone at work' },
    email: { type: 'string', description: 'Mail at work' },
    from: { type: 'string', description: 'First day of the roles; today when absent' },
    tenant: tenantOption,
    'password-stdin': { type: 'boolean', description: 'Read the password from standard input' },
  },
  async run(input) {
    const asked = readOfficer(input);
    const password = isSet(input, 'password-stdin') ? { password: await readPassword() } : {};
    const { services } = await input.open();
    const by = await operatorOf(input, 'officers add');
    const added = await services.administration.addOfficer(by, { ...asked, ...password });
    if (input.json) input.print(JSON.stringify(added));
    else {
      const { name, roles } = added.officer;
      const held = roles.map(
        ({ role, unitName, deskName }) => `${role} at ${deskName ?? unitName}`,
      );
      input.print(`Added ${name}: ${held.join(', ')}.`);
      const { generatedPassword } = added;
      if (generatedPassword !== null)
        input.print(
          `User name ${asked.username}, password ${generatedPassword} (shown this once).`,
        );
    }
    return undefined;
  },
};

function readOfficer(input: CommandInput) {
  refuseWords(input);
  const given = input.values.role;
  const roles = Array.isArray(given) ? given : [getText(input, 'role')];
  const [desk, from] = [findText(input, 'desk'), findText(input, 'from')];
  const parsed = newOfficerSchema.safeParse({
    name: getText(input, 'name'),
    username: getText(input, 'username'),
    ...findTexts(input, ['title', 'phone', 'email']),
    roles: roles.map((role) => ({
      ...{ role, unit: getText(input, 'unit') },
      ...(desk === undefined || !atDesk.has(role) ? {} : { desk }),
      ...(from === undefined ? {} : { from }),
    })),
  });
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path ?? [];
  const flag = String(path.at(-1));
  const wish = flag === 'role' ? `: it is one of ${ROLES.join(', ')}` : '';
  throw new UsageError(`--${flag} is not right${wish}.`);
}

/** With several roles the desk is that of the clerk among them. */
const atDesk: ReadonlySet<string | boolean> = new Set(['desk_clerk', 'postal_clerk']);
