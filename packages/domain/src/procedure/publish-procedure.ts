import { DomainError } from '../shared/errors.ts';
import { missingParts, PROCEDURE_PARTS, type ProcedureVersion } from './procedure.ts';

/**
 * The version as published. NĐ 63/2010 Đ.8.2: a procedure without one of the parts a–g is none yet.
 * @throws DomainError `procedure.incomplete` with the letters that are missing; `procedure.abolished`.
 */
export function publishProcedure(version: ProcedureVersion): ProcedureVersion {
  const code = version.procedureCode;
  if (version.state === 'abolished') throw new DomainError('procedure.abolished', { code });
  const missing = missingParts(version);
  if (missing.length > 0) {
    const letters = missing.map((part) => PROCEDURE_PARTS[part]).join(', ');
    throw new DomainError('procedure.incomplete', { code, missing: letters });
  }
  return { ...version, state: 'published', missing: [] };
}
