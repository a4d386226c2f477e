import { describe, expect, it } from 'vitest';
import { addCounts, countsOfVitest, lastLine } from './test-counts.ts';

describe('the last line of npm test', () => {
  it('given nothing skipped, when it is written, then it is two numbers', () => {
    expect(lastLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  });

  it('given skipped tests, when it is written, then they are named after the others', () => {
    expect(lastLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });

  it('given the report of vitest, when it is read, then every state is counted, and a broken file is one failure', () => {
    const report = {
      testResults: [
        {
          status: 'passed',
          assertionResults: [{ status: 'passed' }, { status: 'skipped' }, { status: 'todo' }],
        },
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countsOfVitest(report)).toEqual({ passed: 1, failed: 3, skipped: 2 });
  });

  it('given two steps, when they are summed, then each kind is summed', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(addCounts(one, one)).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });
});
