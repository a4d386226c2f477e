import { parsePlainDate } from '../../shared/plain-date.ts';
import type { Questionnaire, SurveyItem } from '../questionnaire.ts';

const words = (text: string) => ({ vi: text, en: text });
const item = (code: string): SurveyItem => ({ kind: 'scale', code, text: words(code) });

/** Two factors with two items and one, and a wish: what the tests of scores count by hand. */
export const small: Questionnaire = {
  code: 'small',
  name: words('small'),
  source: { document: 'test', confidence: 'high', note: words('') },
  validFrom: parsePlainDate('2026-01-01'),
  validTo: null,
  scale: [1, 2, 3, 4, 5].map((value) => ({
    value,
    name: words(`${value}`),
    satisfied: value >= 4,
  })),
  noOpinion: words('–'),
  blocks: [
    {
      code: 'services',
      name: words('services'),
      factors: [
        { code: 'a', name: words('a'), items: [item('a1'), item('a2')] },
        { code: 'b', name: words('b'), items: [item('b1')] },
      ],
    },
    {
      code: 'wishes',
      name: words('wishes'),
      factors: [
        {
          code: 'w',
          name: words('w'),
          items: [
            {
              ...{ kind: 'choices', code: 'w1', text: words('w1') },
              choices: [
                { code: 'x', name: words('x') },
                { code: 'y', name: words('y') },
              ],
            },
          ],
        },
      ],
    },
  ],
};
