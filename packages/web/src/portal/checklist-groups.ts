import type { ProcedureDetails } from '@motcua/contract/procedures.ts';

export type Paper = ProcedureDetails['checklist'][number];

/** Papers of every case and those of one; all without a case. */
export function checklistOfCase(checklist: readonly Paper[], ofCase: string | null): Paper[] {
  return checklist.filter((paper) => ofCase === null || paper.case === null || paper.case === ofCase);
}

/** In the order of the source: what every case needs first, then each case. */
export function groupByCase(checklist: readonly Paper[]): { case: string | null; papers: Paper[] }[] {
  const cases = [...new Set(checklist.map((paper) => paper.case))];
  const ordered = [...cases.filter((it) => it === null), ...cases.filter((it) => it !== null)];
  return ordered.map((it) => ({ case: it, papers: checklist.filter((paper) => paper.case === it) }));
}
