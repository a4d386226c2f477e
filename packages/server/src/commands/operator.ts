import { userInfo } from 'node:os';
import type { Administrator } from '../modules/administration/index.ts';
import type { CommandInput } from './command.ts';
import { getTenantId } from './tenants.ts';

/** Whom the log names when a command of the server acts: the command and the user of the system. */
export function operatorName(command: string): string {
  return `motcua ${command} (${userInfo().username})`;
}

export async function operatorOf(input: CommandInput, command: string): Promise<Administrator> {
  const tenantId = await getTenantId(input);
  return { tenantId, officerId: null, name: operatorName(command), address: null, agent: null };
}
