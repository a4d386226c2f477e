import type { TraceFlag } from '@motcua/contract/surveys.ts';
import { Icon } from '../../components/icons.tsx';
import { Panel } from '../../components/panel.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './surveys.module.css';

export function FlagsPanel({ flags }: { flags: readonly TraceFlag[] }) {
  const { messages, formats } = useLocale();
  const words = messages.surveys.flags;
  return (
    <Panel id="flags" title={words.title}>
      <div className={styles.stack}>
        {flags.length === 0 && <p className={styles.text}>{words.none}</p>}
        <ul className={styles.lines}>
          {flags.map((flag, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: marks have no name, on purpose
            <li key={index}>
              <span>
                <Icon name="alert" />{' '}
                {words.line(
                  formats.number(flag.answers),
                  words.kinds[flag.kind],
                  flag.unit.name,
                  formats.date(flag.day),
                )}
              </span>
            </li>
          ))}
        </ul>
        <p className={`soft ${styles.text}`}>{words.note}</p>
      </div>
    </Panel>
  );
}
