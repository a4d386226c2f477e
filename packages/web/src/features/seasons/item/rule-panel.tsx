import type { Sheet, SheetItem } from '@motcua/contract/season-sheets.ts';
import { Link } from '@tanstack/react-router';
import { Panel } from '../../../components/panel.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import { upperFirst } from '../../figures/upper-first.ts';
import { ItemStateMark } from '../state-marks.tsx';
import styles from './item.module.css';

/** What is asked, what the system itself sees today, what is being lost, and the points in the end. */
export function RulePanel({ sheet, item }: { sheet: Sheet; item: SheetItem }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.seasons;
  const { live, lost, max, final } = item;
  return (
    <Panel id="rule" title={words.rule} aside={<ItemStateMark state={item.state} />}>
      <dl className={styles.terms}>
        <div>
          <dt className="unseen">{words.rule}</dt>
          <dd>
            {upperFirst(item.ruleWords[locale]).replace(/\.$/, '')}.{' '}
            <span className="soft figures">
              {upperFirst(words.scoredBy[item.scoredBy])}
              {max !== null && `; ${words.maxOf(formats.number(max))}`}.
            </span>
            {item.note !== null && <span className={styles.note}>{item.note[locale]}</span>}
          </dd>
        </div>
        <div>
          <dt>{words.live.title}</dt>
          <dd>
            {live === null || (live.origin === 'none' && live.points === null) ? (
              <span className="soft">{words.live.none}</span>
            ) : (
              <>
                <strong className="figures">{live.shown[locale]}</strong>
                {live.points !== null && `, ${words.live.points(formats.number(live.points))}`}
                <span className="soft">
                  {' '}
                  ({words.live.origins[live.origin]}). {live.reason[locale]}
                </span>{' '}
                <Link
                  to="/indicators/$set/$item"
                  params={{ set: sheet.season.set.id, item: item.code }}
                  search={{
                    unit: sheet.unit.code ?? sheet.unit.id,
                    period: String(sheet.season.year),
                  }}
                >
                  {words.live.open}
                </Link>
              </>
            )}
          </dd>
        </div>
        {lost !== null && lost.points > 0 && (
          <div>
            <dt>{words.lost}</dt>
            <dd>
              <strong className="figures">{words.points(formats.number(lost.points))}</strong>.{' '}
              {lost.sentence[locale]}
            </dd>
          </div>
        )}
        {final !== null && max !== null && sheet.state !== 'scoring' && (
          <div>
            <dt>{words.columns.final}</dt>
            <dd className="figures">
              <strong>{words.of(formats.number(final), formats.number(max))}</strong>
            </dd>
          </div>
        )}
      </dl>
    </Panel>
  );
}
