import type { Words } from '../scoring/words.ts';

/** Why points were lost. The first five are the causes that published conclusions name; an office adds its own. */
export interface LossCause {
  code: string;
  name: Words;
}

/** A cause that nobody told. */
export const UNSTATED_CAUSE: LossCause = {
  code: 'unstated',
  name: { vi: 'Chưa nêu nguyên nhân', en: 'No cause told' },
};
