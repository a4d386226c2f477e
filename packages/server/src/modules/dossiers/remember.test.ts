import { expect, test } from 'vitest';
import { remember } from './remember.ts';

function counting<T>(answers: (T | null)[]) {
  let asked = 0;
  const find = async (_key: string): Promise<T | null> => answers[asked++] ?? null;
  return { find, asked: () => asked };
}

test('given an answer, when asked again, then it is repeated without asking', async () => {
  const source = counting(['một', 'hai']);
  const find = remember(source.find);
  expect(await find('a')).toBe('một');
  expect(await find('a')).toBe('một');
  expect(await find('b')).toBe('hai');
  expect(source.asked()).toBe(2);
});

test('given two callers at once, when both ask, then one question serves both', async () => {
  const source = counting(['một', 'hai']);
  const find = remember(source.find);
  expect(await Promise.all([find('a'), find('a')])).toEqual(['một', 'một']);
  expect(source.asked()).toBe(1);
});

test('given absence or failure, when asked again, then the source is asked anew', async () => {
  const source = counting<string>([null, 'nay đã có']);
  const find = remember(source.find);
  expect(await find('a')).toBeNull();
  expect(await find('a')).toBe('nay đã có');
  let tries = 0;
  const failing = remember(async (_key: string) => {
    tries += 1;
    if (tries === 1) throw new Error('database away');
    return 'lại được';
  });
  await expect(failing('a')).rejects.toThrow('database away');
  expect(await failing('a')).toBe('lại được');
});

test('given an answer that is kept for no time, when asked again, then it is asked anew', async () => {
  const source = counting(['một', 'hai']);
  const find = remember(source.find, { forMs: 0 });
  expect(await find('a')).toBe('một');
  expect(await find('a')).toBe('hai');
});

test('given more keys than may be kept, when another comes, then memory stays small and answers right', async () => {
  const find = remember(async (key: string) => key.toUpperCase(), { limit: 2 });
  expect(await Promise.all(['a', 'b', 'c', 'a'].map((key) => find(key)))).toEqual([
    'A',
    'B',
    'C',
    'A',
  ]);
});
