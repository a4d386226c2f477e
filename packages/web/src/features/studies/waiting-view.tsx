import type { StudyAnswer } from '@motcua/contract/study-answer.ts';
import { Panel } from '../../components/panel.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { BehindLink } from './behind-link.tsx';
import { FigureTable } from './figure-table.tsx';
import styles from './studies.module.css';
import { useShownStudy } from './study-context.tsx';
import { useHours } from './use-hours.ts';

/** Where time goes: before which activity, on which step, and how much of it is waiting. */
export function WaitingView() {
  const { messages } = useLocale();
  const { waiting: words } = messages.studies;
  const { answer } = useShownStudy();
  return (
    <>
      <BeforeActivities />
      {answer.waiting === null ? (
        <Panel id="in-hand" title={words.inHand}>
          <p className="soft">{words.noBegin}</p>
        </Panel>
      ) : (
        <InHand waiting={answer.waiting} />
      )}
      <Steps />
    </>
  );
}

function BeforeActivities() {
  const { messages, formats } = useLocale();
  const { waiting: words, map, overview } = messages.studies;
  const { answer } = useShownStudy();
  const hours = useHours();
  const rows = answer.activityTimes.filter(({ before }) => before.wall !== null);
  return (
    <Panel id="before" title={words.before} flush>
      <p className={`soft ${styles.padded}`}>{words.beforeLead}</p>
      <FigureTable
        caption={words.before}
        head={[
          ...[overview.activity, overview.cases, words.share, map.workingMedian, map.wallMedian],
          ...[map.wallP90, words.totalWorking, words.total],
        ]}
        rows={rows.map(({ activity, cases, share, before }) => ({
          key: activity,
          bar: share,
          cells: [
            activity,
            <BehindLink key="cases" count={cases} behind={{ kind: 'activity', activity }} />,
            formats.percent(Math.round(share * 1000) / 1000),
            hours(before.working?.median, 'working'),
            hours(before.wall?.median, 'wall'),
            hours(before.wall?.p90, 'wall'),
            hours(before.working?.total, 'working'),
            hours(before.wall?.total, 'wall'),
          ],
        }))}
      />
    </Panel>
  );
}

function InHand({ waiting }: { waiting: NonNullable<StudyAnswer['waiting']> }) {
  const { messages, formats } = useLocale();
  const { waiting: words, overview, working, wall } = messages.studies;
  const hours = useHours();
  const rows = [{ activity: words.all, ...waiting.all }, ...waiting.byActivity];
  return (
    <Panel id="in-hand" title={words.inHand} flush>
      <p className={`soft ${styles.padded}`}>
        {words.inHandLead(formats.number(waiting.items), formats.number(waiting.unpaired))}
      </p>
      <FigureTable
        caption={words.inHand}
        head={[
          ...[overview.activity, words.pieces],
          ...[`${words.waiting}, ${working}`, `${words.waiting}, ${wall}`],
          ...[`${words.work}, ${working}`, `${words.work}, ${wall}`],
        ]}
        rows={rows.map(({ activity, count, waiting: waited, inHand }, at) => ({
          key: `${at} ${activity}`,
          cells: [
            activity,
            formats.number(count),
            hours(waited.working?.median, 'working'),
            hours(waited.wall?.median, 'wall'),
            hours(inHand.working?.median, 'working'),
            hours(inHand.wall?.median, 'wall'),
          ],
        }))}
      />
    </Panel>
  );
}

function Steps() {
  const { messages, formats } = useLocale();
  const { waiting: words, map } = messages.studies;
  const { answer } = useShownStudy();
  const hours = useHours();
  return (
    <Panel id="steps" title={words.steps} flush>
      <FigureTable
        caption={words.steps}
        texts={2}
        head={[
          ...[map.from, map.to, map.count, words.share, map.workingMedian, map.wallMedian],
          words.total,
        ]}
        rows={answer.bottlenecks.map(({ from, to, count, share, working, wall }) => ({
          key: JSON.stringify([from, to]),
          bar: share,
          cells: [
            from,
            to,
            <BehindLink key="count" count={count} behind={{ kind: 'step', from, to }} />,
            formats.percent(Math.round(share * 1000) / 1000),
            hours(working?.median, 'working'),
            hours(wall?.median, 'wall'),
            hours(wall?.total, 'wall'),
          ],
        }))}
      />
    </Panel>
  );
}
