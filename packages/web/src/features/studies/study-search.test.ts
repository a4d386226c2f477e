import { describe, expect, test } from 'vitest';
import { conditionOf, isWhole, partOf, studySearch } from './study-search.ts';

describe('the address of a study', () => {
  test('given an address with a mistake in it, when it is read, then what is right stays and the rest is left out', () => {
    expect(
      studySearch({ view: 'map', from: '2026-13-40', clock: 'wall', paths: 40, behind: { a: 1 } }),
    ).toEqual({ view: 'map', clock: 'wall', paths: 40 });
  });

  test('given the cases behind a figure, when the address is read, then the question is whole again', () => {
    const behind = { kind: 'step', from: 'a', to: 'b' } as const;
    expect(studySearch({ view: 'cases', behind }).behind).toEqual(behind);
  });

  test('given a condition whose value has an equals sign, when it is parted, then at the first one', () => {
    expect(conditionOf('channel=a=b')).toEqual({ key: 'channel', value: 'a=b' });
    expect(conditionOf('channel')).toEqual({ key: 'channel', value: '' });
  });

  test('given no days and no condition, when the part is read, then it is the whole', () => {
    expect(isWhole(partOf(studySearch({})))).toBe(true);
    expect(isWhole(partOf(studySearch({ where: ['channel=x'] })))).toBe(false);
  });
});
