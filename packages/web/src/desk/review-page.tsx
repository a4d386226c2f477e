import type { ProcedureReview } from '@motcua/contract/procedure-reviews.ts';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Icon } from '../components/icons.tsx';
import { useNotify } from '../components/notify.ts';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { PrintButton } from '../components/print-button.tsx';
import { Failed, LoadingLines } from '../components/states.tsx';
import { EMPTY_PROPOSAL, ProposalForm } from '../features/procedure-reviews/proposal-form.tsx';
import { ProposalSheet, TermsTable } from '../features/procedure-reviews/proposal-sheet.tsx';
import { useReview, useReviewAct } from '../features/procedure-reviews/queries.ts';
import { ReviewActs } from '../features/procedure-reviews/review-acts.tsx';
import styles from '../features/procedure-reviews/reviews.module.css';
import { SimulationWorkbench } from '../features/procedure-reviews/simulation-workbench.tsx';
import { useProcedure } from '../features/procedures/queries.ts';
import { useLocale } from '../lib/locale.tsx';
import page from './page.module.css';

const route = getRouteApi('/reform/reviews/$id');

/** One procedure under review: what comes next, the proposal, both terms, the past tried under it, who did what. */
export function ReviewPage() {
  const { id } = route.useParams();
  const review = useReview(id);
  if (review.isError) return <Failed error={review.error} retry={() => review.refetch()} page />;
  if (review.data === undefined) return <LoadingLines rows={10} />;
  return <Opened review={review.data} />;
}

function Opened({ review }: { review: ProcedureReview }) {
  const { messages, formats } = useLocale();
  const words = messages.reviews;
  const notify = useNotify();
  const procedure = useProcedure(review.procedureCode);
  const proposing = useReviewAct(review, (act) => notify(words.done[act]));
  const writes = review.availableActs.includes('propose');
  const [counter] = procedure.data?.channels ?? [];
  const bindingText = review.terms[0]?.bindingText ?? counter?.limitText?.split('.')[0] ?? '';
  return (
    <>
      <header className={page.head}>
        <Link to="/reform/reviews" search={{ year: review.year }} className="no-print">
          <Icon name="left" size={16} /> {words.back}
        </Link>
        <PageTitle>{review.procedureName}</PageTitle>
        <span className={`${page.controls} no-print`}>
          <PrintButton />
        </span>
        <p className="soft">
          {review.procedureCode}, {review.field}, {words.levels[review.level]}. {words.column.lead}:{' '}
          {review.leadUnit.name}. {words.column.due}: {formats.date(review.dueOn)}
          {review.isLate && (
            <>
              {' '}
              <strong className={styles.late}>{words.late}</strong>
            </>
          )}
          . {words.add.cause}: {review.cause}
        </p>
      </header>
      <div className={styles.stack}>
        <ReviewActs review={review} />
        {review.terms.length > 0 && (
          <Panel id="terms" title={words.terms.title} flush>
            <TermsTable terms={review.terms} />
          </Panel>
        )}
        <Panel id="proposal" title={words.proposal.title}>
          {writes && (
            <div className="no-print">
              <ProposalForm
                key={review.id}
                review={review}
                procedure={procedure.data}
                sending={proposing.sending}
                error={proposing.error}
                onSave={(proposal) => proposing.send({ act: 'propose', proposal })}
              />
            </div>
          )}
          <div className={writes ? styles.paper : ''}>
            <ProposalSheet review={review} />
          </div>
        </Panel>
        {procedure.data !== undefined && (
          <SimulationWorkbench
            unit={review.leadUnit}
            reviewId={review.id}
            procedure={{
              ...{ code: review.procedureCode, name: review.procedureName, bindingText },
              proposedText: review.proposal?.limits[0]?.limitText,
            }}
            attached={review.proposal?.simulationId}
            onAttach={
              writes
                ? ({ id }) =>
                    proposing.send({
                      act: 'propose',
                      proposal: { ...(review.proposal ?? EMPTY_PROPOSAL), simulationId: id },
                    })
                : undefined
            }
          />
        )}
        <History review={review} />
      </div>
    </>
  );
}

function History({ review }: { review: ProcedureReview }) {
  const { messages, formats } = useLocale();
  const words = messages.reviews;
  return (
    <Panel id="history" title={words.history}>
      <ol className={styles.list}>
        {review.history.map(({ act, at, by, reason }) => (
          <li key={`${act} ${at}`}>
            <strong>{words.told[act]}</strong>{' '}
            <span className="soft">{words.by(by, formats.moment(at))}</span>
            {reason !== null && <p style={{ margin: 0 }}>{reason}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
