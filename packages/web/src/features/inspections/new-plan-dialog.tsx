import { Button, Modal, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { sentenceOf } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './inspections.module.css';
import { useMakePlan } from './queries.ts';

/** The plan of a year: its title, number, and the share of units it must reach. */
export function NewPlanDialog(props: {
  opened: boolean;
  year: number;
  office: { id: string; name: string };
  onClose: () => void;
}) {
  const { inspections, common } = useLocale().messages;
  const { year, office } = props;
  const [title, setTitle] = useState(inspections.planTitleOf(year));
  const [number, setNumber] = useState('');
  const [percent, setPercent] = useState(30);
  const make = useMakePlan(props.onClose);
  return (
    <Modal
      closeButtonProps={{ 'aria-label': common.close }}
      opened={props.opened}
      onClose={props.onClose}
      title={inspections.newPlan}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          make.send({
            ...{ year, title, unitId: office.id, minimumPercent: percent, issuedOn: null },
            number: number.trim() === '' ? null : number,
          });
        }}
      >
        <p className="soft">{office.name}</p>
        <TextInput
          label={inspections.planTitle}
          value={title}
          required
          withAsterisk={false}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          label={inspections.planNumber}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <NumberInput
          label={inspections.minimumPercent}
          min={0}
          max={100}
          value={percent}
          onChange={(value) => setPercent(Number(value) || 0)}
        />
        {make.error !== null && <p role="alert">{sentenceOf(make.error, common)}</p>}
        <Button type="submit" loading={make.sending}>
          {inspections.makePlan}
        </Button>
      </form>
    </Modal>
  );
}
