import { Button, Checkbox, Modal, Textarea, TextInput } from '@mantine/core';
import type { Inspection } from '@motcua/contract/inspections.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { sentenceOf } from '../../components/states.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { todayInVietnam } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.tsx';
import styles from './inspections.module.css';
import { useRecommend } from './queries.ts';

interface Asking {
  slot: string | null;
  text: string;
}

/** What is asked of whom until when; a unit of the tenant gets a task of it. */
export function RecommendDialog(props: {
  inspection: Inspection;
  asking: Asking | null;
  onClose: () => void;
}) {
  const { inspections, common } = useLocale().messages;
  const { asking, onClose } = props;
  return (
    <Modal
      closeButtonProps={{ 'aria-label': common.close }}
      opened={asking !== null}
      onClose={onClose}
      title={inspections.recommend}
      size="lg"
    >
      {asking !== null && <Form inspection={props.inspection} asking={asking} onClose={onClose} />}
    </Modal>
  );
}

function Form(props: { inspection: Inspection; asking: Asking; onClose: () => void }) {
  const { inspection, asking, onClose } = props;
  const { inspections, common } = useLocale().messages;
  const [text, setText] = useState(asking.text);
  const [unit, setUnit] = useState<{ id: string; name: string } | null>(inspection.unit);
  const [group, setGroup] = useState(inspection.unit.name);
  const [dueOn, setDueOn] = useState<PlainDate | null>(addDays(todayInVietnam(), 30));
  const [openTask, setOpenTask] = useState(true);
  const recommend = useRecommend(inspection.id, onClose);
  const outside = unit === null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (dueOn === null) return;
        recommend.send({
          ...{ finding: asking.slot, text, group, dueOn },
          ...{ unitId: unit?.id ?? null, openTask: openTask && !outside },
        });
      }}
    >
      <Textarea
        label={inspections.recommendationText}
        value={text}
        autosize
        minRows={3}
        required
        withAsterisk={false}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Checkbox
        label={inspections.outsideAddressee}
        checked={outside}
        onChange={(event) => setUnit(event.currentTarget.checked ? null : inspection.unit)}
      />
      {!outside && (
        <UnitField
          key={unit.id}
          label={inspections.addresseeUnit}
          name={unit.name}
          onPick={(picked) => {
            setUnit(picked);
            setGroup(picked.name);
          }}
        />
      )}
      <TextInput
        label={inspections.group}
        description={inspections.groupExplain}
        value={group}
        required
        withAsterisk={false}
        onChange={(event) => setGroup(event.currentTarget.value)}
      />
      <DateField label={inspections.dueOn} value={dueOn} onChange={setDueOn} />
      {!outside && (
        <Checkbox
          label={inspections.openTask}
          checked={openTask}
          onChange={(event) => setOpenTask(event.currentTarget.checked)}
        />
      )}
      {recommend.error !== null && <p role="alert">{sentenceOf(recommend.error, common)}</p>}
      <div className={styles.tools}>
        <Button type="submit" loading={recommend.sending} disabled={dueOn === null}>
          {inspections.sendRecommendation}
        </Button>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
