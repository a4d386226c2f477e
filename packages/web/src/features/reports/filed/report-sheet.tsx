import type { ReportContentView } from '@motcua/contract/report-content.ts';
import { Icon } from '../../../components/icons.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import { usePeriodWords } from '../period-words.ts';
import { PrintedTable } from './printed-table.tsx';
import styles from './report-sheet.module.css';

/** A report on the screen as the office prints it: head, period with its limits, tables, identities, notes, signature. */
export function ReportSheet({
  content,
  hidesSections = false,
}: {
  content: ReportContentView;
  /** Where the texts stand in fields to be written. */
  hidesSections?: boolean;
}) {
  const { messages, formats } = useLocale();
  const words = messages.reports;
  const period = usePeriodWords();
  const { form, unit, parentName, notes, sections, tables } = content;
  return (
    <article className={styles.sheet} aria-label={form.title}>
      <header className={styles.head}>
        <p>
          {parentName && <span>{parentName}</span>}
          <strong>{unit.name}</strong>
        </p>
        <p className={styles.number}>{form.number}</p>
        <div className={styles.title}>
          <h2>{form.title}</h2>
          <p className="figures">
            {words.periodLine(
              period.name(content.period),
              period.limits(content.period),
              period.kind(content.period),
            )}
          </p>
          <p className="soft figures">
            {messages.report.asOf(formats.moment(content.asOf))} {words.countedIn(form.unitOfCount)}
          </p>
        </div>
      </header>
      {!hidesSections && sections.length > 0 && (
        <div className={styles.texts}>
          {sections.map(({ code, title, text, heading }) => (
            <section key={code}>
              <h3>{title}</h3>
              {!heading && (
                <p>
                  {text.trim() === '' ? <span className="soft">{words.notWritten}</span> : text}
                </p>
              )}
            </section>
          ))}
        </div>
      )}
      {tables.map((table) => (
        <section key={table.code} className={styles.table}>
          {table.title && <h3>{table.title}</h3>}
          {table.rows.length === 0 ? (
            <p className="soft">{messages.report.empty}</p>
          ) : (
            <PrintedTable content={content} table={table} />
          )}
        </section>
      ))}
      <Checks content={content} />
      {notes.length > 0 && (
        <section className={styles.notes}>
          <h3>{words.notes}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      <Signature content={content} />
    </article>
  );
}

/** "3 = 7 + 11 ✓": what must add up, and whether it does. */
function Checks({ content }: { content: ReportContentView }) {
  const words = useLocale().messages.reports;
  if (content.checks.length === 0) return null;
  return (
    <section className={styles.checks} aria-label={words.checks}>
      <h3>{words.checks}</h3>
      <ul>
        {content.checks.map(({ code, sentence, holds }) => (
          <li key={code} className={holds === null ? 'soft' : holds ? styles.holds : styles.broken}>
            <Icon name={holds === null ? 'pause' : holds ? 'check' : 'alert'} size={16} />
            <span className="figures">
              {sentence} <strong>{words.verdict(holds)}</strong>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Signature({ content }: { content: ReportContentView }) {
  const { messages, formats } = useLocale();
  const { signature, version } = content;
  if (signature === null) return null;
  return (
    <footer className={styles.signature}>
      <p className="figures">
        {signature.place && `${signature.place}, `}
        {formats.moment(signature.at)}
      </p>
      <p>
        <strong>{signature.title}</strong>
      </p>
      <p>{signature.name}</p>
      <p className="soft figures">
        {messages.reports.signedAs(version.number, signature.documentNumber)}
      </p>
    </footer>
  );
}
