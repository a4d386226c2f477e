import type { ReportState } from '@motcua/domain/reporting/transitions.ts';
import { Icon, type IconName } from '../../components/icons.tsx';
import { useMessages } from '../../lib/locale.tsx';
import styles from './state-chip.module.css';

const looks = {
  not_begun: { icon: 'clock', style: styles.quiet },
  drafted: { icon: 'file', style: styles.quiet },
  signed: { icon: 'check', style: styles.soon },
  submitted: { icon: 'send', style: styles.soon },
  returned: { icon: 'returned', style: styles.late },
  accepted: { icon: 'check', style: styles.good },
} as const satisfies Record<ReportState, { icon: IconName; style: string | undefined }>;

interface Props {
  state: ReportState;
  /** Sent after its day, or not sent and its day is over. */
  late?: boolean;
  daysLate?: number;
}

/** How far a report has come; being late stands beside it in words of its own. */
export function StateChip({ state, late = false, daysLate = 0 }: Props) {
  const { reports } = useMessages();
  const { icon, style } = looks[state];
  return (
    <span className={styles.chips}>
      <span className={`${styles.chip} ${style}`}>
        <Icon name={icon} size={15} />
        {reports.states[state]}
      </span>
      {late && (
        <span className={`${styles.chip} ${styles.late} figures`}>
          <Icon name="alert" size={15} />
          {daysLate > 0 ? reports.lateBy(daysLate) : reports.late}
        </span>
      )}
    </span>
  );
}
