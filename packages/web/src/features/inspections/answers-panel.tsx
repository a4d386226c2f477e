import type { Inspection } from '@motcua/contract/inspections.ts';
import { Icon } from '../../components/icons.tsx';
import { Panel } from '../../components/panel.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './inspections.module.css';

/** What was answered on the spot: what is not met first, with note and pictures. */
export function AnswersPanel({ inspection }: { inspection: Inspection }) {
  const { locale, messages } = useLocale();
  const { inspections } = messages;
  const { summary, checklists, records } = inspection;
  const failed = checklists.flatMap(({ code, sections }) =>
    sections.flatMap(({ items }) =>
      items.flatMap((item) => {
        const slot = `answer:${code}/${item.code}`;
        const value = records.find((one) => one.slot === slot)?.value;
        return value?.kind === 'answer' && value.verdict === 'not_met'
          ? [{ slot, item, note: value.note }]
          : [];
      }),
    ),
  );
  return (
    <Panel title={inspections.answersTitle} id="answers">
      <div className={styles.stack}>
        <p>{inspections.summary(summary)}</p>
        {failed.length > 0 && (
          <ul className={styles.cards} aria-label={inspections.verdicts.not_met}>
            {failed.map(({ slot, item, note }) => (
              <li key={slot} className={styles.stack}>
                <p className={styles.line}>
                  <span className={`${styles.mark} ${styles.bad}`}>
                    <Icon name="alert" size={16} />
                    {inspections.verdicts.not_met}
                  </span>
                  <strong>{item.question[locale]}</strong>
                  <span className="soft">{item.source}</span>
                </p>
                {note !== '' && <p>{note}</p>}
                <Pictures inspection={inspection} item={slot} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}

export function Pictures({ inspection, item }: { inspection: Inspection; item: string }) {
  const { messages, formats } = useLocale();
  const { inspections } = messages;
  const photos = inspection.photos.filter((one) => one.item === item);
  if (photos.length === 0) return null;
  return (
    <div className={styles.pictures}>
      {photos.map(({ id, takenAt, officerName }) => (
        <a
          key={id}
          href={`/api/v1/inspections/${inspection.id}/photos/${id}`}
          target="_blank"
          rel="noreferrer"
        >
          <img
            src={`/api/v1/inspections/${inspection.id}/photos/${id}`}
            alt={inspections.photoBy(officerName, formats.moment(takenAt))}
            loading="lazy"
          />
        </a>
      ))}
    </div>
  );
}
