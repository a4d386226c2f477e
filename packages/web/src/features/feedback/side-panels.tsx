import { Button, TextInput } from '@mantine/core';
import type { FeedbackDetails } from '@motcua/contract/feedback.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Panel } from '../../components/panel.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './feedback.module.css';
import { useDuplicates, useSender } from './queries.ts';

/** Who sent it is opened when needed; each reading is noted, and for the anonymous with its reason. */
export function SenderPanel({ feedback }: { feedback: FeedbackDetails }) {
  const { feedback: words } = useLocale().messages;
  const sender = useSender(feedback.id);
  const [reason, setReason] = useState('');
  const { anonymous, hasSender, subject, askedSubject } = feedback;
  const asksReason = anonymous || (subject ?? askedSubject) === 'denunciation';
  const shown = sender.data;
  return (
    <Panel title={words.sender} id="sender">
      {!hasSender && <p>{words.senderNone}</p>}
      {shown !== undefined && (
        <dl className={styles.facts}>
          <dt>{words.senderName}</dt>
          <dd>{shown.name ?? words.unnamed}</dd>
          <dt>{words.senderPhone}</dt>
          <dd>{shown.phone ?? words.unnamed}</dd>
          <dt>{words.senderEmail}</dt>
          <dd>{shown.email ?? words.unnamed}</dd>
          <dt>{words.senderAddress}</dt>
          <dd>{shown.address ?? words.unnamed}</dd>
        </dl>
      )}
      {hasSender && shown === undefined && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            sender.mutate(reason);
          }}
        >
          <p>{anonymous ? words.senderAnonymous : words.senderHidden}</p>
          <ErrorSummary error={sender.error ?? undefined} />
          {asksReason && (
            <TextInput
              label={words.senderReason}
              value={reason}
              required
              withAsterisk={false}
              maxLength={500}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <Button type="submit" variant="default" loading={sender.isPending}>
            {words.senderShow}
          </Button>
        </form>
      )}
    </Panel>
  );
}

/** Open feedback that may be the same matter; a person joins them. */
export function DuplicatesPanel(props: {
  feedback: FeedbackDetails;
  onJoin: (mainId: string) => void;
}) {
  const { messages, formats } = useLocale();
  const words = messages.feedback;
  const mayJoin = props.feedback.availableActs.includes('join');
  const found = useDuplicates(props.feedback.id, mayJoin);
  if (!mayJoin || found.data === undefined) return null;
  return (
    <Panel title={words.duplicates} id="duplicates">
      {found.data.items.length === 0 && <p className="soft">{words.duplicatesNone}</p>}
      <ul className={styles.history}>
        {found.data.items.map((one) => (
          <li key={one.id}>
            <Link to="/feedback/$id" params={{ id: one.id }}>
              {one.code}
            </Link>{' '}
            {one.excerpt}
            <p className={styles.marks}>
              <span>{words.likeness(formats.number(Math.round(one.likeness * 100)))}</span>
              {one.metres !== null && <span>{words.metres(formats.number(one.metres))}</span>}
              <span>{words.states[one.state]}</span>
            </p>
            <Button variant="default" size="compact-md" onClick={() => props.onJoin(one.id)}>
              {words.joinTo(one.code)}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function FeedbackHistory({ feedback }: { feedback: FeedbackDetails }) {
  const { messages, formats, locale } = useLocale();
  const words = messages.feedback;
  return (
    <Panel title={words.history} id="history">
      <ol className={styles.history}>
        {feedback.history.map((line) => (
          <li key={`${line.at} ${line.what} ${line.text}`}>
            <strong>{line.sentence[locale]}</strong>{' '}
            <span className="soft">
              {formats.moment(line.at)}, {line.by ?? words.bySender}
            </span>
            {line.text !== null && <p className={styles.text}>{line.text}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
