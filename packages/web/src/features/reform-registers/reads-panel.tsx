import type { RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';
import { isInstant } from '@motcua/domain/shared/instant.ts';
import { Panel } from '../../components/panel.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { useReads } from './queries.ts';
import styles from './registers.module.css';

/** Who looked at a register with narrow rights; only those who answer for it see this. */
export function ReadsPanel({ definition }: { definition: RegisterDefinition }) {
  const { messages, formats } = useLocale();
  const { reformRegisters: words } = messages;
  const isLogged = definition.access.readsLogged === true;
  const reads = useReads(definition.code, isLogged);
  if (!isLogged) return null;
  return (
    <Panel id="register-reads" title={words.reads}>
      <p className="soft">{words.readsLogged}</p>
      {reads.data !== undefined && (
        <ul className={styles.basis}>
          {reads.data.items.slice(0, 50).map(({ at, by, unitName }) => (
            <li key={`${at} ${by}`}>
              <span className="figures">{isInstant(at) ? formats.moment(at) : at}</span>: {by}
              {unitName !== null && `, ${unitName}`}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
