import { userInfo } from 'node:os';
import type { Services } from '../services.ts';
import type { Administrator } from '../modules/administration/index.ts';
import { type CommandInput, findText } from './command.ts';

/** Whom the log names when a command of the server administers: the command and the user of the system. */
export async function operatorOf(
  input: CommandInput,
  { services, command }: { services: Services; command: string },
): Promise<Administrator> {
  const { id: tenantId } = await services.organisation.getTenant(findText(input, 'tenant'));
  const name = `motcua ${command} (${userInfo().username})`;
  return { tenantId, officerId: null, name, address: null, agent: null };
}
