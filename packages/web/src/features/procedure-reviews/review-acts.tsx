import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import type { ProcedureReview, ReviewDecision } from '@motcua/contract/procedure-reviews.ts';
import type { ReviewAct } from '@motcua/domain/procedure-review/review.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useNotify } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { todayInVietnam } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.tsx';
import { type SentAct, useReviewAct } from './queries.ts';
import styles from './reviews.module.css';

type Asked = Exclude<ReviewAct, 'propose'>;

/** What comes next and who may do it; each act says what it does before it does it. */
export function ReviewActs({ review }: { review: ProcedureReview }) {
  const { messages, formats } = useLocale();
  const words = messages.reviews;
  const notify = useNotify();
  const [asking, setAsking] = useState<Asked | null>(null);
  const acting = useReviewAct(review, (act) => {
    setAsking(null);
    notify(words.done[act]);
  });
  const acts = review.availableActs.filter((act): act is Asked => act !== 'propose');
  const { decision, publishedVersion, history, state } = review;
  const back = history.findLast(({ act }) => act === 'return');
  return (
    <Panel id="next" title={words.next} tone="next">
      <div className={styles.column}>
        <p style={{ margin: 0 }}>
          <span className={styles.state}>{words.states[state]}</span> {words.waits[state]}
        </p>
        {state === 'proposed' && back?.reason != null && (
          <p className={styles.late}>{words.returned(back.reason)}</p>
        )}
        {decision !== null && (
          <p style={{ margin: 0 }}>
            {words.decided(
              ...[decision.number, formats.date(decision.decidedOn)],
              ...[decision.signer, formats.date(decision.effectiveOn)],
            )}{' '}
            {publishedVersion !== null && words.version(formats.number(publishedVersion))}
          </p>
        )}
        {acts.length > 0 && (
          <Group className="no-print">
            {acts.map((act) => (
              <Button
                key={act}
                variant={act === 'return' ? 'default' : 'filled'}
                onClick={() => {
                  acting.reset();
                  setAsking(act);
                }}
              >
                {words.acts[act]}
              </Button>
            ))}
          </Group>
        )}
      </div>
      <Modal
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={asking === null ? '' : words.acts[asking]}
        size="lg"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': messages.common.close }}
      >
        {asking !== null && (
          <ActForm
            act={asking}
            review={review}
            sending={acting.sending}
            error={acting.error}
            onClose={() => setAsking(null)}
            onSend={acting.send}
          />
        )}
      </Modal>
    </Panel>
  );
}

function ActForm(props: {
  act: Asked;
  review: ProcedureReview;
  sending: boolean;
  error: unknown;
  onClose: () => void;
  onSend: (sent: SentAct) => void;
}) {
  const { act, review, sending, error, onClose, onSend } = props;
  const { messages, formats } = useLocale();
  const { reviews: words, common } = messages;
  const [reason, setReason] = useState('');
  const [draft, setDraft] = useState<DecisionDraft>({
    ...{ number: '', signer: '', decidedOn: todayInVietnam(), effectiveOn: todayInVietnam() },
  });
  const [tried, setTried] = useState(false);
  const sent = sentOf(act, { reason, draft });
  return (
    <form
      className={styles.column}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (sent !== null) onSend(sent);
      }}
    >
      <ErrorSummary error={error} />
      {act === 'submit' && <p style={{ margin: 0 }}>{words.submitSure}</p>}
      {act === 'publish' && (
        <p style={{ margin: 0 }}>
          {words.publishSure(
            review.procedureCode,
            review.decision === null ? '' : formats.date(review.decision.effectiveOn),
          )}
        </p>
      )}
      {act === 'return' && (
        <Textarea
          id="reason"
          label={words.returnReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' ? common.required : undefined}
          autosize
          minRows={3}
          maxLength={500}
          data-autofocus
        />
      )}
      {act === 'approve' && <DecisionFields {...{ draft, tried }} onChange={setDraft} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={sending}>
          {words.acts[act]}
        </Button>
      </Group>
    </form>
  );
}

interface DecisionDraft {
  number: string;
  signer: string;
  decidedOn: PlainDate | null;
  effectiveOn: PlainDate | null;
}

function DecisionFields(props: {
  draft: DecisionDraft;
  tried: boolean;
  onChange: (draft: DecisionDraft) => void;
}) {
  const { reviews, common } = useLocale().messages;
  const words = reviews.decision;
  const { draft, tried } = props;
  const change = (part: Partial<DecisionDraft>) => props.onChange({ ...draft, ...part });
  const lacking = (value: string | null) =>
    tried && (value ?? '').trim() === '' ? common.required : undefined;
  return (
    <>
      <TextInput
        id="number"
        label={words.number}
        placeholder="1234/QĐ-UBND"
        value={draft.number}
        onChange={(event) => change({ number: event.currentTarget.value })}
        error={lacking(draft.number)}
        maxLength={100}
        data-autofocus
      />
      <TextInput
        id="signer"
        label={words.signer}
        value={draft.signer}
        onChange={(event) => change({ signer: event.currentTarget.value })}
        error={lacking(draft.signer)}
        maxLength={200}
      />
      <div className={styles.form}>
        <DateField
          id="decidedOn"
          label={words.decidedOn}
          value={draft.decidedOn}
          onChange={(decidedOn) => change({ decidedOn })}
          error={lacking(draft.decidedOn)}
        />
        <DateField
          id="effectiveOn"
          label={words.effectiveOn}
          value={draft.effectiveOn}
          onChange={(effectiveOn) => change({ effectiveOn })}
          error={lacking(draft.effectiveOn)}
        />
      </div>
    </>
  );
}

/** Null while something is lacking. */
function sentOf(
  act: Asked,
  { reason, draft }: { reason: string; draft: DecisionDraft },
): SentAct | null {
  if (act === 'submit' || act === 'publish') return { act };
  if (act === 'return') return reason.trim() === '' ? null : { act, reason: reason.trim() };
  const decision = decisionOf(draft);
  return decision === null ? null : { act, decision };
}

function decisionOf({
  number,
  signer,
  decidedOn,
  effectiveOn,
}: DecisionDraft): ReviewDecision | null {
  if (decidedOn === null || effectiveOn === null) return null;
  if (number.trim() === '' || signer.trim() === '') return null;
  return { number: number.trim(), signer: signer.trim(), decidedOn, effectiveOn };
}
