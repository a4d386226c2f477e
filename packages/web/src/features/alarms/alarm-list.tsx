import { Button } from '@mantine/core';
import type { Alarm, AlarmCell, AlarmDossier } from '@motcua/contract/alarms.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../../components/icons.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { AcknowledgeForm } from './acknowledge-form.tsx';
import styles from './alarms.module.css';

/** Each alarm with what cannot be true, the dossiers to look at, and what was noted about it. */
export function AlarmList({ alarms }: { alarms: readonly Alarm[] }) {
  const { messages } = useLocale();
  return (
    <ul className={styles.list} aria-label={messages.alarms.list}>
      {alarms.map((alarm) => (
        <AlarmItem key={alarm.id} alarm={alarm} />
      ))}
    </ul>
  );
}

function AlarmItem({ alarm }: { alarm: Alarm }) {
  const { messages, formats, locale } = useLocale();
  const words = messages.alarms;
  const [noting, setNoting] = useState(false);
  const isOpen = alarm.closedAt === null;
  return (
    <li className={styles.alarm}>
      <p className={styles.kind} data-open={isOpen}>
        <Icon name={isOpen ? 'alert' : 'check'} />
        <span>{words.kinds[alarm.kind]}</span>
        <span className="soft">{alarm.unit?.name ?? words.wholeTenant}</span>
      </p>
      <p className={styles.sentence}>{alarm.sentence[locale]}</p>
      <p className="soft">
        {words.since(formats.moment(alarm.firstSeen))}
        {alarm.closedAt === null
          ? `, ${words.last(formats.moment(alarm.lastSeen))}`
          : `. ${words.closed(formats.moment(alarm.closedAt))}`}
      </p>
      <Dossiers dossiers={alarm.dossiers} count={alarm.dossierCount} />
      {alarm.cells.length > 0 && (
        <details className={styles.details}>
          <summary>{words.cells}</summary>
          <Cells cells={alarm.cells} />
        </details>
      )}
      <Notes alarm={alarm} />
      {isOpen && !noting && (
        <Button
          variant="default"
          size="compact-md"
          className={styles.act}
          onClick={() => setNoting(true)}
        >
          {words.acknowledge}
        </Button>
      )}
      {noting && <AcknowledgeForm alarmId={alarm.id} onDone={() => setNoting(false)} />}
    </li>
  );
}

function Dossiers({ dossiers, count }: { dossiers: readonly AlarmDossier[]; count: number }) {
  const { messages, formats } = useLocale();
  const words = messages.alarms;
  if (dossiers.length === 0) return null;
  return (
    <details className={styles.details} open={dossiers.length <= 3}>
      <summary>{words.dossiers(formats.number(count))}</summary>
      <ul className={styles.dossiers}>
        {dossiers.map(({ id, code, cells }) => (
          <li key={id}>
            <Link to="/dossiers/$id" params={{ id }}>
              {code}
            </Link>
            <Cells cells={cells} />
          </li>
        ))}
      </ul>
      {count > dossiers.length && (
        <p className="soft">
          {words.shown(formats.number(dossiers.length), formats.number(count))}
        </p>
      )}
    </details>
  );
}

function Cells({ cells }: { cells: readonly AlarmCell[] }) {
  const { messages, formats } = useLocale();
  return (
    <ul className={styles.cells}>
      {cells.map(({ measure, at, place, expected, found }) => (
        <li key={`${measure} ${at} ${place}`}>
          <code>{measure}</code>{' '}
          <span className="soft">
            {at}
            {place === '' ? '' : `, ${place}`}
          </span>
          : {messages.alarms.cell(formats.number(expected), formats.number(found))}
        </li>
      ))}
    </ul>
  );
}

function Notes({ alarm: { notes } }: { alarm: Alarm }) {
  const { messages, formats } = useLocale();
  const words = messages.alarms;
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label={words.notes}>
      {notes.map(({ at, officerName, note }) => (
        <li key={`${at} ${officerName}`}>
          <span>{note}</span>
          <span className="soft">{words.noted(officerName, formats.moment(at))}</span>
        </li>
      ))}
    </ul>
  );
}
