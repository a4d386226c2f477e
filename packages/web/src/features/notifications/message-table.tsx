import { Button, SegmentedControl } from '@mantine/core';
import {
  type MessageState,
  messageStates,
  type OutgoingMessage,
} from '@motcua/contract/notifications.ts';
import { MoreButton } from '../../components/more-button.tsx';
import { useNotify } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './notifications.module.css';
import { useOutgoing, useRetryMessage } from './queries.ts';

/** E-mails and text messages by state, for those who keep the server running. */
export function MessageTable(props: {
  state: MessageState | undefined;
  onState: (state: MessageState | undefined) => void;
}) {
  const { messages, formats } = useLocale();
  const words = messages.surveys.messages;
  const list = useOutgoing(props.state, true);
  const first = list.data?.pages[0];
  const items = list.data?.pages.flatMap((one) => one.items) ?? [];
  return (
    <Panel id="outgoing" title={words.title} flush>
      <div style={{ padding: 16 }} className={styles.stack}>
        {first !== undefined &&
          (['email', 'sms'] as const)
            .filter((way) => !first.ready[way])
            .map((way) => (
              <p key={way} className={styles.text}>
                {words.notReady(words.ways[way])}
              </p>
            ))}
        <SegmentedControl
          aria-label={words.title}
          value={props.state ?? 'all'}
          data={[
            { value: 'all', label: words.all },
            ...messageStates.map((state) => ({
              value: state,
              label: `${words.state[state]} (${formats.number(first?.counts[state] ?? 0)})`,
            })),
          ]}
          onChange={(value) => props.onState(messageStates.find((state) => state === value))}
          style={{ overflowX: 'auto' }}
        />
      </div>
      {list.isError && <Failed error={list.error} retry={() => list.refetch()} />}
      {list.isPending && <LoadingLines rows={5} />}
      {first !== undefined && items.length === 0 && <Notice icon="check" title={words.none} />}
      {items.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              {[words.to, words.subject, words.when, words.state.sent].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((message) => (
              <Row key={message.id} message={message} />
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.more}>
        <MoreButton list={list} label={words.more} />
      </div>
    </Panel>
  );
}

function Row({ message }: { message: OutgoingMessage }) {
  const { messages, formats } = useLocale();
  const words = messages.surveys.messages;
  const notify = useNotify();
  const retry = useRetryMessage(() => notify(words.retried));
  const { state, failure, attempts, nextAt, receipt } = message;
  return (
    <tr>
      <th scope="row">{message.recipient}</th>
      <td data-label={words.subject}>{message.subject}</td>
      <td data-label={words.when}>{formats.moment(message.sentAt ?? message.madeAt)}</td>
      <td>
        {words.state[state]}
        {receipt !== null && `, ${receipt === 'delivered' ? words.delivered : words.undelivered}`}
        {failure !== null && (
          <span className="soft">
            {': '}
            {words.failure[failure.code]}, {words.tries(formats.number(attempts))}
            {nextAt !== null && `, ${words.next(formats.moment(nextAt))}`}. {failure.detail}
          </span>
        )}{' '}
        {state === 'dead' && (
          <Button variant="default" loading={retry.sending} onClick={() => retry.send(message.id)}>
            {words.retry}
          </Button>
        )}
      </td>
    </tr>
  );
}
