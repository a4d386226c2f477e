import type { StudyAnswer } from '@motcua/contract/study-answer.ts';
import { Panel } from '../../components/panel.tsx';
import { Notice } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { BehindLink } from './behind-link.tsx';
import { FigureTable } from './figure-table.tsx';
import styles from './studies.module.css';
import { useShownStudy } from './study-context.tsx';
import { useHours } from './use-hours.ts';

/** Who hands work to whom, and what passes until the other acts. */
export function HandsView() {
  const { messages } = useLocale();
  const { hands: words } = messages.studies;
  const { answer } = useShownStudy();
  const { handOvers, groupHandOvers } = answer;
  if (handOvers === null) return <Notice icon="person" title={words.none} />;
  return (
    <>
      {groupHandOvers && <Hands title={words.groups} by="group" rows={groupHandOvers} />}
      <Hands title={words.people} by="resource" rows={handOvers} />
    </>
  );
}

function Hands({
  title,
  by,
  rows,
}: {
  title: string;
  by: 'resource' | 'group';
  rows: NonNullable<StudyAnswer['handOvers']>;
}) {
  const { messages } = useLocale();
  const { hands: words, map } = messages.studies;
  const hours = useHours();
  return (
    <Panel id={`hands-${by}`} title={title} flush>
      {rows.length === 0 ? (
        <p className={styles.padded}>{words.single}</p>
      ) : (
        <FigureTable
          caption={title}
          texts={2}
          head={[words.from, words.to, words.count, map.workingMedian, map.wallMedian, map.wallP90]}
          rows={rows.map(({ from, to, count, working, wall }) => ({
            key: JSON.stringify([from, to]),
            bar: count / (rows[0]?.count ?? 1),
            cells: [
              from,
              to,
              <BehindLink key="count" count={count} behind={{ kind: 'hand-over', by, from, to }} />,
              hours(working?.median, 'working'),
              hours(wall?.median, 'wall'),
              hours(wall?.p90, 'wall'),
            ],
          }))}
        />
      )}
    </Panel>
  );
}
