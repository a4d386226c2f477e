import { DomainError } from '../shared/errors.ts';
import type { ProcedureContent, RequiredDocument } from './procedure.ts';

/** The cases (trường hợp) that the checklist tells apart, in its order; empty when one list serves all. */
export function casesOf(content: ProcedureContent): string[] {
  const cases = content.checklist.map((document) => document.case).filter((it) => it !== null);
  return [...new Set(cases)];
}

/**
 * What the applicant brings in a case: the documents of every case and those of this one. Without a case, all.
 * @throws DomainError `procedure.unknown-case` when the procedure has no such case.
 */
export function checklistFor(content: ProcedureContent, ofCase: string | null): RequiredDocument[] {
  if (ofCase === null) return content.checklist;
  if (!casesOf(content).includes(ofCase)) {
    throw new DomainError('procedure.unknown-case', { code: content.procedureCode, case: ofCase });
  }
  return content.checklist.filter((document) => document.case === null || document.case === ofCase);
}

/**
 * The ids that are not on the checklist. NĐ 61/2018 Đ.5: no paper outside the published list may be asked for.
 */
export function outsideChecklist(content: ProcedureContent, documentIds: string[]): string[] {
  const listed = new Set(content.checklist.map((document) => document.id));
  return documentIds.filter((id) => !listed.has(id));
}
