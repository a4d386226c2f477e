import type { StudyAnswer } from '@motcua/contract/study-answer.ts';
import { Panel } from '../../components/panel.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { BehindLink } from './behind-link.tsx';
import { FigureTable } from './figure-table.tsx';
import styles from './studies.module.css';
import { useShownStudy } from './study-context.tsx';

/** What was done more than once, and what went away only to come back. */
export function ReworkView() {
  const { messages, formats } = useLocale();
  const { rework: words } = messages.studies;
  const { answer } = useShownStudy();
  const { cases, activities } = answer.rework;
  const share = formats.percent(Math.round((cases / answer.cases) * 1000) / 1000);
  const { activity, resource, group } = answer.pingPong;
  return (
    <>
      <Panel id="rework" title={words.title(formats.number(cases), share)} flush>
        {activities.length === 0 ? (
          <p className={styles.padded}>{words.none}</p>
        ) : (
          <FigureTable
            caption={words.title(formats.number(cases), share)}
            head={[words.activity, words.cases, words.repetitions]}
            rows={activities.map((row) => ({
              key: row.activity,
              bar: row.cases / answer.cases,
              cells: [
                row.activity,
                <BehindLink
                  key="cases"
                  count={row.cases}
                  behind={{ kind: 'rework', activity: row.activity }}
                />,
                formats.number(row.repetitions),
              ],
            }))}
          />
        )}
      </Panel>
      <h2 className={styles.between}>{words.pingPong}</h2>
      <Returns title={words.bySteps} by="activity" rows={activity} />
      {resource && <Returns title={words.byPeople} by="resource" rows={resource} />}
      {group && <Returns title={words.byGroups} by="group" rows={group} />}
    </>
  );
}

function Returns({
  title,
  by,
  rows,
}: {
  title: string;
  by: 'activity' | 'resource' | 'group';
  rows: StudyAnswer['pingPong']['activity'];
}) {
  const { messages, formats } = useLocale();
  const { rework: words } = messages.studies;
  return (
    <Panel id={`returns-${by}`} title={title} flush>
      {rows.length === 0 ? (
        <p className={styles.padded}>{words.noReturn}</p>
      ) : (
        <FigureTable
          caption={`${words.pingPong}, ${title}`}
          head={[words.path, words.cases, words.count]}
          rows={rows.map(({ between, and, cases, count }) => ({
            key: JSON.stringify([between, and]),
            cells: [
              `${between} → ${and} → ${between}`,
              <BehindLink
                key="cases"
                count={cases}
                behind={{ kind: 'ping-pong', by, between, and }}
              />,
              formats.number(count),
            ],
          }))}
        />
      )}
    </Panel>
  );
}
