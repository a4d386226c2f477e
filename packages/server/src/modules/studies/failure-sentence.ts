import type { Language } from '../../platform/language.ts';
import { makeProblem } from '../../platform/problems.ts';
import { FILE_PROBLEMS } from '../../platform/files.ts';
import { ORGANISATION_PROBLEMS } from '../organisation/index.ts';
import { STUDY_PROBLEMS } from './problems.ts';
import type { StudyFailure } from './store.ts';

const TABLE = {
  ...{ ...FILE_PROBLEMS, ...ORGANISATION_PROBLEMS, ...STUDY_PROBLEMS },
  // On a screen a column is chosen, at the terminal it is named.
  'log.column-missing': {
    ...STUDY_PROBLEMS['log.column-missing'],
    en: 'No column was found for the {part} of an event; choose it under “Names of columns”. The table has {columns}.',
  },
};

/** Why a study could not be read, in words; where the file lies on the server is nobody's business. */
export function failureSentence(
  { code, params }: StudyFailure,
  { language, fileName }: { language: Language; fileName: string | null },
): string {
  const shown = params.path === undefined ? params : { ...params, path: fileName ?? '' };
  return makeProblem(code, { table: TABLE, language, params: shown }).detail;
}
