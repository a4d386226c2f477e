import { type Bound, holds } from './bound.ts';
import { boundInWords, formatMeasure } from './format.ts';
import {
  compare,
  type Decimal,
  divide,
  isZero,
  larger,
  multiply,
  ONE,
  type Rational,
  rational,
  smaller,
  subtract,
  ZERO,
} from './rational.ts';
import { readRatio } from './reading.ts';
import type { LinearAboveFloorRule, LinearRule, Rule, Step, StepsRule } from './rule.ts';
import type { Award, AwardInput, RuleWork } from './rule-work.ts';
import type { ItemDefinition } from './set.ts';
import { inBoth, type Words } from './words.ts';

/** Rules over numerator ÷ denominator. */
export const ratioRules = {
  linear: { ...onRatio(), award: awardLinear },
  target: { ...onRatio(), award: awardTarget },
  steps: { ...onRatio(), award: awardSteps },
  linear_above_floor: { ...onRatio(), award: awardAboveFloor },
  display: {
    ...onRatio(),
    award: () => ({
      points: ZERO,
      how: { vi: 'chỉ để theo dõi, không tính điểm', en: 'shown only, bears no points' },
    }),
  },
} satisfies { [K in Rule['kind']]?: RuleWork<Extract<Rule, { kind: K }>> };

/** What 100 % of an item is: told, or 100 for a per cent. */
export function fullOf(rule: { full?: Decimal | undefined }, { unit }: ItemDefinition): Rational {
  return rational(rule.full ?? (unit === 'percent' ? 100 : 1));
}

function onRatio(): Pick<RuleWork<unknown>, 'facts' | 'read'> {
  return { facts: () => [], read: (_, { item, facts }) => readRatio(item, facts) };
}

function awardLinear(rule: LinearRule, input: AwardInput): Award {
  return { points: share(input, fullOf(rule, input.item)), how: IN_PROPORTION };
}

/** max × min(1, R ÷ target); without a target in force, linear. */
function awardTarget(_: { kind: 'target' }, input: AwardInput): Award {
  const { target, item } = input;
  const wanted = target?.atLeast ?? target?.above;
  if (target === null || wanted === undefined)
    return { points: share(input, fullOf({}, item)), how: IN_PROPORTION };
  const reached = holds(target, measured(input));
  const how = inBoth((lang) => {
    const bound = boundInWords(target, item.unit, lang);
    if (lang === 'vi')
      return reached
        ? `chỉ tiêu ${bound} đã đạt, được trọn điểm`
        : `chỉ tiêu ${bound} chưa đạt, tính theo phần đã đạt`;
    return reached
      ? `the target of ${bound} is reached, full points`
      : `the target of ${bound} is not reached, points for the part that is`;
  });
  return { points: share(input, rational(wanted)), how };
}

function awardSteps(rule: StepsRule, input: AwardInput): Award {
  const step = rule.steps.find((candidate) => holds(candidate, measured(input)));
  if (step === undefined) return { points: ZERO, how: NO_STEP };
  const points = step.linear ? share(input, fullOf(rule, input.item)) : rational(step.points ?? 0);
  return { points, how: stepInWords(step, input.item) };
}

function awardAboveFloor(rule: LinearAboveFloorRule, input: AwardInput): Award {
  const [value, floor] = [measured(input), rational(rule.floor)];
  const full = fullOf(rule, input.item);
  const floorWords = (lang: 'vi' | 'en') => formatMeasure(floor, input.item.unit, { lang });
  if (compare(value, floor) < 0)
    return {
      points: ZERO,
      how: { vi: `dưới mức sàn ${floorWords('vi')}`, en: `below the floor of ${floorWords('en')}` },
    };
  const points =
    rule.from === 'floor'
      ? portion(input.max, subtract(value, floor), subtract(full, floor))
      : share(input, full);
  const how = {
    vi: `từ mức sàn ${floorWords('vi')} trở lên, tính theo tỷ lệ`,
    en: `from the floor of ${floorWords('en')} on, in proportion`,
  };
  return { points, how };
}

function share(input: AwardInput, full: Rational): Rational {
  return portion(input.max, measured(input), full);
}

/** max × part ÷ full, neither below nothing nor above the maximum. */
function portion(max: Rational, part: Rational, full: Rational): Rational {
  if (isZero(full)) return max;
  return multiply(max, smaller(ONE, larger(ZERO, divide(part, full))));
}

function measured({ reading }: AwardInput): Rational {
  return reading.value ?? ZERO;
}

function stepInWords(step: Step & Bound, { unit }: ItemDefinition): Words {
  return inBoth((lang) => {
    const bound = boundInWords(step, unit, lang);
    if (bound === '') return lang === 'vi' ? 'mức còn lại' : 'the remaining step';
    return lang === 'vi' ? `thuộc mức ${bound}` : `in the step ${bound}`;
  });
}

const IN_PROPORTION: Words = { vi: 'tính theo tỷ lệ', en: 'in proportion' };
const NO_STEP: Words = { vi: 'không thuộc mức nào có điểm', en: 'in no step that bears points' };
