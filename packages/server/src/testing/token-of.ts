import type { Role } from '@motcua/domain/shared/role.ts';
import { type MadeOrganisation, makeOfficer } from './make-organisation.ts';
import type { TestServer } from './server.ts';

/** A new officer of the unit in this role, signed in as a person is: the token of the session. */
export async function tokenOf(
  { db, services, http }: Pick<TestServer, 'db' | 'services' | 'http'>,
  at: MadeOrganisation,
  role: Role,
): Promise<string> {
  const officerId = await makeOfficer(db, at, { roles: [role] });
  const payload = { username: `cb.${officerId.slice(-8)}`, password: 'một mật khẩu dài' };
  await services.accounts.ensureAccount({ tenantId: at.tenantId, officerId, ...payload });
  const answer = await http.inject({ method: 'POST', url: '/api/v1/sessions', payload });
  return answer.json().token;
}
