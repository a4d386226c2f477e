import { type ReportSection, writtenSectionSchema } from '@motcua/contract/filed-reports.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '../../../lib/api-context.tsx';
import { isStale } from './queries.ts';
import { compareTexts, forgetText, keepText, keptText } from './section-draft.ts';

const PAUSE_MS = 1200;
const AGAIN_MS = 8000;

export type SaveState = 'saved' | 'typing' | 'sending' | 'kept' | 'conflict';

export interface SectionWriting {
  text: string;
  state: SaveState;
  /** What stands on the server, for the choice in a conflict. */
  theirs: ReportSection;
  error: unknown;
  change: (text: string) => void;
  /** Sends at once what waits: when the field is left. */
  flush: () => void;
  /** Ends a conflict with this text. */
  settle: (text: string) => void;
}

/** Saves by itself a moment after the last key; until the server has it, this browser keeps it. */
export function useSection(options: {
  reportId: string;
  section: ReportSection;
  /** Asks the server what stands there now. */
  reload: () => Promise<ReportSection | undefined>;
}): SectionWriting {
  const { reportId, section, reload } = options;
  const api = useApi();
  const name = `${reportId}.${section.code}`;
  const [found] = useState(() => keptText(name));
  const [theirs, setTheirs] = useState(section);
  const [text, setText] = useState(found?.text ?? section.text);
  const [state, setState] = useState<SaveState>(() => startOf(compareTexts(found, section)));
  const [error, setError] = useState<unknown>(null);
  const latest = useRef({ text, base: found?.base ?? section.revision });
  const busy = useRef(false);

  const send = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    const sent = { ...latest.current };
    setState('sending');
    try {
      const answer = await api.put(`/reports/${reportId}/sections/${section.code}`, {
        schema: writtenSectionSchema,
        body: { text: sent.text },
        version: sent.base,
      });
      setTheirs(answer);
      setError(null);
      const isLast = latest.current.text === sent.text;
      latest.current = { text: latest.current.text, base: answer.revision };
      if (isLast) forgetText(name);
      else keepText(name, latest.current);
      setState(isLast ? 'saved' : 'typing');
    } catch (problem) {
      setError(problem);
      const now = isStale(problem) ? await reload().catch(() => undefined) : undefined;
      if (now !== undefined) setTheirs(now);
      setState(isStale(problem) ? 'conflict' : 'kept');
    } finally {
      busy.current = false;
    }
  }, [api, name, reload, reportId, section.code]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the text begins the pause anew
  useEffect(() => {
    if (state !== 'typing' && state !== 'kept') return;
    const timer = setTimeout(send, state === 'typing' ? PAUSE_MS : AGAIN_MS);
    return () => clearTimeout(timer);
  }, [state, text, send]);

  return {
    ...{ text, state, theirs, error },
    change(next) {
      latest.current = { ...latest.current, text: next };
      keepText(name, latest.current);
      setText(next);
      if (state !== 'conflict') setState('typing');
    },
    flush() {
      if (state === 'typing') void send();
    },
    settle(next) {
      latest.current = { text: next, base: theirs.revision };
      setText(next);
      if (next === theirs.text) {
        forgetText(name);
        setState('saved');
        return;
      }
      keepText(name, latest.current);
      setState('typing');
      void send();
    },
  };
}

function startOf(found: ReturnType<typeof compareTexts>): SaveState {
  if (found === 'conflict') return 'conflict';
  return found === 'unsent' ? 'typing' : 'saved';
}
