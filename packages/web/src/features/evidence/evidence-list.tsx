import type { Evidence } from '@motcua/contract/evidence.ts';
import { EvidenceLine } from '../../components/evidence/evidence-line.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './locker.module.css';

/** The locker, piece by piece: the paper, where it is used, who brought it. */
export function EvidenceList(props: {
  items: readonly Evidence[];
  onWithdraw: (evidence: Evidence) => void;
}) {
  const { evidence: words } = useLocale().messages;
  return (
    <ul className={styles.list} aria-label={words.title}>
      {props.items.map((evidence) => (
        <li key={evidence.id}>
          <EvidenceLine evidence={evidence} />
          <Uses evidence={evidence} onWithdraw={() => props.onWithdraw(evidence)} />
        </li>
      ))}
    </ul>
  );
}

function Uses({ evidence, onWithdraw }: { evidence: Evidence; onWithdraw: () => void }) {
  const { messages, formats } = useLocale();
  const { evidence: words } = messages;
  const { uses, unit, field, madeBy, madeAt, withdrawn, title } = evidence;
  return (
    <div className={styles.uses}>
      {uses.length === 0 ? (
        <span className="soft">{words.locker.usedNowhere}</span>
      ) : (
        <details>
          <summary>{words.locker.usedTimes(uses.length)}</summary>
          <ul>
            {uses.map((use) => (
              <li key={`${use.subjectKind} ${use.subjectId}`}>
                <span className="soft">
                  {words.subjects[use.subjectKind] ?? words.otherSubject}:
                </span>{' '}
                {use.label}
              </li>
            ))}
          </ul>
        </details>
      )}
      <span className="soft figures">
        {unit.name}
        {field !== null && `, ${field}`}. {words.locker.madeBy(madeBy, formats.moment(madeAt))}
      </span>
      {withdrawn === null && uses.length === 0 && (
        <button
          type="button"
          className={`${styles.act} no-print`}
          aria-haspopup="dialog"
          aria-label={words.withdraw.actNamed(title)}
          onClick={onWithdraw}
        >
          {words.withdraw.act}
        </button>
      )}
    </div>
  );
}
