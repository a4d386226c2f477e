import type { StudyBehind } from '@motcua/contract/studies.ts';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../lib/locale.tsx';
import { useBehindWords } from './behind-words.ts';
import { useShownStudy } from './study-context.tsx';

/** A count that opens to the cases it counts; a zero leads nowhere. */
export function BehindLink({ count, behind }: { count: number; behind: StudyBehind }) {
  const { messages, formats } = useLocale();
  const { study, search } = useShownStudy();
  const say = useBehindWords();
  if (count === 0) return <>0</>;
  return (
    <Link
      to="/studies/$id"
      params={{ id: study.id }}
      search={{ ...search, view: 'cases', behind, order: undefined, case: undefined }}
      aria-label={messages.studies.opens(say(behind), formats.number(count))}
    >
      {formats.number(count)}
    </Link>
  );
}
