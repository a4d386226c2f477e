import type { SheetItem } from '@motcua/contract/season-sheets.ts';

/** An item of a sheet for tests; only what a test is about is told. */
export function anItem(part: Partial<SheetItem>): SheetItem {
  const words = { vi: 'Tiêu chí', en: 'Criterion' };
  return {
    ...{ code: '1.1', name: words, group: null, unit: 'points', max: 2, rule: 'given' },
    ...{ ruleWords: words, scoredBy: 'self', evidenceAsked: null, note: null, state: 'unscored' },
    ...{ inputs: [], live: null, lost: null, self: null, survey: null, appraised: null },
    ...{ explanation: null, decided: null, final: null, percent: null, evidence: [] },
    ...{ earlierEvidence: 0, acts: [], revision: 1 },
    ...part,
  };
}
