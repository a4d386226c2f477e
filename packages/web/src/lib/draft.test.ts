import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { readDraft } from './draft.ts';
import { writeStored } from './stored.ts';

const schema = z.object({ name: z.string() });
const noon = Date.parse('2026-04-24T12:00:00+07:00');
const hour = 3_600_000;

beforeEach(() => vi.stubGlobal('localStorage', memory()));
afterEach(() => vi.unstubAllGlobals());

describe('drafts', () => {
  test('given a draft of this morning, when the page is opened again, then it is there', () => {
    writeStored('draft.reception', { at: noon - 4 * hour, value: { name: 'Nguyễn Văn An' } });
    expect(readDraft('reception', schema, noon)).toEqual({ name: 'Nguyễn Văn An' });
  });

  test('given a draft of the day before yesterday, when the page is opened, then it is gone', () => {
    writeStored('draft.reception', { at: noon - 48 * hour, value: { name: 'An' } });
    expect(readDraft('reception', schema, noon)).toBeNull();
  });

  test('given a draft of an older shape, when the page is opened, then it is left alone', () => {
    writeStored('draft.reception', { at: noon, value: { fullName: 'An' } });
    expect(readDraft('reception', schema, noon)).toBeNull();
  });

  test('given a browser that keeps nothing, when the page is opened, then it begins empty', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(readDraft('reception', schema, noon)).toBeNull();
  });
});

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  };
}
