import type { RegisterEntryView } from '@motcua/contract/register-entries.ts';
import type { RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import { Link } from '@tanstack/react-router';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLocale } from '../../lib/locale.tsx';
import type { RegisterSearch } from './register-search.ts';
import styles from './registers.module.css';
import { titleOfEntry, valueWords } from './value-words.ts';

interface Props {
  definition: RegisterDefinition;
  items: readonly RegisterEntryView[];
  names: Readonly<Record<string, string>>;
  search: RegisterSearch;
}

/** The list that the definition asks for: its listed fields, the state, what falls due. */
export function EntryTable({ definition, items, names, search }: Props) {
  const { locale, messages, formats } = useLocale();
  const { reformRegisters: words } = messages;
  const reader = { locale, formats, words, names };
  const columns = definition.fields.filter(({ listed }) => listed === true);
  const hasStates = definition.states !== undefined;
  const label = words.table(definition.name[locale]);
  return (
    <ScrollRegion className={styles.scroll} label={label}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            {columns.map(({ code, name }) => (
              <th key={code} scope="col">
                {name[locale]}
              </th>
            ))}
            <th scope="col">{words.unit}</th>
            {hasStates && <th scope="col">{words.state}</th>}
            {definition.dues !== undefined && <th scope="col">{words.due}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((entry) => (
            <tr key={entry.id} className={entry.struckOut === null ? undefined : styles.struck}>
              <th scope="row">
                <Link
                  to="/reform/registers/$code"
                  params={{ code: definition.code }}
                  search={{ ...search, entry: entry.id }}
                  resetScroll={false}
                  aria-label={words.open(
                    `${entry.number}: ${titleOfEntry(definition, entry, reader)}`,
                  )}
                >
                  {entry.number}
                </Link>
              </th>
              {columns.map((field) => (
                <td
                  key={field.code}
                  className={field.kind === 'number' ? styles.figure : undefined}
                >
                  {valueWords(field, entry.values[field.code], reader)}
                </td>
              ))}
              <td>{entry.unit.name}</td>
              {hasStates && (
                <td>{definition.states?.find(({ code }) => code === entry.state)?.name[locale]}</td>
              )}
              {definition.dues !== undefined && (
                <td>
                  <Dues entry={entry} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The first thing that is not done; otherwise how the last one ended. */
function Dues({ entry }: { entry: RegisterEntryView }) {
  const { messages, formats } = useLocale();
  const { reformRegisters: words } = messages;
  const due = entry.dues.find(({ doneOn }) => doneOn === null) ?? entry.dues.at(-1);
  if (due === undefined) return null;
  const tone = {
    overdue: styles.late,
    soon: styles.soon,
    done_late: styles.late,
    done: '',
    later: '',
  };
  return (
    <span className={tone[due.state]}>
      {words.dueStates[due.state]}, {isPlainDate(due.dueOn) ? formats.date(due.dueOn) : due.dueOn}
    </span>
  );
}
