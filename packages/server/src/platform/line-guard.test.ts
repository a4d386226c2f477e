import { describe, expect, it } from 'vitest';
import { createLine } from './line-guard.ts';

const broken = new Error('The connection broke.');

describe('a line that may break', () => {
  it('given it stands, then statements go through', () => {
    const line = createLine();
    const tx = line.guard(
      Object.assign((text: string) => `sent ${text}`, { unsafe: () => 'sent' }),
    );
    expect(tx('select 1')).toBe('sent select 1');
    expect(tx.unsafe()).toBe('sent');
  });

  it('given it broke, then no statement more goes out, by whatever door, and each says why', () => {
    const line = createLine();
    const sent: string[] = [];
    const send = Object.assign((text: string) => sent.push(text), { unsafe: () => sent.push('u') });
    const tx = line.guard(send);
    line.cut(broken);
    expect(() => tx('select 1')).toThrow(broken);
    expect(() => tx.unsafe()).toThrow(broken);
    expect(sent).toEqual([]);
  });

  it('given the connection tells of its end itself, then whoever waits hears the first cause', async () => {
    const line = createLine();
    const connection: { onclose: ((cause: Error) => void) | null } = { onclose: null };
    line.onexecute(connection);
    connection.onclose?.(broken);
    line.cut(new Error('A later one.'));
    await expect(line.broken).rejects.toBe(broken);
  });
});
