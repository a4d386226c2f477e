import type { Campaign } from '@motcua/contract/surveys.ts';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../lib/locale.tsx';
import styles from './surveys.module.css';

export function SurveyList({ items }: { items: readonly Campaign[] }) {
  const { messages, formats } = useLocale();
  const { columns, states, answersOf } = messages.surveys;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{columns.title}</th>
          <th scope="col">{columns.unit}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.closes}</th>
          <th scope="col" className={styles.number}>
            {columns.answers}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <Link to="/reform/surveys/$id" params={{ id: one.id }}>
                {one.title}
              </Link>
            </th>
            <td data-label={columns.unit}>{one.unit.name}</td>
            <td data-label={columns.state}>{states[one.state]}</td>
            <td data-label={columns.closes}>{formats.date(one.closesOn)}</td>
            <td data-label={columns.answers} className={styles.number}>
              {answersOf(formats.number(one.answers), formats.number(one.invited))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
