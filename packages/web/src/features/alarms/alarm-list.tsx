import { Button } from '@mantine/core';
import type { Alarm, AlarmCell, AlarmDossier } from '@motcua/contract/alarms.ts';
import { measureWords } from '@motcua/domain/figures/measure-words.ts';
import { isInstant } from '@motcua/domain/shared/instant.ts';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../../components/icons.tsx';
import type { Formats } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.tsx';
import type { Messages } from '../../messages/desk.ts';
import { AcknowledgeForm } from './acknowledge-form.tsx';
import styles from './alarms.module.css';
import { placeWords } from './place-words.ts';

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
  const { messages, formats, locale } = useLocale();
  const words = messages.alarms;
  return (
    <ul className={styles.cells}>
      {cells.map(({ measure, at, place, expected, found }) => (
        <li key={`${measure} ${at} ${place}`}>
          {measureWords(measure)[locale]}{' '}
          <span className="soft">
            {momentOf(at, { words: words.spans, formats })}
            {place === '' ? '' : `, ${placeWords(place, messages)}`}
          </span>
          : {words.cell(formats.number(expected), formats.number(found))}
        </li>
      ))}
    </ul>
  );
}

/** An instant of the journal, or a span of the balances as `day 2026-09-22`. */
function momentOf(
  at: string,
  { words, formats }: { words: Messages['alarms']['spans']; formats: Formats },
): string {
  if (isInstant(at)) return formats.moment(at);
  const [grain, start = ''] = at.split(' ');
  if (!isPlainDate(start)) return at;
  const day = formats.date(start);
  return grain === 'half' ? words.half(day) : grain === 'year' ? words.year(day) : words.day(day);
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
