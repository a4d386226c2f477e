import type { RegisterDefinitionList } from '@motcua/contract/register-definitions.ts';
import { REGISTER_GROUPS } from '@motcua/domain/reform-register/definition.ts';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../lib/locale.tsx';
import styles from './registers.module.css';

type Line = RegisterDefinitionList['items'][number];

/** Registers by group, with what falls due in each. */
export function RegisterList({ items }: { items: readonly Line[] }) {
  const { messages } = useLocale();
  const { reformRegisters: words } = messages;
  return REGISTER_GROUPS.map((group) => {
    const lines = items.filter((line) => line.group === group);
    if (lines.length === 0) return null;
    return (
      <section key={group} className={styles.group} aria-labelledby={`group-${group}`}>
        <h2 id={`group-${group}`}>{words.groups[group]}</h2>
        <ul className={styles.cards}>
          {lines.map((line) => (
            <RegisterLine key={line.code} line={line} />
          ))}
        </ul>
      </section>
    );
  });
}

function RegisterLine({ line }: { line: Line }) {
  const { locale, messages, formats } = useLocale();
  const { reformRegisters: words } = messages;
  const { code, name, about, origin, entries, overdue, soon } = line;
  return (
    <li>
      <Link to="/reform/registers/$code" params={{ code }} search={{}}>
        {name[locale]}
      </Link>
      <p className="soft">{about[locale]}</p>
      <p className={`${styles.marks} figures`}>
        <span>{words.entries(formats.number(entries))}</span>
        {overdue > 0 && (
          <Link
            to="/reform/registers/$code"
            params={{ code }}
            search={{ due: 'overdue' }}
            className={styles.late}
          >
            {words.overdueCount(formats.number(overdue))}
          </Link>
        )}
        {soon > 0 && (
          <Link
            to="/reform/registers/$code"
            params={{ code }}
            search={{ due: 'soon' }}
            className={styles.soon}
          >
            {words.soonCount(formats.number(soon))}
          </Link>
        )}
        {origin === 'own' && <span className={styles.own}>{words.own}</span>}
      </p>
    </li>
  );
}
