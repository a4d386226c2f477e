import type {
  StudyCase,
  CaseList,
  StudyComparison,
  StudyConformance,
} from '@motcua/contract/studies.ts';
import type { RegisterIndicators, StudyAnswer } from '@motcua/contract/study-answer.ts';
import type { Behind } from '@motcua/domain/study/cases-behind.ts';
import type { CaseOrder } from '@motcua/domain/study/case-rows.ts';
import type { PartWanted } from '@motcua/domain/study/part.ts';
import type { RegisterGrouping, registerFigures } from '@motcua/domain/study/register.ts';
import type { StudyCalendar } from '@motcua/domain/study/working-clock.ts';
import type { ReadOptions } from './read-options.ts';

/** A log that is kept, and how it is read: plain values, so that it may travel to the thread. */
export interface LogRef {
  path: string;
  read: ReadOptions;
  byTime: boolean;
  calendar: StudyCalendar;
}

/** A question about a kept log; `part` narrows it to some cases. */
export type StudyQuestion =
  | { kind: 'answer'; log: LogRef; part: PartWanted }
  | {
      kind: 'cases';
      log: LogRef;
      part: PartWanted;
      behind: BehindAsked;
      order: CaseOrder;
      from: number;
      limit: number;
    }
  | { kind: 'case'; log: LogRef; number: number }
  | { kind: 'conformance'; log: LogRef; part: PartWanted; against: StepsAsked }
  | { kind: 'comparison'; log: LogRef; part: PartWanted; other: { log: LogRef; part: PartWanted } };

/** `told`: events are told by this attribute instead of their activity. */
export interface StepsAsked {
  steps: readonly string[];
  told: string | null;
}

export type BehindAsked =
  | { behind: Behind; told: string | null }
  | {
      register: {
        by: RegisterGrouping;
        name: string;
        figure: (typeof registerFigures)[number];
      };
    };

/** What each kind of question is answered with. */
export interface StudyAnswers {
  answer: StudyAnswer;
  cases: CaseList;
  case: StudyCase;
  conformance: Omit<StudyConformance, 'steps'>;
  comparison: StudyComparison;
}

export type { RegisterIndicators };
