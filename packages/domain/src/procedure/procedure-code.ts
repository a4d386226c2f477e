import { type AgencyCode, parseAgencyCode } from '../organisation/agency-code.ts';

/** `national` as the national database writes it; `agency` where a province published its own copy of the root procedure. */
export interface ProcedureCode {
  national: string;
  agency: AgencyCode | null;
}

const CODE = /^(\d\.\d{6})(?:\.(.+))?$/;

/**
 * Reads '1.004227' and the published variant '1.004227.000.00.00.H01'. Null when the text is no such code;
 * a procedure without national code keeps a code of the catalogue, which this does not read.
 */
export function parseProcedureCode(text: string): ProcedureCode | null {
  const match = CODE.exec(text.trim());
  if (!match?.[1]) return null;
  if (match[2] === undefined) return { national: match[1], agency: null };
  const agency = parseAgencyCode(match[2]);
  return agency && { national: match[1], agency };
}
