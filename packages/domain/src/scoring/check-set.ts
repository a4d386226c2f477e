import { factsOfConditions } from './condition.ts';
import { partsOf } from './facts.ts';
import { formatNumber } from './format.ts';
import { maxOfItem } from './maximum.ts';
import { compare, type Rational, rational, sum, ZERO } from './rational.ts';
import { factsOfItem } from './rules.ts';
import { checkRule } from './check-rule.ts';
import { type IndicatorSet, isGroup, itemsOf, type SetNode } from './set.ts';
import type { SetFault } from './set-fault.ts';
import { targetsOf } from './target.ts';

/** Fields, criteria, items: so deep is a reform index. */
const DEEPEST = 3;

/** Faults that no shape can show: sums that do not add up, names used twice or never declared. */
export function checkSet(set: IndicatorSet): SetFault[] {
  return [
    ...checkCodes(set),
    ...checkDeclarations(set),
    ...checkFormulas(set),
    ...checkNodes(set.items, ['items']),
    ...checkTotal(set),
    ...checkBands(set),
    ...checkAcross(set),
  ];
}

/** Every fact a set may ask for, whether declared or only used. */
export function factNamesOf(set: IndicatorSet): string[] {
  const declared = (set.facts ?? []).flatMap(({ id, of }) => [id, ...(of ? partsOf(of) : [])]);
  return [...new Set([...declared, ...usesOf(set).map(({ fact }) => fact)])];
}

interface Use {
  fact: string;
  path: readonly (string | number)[];
}

function usesOf(set: IndicatorSet): Use[] {
  const { total, rank, across } = set;
  return [
    ...set.items.flatMap((node, index) => usesOfNode(node, ['items', index])),
    ...(total?.given === undefined ? [] : [{ fact: total.given, path: ['total', 'given'] }]),
    ...(rank?.within === undefined ? [] : [{ fact: rank.within, path: ['rank', 'within'] }]),
    ...(across ?? []).flatMap(({ when }, index) =>
      factsOfConditions(when ?? []).map((fact) => ({ fact, path: ['across', index, 'when'] })),
    ),
  ];
}

function usesOfNode(node: SetNode, path: readonly (string | number)[]): Use[] {
  const given = node.given === undefined ? [] : [{ fact: node.given, path: [...path, 'given'] }];
  if (isGroup(node))
    return [
      ...given,
      ...node.items.flatMap((part, index) => usesOfNode(part, [...path, 'items', index])),
    ];
  const conditions = [
    ...(node.when ?? []),
    ...targetsOf(node.target).flatMap(({ when }) => when ?? []),
  ];
  const asked = [...factsOfItem(node), ...factsOfConditions(conditions)];
  return [...given, ...asked.map((fact) => ({ fact, path }))];
}

function checkCodes(set: IndicatorSet): SetFault[] {
  const seen = new Set<string>();
  return placesOf(set.items, ['items']).flatMap(({ code, path }) => {
    if (!seen.has(code)) {
      seen.add(code);
      return [];
    }
    return [
      { path: [...path, 'code'], message: `The code “${code}” is used twice; give each its own.` },
    ];
  });
}

function placesOf(nodes: readonly SetNode[], path: readonly (string | number)[]) {
  return nodes.flatMap((node, index): { code: string; path: (string | number)[] }[] => {
    const own = { code: node.code, path: [...path, index] };
    return isGroup(node) ? [own, ...placesOf(node.items, [...own.path, 'items'])] : [own];
  });
}

/** A set that lists its facts lists them all: a misspelt name is found here and not in a table of zeros. */
function checkDeclarations(set: IndicatorSet): SetFault[] {
  if (set.facts === undefined) return [];
  const declared = new Set(set.facts.map(({ id }) => id));
  const twice = set.facts.flatMap(({ id }, index) =>
    set.facts?.findIndex((fact) => fact.id === id) === index
      ? []
      : [{ path: ['facts', index, 'id'], message: `The fact “${id}” is declared twice.` }],
  );
  const uses = [
    ...usesOf(set),
    ...set.facts.flatMap(({ of }, index) =>
      of === undefined ? [] : partsOf(of).map((fact) => ({ fact, path: ['facts', index, 'of'] })),
    ),
  ];
  const unknown = uses.filter(({ fact }) => !declared.has(fact));
  return [
    ...twice,
    ...unknown.map(({ fact, path }) => ({
      path,
      message: `The fact “${fact}” is not declared in facts; add it there or correct its name.`,
    })),
  ];
}

