import { expect, test } from 'vitest';
import { ProblemError } from '../lib/problem.ts';
import { countOnlyHere, leave } from './leave.ts';

const work = { title: '', detail: '', day: null, version: '1', keptAt: 0 };

function phone() {
  const kept = [
    { ...work, kind: 'interview', id: 'a', body: 3 },
    { ...work, kind: 'inspection', id: 'b', body: 9 },
  ];
  return {
    kept,
    listWorks: async () => [...kept],
    removeWork: async (_: string, id: string) => {
      kept.splice(
        kept.findIndex((one) => one.id === id),
        1,
      );
      return true;
    },
  };
}

const answering = (status: number) => ({
  remove: async () => {
    if (status !== 204) throw new ProblemError(status, null);
  },
});

test('given no network, when an officer signs out, then it says so and all work stays', async () => {
  const store = phone();
  await expect(leave(answering(0), store)).rejects.toThrow(ProblemError);
  expect(store.kept).toHaveLength(2);
});

test.each([204, 401])(
  'given a server that answers %i, then the session is over and the work is gone',
  async (status) => {
    const store = phone();
    await leave(answering(status), store);
    expect(store.kept).toEqual([]);
  },
);

test('given a pack of interviews, then who is lost with it is counted, and what can be taken again is not', async () => {
  const works = [
    { kind: 'interview', onlyHere: (body: unknown) => Number(body) },
    { kind: 'inspection', onlyHere: null },
  ];
  expect(await countOnlyHere(phone(), works)).toBe(3);
});
