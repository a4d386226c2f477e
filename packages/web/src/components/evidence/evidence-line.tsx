import type { Evidence } from '@motcua/contract/evidence.ts';
import { Icon } from '../icons.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { addressOf } from './evidence-address.ts';
import styles from './evidence.module.css';

/** A piece of evidence in words: what it is, how the paper is known, whether anything is missing. */
export function EvidenceLine({ evidence }: { evidence: Evidence }) {
  const { messages, formats } = useLocale();
  const { evidence: words } = messages;
  const { number, issuedOn, signer, file, title } = evidence;
  const address = addressOf(evidence);
  const told = words.line(
    number ?? '',
    issuedOn === null ? '' : formats.date(issuedOn),
    signer ?? '',
  );
  return (
    <div className={styles.line}>
      <span>
        {address === null ? (
          title
        ) : (
          <a
            href={address}
            target="_blank"
            rel="noreferrer"
            aria-label={words.openNamed(title)}
            title={words.open}
          >
            {title}
          </a>
        )}
      </span>
      {told !== '' && <span className="soft figures">{told}</span>}
      <span className={styles.facts}>
        <BasisMark evidence={evidence} />
        {file !== null && (
          <span className="soft" title={words.hash(file.sha256)}>
            {file.name}, {formats.size(file.bytes)}, {words.hashShort(file.sha256.slice(0, 12))}
          </span>
        )}
      </span>
    </div>
  );
}

/** Whether it can carry a final score: icon and word, never colour alone. */
export function BasisMark({ evidence }: { evidence: Pick<Evidence, 'missing' | 'withdrawn'> }) {
  const { evidence: words } = useLocale().messages;
  const { missing, withdrawn } = evidence;
  if (withdrawn !== null)
    return (
      <span className={styles.mark} data-state="lacking">
        <Icon name="returned" size={15} /> {words.withdrawn(withdrawn.reason)}
      </span>
    );
  return (
    <span className={styles.mark} data-state={missing.length === 0 ? 'complete' : 'lacking'}>
      <Icon name={missing.length === 0 ? 'check' : 'alert'} size={15} />
      {missing.length === 0
        ? words.complete
        : words.lacks(missing.map((part) => words.parts[part]).join(', '))}
    </span>
  );
}
