import { DomainError } from '@motcua/domain/shared/errors.ts';
import { formatAgencyCode, parseAgencyCode } from '@motcua/domain/organisation/agency-code.ts';
import type { Transaction } from '../../platform/db.ts';
import { codeFromBottom, searchNameOf } from './unit-row.ts';

/**
 * Gives the one unit and desk of a small installation their names and code; what is absent stays.
 * @throws DomainError `unit.code-invalid`.
 */
export async function nameUnitAndDesk(
  tx: Transaction,
  tenantId: string,
  names: {
    unitId: string;
    unitCode?: string;
    unitName?: string;
    deskId: string;
    deskName?: string;
  },
): Promise<void> {
  if (names.unitCode !== undefined) await setCode(tx, tenantId, names.unitId, names.unitCode);
  if (names.unitName !== undefined)
    await tx`
      update unit set name = ${names.unitName}, name_search = ${searchNameOf(names.unitName)}
      where tenant_id = ${tenantId} and id = ${names.unitId}`;
  if (names.deskName !== undefined)
    await tx`
      update desk set name = ${names.deskName}
      where tenant_id = ${tenantId} and id = ${names.deskId}`;
}

export async function nameTenant(tx: Transaction, tenantId: string, name: string): Promise<void> {
  await tx`update tenant set name = ${name} where id = ${tenantId}`;
}

async function setCode(tx: Transaction, tenantId: string, unitId: string, text: string) {
  const parsed = parseAgencyCode(text);
  if (parsed === null) throw new DomainError('unit.code-invalid', { code: text });
  const code = formatAgencyCode(parsed);
  await tx`
    update unit set code = ${code}, code_from_bottom = ${codeFromBottom(code)}
    where tenant_id = ${tenantId} and id = ${unitId}`;
}
