import type { SheetItem } from '@motcua/contract/season-sheets.ts';
import { Panel } from '../../../components/panel.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import { DecisionForm } from './decision-form.tsx';
import styles from './item.module.css';
import type { PartProps } from './part-props.ts';

/** What the council settles where unit and appraiser do not agree. */
export function DecisionPanel(props: PartProps) {
  const { seasons: words } = useLocale().messages;
  const { item } = props;
  return (
    <Panel id="decision" title={words.decision.title}>
      {item.acts.includes('decide') ? <DecisionForm {...props} /> : <DecisionShown item={item} />}
    </Panel>
  );
}

function DecisionShown({ item }: { item: SheetItem }) {
  const { messages, formats } = useLocale();
  const words = messages.seasons;
  const { decided, max, state } = item;
  if (decided === null)
    return (
      <p className={`soft ${styles.flat}`}>
        {state === 'agreed' ? words.decision.notNeeded : words.decision.nothing}
      </p>
    );
  return (
    <div className={styles.shown}>
      <p className={`${styles.big} figures`}>
        {formats.number(decided.points)}
        {max !== null && <small>/{formats.number(max)}</small>}
      </p>
      <p className={styles.text}>{decided.reason}</p>
      <p className="soft figures">{words.self.by(decided.by, formats.moment(decided.at))}</p>
    </div>
  );
}
