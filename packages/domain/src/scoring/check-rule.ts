import { limitsOf } from './bound.ts';
import { maxOfItem } from './maximum.ts';
import { compare, type Decimal, rational, ZERO } from './rational.ts';
import type { Rule, RuleKind } from './rule.ts';
import type { ItemDefinition } from './set.ts';
import type { SetFault } from './set-fault.ts';
import { targetsOf } from './target.ts';

/** Whether an item has what its rule needs. */
export function checkRule(item: ItemDefinition): SetFault[] {
  return [...checkValue(item), ...checkMaximum(item), ...checkTargets(item), ...checkPoints(item)];
}

const OVER_RATIO: readonly RuleKind[] = ['linear', 'target', 'steps', 'linear_above_floor'];
const NEEDS_MAX: readonly RuleKind[] = [
  ...(['linear', 'target', 'linear_above_floor', 'yes_no', 'deduction', 'survey_mean'] as const),
];

function checkValue({ rule, numerator, denominator, unit }: ItemDefinition): SetFault[] {
  if (OVER_RATIO.includes(rule.kind) && numerator === undefined)
    return [
      fault('numerator', `The rule ${rule.kind} needs a numerator: name the fact it counts.`),
    ];
  if (denominator !== undefined && numerator === undefined)
    return [fault('numerator', 'There is a denominator without a numerator.')];
  const needsFull = rule.kind === 'linear' || rule.kind === 'linear_above_floor';
  if (needsFull && unit !== 'percent' && rule.full === undefined)
    return [
      {
        path: ['rule', 'full'],
        message: `Say in full what earns all points; only a per cent has 100.`,
      },
    ];
  return [];
}

function checkMaximum(item: ItemDefinition): SetFault[] {
  const { rule, max } = item;
  if (max === undefined && NEEDS_MAX.includes(rule.kind))
    return [fault('max', `The rule ${rule.kind} needs a max: the points of a full result.`)];
  if (max !== undefined && compare(rational(max), ZERO) < 0)
    return [fault('max', `The maximum ${max} is below zero.`)];
  if (rule.kind === 'display' && max !== undefined && compare(rational(max), ZERO) > 0)
    return [fault('max', 'An item that is only shown (display) bears no points: leave max out.')];
  return [];
}

function checkTargets({ rule, target, unit }: ItemDefinition): SetFault[] {
  const rows = targetsOf(target);
  const isTable = Array.isArray(target);
  return rows
    .flatMap((row, index): SetFault[] => {
      const path = isTable ? ['target', index] : ['target'];
      if (limitsOf(row).length === 0)
        return [{ path, message: 'A target needs atLeast, above, atMost or below.' }];
      const lower = row.atLeast ?? row.above;
      const isLower = lower !== undefined && compare(rational(lower), ZERO) > 0;
      if (rule.kind === 'target' && !isLower)
        return [{ path, message: 'The rule target needs atLeast or above, greater than 0.' }];
      return [];
    })
    .concat(
      rule.kind === 'target' && rows.length === 0 && unit !== 'percent'
        ? [fault('target', 'The rule target needs a target.')]
        : [],
    );
}

/** No step, class or case may earn more than the maximum. */
function checkPoints(item: ItemDefinition): SetFault[] {
  const max = maxOfItem(item);
  if (max === null) return [];
  return pointsOf(item.rule).flatMap(({ path, points }) =>
    compare(rational(points), max) > 0
      ? [
          {
            path: ['rule', ...path],
            message: `${points} points are more than the maximum of the item.`,
          },
        ]
      : [],
  );
}

function pointsOf(rule: Rule): { path: (string | number)[]; points: Decimal }[] {
  const listed = (name: string, list: readonly { points?: Decimal | undefined }[]) =>
    list.flatMap(({ points }, index) =>
      points === undefined ? [] : [{ path: [name, index, 'points'], points }],
    );
  switch (rule.kind) {
    case 'steps':
      return listed('steps', rule.steps);
    case 'count_bands':
      return listed('bands', rule.bands);
    case 'cases':
      return listed('cases', rule.cases);
    case 'yes_no':
      return rule.latePoints === undefined
        ? []
        : [{ path: ['latePoints'], points: rule.latePoints }];
    default:
      return [];
  }
}

function fault(field: string, message: string): SetFault {
  return { path: [field], message };
}
