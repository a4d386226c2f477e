import { useCallback, useEffect, useState } from 'react';
import type * as z from 'zod';
import { forgetStored, readStored, writeStored } from './stored.ts';

const LONGEST_KEPT_MS = 24 * 60 * 60 * 1000;

export interface Draft<T> {
  value: T;
  change: (next: T | ((before: T) => T)) => void;
  clear: () => void;
  /** True when the page opened on what was typed before. */
  restored: boolean;
}

/** What is typed stays in this browser until it is sent, for a day at most: it holds personal data. */
export function useDraft<T>(options: {
  name: string;
  schema: z.ZodType<T>;
  empty: () => T;
}): Draft<T> {
  const { name, schema, empty } = options;
  const [found] = useState(() => readDraft(name, schema, Date.now()));
  const [value, setValue] = useState<T>(() => found ?? empty());
  const [dirty, setDirty] = useState(false);
  useEffect(() => {
    if (dirty) writeStored(`draft.${name}`, { at: Date.now(), value });
  }, [dirty, name, value]);
  const change = useCallback((next: T | ((before: T) => T)) => {
    setDirty(true);
    setValue(next);
  }, []);
  const clear = useCallback(() => {
    setDirty(false);
    forgetStored(`draft.${name}`);
    setValue(empty());
  }, [name, empty]);
  return { value, change, clear, restored: found !== null };
}

/** Null when nothing is kept, when it is of another shape, or too old. */
export function readDraft<T>(name: string, schema: z.ZodType<T>, now: number): T | null {
  const kept = readStored(`draft.${name}`);
  if (typeof kept !== 'object' || kept === null || !('at' in kept) || !('value' in kept))
    return null;
  if (typeof kept.at !== 'number' || now - kept.at > LONGEST_KEPT_MS) return null;
  const parsed = schema.safeParse(kept.value);
  return parsed.success ? parsed.data : null;
}
