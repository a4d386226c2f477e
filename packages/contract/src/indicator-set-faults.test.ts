import { describe, expect, it } from 'vitest';
import { readIndicatorSet } from './indicator-set-faults.ts';

const item = {
  ...{ code: '1', name: 'Mục', unit: 'percent', numerator: 'done', denominator: 'all', max: 10 },
  rule: { kind: 'linear' },
};
const set = {
  id: 'a-set',
  name: 'Bộ tiêu chí',
  source: { document: 'QĐ 1/QĐ', confidence: 'local' },
  validFrom: '2026-01-01',
  levels: ['commune'],
  period: { kinds: ['year'], calendar: 'calendar' },
  items: [item],
};
const faultsOf = (more: object) => readIndicatorSet({ ...set, ...more }).faults;
const withItem = (more: object) => faultsOf({ items: [{ ...item, ...more }] });

describe('reading a SET.json', () => {
  it('given the smallest set, when read, then it is one', () => {
    expect(readIndicatorSet(set)).toMatchObject({ set: { id: 'a-set' }, faults: null });
  });

  it('given fields, criteria and items, when read, then three levels are a set and four are too deep', () => {
    const group = (code: string, items: object[]) => ({ code, name: code, items });
    const three = group('A', [group('B', [item])]);
    expect(faultsOf({ items: [three] })).toBeNull();
    expect(faultsOf({ items: [group('Z', [three])] })).toEqual([
      { where: 'items[0].items[0].items[0]', message: expect.stringContaining('too deep') },
    ]);
  });

  it.each([
    ['a name that is not known', { points: 3 }, 'items[0]', 'does not know “points”'],
    ['no unit', { unit: undefined }, 'items[0].unit', 'must be one of “percent”'],
    [
      'a rule that is not known',
      { rule: { kind: 'magic' } },
      'items[0].rule.kind',
      'does not know this kind (it is "magic")',
    ],
    [
      'text for a number',
      { max: '10 điểm' },
      'items[0].max',
      'Write a number with a decimal point',
    ],
    ['a comma for a point', { max: '0,5' }, 'items[0].max', 'decimal point'],
    ['a fact with a space', { numerator: 'đã xong' }, 'items[0].numerator', 'Name a fact'],
    [
      'no numerator',
      { numerator: undefined, denominator: undefined },
      'items[0].numerator',
      'needs a numerator',
    ],
    ['no maximum', { max: undefined }, 'items[0].max', 'needs a max'],
    [
      'a linear count without its full',
      { unit: 'count', denominator: undefined },
      'items[0].rule.full',
      'Say in full',
    ],
    ['a target without a bound', { target: {} }, 'items[0].target', 'needs atLeast'],
    [
      'a target rule without target',
      { unit: 'minutes', rule: { kind: 'target' } },
      'items[0].target',
      'needs a target',
    ],
    [
      'a target rule that should fall',
      { rule: { kind: 'target' }, target: { below: 3 } },
      'items[0].target',
      'atLeast or above',
    ],
    [
      'points above the maximum',
      { rule: { kind: 'steps', steps: [{ points: 11 }] } },
      'items[0].rule.steps[0].points',
      'more than the maximum',
    ],
    [
      'points and linear in one step',
      { rule: { kind: 'steps', steps: [{ points: 1, linear: true }] } },
      'items[0].rule.steps[0]',
      'either points',
    ],
    [
      'a day that is none',
      { target: { atLeast: 1, from: '2026-02-30' } },
      'items[0].target.from',
      'no such day',
    ],
    ['a condition without test', { when: [{ fact: 'x' }] }, 'items[0].when[0]', 'needs a test'],
    [
      'points of what is only shown',
      { rule: { kind: 'display' } },
      'items[0].max',
      'bears no points',
    ],
  ])('given %s, when read, then it says where and how to mend it', (_, more, where, message) => {
    expect(withItem(more)).toEqual([{ where, message: expect.stringContaining(message) }]);
  });

  it.each([
    ['no id', { id: undefined }, 'id', 'is missing'],
    ['a code twice', { items: [item, item] }, 'items[1].code', 'used twice'],
    ['a total that is not the sum', { total: { max: 11 } }, 'total.max', 'add up to 10'],
    [
      'a group that is not the sum',
      { items: [{ code: 'G', name: 'G', max: 9, items: [item] }] },
      'items[0].max',
      'add up to 10',
    ],
    [
      'bands that rise',
      {
        bands: [
          { code: 'a', name: 'a', atLeast: 50 },
          { code: 'b', name: 'b', atLeast: 60 },
        ],
      },
      'bands[1].atLeast',
      'from the best down',
    ],
    [
      'a band without bound before others',
      {
        bands: [
          { code: 'a', name: 'a' },
          { code: 'b', name: 'b' },
        ],
      },
      'bands[0]',
      'Only the last band',
    ],
    [
      'an item across that is none',
      {
        across: [
          { code: 'X', name: 'X', item: '9', reached: { atLeast: 1 }, target: { above: 1 } },
        ],
      },
      'across[0].item',
      'no item “9”',
    ],
    ['no items', { items: [] }, 'items', 'must not be empty'],
    [
      'a fault deep below',
      {
        items: [
          {
            code: 'G',
            name: 'G',
            items: [{ ...item, rule: { kind: 'deduction', faults: [{ fact: 'f' }] } }],
          },
        ],
      },
      'items[0].items[0].rule.faults[0].each',
      'decimal point',
    ],
  ])('given %s, when read, then it says where', (_, more, where, message) => {
    expect(faultsOf(more)).toEqual([{ where, message: expect.stringContaining(message) }]);
  });

  it('given a list of facts, when one that is used is not in it, then the misspelling is named', () => {
    const facts = [
      { id: 'done', name: 'xong' },
      { id: 'al', name: 'tất cả' },
    ];
    expect(faultsOf({ facts })).toEqual([
      { where: 'items[0]', message: expect.stringContaining('“all” is not declared') },
    ]);
  });

  it('given facts made of each other, when read, then the circle is named', () => {
    const facts = [
      { id: 'done', name: 'xong', of: { sum: ['all'] } },
      { id: 'all', name: 'tất cả', of: { sum: ['done'] } },
    ];
    expect(faultsOf({ facts })?.map(({ where }) => where)).toEqual(['facts[0].of', 'facts[1].of']);
  });

  it.each([[null], [[]], ['text'], [7]])(
    'given %j instead of a set, when read, then it says so',
    (value) => {
      expect(readIndicatorSet(value).faults?.[0]).toMatchObject({ where: 'the set' });
    },
  );
});