function checkFormulas(set: IndicatorSet): SetFault[] {
  const formulas = new Map((set.facts ?? []).map(({ id, of }) => [id, of]));
  const isCircular = (id: string, above: readonly string[]): boolean => {
    if (above.includes(id)) return true;
    const formula = formulas.get(id);
    return (
      formula !== undefined && partsOf(formula).some((part) => isCircular(part, [...above, id]))
    );
  };
  return (set.facts ?? []).flatMap(({ id }, index) =>
    isCircular(id, [])
      ? [
          {
            path: ['facts', index, 'of'],
            message: `The fact “${id}” is made from itself; break the circle.`,
          },
        ]
      : [],
  );
}

function checkNodes(
  nodes: readonly SetNode[],
  path: readonly (string | number)[],
  depth = 1,
): SetFault[] {
  return nodes.flatMap((node, index): SetFault[] => {
    const own = [...path, index];
    if (!isGroup(node))
      return checkRule(node).map((fault) => ({ ...fault, path: [...own, ...fault.path] }));
    if (depth >= DEEPEST)
      return [
        {
          path: own,
          message: `“${node.code}” lies too deep: fields, criteria, items are ${DEEPEST} levels.`,
        },
      ];
    return [...checkMax(node, own), ...checkNodes(node.items, [...own, 'items'], depth + 1)];
  });
}

type Summed = Pick<Extract<SetNode, { items: unknown }>, 'max' | 'combine' | 'items'>;

/** A maximum that is told must be what the parts can earn, unless one of them has no limit. */
function checkMax({ max, combine, items }: Summed, path: readonly (string | number)[]): SetFault[] {
  if (max === undefined || (combine !== undefined && combine !== 'sum')) return [];
  const limits = items.map(limitOf);
  if (limits.some((limit) => limit === null)) return [];
  const reachable = sum(limits.flatMap((limit) => limit ?? []));
  if (compare(reachable, rational(max)) === 0) return [];
  const shown = formatNumber(reachable, { lang: 'en', decimals: 4 });
  return [
    { path: [...path, 'max'], message: `The maximum is ${max}, but its parts add up to ${shown}.` },
  ];
}

function limitOf(node: SetNode): Rational | null {
  if (!isGroup(node)) return maxOfItem(node);
  if (node.max !== undefined) return rational(node.max);
  const limits = node.items.map(limitOf);
  if (limits.some((limit) => limit === null)) return null;
  return node.combine === undefined || node.combine === 'sum'
    ? sum(limits.map((limit) => limit ?? ZERO))
    : null;
}

function checkTotal(set: IndicatorSet): SetFault[] {
  return checkMax({ items: set.items, max: set.total?.max, combine: set.total?.combine }, [
    'total',
  ]);
}

function checkBands({ bands = [] }: IndicatorSet): SetFault[] {
  return bands.flatMap((band, index): SetFault[] => {
    const isLast = index === bands.length - 1;
    const next = bands[index + 1];
    if (band.atLeast === undefined)
      return isLast
        ? []
        : [
            {
              path: ['bands', index],
              message: `Only the last band may have no atLeast; “${band.code}” is followed by others.`,
            },
          ];
    if (next?.atLeast === undefined) return [];
    const isFalling = compare(rational(band.atLeast), rational(next.atLeast)) > 0;
    return isFalling
      ? []
      : [
          {
            path: ['bands', index + 1, 'atLeast'],
            message: `Bands run from the best down; ${next.atLeast} is not below ${band.atLeast}.`,
          },
        ];
  });
}

function checkAcross(set: IndicatorSet): SetFault[] {
  const codes = new Set(itemsOf(set.items).map(({ code }) => code));
  return (set.across ?? []).flatMap(({ item }, index) =>
    codes.has(item)
      ? []
      : [{ path: ['across', index, 'item'], message: `There is no item “${item}” in this set.` }],
  );
}
