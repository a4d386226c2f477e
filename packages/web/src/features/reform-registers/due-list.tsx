import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import { Link } from '@tanstack/react-router';
import { Panel } from '../../components/panel.tsx';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { useRegisterDues } from './queries.ts';
import styles from './registers.module.css';

const SHOWN = 12;

/** Promises, proposals, audits, hand-overs of all registers, the oldest first. */
export function DueList() {
  const { locale, messages, formats } = useLocale();
  const { reformRegisters: words } = messages;
  const dues = useRegisterDues();
  const items = dues.data?.items ?? [];
  return (
    <Panel flush id="register-dues" title={words.dues}>
      {dues.isError && <Failed error={dues.error} retry={() => dues.refetch()} />}
      {dues.isPending && <LoadingLines rows={4} />}
      {dues.data !== undefined && items.length === 0 && (
        <p className={`soft ${styles.quiet}`}>{words.duesNone}</p>
      )}
      <ul className={styles.dues}>
        {items.slice(0, SHOWN).map((due) => (
          <li key={`${due.entryId} ${due.rule}`}>
            <span className={due.state === 'overdue' ? styles.late : styles.soon}>
              {words.dueStates[due.state]}
            </span>
            <Link
              to="/reform/registers/$code"
              params={{ code: due.register }}
              search={{ entry: due.entryId }}
            >
              {due.title}
            </Link>
            <span className="soft">
              {due.ruleName[locale]},{' '}
              {words.dueOn(isPlainDate(due.dueOn) ? formats.date(due.dueOn) : due.dueOn)} ·{' '}
              {due.registerName[locale]} · {due.unit.name}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
