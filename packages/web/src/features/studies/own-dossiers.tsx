import { Button, Checkbox, TextInput } from '@mantine/core';
import { eventLogFormats, type StudyDetails } from '@motcua/contract/studies.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { plainDate, yearOf } from '@motcua/domain/shared/plain-date.ts';
import { useId, useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { Icon } from '../../components/icons.tsx';
import { Panel } from '../../components/panel.tsx';
import { sentenceOf } from '../../components/states.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { queryText } from '../../lib/api.ts';
import { useApi } from '../../lib/api-context.tsx';
import { todayInVietnam } from '../../lib/format.ts';
import { useMessages } from '../../lib/locale.tsx';
import { useSubmit } from '../../lib/use-submit.ts';
import { type OwnDossiers, studyOwnDossiers } from './queries.ts';
import styles from './studies.module.css';

interface Props {
  unit: { id: string; name: string };
  mayTakeNames: boolean;
  onMade: (study: StudyDetails) => void;
}

/** Our own dossiers of a unit and period: studied here, or handed out as a log for other tools. */
export function OwnDossiersPanel({ unit: home, mayTakeNames, onMade }: Props) {
  const { studies, common } = useMessages();
  const words = studies.own;
  const api = useApi();
  const today = todayInVietnam();
  const [unit, setUnit] = useState(home);
  const [from, setFrom] = useState<PlainDate | null>(plainDate(yearOf(today), 1, 1));
  const [to, setTo] = useState<PlainDate | null>(today);
  const [procedure, setProcedure] = useState('');
  const made = useSubmit({
    post: (body: OwnDossiers) => studyOwnDossiers(api, body),
    onDone: onMade,
  });
  const asked =
    from === null || to === null || from > to
      ? null
      : {
          ...{ unit: unit.id, from, to },
          ...(procedure.trim() === '' ? {} : { procedure: procedure.trim() }),
        };
  return (
    <Panel id="own" title={words.title}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (asked !== null) made.send(asked);
        }}
      >
        <p className={`soft ${styles.lead}`}>{words.lead}</p>
        <UnitField
          key={unit.id}
          className={styles.wide}
          label={words.unit}
          name={unit.name}
          onPick={setUnit}
        />
        <DateField w={140} label={words.from} value={from} onChange={setFrom} />
        <DateField
          w={140}
          label={words.to}
          value={to}
          onChange={setTo}
          error={from !== null && to !== null && from > to ? words.periodWrong : undefined}
        />
        <TextInput
          label={words.procedure}
          placeholder={words.procedureHint}
          value={procedure}
          onChange={(event) => setProcedure(event.currentTarget.value)}
        />
        <Button type="submit" loading={made.sending} disabled={asked === null}>
          {words.start}
        </Button>
        {made.error !== null && (
          <p role="alert" className={styles.error}>
            {sentenceOf(made.error, common)}
          </p>
        )}
      </form>
      {asked && <LogLinks asked={asked} mayTakeNames={mayTakeNames} />}
    </Panel>
  );
}

function LogLinks({ asked, mayTakeNames }: { asked: OwnDossiers; mayTakeNames: boolean }) {
  const words = useMessages().studies.own;
  const [names, setNames] = useState(false);
  const [reason, setReason] = useState('');
  const heading = useId();
  const ready = !names || reason.trim().length >= 10;
  const people = names ? { names: '1', reason: reason.trim() } : {};
  return (
    <section className={styles.logs} aria-labelledby={heading}>
      <h3 id={heading}>{words.exportTitle}</h3>
      <p className={`soft ${styles.lead}`}>{words.exportLead}</p>
      <div className={styles.buttons}>
        {eventLogFormats.map((format) => (
          <Button
            key={format}
            variant="default"
            size="compact-md"
            component="a"
            leftSection={<Icon name="file" size={16} />}
            aria-disabled={!ready || undefined}
            {...(ready
              ? {
                  href: `/api/v1/event-log.${format}${queryText({ ...asked, ...people })}`,
                  download: true,
                }
              : {})}
          >
            {words.formats[format]}
          </Button>
        ))}
      </div>
      {mayTakeNames && (
        <Checkbox
          label={words.names}
          checked={names}
          onChange={(event) => setNames(event.currentTarget.checked)}
        />
      )}
      {names && (
        <TextInput
          className={styles.wide}
          label={words.reason}
          description={words.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </section>
  );
}
