import { expect, test } from 'vitest';
import { createStateCache, isLostHere, type Known } from './state-cache.ts';

function known(id: string, version: number): Known {
  // Only what the cache looks at.
  return { dossier: { id, version } as Known['dossier'], hash: `h${version}`, review: [] };
}

test('given a newer state, when an older one arrives late, then the newer one stays', () => {
  const states = createStateCache();
  states.keep('H01', known('a', 3));
  states.keep('H01', known('a', 2));
  expect(states.find('H01', 'a')?.hash).toBe('h3');
  expect(states.find('H02', 'a')).toBeUndefined();
  states.forget('H01', 'a');
  expect(states.find('H01', 'a')).toBeUndefined();
});

test('given more dossiers than fit, when another is kept, then the one kept longest ago goes', () => {
  const states = createStateCache(2);
  for (const id of ['a', 'b']) states.keep('H01', known(id, 1));
  states.keep('H01', known('a', 2));
  states.keep('H01', known('c', 1));
  expect(states.find('H01', 'b')).toBeUndefined();
  expect(states.find('H01', 'a')?.hash).toBe('h2');
  expect(states.find('H01', 'c')).toBeDefined();
});

test('given an act that is writing, when another writes the same dossier, then it has lost; another dossier has not', async () => {
  const states = createStateCache();
  const gate = Promise.withResolvers<string>();
  const first = states.writing('H01', 'a', () => gate.promise);
  const second = await states.writing('H01', 'a', async () => 'second').catch((error) => error);
  expect(second).toMatchObject({ code: 'dossier.changed-meanwhile' });
  expect(isLostHere(second)).toBe(true);
  expect(isLostHere(new Error('other'))).toBe(false);
  expect(await states.writing('H01', 'b', async () => 'other dossier')).toBe('other dossier');
  gate.resolve('first');
  expect(await first).toBe('first');
  expect(await states.writing('H01', 'a', async () => 'afterwards')).toBe('afterwards');
});

test('given a writing that failed, when the next one comes, then the dossier is free', async () => {
  const states = createStateCache();
  const failing = states.writing('H01', 'a', async () => {
    throw new Error('database away');
  });
  await expect(failing).rejects.toThrow('database away');
  expect(await states.writing('H01', 'a', async () => 'free')).toBe('free');
});
