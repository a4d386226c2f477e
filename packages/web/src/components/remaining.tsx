import type { DossierSummary } from '@motcua/contract/dossiers.ts';
import { useLocale } from '../lib/locale.tsx';
import { Icon, type IconName } from './icons.tsx';
import styles from './remaining.module.css';

type Left = NonNullable<DossierSummary['remaining']>;

const looks = {
  in_time: { icon: 'check', style: styles.inTime },
  soon: { icon: 'clock', style: styles.soon },
  late: { icon: 'alert', style: styles.late },
  waiting: { icon: 'pause', style: styles.stopped },
  done: { icon: 'check', style: styles.stopped },
} as const satisfies Record<Left['state'], { icon: IconName; style: string | undefined }>;

/** What is left of the working time: an icon, words and a number, never a colour alone. */
export function Remaining({ left, large = false }: { left: Left | null; large?: boolean }) {
  const { locale } = useLocale();
  if (left === null) return <span className="soft">—</span>;
  const { icon, style } = looks[left.state];
  return (
    <span className={`${styles.remaining} ${style} ${large ? styles.large : ''} figures`}>
      <Icon name={icon} size={large ? 24 : 16} />
      <span>{left[locale]}</span>
    </span>
  );
}
