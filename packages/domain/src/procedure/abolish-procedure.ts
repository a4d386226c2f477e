import { DomainError } from '../shared/errors.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { ProcedureVersion } from './procedure.ts';

/**
 * The version that ends a procedure from a day on, by decision (NĐ 63/2010 Art. 14: "bị bãi bỏ"). Earlier
 * versions stay for the dossiers received under them. @throws DomainError `procedure.abolished` when it has ended.
 */
export function abolishProcedure(
  newest: ProcedureVersion,
  { decision, validFrom }: { decision: string; validFrom: PlainDate },
): ProcedureVersion {
  if (newest.state === 'abolished')
    throw new DomainError('procedure.abolished', { code: newest.procedureCode });
  return {
    ...newest,
    decision,
    validFrom,
    version: newest.version + 1,
    state: 'abolished',
    missing: [],
  };
}
