import type { PlainDate } from '../shared/plain-date.ts';
import { canonicalJson } from '../shared/canonical.ts';
import { missingParts, type ProcedureContent, type ProcedureVersion } from './procedure.ts';

export interface Revision {
  current: ProcedureVersion | null;
  content: ProcedureContent;
  validFrom: PlainDate;
}

/**
 * The version that the content makes after the current one, or null when it says nothing new: importing the same
 * file twice makes no second version. Dossiers keep the version of their reception, so versions are only added.
 * A complete version waits as a draft for a person to publish it; an incomplete one names what is missing.
 */
export function reviseProcedure({
  current,
  content,
  validFrom,
}: Revision): ProcedureVersion | null {
  if (current && sameContent(current, content)) return null;
  const missing = missingParts(content);
  return {
    ...contentOf(content),
    version: (current?.version ?? 0) + 1,
    validFrom,
    state: missing.length > 0 ? 'incomplete' : 'draft',
    missing,
  };
}

/** True when both say the same, whatever the order of their keys. */
export function sameContent(left: ProcedureContent, right: ProcedureContent): boolean {
  return canonicalJson(contentOf(left)) === canonicalJson(contentOf(right));
}

/** The content alone, without version, date and state. */
export function contentOf(version: ProcedureContent): ProcedureContent {
  const { procedureCode, name, group, field, levels, agency, decision, applicants } = version;
  const { channels, checklist, results, legalBasis, steps, serviceLevels, supplementRule } =
    version;
  return {
    ...{ procedureCode, name, group, field, levels, agency, decision, applicants },
    ...{ channels, checklist, results, legalBasis, steps, serviceLevels, supplementRule },
  };
}
