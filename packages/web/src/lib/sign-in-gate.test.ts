import { describe, expect, test } from 'vitest';
import { createSignInGate } from './sign-in-gate.ts';

describe('the gate of an ended session', () => {
  test('given two requests that wait, when the officer signs in once, then both go on', async () => {
    const gate = createSignInGate();
    const both = Promise.all([gate.wait(), gate.wait()]);
    expect(gate.isClosed()).toBe(true);
    gate.open();
    await both;
    expect(gate.isClosed()).toBe(false);
  });

  test('given a page that listens, when a request meets the ended session, then the page is told', () => {
    const gate = createSignInGate();
    let told = 0;
    const leave = gate.subscribe(() => {
      told += 1;
    });
    void gate.wait();
    gate.open();
    leave();
    void gate.wait();
    expect(told).toBe(2);
  });
});
