import { Button } from '@mantine/core';
import type { CampaignDetails } from '@motcua/contract/surveys.ts';
import { useState } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Panel } from '../../components/panel.tsx';
import { useLocale, useMessages } from '../../lib/locale.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { useSurveyAct } from './queries.ts';
import styles from './surveys.module.css';

/** What the survey is and what comes next. */
export function SurveyHead({ survey, mayManage }: { survey: CampaignDetails; mayManage: boolean }) {
  const { locale, messages, formats } = useLocale();
  const { facts, next, states, span } = messages.surveys;
  const drawn = survey.strata.reduce((sum, one) => sum + one.drawn, 0);
  return (
    <Panel id="about" title={states[survey.state]} tone="next">
      <div className={styles.stack}>
        <p className={styles.text}>{next[survey.state]}</p>
        <p className={`soft ${styles.text}`}>
          {survey.unit.name}. {span(formats.date(survey.from), formats.date(survey.to))}.{' '}
          {survey.questionnaire.name[locale]}.
        </p>
        <dl className={styles.facts}>
          <Fact name={facts.population} value={formats.number(survey.population)} />
          <Fact name={facts.drawn} value={formats.number(drawn)} />
          <Fact name={facts.invited} value={formats.number(survey.invited)} />
          <Fact name={facts.answers} value={formats.number(survey.answers)} />
          {survey.invited > 0 && (
            <Fact name={facts.rate} value={formats.percent(survey.answers / survey.invited)} />
          )}
          <Fact name={facts.closes} value={formats.date(survey.closesOn)} />
        </dl>
        {mayManage && <Acts survey={survey} />}
      </div>
    </Panel>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Acts({ survey }: { survey: CampaignDetails }) {
  const { surveys } = useMessages();
  const [asking, setAsking] = useState<'close' | 'publish' | null>(null);
  const act = useSurveyAct(survey.id, () => setAsking(null));
  const can = (name: (typeof survey.acts)[number]) => survey.acts.includes(name);
  const { sample, close, publish } = surveys;
  return (
    <>
      {asking === null && <ErrorSummary error={act.error} />}
      <div className={`${styles.acts} no-print`}>
        {can('draw') && (
          <Button
            variant={survey.state === 'draft' ? 'filled' : 'default'}
            loading={act.sending}
            onClick={() => act.send({ act: 'sample' })}
          >
            {survey.state === 'draft' ? sample.draw : sample.drawAgain}
          </Button>
        )}
        {can('close') && (
          <Button variant="default" onClick={() => setAsking('close')}>
            {close.act}
          </Button>
        )}
        {can('publish') && <Button onClick={() => setAsking('publish')}>{publish.act}</Button>}
        {survey.state === 'published' && (
          <a href={`/ket-qua-khao-sat/${survey.id}`}>{publish.seePublic}</a>
        )}
      </div>
      {asking !== null && (
        <ConfirmDialog
          title={asking === 'close' ? close.title : publish.title}
          text={asking === 'close' ? close.text : publish.text}
          act={asking === 'close' ? close.act : publish.act}
          sending={act.sending}
          error={act.error}
          onSure={() => act.send({ act: asking === 'close' ? 'closing' : 'publication' })}
          onClose={() => {
            act.reset();
            setAsking(null);
          }}
        />
      )}
    </>
  );
}
