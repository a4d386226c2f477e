import type { SheetItem } from '@motcua/contract/season-sheets.ts';
import { Panel } from '../../../components/panel.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import { AppraisalForm } from './appraisal-form.tsx';
import { Difference } from './difference.tsx';
import styles from './item.module.css';
import type { PartProps } from './part-props.ts';

/** What the office above finds, and why where it differs. */
export function AppraisalPanel(props: PartProps) {
  const { seasons: words } = useLocale().messages;
  const { item } = props;
  return (
    <Panel id="appraisal" title={words.appraisal.title}>
      {item.acts.includes('appraise') ? (
        <AppraisalForm {...props} />
      ) : (
        <AppraisalShown item={item} />
      )}
    </Panel>
  );
}

function AppraisalShown({ item }: { item: SheetItem }) {
  const { messages, formats } = useLocale();
  const words = messages.seasons;
  const { appraised, max } = item;
  if (appraised === null) return <p className={`soft ${styles.flat}`}>{words.appraisal.nothing}</p>;
  return (
    <div className={styles.shown}>
      <p className={`${styles.big} figures`}>
        {formats.number(appraised.points)}
        {max !== null && <small>/{formats.number(max)}</small>}
      </p>
      <Difference item={item} points={appraised.points} />
      {appraised.reason !== null && <p className={styles.text}>{appraised.reason}</p>}
      <p className="soft figures">{words.self.by(appraised.by, formats.moment(appraised.at))}</p>
    </div>
  );
}
