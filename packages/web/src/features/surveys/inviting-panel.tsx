import { Button } from '@mantine/core';
import type { CampaignDetails, SurveyWay } from '@motcua/contract/surveys.ts';
import { useState } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useNotify } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { useLocale, useMessages } from '../../lib/locale.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { usePrintLetters, useSurveyAct } from './queries.ts';
import styles from './surveys.module.css';

/** How people are reached, what went out, and what is to be taken back. */
export function InvitingPanel({
  survey,
  mayManage,
}: {
  survey: CampaignDetails;
  mayManage: boolean;
}) {
  const { messages, formats } = useLocale();
  const words = messages.surveys.inviting;
  const { sent, waiting, dead } = survey.messages;
  return (
    <Panel id="inviting" title={words.title}>
      <div className={styles.stack}>
        <ul className={styles.lines}>
          {survey.sample.map((one) => (
            <Way key={one.way} survey={survey} one={one} mayManage={mayManage} />
          ))}
        </ul>
        {sent + waiting + dead > 0 && (
          <p className={styles.text}>
            {words.messages(formats.number(sent), formats.number(waiting))}{' '}
            {dead > 0 && (
              <>
                {words.dead(formats.number(dead))}{' '}
                <a href="/desk/reform/messages?state=dead">{words.deadLink}</a>
              </>
            )}
          </p>
        )}
        {survey.silence.declined + survey.silence.notFound > 0 && (
          <p className={styles.text}>
            {words.silence(
              formats.number(survey.silence.declined),
              formats.number(survey.silence.notFound),
            )}
          </p>
        )}
        {survey.batches.length > 0 && <Batches survey={survey} mayManage={mayManage} />}
      </div>
    </Panel>
  );
}

function Way(props: {
  survey: CampaignDetails;
  one: CampaignDetails['sample'][number];
  mayManage: boolean;
}) {
  const { survey, one, mayManage } = props;
  const { messages, formats } = useLocale();
  const { ways, inviting: words } = messages.surveys;
  const mayInvite = mayManage && survey.acts.includes('invite') && one.waiting > 0;
  return (
    <li>
      <span>
        <strong>{ways[one.way]}</strong>: {words.drawn.toLowerCase()} {formats.number(one.drawn)},{' '}
        {words.waiting.toLowerCase()} {formats.number(one.waiting)}
      </span>
      {mayInvite && <Invite survey={survey} way={one.way} />}
    </li>
  );
}

function Invite({ survey, way }: { survey: CampaignDetails; way: SurveyWay }) {
  const words = useMessages().surveys.inviting;
  const notify = useNotify();
  const act = useSurveyAct(survey.id, () => notify(words.sent));
  const print = usePrintLetters(survey.id, () => notify(words.printed));
  if (way === 'interview')
    return (
      <span className="no-print">
        {words.field}: <a href="/field/">{words.openField}</a>
      </span>
    );
  const error = act.error ?? print.error;
  return (
    <span className={`${styles.acts} no-print`}>
      {error !== null && <ErrorSummary error={error} />}
      {way === 'paper' ? (
        <Button loading={print.sending} onClick={() => print.send({})}>
          {words.print}
        </Button>
      ) : (
        <>
          {!survey.ready[way] && <span className="soft">{words.notReady}</span>}
          <Button
            loading={act.sending}
            onClick={() => act.send({ act: 'invitations', body: { way } })}
          >
            {words.send[way]}
          </Button>
        </>
      )}
    </span>
  );
}

function Batches({ survey, mayManage }: { survey: CampaignDetails; mayManage: boolean }) {
  const { messages, formats } = useLocale();
  const { ways, inviting: words } = messages.surveys;
  const [chosen, setChosen] = useState<string | null>(null);
  const act = useSurveyAct(survey.id, () => setChosen(null));
  return (
    <>
      <h3>{words.batches}</h3>
      <ul className={styles.lines}>
        {survey.batches.map((batch) => (
          <li key={batch.id}>
            <span>
              {words.batch(ways[batch.way], formats.number(batch.tickets))},{' '}
              {words.by(batch.madeBy, formats.moment(batch.madeAt))}
              {batch.voidedAt !== null && `, ${words.voided}`}
            </span>
            {mayManage && batch.voidedAt === null && survey.acts.includes('invite') && (
              <Button variant="default" className="no-print" onClick={() => setChosen(batch.id)}>
                {words.void}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen !== null && (
        <ConfirmDialog
          title={words.voidTitle}
          text={words.voidText}
          act={words.void}
          sending={act.sending}
          error={act.error}
          onSure={() => act.send({ act: `batches/${chosen}/voiding` })}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}
