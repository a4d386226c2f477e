import type { StudyBehind } from '@motcua/contract/studies.ts';
import { useLocale } from '../../lib/locale.tsx';
import type { Formats } from '../../lib/format.ts';
import type { Messages } from '../../messages/desk.ts';

/** Which cases these are, as the heading of their list. */
export function useBehindWords(): (behind: StudyBehind) => string {
  const { messages, formats } = useLocale();
  return (behind) => sayBehind(behind, messages.studies, formats);
}

export function sayBehind(
  behind: StudyBehind,
  words: Messages['studies'],
  formats: Formats,
): string {
  const say = words.cases.behind;
  switch (behind.kind) {
    case 'all':
      return words.cases.all;
    case 'variant':
      return say.variant(formats.number(behind.variant + 1));
    case 'activity':
    case 'start':
    case 'end':
      return say[behind.kind](behind.activity);
    case 'step':
      return say.step(behind.from, behind.to);
    case 'rework':
      return behind.activity === undefined ? say.anyRework : say.rework(behind.activity);
    case 'hand-over':
      return say.handOver(behind.from, behind.to);
    case 'ping-pong':
      return say.pingPong(behind.between, behind.and);
    case 'register':
      return say.register(
        words.register.figures[behind.figure],
        behind.name || words.register.total,
      );
    case 'deviation':
      return sayDeviation(behind, words);
  }
}

function sayDeviation(
  { what, activity = '' }: Extract<StudyBehind, { kind: 'deviation' }>,
  words: Messages['studies'],
): string {
  const { behind } = words.cases;
  if (what === 'fitting') return behind.fitting;
  if (what === 'deviating') return behind.deviating;
  const kinds: Partial<Record<string, string>> = words.conformance.kinds;
  return behind.deviation(kinds[what] ?? what, activity);
}
