import type { FeedbackLine } from '@motcua/contract/feedback.ts';
import { epochMs } from '@motcua/domain/shared/instant.ts';
import { Icon } from '../../components/icons.tsx';
import { nowInVietnam } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.tsx';
import styles from './feedback.module.css';

/** What is owed next and until when: icon, words and moment, never a colour alone. */
export function DueMark({ next }: { next: FeedbackLine['next'] }) {
  const { messages, formats } = useLocale();
  const words = messages.feedback;
  if (next === null) return <span className="soft">{words.nothingOwed}</span>;
  const isLate = epochMs(next.due) < epochMs(nowInVietnam());
  const moment = formats.moment(next.due);
  return (
    <span className={`${styles.due} figures`} data-late={isLate}>
      <Icon name={isLate ? 'alert' : 'clock'} size={16} />
      <span>
        {words.clocks[next.clock]}: {isLate ? words.overdueSince(moment) : words.due(moment)}
      </span>
    </span>
  );
}
