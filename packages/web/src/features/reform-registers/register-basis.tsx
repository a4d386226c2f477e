import type { RegisterDefinition, RuleBasis } from '@motcua/domain/reform-register/definition.ts';
import { useLocale } from '../../lib/locale.tsx';
import styles from './registers.module.css';

/** Which law a register and its days due come from, and how sure that is. */
export function RegisterBasis({ definition }: { definition: RegisterDefinition }) {
  const { locale, messages } = useLocale();
  const { reformRegisters: words } = messages;
  const rules = [
    { name: definition.name[locale], basis: definition.basis },
    ...(definition.dues ?? []).flatMap(({ name, basis }) =>
      basis === undefined ? [] : [{ name: name[locale], basis }],
    ),
    ...(definition.checks ?? []).flatMap(({ message, basis }) =>
      basis === undefined ? [] : [{ name: message[locale], basis }],
    ),
  ];
  return (
    <details className={`${styles.history} no-print`}>
      <summary>{words.basis}</summary>
      <ul className={styles.basis}>
        {rules.map(({ name, basis }) => (
          <li key={`${name} ${basis.document} ${basis.article ?? ''}`}>
            {name}: {wordsOf(basis)}
            {basis.note !== undefined && ` ${basis.note[locale]}`}
            {basis.confidence === 'low' && <em> ({words.lowConfidence})</em>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function wordsOf({ document, article }: RuleBasis): string {
  return article === undefined ? `${document}.` : `${document}, ${article}.`;
}
