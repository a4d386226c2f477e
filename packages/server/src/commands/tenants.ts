import { type CommandInput, type CommandOption, findText } from './command.ts';

/** For a command that works in one tenant. */
export const tenantOption = {
  type: 'string',
  description: 'Tenant; needed when there are several',
} as const satisfies CommandOption;

/** For a command that goes through all of them. */
export const onlyTenantOption = {
  type: 'string',
  description: 'Only this tenant; all of them when absent',
} as const satisfies CommandOption;

/** The tenant that `--tenant` names, or the only one. Throws what `getTenant` throws. */
export async function getTenantId(input: CommandInput): Promise<string> {
  const { services } = await input.open();
  return (await services.organisation.getTenant(findText(input, 'tenant'))).id;
}

/** The tenant that `--tenant` names, or all of them. */
export async function listTenantIds(input: CommandInput): Promise<string[]> {
  if (findText(input, 'tenant') !== undefined) return [await getTenantId(input)];
  const { services } = await input.open();
  return (await services.organisation.listTenants()).map(({ id }) => id);
}
