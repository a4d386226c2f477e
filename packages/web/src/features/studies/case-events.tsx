import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Icon } from '../../components/icons.tsx';
import { Panel } from '../../components/panel.tsx';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { FigureTable } from './figure-table.tsx';
import { useCase } from './queries.ts';
import { sayTime } from './say-time.ts';
import styles from './studies.module.css';
import { useShownStudy } from './study-context.tsx';
import { useHours } from './use-hours.ts';

/** One case of a log: every event with the time since the one before, by both clocks. */
export function CaseEvents({ number }: { number: number }) {
  const { messages } = useLocale();
  const { cases: words, overview } = messages.studies;
  const { study, go } = useShownStudy();
  const hours = useHours();
  const found = useCase(study.id, number);
  if (found.isError) return <Failed error={found.error} retry={() => found.refetch()} />;
  if (found.data === undefined) return <LoadingLines rows={8} />;
  const { id, dossierId, events, attributes } = found.data;
  return (
    <Panel id="case" title={words.eventsOf(id)} flush>
      <div className={`${styles.buttons} ${styles.padded} no-print`}>
        <Button
          variant="default"
          leftSection={<Icon name="left" />}
          onClick={() => go({ case: undefined })}
        >
          {words.close}
        </Button>
        {dossierId && (
          <Link to="/dossiers/$id" params={{ id: dossierId }}>
            {words.openDossier(id)}
          </Link>
        )}
      </div>
      <FigureTable
        caption={words.eventsOf(id)}
        texts={3}
        head={[
          ...[overview.activity, words.time, words.who],
          ...[`${words.since}: ${words.working}`, `${words.since}: ${words.wall}`],
        ]}
        rows={events.map((event, at) => ({
          key: String(at),
          cells: [
            [event.activity, ...(event.transition ? [`(${event.transition})`] : [])].join(' '),
            sayTime(event.time),
            [event.resource, event.group].filter((one) => one !== null).join(', '),
            hours(event.workingHours, 'working'),
            hours(event.wallHours, 'wall'),
          ],
        }))}
      />
      {attributes.length > 0 && (
        <section className={styles.padded} aria-label={words.attributes}>
          <h3>{words.attributes}</h3>
          <dl className={styles.attributes}>
            {attributes.map(({ key, value }) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </Panel>
  );
}
