import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAskingThread } from './asking-thread.ts';
import type { Asked } from './testing/asked-thread.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(opened.splice(0).map(({ close }) => close()));
});

// A thread that runs TypeScript needs the Node that the project brings.
describe.skipIf(!('typescript' in process.features))('a thread that is asked', () => {
  it('given several questions at once, then each has its own answer', async () => {
    const { ask } = open();
    const all = [ask({ kind: 'count' }), ask({ kind: 'count' }), ask({ kind: 'count' })];
    expect(await Promise.all(all)).toEqual([1, 2, 3]);
  });

  it('given a rule is broken there, then the refusal keeps its code and blanks, and the thread stays', async () => {
    const { ask } = open();
    await expect(ask({ kind: 'refuse', code: 'paper.too-long' })).rejects.toMatchObject({
      ...{ code: 'paper.too-long', params: { asked: 1 } },
    });
    expect(await ask({ kind: 'count' })).toBe(2);
  });

  it('given something else fails there, then it is an error that says where', async () => {
    const { ask } = open();
    await expect(ask({ kind: 'break' })).rejects.toThrow(
      /Something broke\.[\s\S]*asked-thread\.ts/,
    );
  });

  it('given it dies, then all who wait are refused, and the next question starts it anew', async () => {
    const { ask } = open();
    const lost = await Promise.allSettled([ask({ kind: 'never' }), ask({ kind: 'die' })]);
    expect(lost.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await ask({ kind: 'count' })).toBe(1);
  });

  it('given it outgrows its memory, then the question is refused by the code that was given', async () => {
    const { ask } = open({ mostMegabytes: 16, tooLarge: 'study.too-large' });
    await expect(ask({ kind: 'grow' })).rejects.toMatchObject({ code: 'study.too-large' });
  });

  it('given it is closed while somebody waits, then they are refused rather than left', async () => {
    const { ask, close } = open();
    const waiting = expect(ask({ kind: 'never' })).rejects.toThrow('thread of tests was closed');
    await close();
    await waiting;
    expect(await ask({ kind: 'count' })).toBe(1);
  });

  it('given nobody asks for a while, then it ends and forgets', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { ask } = open();
    await ask({ kind: 'count' });
    vi.advanceTimersByTime(60_000);
    expect(await ask({ kind: 'count' })).toBe(1);
  });
});

function open(limits: { mostMegabytes?: number; tooLarge?: string } = {}) {
  const thread = createAskingThread<(question: Asked) => Promise<number>>({
    file: new URL('./testing/asked-thread.ts', import.meta.url),
    ...{ name: 'tests', idleMs: 60_000 },
    ...limits,
  });
  opened.push(thread);
  return thread;
}
