import { useCallback, useEffect, useRef, useState } from 'react';
import { useOffline } from './offline-context.tsx';

const REST_MS = 1200;

export interface KeptDraftField<T> {
  value: T;
  /** Kept at each keystroke; put into the outbox after a rest. */
  change: (next: T) => void;
  /** Puts it into the outbox now: a field was left, an answer was chosen. */
  settle: (next?: T) => void;
}

/** Which draft this is, what it is called in the outbox, and what is told to the server of it. */
export interface DraftOptions<T> {
  kind: string;
  workId: string;
  slot: string;
  initial: T;
  label: string;
  /** Null while it is not whole: then it is kept, and goes out once it is. */
  bodyOf: (value: T) => unknown;
}

/** A field whose content survives a reload, a dead battery and an ended session. */
export function useKeptDraft<T>(options: DraftOptions<T>): KeptDraftField<T> {
  const { store, queue, reload } = useOffline();
  const [value, setValue] = useState(options.initial);
  const latest = useRef({ value, options, dirty: false });
  latest.current = { ...latest.current, options };
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const settle = useCallback(
    (next?: T) => {
      const { value: typed, options: of, dirty } = latest.current;
      const chosen = next === undefined ? typed : next;
      if (timer.current !== null) clearTimeout(timer.current);
      if (next === undefined && !dirty) return;
      latest.current = { value: chosen, options: of, dirty: false };
      setValue(chosen);
      const { kind, workId, slot, label } = of;
      const body = of.bodyOf(chosen);
      void (async () => {
        await store.saveDraft({ kind, workId, name: slot, value: chosen });
        if (body === null) await reload();
        else await queue({ kind, workId, slot, label, body });
      })();
    },
    [store, queue, reload],
  );
  const change = useCallback(
    (next: T) => {
      const { options: of } = latest.current;
      latest.current = { value: next, options: of, dirty: true };
      setValue(next);
      void store
        .saveDraft({ kind: of.kind, workId: of.workId, name: of.slot, value: next })
        .then(reload);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => settle(), REST_MS);
    },
    [store, reload, settle],
  );
  useEffect(() => () => settle(), [settle]);
  return { value, change, settle };
}
