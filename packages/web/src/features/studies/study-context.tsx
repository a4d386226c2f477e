import type { StudyDetails } from '@motcua/contract/studies.ts';
import type { StudyAnswer } from '@motcua/contract/study-answer.ts';
import { createContext, use } from 'react';
import type { Clock } from './hours.ts';
import type { StudySearch } from './study-search.ts';

/** What every part of a study's page shows, and where it stands. */
export interface ShownStudy {
  study: StudyDetails;
  answer: StudyAnswer;
  search: StudySearch;
  clock: Clock;
  go: (next: Partial<StudySearch>, options?: { replace?: boolean }) => void;
}

const StudyContext = createContext<ShownStudy | null>(null);

export const StudyProvider = StudyContext;

export function useShownStudy(): ShownStudy {
  const shown = use(StudyContext);
  if (shown === null) throw new Error('StudyProvider is missing');
  return shown;
}
