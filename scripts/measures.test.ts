import { describe, expect, it } from 'vitest';
import { measure, summarise, testRatio } from './measures.ts';

const code = measure('packages/domain/src/a.ts', '// why\nconst a = 1;\n\nconst b = 2;\n');
const test = measure('packages/domain/src/a.test.ts', `${'it();\n'.repeat(6)}`);

describe('the measures of the house', () => {
  it('given a file, when it is measured, then lines, comments and empty lines are counted', () => {
    expect(code).toMatchObject({ lines: 4, commentLines: 1, blankLines: 1, isTest: false });
  });

  it('given some files, when they are summarised, then the longest comes first', () => {
    const measures = summarise([code, test]);
    expect(measures.longest[0]?.path).toBe(test.path);
    expect(measures.commentShare).toBeCloseTo(1 / 9);
  });

  it('given code and its tests, when they are compared, then the ratio is of lines that say something', () => {
    expect(testRatio([code, test], 'domain')).toBe(2);
  });
});
