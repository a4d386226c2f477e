import type { ProcedureContent } from '@motcua/domain/procedure/procedure.ts';

/** The newest content of a procedure, for the limits that its processes must keep; null when unknown. */
export type FindProcedure = (tenantId: string, code: string) => Promise<ProcedureContent | null>;
