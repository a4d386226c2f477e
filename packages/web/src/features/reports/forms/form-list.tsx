import type { ReportFormList } from '@motcua/contract/report-forms.ts';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../../lib/locale.tsx';
import styles from './forms.module.css';

type Line = ReportFormList['items'][number];

/** Forms of the decrees and of the office; each opens over figures as they stand and goes out as a file. */
export function FormList({ items }: { items: Line[] }) {
  const words = useLocale().messages.forms;
  return (['shipped', 'own'] as const).map((origin) => {
    const forms = items.filter((form) => form.origin === origin);
    if (origin === 'own' && forms.length === 0)
      return (
        <p key={origin} className={`soft ${styles.none}`}>
          {words.noneOwn}
        </p>
      );
    return (
      <section key={origin} aria-label={words.origins[origin]}>
        <h2 className={styles.heading}>{words.origins[origin]}</h2>
        <ul className={styles.list}>
          {forms.map((form) => (
            <FormLine key={form.code} form={form} />
          ))}
        </ul>
      </section>
    );
  });
}

function FormLine({ form }: { form: Line }) {
  const { messages } = useLocale();
  const words = messages.forms;
  const kinds = form.periods.map((kind) => messages.reports.period.kinds[kind].toLowerCase());
  return (
    <li>
      <div className={styles.what}>
        <Link to="/reports/forms/$code" params={{ code: form.code }} search={{}}>
          {form.number}
        </Link>
        <span>{form.title}</span>
        <span className="soft">
          {form.document}. {words.periods(kinds.join(', '))}
        </span>
      </div>
      <a
        className={styles.export}
        href={`/api/v1/report-forms/${encodeURIComponent(form.code)}`}
        download={`${form.code}.json`}
        aria-label={words.exportOf(form.number)}
      >
        {words.export}
      </a>
    </li>
  );
}
