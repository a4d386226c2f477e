import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { hasAdministrator, lockAdministrators } from './store.ts';

/** Does the work and undoes it when it would leave nobody who administers. Throws `administrator.last`. */
export async function keepingAnAdministrator<T>(
  tx: Transaction,
  at: { tenantId: string; today: PlainDate; day: PlainDate },
  work: () => Promise<T>,
): Promise<T> {
  await lockAdministrators(tx, at.tenantId);
  const had = await hasAdministrator(tx, at.tenantId, at);
  const value = await work();
  if (had && !(await hasAdministrator(tx, at.tenantId, at)))
    throw new DomainError('administrator.last');
  return value;
}
