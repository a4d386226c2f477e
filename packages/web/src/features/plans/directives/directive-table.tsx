import type { DirectiveView } from '@motcua/contract/directives.ts';
import { Link } from '@tanstack/react-router';
import { ScrollRegion } from '../../../components/scroll-region.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from '../plans.module.css';
import { fieldName, useReformFields } from '../queries.ts';

/** The register, newest first. */
export function DirectiveTable({ items }: { items: readonly DirectiveView[] }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.directives;
  const { columns } = words;
  const fields = useReformFields().data;
  return (
    <ScrollRegion label={messages.plans.tableOf(words.list)} className={styles.scroll}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{words.list}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.issuedOn}</th>
            <th scope="col">{columns.abstract}</th>
            <th scope="col">{columns.signer}</th>
            <th scope="col">{columns.tasks}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link to="/reform/directives/$id" params={{ id: one.id }}>
                  {one.number}
                </Link>
              </th>
              <td>{formats.date(one.issuedOn)}</td>
              <td className={styles.content}>
                {one.abstract}
                <span className={styles.under}>
                  {[
                    one.unit.name,
                    ...(one.field === null
                      ? []
                      : [fieldName(fields, { list: one.fieldList, field: one.field, locale })]),
                  ].join('; ')}
                </span>
              </td>
              <td>{one.signer}</td>
              <td>
                {words.tasks(one.tasksDone, one.tasks)}
                {one.tasksLate > 0 && (
                  <span className={`${styles.under} ${styles.late}`}>
                    {words.late(one.tasksLate)}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
