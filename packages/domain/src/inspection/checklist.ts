import { DomainError } from '../shared/errors.ts';

export interface Words {
  vi: string;
  en: string;
}

/** What an inspector looks at, as data; each question names the rule it comes from. */
export interface Checklist {
  code: string;
  title: Words;
  /** `example`: the questions are ours, made from the rules named; an office puts its own in their place. */
  confidence: 'law' | 'example';
  sections: readonly { code: string; title: Words; items: readonly ChecklistItem[] }[];
}

export interface ChecklistItem {
  code: string;
  question: Words;
  /** The article, as it is cited in minutes. */
  source: string;
  /** A picture is expected where the answer is that the rule is not met. */
  photo: boolean;
}

export const VERDICTS = ['met', 'not_met', 'not_applicable'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface ChecklistSummary {
  items: number;
  met: number;
  notMet: number;
  notApplicable: number;
  open: number;
}

/** The name of an item among all checklists of an inspection: `one-stop/desk.signs`. */
export function itemKey(checklist: string, item: string): string {
  return `${checklist}/${item}`;
}

/** `answers` by the name of `itemKey`; answers of items that are not asked are not counted. */
export function summariseChecklists(
  checklists: readonly Checklist[],
  answers: ReadonlyMap<string, Verdict | null>,
): ChecklistSummary {
  const given = checklists.flatMap(({ code, sections }) =>
    sections.flatMap(({ items }) => items.map((item) => answers.get(itemKey(code, item.code)))),
  );
  const count = (verdict: Verdict) => given.filter((one) => one === verdict).length;
  const [met, notMet, notApplicable] = [count('met'), count('not_met'), count('not_applicable')];
  const open = given.length - met - notMet - notApplicable;
  return { items: given.length, met, notMet, notApplicable, open };
}

/** Throws `inspection.checklist-faulty` where two items have one code or a list is empty. */
export function checkChecklist(checklist: Checklist): Checklist {
  const codes = checklist.sections.flatMap(({ items }) => items.map(({ code }) => code));
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (codes.length === 0 || twice !== undefined)
    throw new DomainError('inspection.checklist-faulty', {
      checklist: checklist.code,
      item: twice ?? '',
    });
  return checklist;
}
