import { Button, Group } from '@mantine/core';
import type { RegisterEntryDetails } from '@motcua/contract/register-entries.ts';
import type { RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';
import { movesFrom } from '@motcua/domain/reform-register/moves.ts';
import { isInstant } from '@motcua/domain/shared/instant.ts';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useEffect, useRef } from 'react';
import { EvidenceField } from '../../components/evidence/evidence-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { EntryHistory } from './entry-history.tsx';
import type { FormTask } from './entry-form.tsx';
import { useEntry, useEntryEvidence } from './queries.ts';
import styles from './registers.module.css';
import { titleOfEntry, valueWords } from './value-words.ts';

interface Props {
  definition: RegisterDefinition;
  id: string;
  onClose: () => void;
  onTask: (task: FormTask, names: Readonly<Record<string, string>>) => void;
}

/** One entry, whole: values, what falls due, what may be done next, evidence, history. */
export function EntryPanel({ definition, id, onClose, onTask }: Props) {
  const { messages } = useLocale();
  const entry = useEntry(definition.code, id);
  const place = useRef<HTMLDivElement>(null);
  const isThere = entry.data !== undefined;
  useEffect(() => {
    if (isThere) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isThere]);
  return (
    <div ref={place}>
      {entry.isError && (
        <Panel>
          <Failed error={entry.error} retry={() => entry.refetch()} />
        </Panel>
      )}
      {entry.isPending && (
        <Panel>
          <LoadingLines rows={6} />
        </Panel>
      )}
      {entry.data !== undefined && (
        <Details
          key={entry.data.id}
          {...{ definition, entry: entry.data, onTask }}
          close={
            <Button variant="default" size="compact-md" onClick={onClose}>
              {messages.common.close}
            </Button>
          }
        />
      )}
    </div>
  );
}

function Details({
  definition,
  entry,
  onTask,
  close,
}: {
  definition: RegisterDefinition;
  entry: RegisterEntryDetails;
  onTask: Props['onTask'];
  close: React.ReactNode;
}) {
  const { locale, messages, formats } = useLocale();
  const { reformRegisters: words } = messages;
  const reader = { locale, formats, words, names: entry.names };
  const task = (next: FormTask) => onTask(next, entry.names);
  const title = titleOfEntry(definition, entry, reader);
  return (
    <Panel id="entry" title={`${words.number} ${entry.number}: ${title}`} aside={close}>
      {entry.struckOut !== null && (
        <p className={styles.struckNote}>
          {words.struckOut(
            entry.struckOut.by,
            isInstant(entry.struckOut.at) ? formats.moment(entry.struckOut.at) : entry.struckOut.at,
            entry.struckOut.reason,
          )}
        </p>
      )}
      {entry.warnings.length > 0 && (
        <div className={styles.warnings} role="note">
          <strong>{words.warnings}</strong>
          <ul>
            {entry.warnings.map((warning) => (
              <li key={`${warning.field} ${warning.vi}`}>{warning[locale]}</li>
            ))}
          </ul>
        </div>
      )}
      <dl className={styles.values}>
        <div>
          <dt>{words.unit}</dt>
          <dd>{entry.unit.name}</dd>
        </div>
        {definition.states !== undefined && (
          <div>
            <dt>{words.state}</dt>
            <dd>{definition.states.find(({ code }) => code === entry.state)?.name[locale]}</dd>
          </div>
        )}
        {definition.fields.map((field) => {
          const text = valueWords(field, entry.values[field.code], reader);
          if (text === '') return null;
          return (
            <div key={field.code}>
              <dt>{field.name[locale]}</dt>
              <dd className="figures">
                {text}
                {field.computed !== undefined && (
                  <span className="soft"> ({words.computed.toLowerCase()})</span>
                )}
              </dd>
            </div>
          );
        })}
        {entry.dues.map((due) => (
          <div key={due.rule}>
            <dt>{definition.dues?.find(({ code }) => code === due.rule)?.name[locale]}</dt>
            <dd className="figures">
              {words.dueStates[due.state]},{' '}
              {words.dueOn(isPlainDate(due.dueOn) ? formats.date(due.dueOn) : due.dueOn)}
            </dd>
          </div>
        ))}
      </dl>
      {entry.mayWrite && <Acts {...{ definition, entry, task }} />}
      {definition.evidence === true && <Proof {...{ definition, entry, title }} />}
      <EntryHistory {...{ definition, entry }} />
    </Panel>
  );
}

function Acts({
  definition,
  entry,
  task,
}: {
  definition: RegisterDefinition;
  entry: RegisterEntryDetails;
  task: (task: FormTask) => void;
}) {
  const { locale, messages } = useLocale();
  const { reformRegisters: words } = messages;
  return (
    <Group className="no-print" mt="md" aria-label={words.nextSteps} role="group">
      {movesFrom(definition, entry.state).map(({ to, name, needsReason }, index) => (
        <Button
          key={to}
          variant={index === 0 ? 'filled' : 'default'}
          aria-haspopup="dialog"
          onClick={() =>
            task({
              kind: 'move',
              entry,
              to,
              title: name[locale],
              needsReason: needsReason === true,
            })
          }
        >
          {name[locale]}
        </Button>
      ))}
      <Button
        variant="default"
        aria-haspopup="dialog"
        onClick={() => task({ kind: 'change', entry })}
      >
        {words.change}
      </Button>
      <Button
        variant="default"
        aria-haspopup="dialog"
        onClick={() => task({ kind: 'strike', entry })}
      >
        {words.strike}
      </Button>
    </Group>
  );
}

function Proof({
  definition,
  entry,
  title,
}: {
  definition: RegisterDefinition;
  entry: RegisterEntryDetails;
  title: string;
}) {
  const { messages } = useLocale();
  const { reformRegisters: words } = messages;
  const { list, change } = useEntryEvidence(definition.code, entry.id);
  if (list.isError) return <Failed error={list.error} retry={() => list.refetch()} />;
  const act = (name: 'evidence' | 'evidence-removals') => (one: { id: string }) =>
    change.send({ act: name, evidenceId: one.id });
  return (
    <section aria-labelledby="entry-evidence">
      <h3 id="entry-evidence" className={styles.sub}>
        {words.evidence}
      </h3>
      {change.error != null && <Failed error={change.error} />}
      <EvidenceField
        subject={title}
        unit={entry.unit.id}
        value={list.data?.items ?? []}
        onAdd={entry.mayWrite ? act('evidence') : undefined}
        onRemove={entry.mayWrite ? act('evidence-removals') : undefined}
      />
    </section>
  );
}
