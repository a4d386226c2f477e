import type { ProcedureView } from '@motcua/contract/portal.ts';

export type Paper = ProcedureView['checklist'][number];

export interface PaperGroup {
  /** The heading of the source; null for papers without one. */
  label: string | null;
  /** Whether the heading states a condition, so that a reader may not need the papers under it. */
  conditional: boolean;
  papers: Paper[];
}

/**
 * Papers that everybody needs first, then those of cases, each as the source orders them. The source uses one
 * field both for cases ("Trường hợp …") and for headings ("Giấy tờ phải nộp"): only what states a condition is one.
 */
export function groupPapers(checklist: readonly Paper[]): PaperGroup[] {
  const labels = [...new Set(checklist.map((paper) => paper.case))];
  const groups = labels.map((label) => ({
    label,
    conditional: label !== null && CONDITION.test(label),
    papers: checklist.filter((paper) => paper.case === label),
  }));
  return groups.sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ label, conditional }: PaperGroup): number {
  if (label === null) return 0;
  return conditional ? 2 : 1;
}

const CONDITION =
  /^[\s\-–*(]*(?:[\p{L}\d]{1,3}(?:\.\d+)*[.)]+\s*)?(?:trường hợp|đối với|nếu|khi)\s/iu;
