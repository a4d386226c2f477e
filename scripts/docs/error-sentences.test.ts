import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorMessages, errorSentence } from '../../packages/domain/src/dossier/error-messages.ts';
import { transitions } from '../../packages/domain/src/dossier/transitions.ts';
import { PROBLEMS } from '../../packages/server/src/problems.ts';
import { root } from '../run-tool.ts';

const sources = globSync('packages/domain/src/**/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts') && !file.includes('error-sentences'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

/** `new DomainError('noun.code'` and codes handed to a helper that throws them. */
const thrown = [
  ...sources.matchAll(/new DomainError\(\s*'([a-z-]+\.[a-z0-9-]+)'/g),
  ...sources.matchAll(/'((?:dossier|procedure)\.[a-z0-9-]+)'/g),
].map((match) => match[1] ?? '');

const ofTable = Object.values(transitions).flatMap((row) =>
  Object.values(row).flatMap((verdict) =>
    'refused' in verdict ? [`dossier.${verdict.refused}`] : [],
  ),
);

describe('sentences of errors', () => {
  it('given every code that the domain throws, then each has a sentence in both tongues', () => {
    const codes = [...new Set([...thrown, ...ofTable])];
    expect(codes.length).toBeGreaterThan(50);
    // Nouns beside the dossier say theirs in the table of their module.
    expect(codes.filter((code) => !(code in PROBLEMS))).toEqual([]);
  });

  it('given every sentence, then somebody throws its code, but for the one of the event store', () => {
    const known = new Set([...thrown, ...ofTable, 'dossier.changed-meanwhile']);
    expect(Object.keys(errorMessages).filter((code) => !known.has(code))).toEqual([]);
  });

  it.each(Object.entries(errorMessages))(
    'given %s, then it reads as an official would write',
    (_, { vi, en }) => {
      for (const text of [vi, en]) {
        expect(text).toMatch(/[.]$/);
        expect(text).not.toMatch(/undefined|dossier\.[a-z]|Error|null/);
      }
      expect(vi).toMatch(/[à-ỹđÀ-ỸĐ]/);
    },
  );

  it('given parameters, then they fill the blanks; given an unknown code, then there is no sentence', () => {
    const params = { date: '30/04/2026' };
    expect(errorSentence('dossier.applicant-still-has-time', params, 'vi')).toContain('30/04/2026');
    expect(errorSentence('nothing.known', {}, 'vi')).toBeNull();
  });
});
