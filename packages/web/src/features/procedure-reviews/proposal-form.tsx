import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import type { ProcedureReview, ReviewProposal } from '@motcua/contract/procedure-reviews.ts';
import type { ProcedureDetails } from '@motcua/contract/procedures.ts';
import { canonicalJson } from '@motcua/domain/shared/canonical.ts';
import { PROPOSAL_KINDS } from '@motcua/domain/procedure-review/review.ts';
import { useState } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useMessages } from '../../lib/locale.tsx';
import { CostEditor, NO_COST } from './cost-editor.tsx';
import { CostTable } from './cost-table.tsx';
import styles from './reviews.module.css';

export const EMPTY_PROPOSAL: ReviewProposal = {
  ...{ kind: 'simplify', content: '', reason: '', legalChanges: '', before: null, after: null },
  ...{ limits: [], steps: null, simulationId: null },
};

interface Props {
  review: ProcedureReview;
  procedure: ProcedureDetails | undefined;
  sending: boolean;
  error: unknown;
  onSave: (proposal: ReviewProposal) => void;
}

/** The proposal as it is printed: conclusion, content, reason, limits, and what it costs people before and after. */
export function ProposalForm({ review, procedure, sending, error, onSave }: Props) {
  const { reviews, terms } = useMessages();
  const words = reviews.proposal;
  const [draft, setDraft] = useState<ReviewProposal>(review.proposal ?? EMPTY_PROPOSAL);
  const change = (part: Partial<ReviewProposal>) => setDraft((before) => ({ ...before, ...part }));
  const isChanged = isUnlike(tidy(draft, review), review.proposal ?? EMPTY_PROPOSAL);
  const changesSomething = draft.kind !== 'keep';
  const limitOf = (channel: string) =>
    draft.limits.find((one) => one.channel === channel)?.limitText ?? '';
  const setLimit = (channel: ReviewProposal['limits'][number]['channel'], limitText: string) =>
    change({
      limits: [
        ...draft.limits.filter((one) => one.channel !== channel),
        ...(limitText === '' ? [] : [{ channel, limitText }]),
      ],
    });
  return (
    <form
      className={styles.column}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(tidy(draft, review));
      }}
    >
      <ErrorSummary error={error} />
      <Radio.Group
        label={words.kind}
        value={draft.kind}
        onChange={(kind) => change({ kind: kind as ReviewProposal['kind'] })}
      >
        <div className={styles.form}>
          {PROPOSAL_KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={reviews.kinds[kind]} />
          ))}
        </div>
      </Radio.Group>
      {changesSomething && (
        <Textarea
          id="content"
          label={words.content}
          value={draft.content}
          onChange={(event) => change({ content: event.currentTarget.value })}
          autosize
          minRows={3}
        />
      )}
      <Textarea
        id="reason"
        label={words.reason}
        value={draft.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        autosize
        minRows={3}
      />
      {changesSomething && (
        <>
          <fieldset className={styles.fieldset}>
            <legend>{words.limits}</legend>
            <p className="soft" style={{ margin: 0 }}>
              {words.limitsHint}
            </p>
            <div className={styles.form}>
              {(procedure?.channels ?? []).map(({ channel, limitText }) => (
                <TextInput
                  key={channel}
                  className={styles.wide}
                  label={terms.channel[channel]}
                  placeholder={limitText ?? ''}
                  value={limitOf(channel)}
                  onChange={(event) => setLimit(channel, event.currentTarget.value)}
                  maxLength={600}
                />
              ))}
            </div>
          </fieldset>
          <Textarea
            label={words.steps}
            value={draft.steps ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change({ steps: value === '' ? null : value });
            }}
            autosize
            minRows={2}
          />
          <Textarea
            label={words.legalChanges}
            value={draft.legalChanges}
            onChange={(event) => change({ legalChanges: event.currentTarget.value })}
            autosize
            minRows={2}
          />
          <Costs draft={draft} change={change} />
        </>
      )}
      <div className={styles.form}>
        <Button type="submit" loading={sending}>
          {reviews.acts.propose}
        </Button>
        {isChanged && <span className="soft">{words.unsaved}</span>}
      </div>
    </form>
  );
}

function Costs(props: { draft: ReviewProposal; change: (part: Partial<ReviewProposal>) => void }) {
  const { cost: words } = useMessages().reviews;
  const { draft, change } = props;
  const before = draft.before ?? NO_COST;
  const after = draft.after ?? NO_COST;
  const abolishes = draft.kind === 'abolish';
  return (
    <>
      <div className={styles.halves}>
        <CostEditor
          id="before"
          title={`${words.title}: ${words.before}`}
          cost={before}
          onChange={(cost) => change({ before: cost })}
        />
        {!abolishes && (
          <CostEditor
            id="after"
            title={`${words.title}: ${words.after}`}
            cost={after}
            onChange={(cost) => change({ after: cost })}
            onCopy={() => change({ after: before })}
          />
        )}
      </div>
      <CostTable before={before} after={abolishes ? null : after} />
    </>
  );
}

/** What the kind does not need is not sent; the simulation is attached elsewhere meanwhile. */
function tidy(draft: ReviewProposal, { proposal }: ProcedureReview): ReviewProposal {
  const simulationId = proposal?.simulationId ?? null;
  if (draft.kind === 'keep')
    return {
      ...draft,
      content: '',
      before: null,
      after: null,
      limits: [],
      steps: null,
      simulationId,
    };
  const after = draft.kind === 'abolish' ? null : draft.after;
  const limits = draft.limits.map(({ channel, limitText }) => ({
    ...{ channel, limitText: limitText.trim() },
  }));
  return { ...draft, after, limits: draft.kind === 'abolish' ? [] : limits, simulationId };
}

/** Whether the proposal says something else, in whatever order its parts come. */
function isUnlike(left: ReviewProposal, right: ReviewProposal): boolean {
  return canonicalJson(left) !== canonicalJson(right);
}
