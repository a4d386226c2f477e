import type { SheetItem } from '@motcua/contract/season-sheets.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { lessBy } from '../points.ts';
import { claimOf } from '../sheet/progress.ts';
import styles from './item.module.css';

/** How far it lies from the self-score, with icon-free words and a sign of its own. */
export function Difference({ item, points }: { item: SheetItem; points: number }) {
  const { messages, formats } = useLocale();
  const words = messages.seasons.appraisal;
  const own = claimOf(item);
  if (own === null || own === points) return null;
  const less = lessBy(own, points);
  return (
    <p className={styles.difference}>
      {less > 0 ? words.less(formats.number(less)) : words.more(formats.number(-less))}
    </p>
  );
}
