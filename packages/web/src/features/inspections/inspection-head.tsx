import { Button, Modal, Textarea } from '@mantine/core';
import type { Inspection } from '@motcua/contract/inspections.ts';
import { useState } from 'react';
import { Icon } from '../../components/icons.tsx';
import { Panel } from '../../components/panel.tsx';
import { sentenceOf } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './inspections.module.css';
import { Days, InspectionMark } from './marks.tsx';
import { useInspectionAct } from './queries.ts';

/** Who, whom, when; what can be done next. */
export function InspectionHead({ inspection }: { inspection: Inspection }) {
  const { messages, formats } = useLocale();
  const { inspections, common } = messages;
  const [cancelling, setCancelling] = useState(false);
  const begin = useInspectionAct<object>(inspection.id, 'beginnings');
  const conclude = useInspectionAct<object>(inspection.id, 'conclusions');
  const error = begin.error ?? conclude.error;
  const { availableActs: acts, members } = inspection;
  return (
    <Panel tone="next">
      <div className={styles.stack}>
        <p className={styles.line}>
          <InspectionMark inspection={inspection} />
          <span>{inspections.team(inspection.teamNumber)}</span>
          <span>{inspections.kinds[inspection.kind]}</span>
          <span className="figures">
            <Days from={inspection.startsOn} to={inspection.endsOn} />
          </span>
        </p>
        {inspection.isSecret && <p>{inspections.secretExplain}</p>}
        <p>
          {inspections.periodLine(
            formats.date(inspection.periodFrom),
            formats.date(inspection.periodTo),
          )}
        </p>
        <p>
          {inspections.teamLine(
            members
              .map(({ name, part }) => `${name} (${inspections.partsOfTeam[part]})`)
              .join('; '),
          )}
        </p>
        {inspection.cancelReason !== null && (
          <p>{inspections.cancelled(inspection.cancelReason)}</p>
        )}
        {error !== null && <p role="alert">{sentenceOf(error, common)}</p>}
        <div className={`${styles.tools} no-print`}>
          {acts.includes('begin') && (
            <Button loading={begin.sending} onClick={() => begin.send({})}>
              {inspections.begin}
            </Button>
          )}
          {acts.includes('conclude') && (
            <Button loading={conclude.sending} onClick={() => conclude.send({})}>
              {inspections.conclude}
            </Button>
          )}
          {inspection.isMember && inspection.state !== 'concluded' && (
            <a className={styles.link} href="/field/">
              <Icon name="right" /> {inspections.openField}
            </a>
          )}
          <a
            className={styles.link}
            href={`/api/v1/inspections/${inspection.id}/minutes.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="print" /> {inspections.printMinutes}
          </a>
          <Evidence inspection={inspection} />
          {acts.includes('cancel') && (
            <Button variant="default" aria-haspopup="dialog" onClick={() => setCancelling(true)}>
              {inspections.cancel}
            </Button>
          )}
        </div>
      </div>
      <Cancel id={inspection.id} opened={cancelling} onClose={() => setCancelling(false)} />
    </Panel>
  );
}

/** The minutes prove the visit in the index: one press puts them where the index finds them. */
function Evidence({ inspection }: { inspection: Inspection }) {
  const { inspections, common } = useLocale().messages;
  const keep = useInspectionAct<object>(inspection.id, 'evidence');
  const { state, evidenceId, isInspector, isMember } = inspection;
  if (evidenceId !== null)
    return (
      <span className={styles.link}>
        <Icon name="check" /> {inspections.evidenceKept}
      </span>
    );
  if (state !== 'concluded' || !(isInspector || isMember)) return null;
  return (
    <>
      <Button variant="default" loading={keep.sending} onClick={() => keep.send({})}>
        {inspections.keepEvidence}
      </Button>
      {keep.error !== null && <span role="alert">{sentenceOf(keep.error, common)}</span>}
    </>
  );
}

function Cancel(props: { id: string; opened: boolean; onClose: () => void }) {
  const { inspections, common } = useLocale().messages;
  const [reason, setReason] = useState('');
  const cancel = useInspectionAct<{ reason: string }>(props.id, 'cancellations', props.onClose);
  return (
    <Modal
      closeButtonProps={{ 'aria-label': common.close }}
      opened={props.opened}
      onClose={props.onClose}
      title={inspections.cancel}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          cancel.send({ reason });
        }}
      >
        <Textarea
          label={inspections.reason}
          value={reason}
          required
          withAsterisk={false}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {cancel.error !== null && <p role="alert">{sentenceOf(cancel.error, common)}</p>}
        <Button type="submit" loading={cancel.sending}>
          {inspections.cancel}
        </Button>
      </form>
    </Modal>
  );
}
