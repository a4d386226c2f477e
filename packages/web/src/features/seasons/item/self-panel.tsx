import type { SheetItem } from '@motcua/contract/season-sheets.ts';
import { Panel } from '../../../components/panel.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from './item.module.css';
import type { PartProps } from './part-props.ts';
import { SelfForm } from './self-form.tsx';

/** What the unit says of itself, or the survey says of it. */
export function SelfPanel(props: PartProps) {
  const { messages, formats } = useLocale();
  const words = messages.seasons;
  const { item } = props;
  if (item.scoredBy === 'survey')
    return (
      <Panel id="self" title={words.survey.title}>
        <p className={styles.flat}>
          {item.survey?.points == null
            ? words.survey.nothing
            : words.survey.points(formats.number(item.survey.points))}
        </p>
      </Panel>
    );
  return (
    <Panel id="self" title={words.self.title}>
      {item.acts.includes('score') ? <SelfForm {...props} /> : <SelfShown item={item} />}
    </Panel>
  );
}

function SelfShown({ item }: { item: SheetItem }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.seasons;
  const { self, max, inputs } = item;
  if (self === null)
    return (
      <p className={`soft ${styles.flat}`}>
        {item.scoredBy === 'self' ? words.self.nothing : words.scoredBy[item.scoredBy]}
      </p>
    );
  const told = inputs.filter(({ fact }) => self.facts[fact] !== undefined);
  return (
    <div className={styles.shown}>
      <p className={`${styles.big} figures`}>
        {self.points === null ? words.noPoints : formats.number(self.points)}
        {max !== null && <small>/{formats.number(max)}</small>}
      </p>
      {told.length > 0 && (
        <dl className={styles.facts}>
          {told.map(({ fact, name }) => (
            <div key={fact}>
              <dt>{name[locale]}</dt>
              <dd className="figures">{said(self.facts[fact], words, formats.number)}</dd>
            </div>
          ))}
        </dl>
      )}
      {self.note !== null && <p className={styles.text}>{self.note}</p>}
      <p className="soft figures">
        {self.live || self.at === null
          ? words.self.live
          : words.self.by(self.by, formats.moment(self.at))}
      </p>
    </div>
  );
}

function said(
  value: number | string | boolean | undefined,
  words: { self: { yes: string; no: string } },
  number: (value: number) => string,
): string {
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return value ? words.self.yes : words.self.no;
  return value ?? '';
}
