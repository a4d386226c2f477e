import { Button } from '@mantine/core';
import type { HeldRole, ManagedOfficer } from '@motcua/contract/officers.ts';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import { Icon } from '../../components/icons.tsx';
import { todayInVietnam } from '../../lib/format.ts';
import { useLocale, useMessages } from '../../lib/locale.tsx';
import type { OfficerAct } from './officer-dialog.tsx';
import styles from './officers.module.css';

interface Props {
  officers: ManagedOfficer[];
  onAct: (act: OfficerAct) => void;
}

/** Each officer with the account, what they hold, and what can be done. */
export function OfficerList({ officers, onAct }: Props) {
  const { officers: words } = useMessages();
  return (
    <ul className={styles.list} aria-label={words.list}>
      {officers.map((officer) => (
        <li key={officer.id} className={styles.officer}>
          <Who officer={officer} />
          <div className={styles.has}>
            {officer.roles.length === 0 ? (
              <p className={`${styles.none} soft`}>{words.noRole}</p>
            ) : (
              <ul className={styles.roles} aria-label={words.roles}>
                {officer.roles.map((held) => (
                  <Held key={held.id} officer={officer} held={held} onAct={onAct} />
                ))}
              </ul>
            )}
            <Acts officer={officer} onAct={onAct} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Who({
  officer: { name, title, phone, email, employer, account },
}: {
  officer: ManagedOfficer;
}) {
  const { officers: words } = useMessages();
  const lines = [title, employer, [phone, email].filter(Boolean).join(', ')].filter(Boolean);
  return (
    <div className={styles.who}>
      <strong>{name}</strong>
      {lines.map((line) => (
        <span key={line} className="soft">
          {line}
        </span>
      ))}
      <span className="soft">
        {words.account}: {account?.username ?? words.noAccount}
      </span>
      {account?.disabled === true && (
        <span className={styles.closed}>
          <Icon name="pause" /> {words.closed}
        </span>
      )}
    </div>
  );
}

function Held({
  officer,
  held,
  onAct,
}: {
  officer: ManagedOfficer;
  held: HeldRole;
  onAct: Props['onAct'];
}) {
  const { messages, formats } = useLocale();
  const { officers: words, terms } = messages;
  const day = (text: string) => (isPlainDate(text) ? formats.date(text) : text);
  const coming = held.validFrom > todayInVietnam();
  const period = [
    ...(coming || held.validTo !== null ? [words.from(day(held.validFrom))] : []),
    ...(held.validTo === null ? [] : [words.to(day(held.validTo))]),
  ].join(', ');
  return (
    <li className={styles.role}>
      <span>
        {terms.role[held.role]}
        <span className="soft">
          , {held.deskName ?? held.unitName}
          {period !== '' && ` (${period})`}
        </span>
      </span>
      <Button
        variant="subtle"
        size="compact-sm"
        className={styles.end}
        color="gray"
        c="var(--ink)"
        aria-label={words.endRoleOf(terms.role[held.role], held.unitName)}
        aria-haspopup="dialog"
        onClick={() => onAct({ kind: 'endRole', officer, held })}
      >
        {words.endRole}
      </Button>
    </li>
  );
}

function Acts({ officer, onAct }: { officer: ManagedOfficer; onAct: Props['onAct'] }) {
  const { officers: words } = useMessages();
  const closed = officer.account?.disabled === true;
  const button = (kind: 'giveRole' | 'newPassword' | 'close', label: string) => (
    <Button
      variant="default"
      size="compact-sm"
      className={styles.act}
      aria-haspopup="dialog"
      onClick={() => onAct({ kind, officer })}
    >
      {label}
    </Button>
  );
  return (
    <fieldset className={styles.acts}>
      <legend className="unseen">{words.actsOf(officer.name)}</legend>
      {button('giveRole', words.giveRole)}
      {officer.account !== null && button('newPassword', closed ? words.reopen : words.newPassword)}
      {officer.account !== null && !closed && button('close', words.close)}
    </fieldset>
  );
}
