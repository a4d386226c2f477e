import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './platform/config.ts';
import { PROBLEMS, sentenceOfRule } from './problems.ts';

const THROWN = /new DomainError\(\s*'([^']+)'/g;

describe('the sentences of refusals', () => {
  it('given every refusal that the sources name, then it has sentences of its own', () => {
    const codes = sources().flatMap((text) => [...text.matchAll(THROWN)].map(([, code]) => code));
    expect(codes.length).toBeGreaterThan(150);
    expect(codes.filter((code) => code === undefined || !(code in PROBLEMS))).toEqual([]);
  });

  it('given any of them, then both languages end a sentence, and nothing is a fault of ours', () => {
    const faulty = Object.entries(PROBLEMS).filter(
      ([, { status, vi, en }]) =>
        ![vi, en].every((sentence) => /[.?!)}]$/.test(sentence)) ||
        !((status >= 400 && status < 500) || status === 503),
    );
    expect(faulty).toEqual([]);
  });

  it('given a refusal at the terminal, then its English sentence with the blanks filled', () => {
    const refusal = new DomainError('calendar.entry-settled', { date: '2026-11-24' });
    expect(sentenceOfRule(refusal)).toBe(
      'The day 24/11/2026 is confirmed already and nothing changes.',
    );
  });
});

function sources(): string[] {
  return globSync('packages/{domain,server}/src/**/*.ts', { cwd: repositoryRoot })
    .filter((path) => !path.includes('.test.') && !path.includes('testing'))
    .map((path) => readFileSync(join(repositoryRoot, path), 'utf8'));
}
