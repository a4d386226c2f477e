import type { PlanFiguresView, PlanReview } from '@motcua/contract/plans.ts';
import { Panel } from '../../components/panel.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './plans.module.css';
import { TaskTable } from './task-table.tsx';
import { writeRateOf, writeShare } from './write-rate.ts';

/** The review as it is read and printed: one sentence first, then where and why. */
export function ReviewView({ review }: { review: PlanReview }) {
  const { locale, messages } = useLocale();
  const words = messages.plans.review;
  return (
    <div className={styles.stack}>
      <Summary review={review} />
      <div className={styles.halves}>
        <Panel id="by-field" title={words.byField} flush>
          <FiguresTable
            label={words.byField}
            head={words.field}
            rows={review.fields.map(({ field, name, figures }) => ({
              ...{ key: field ?? 'none', name: name[locale], figures },
            }))}
          />
        </Panel>
        <Panel id="by-unit" title={words.byUnit} flush>
          <FiguresTable
            label={words.byUnit}
            head={words.unit}
            rows={review.units.map(({ unit, figures }) => ({
              ...{ key: unit.id, name: unit.name, figures },
            }))}
          />
        </Panel>
      </div>
      {review.open.length > 0 && <OpenTasks review={review} />}
      {review.removed.length > 0 && (
        <Panel id="removed" title={words.removedTasks} flush>
          <TaskTable tasks={review.removed} label={words.removedTasks} withCause />
        </Panel>
      )}
      {review.kind === 'year' && <NextYear review={review} />}
    </div>
  );
}

function Summary({ review }: { review: PlanReview }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.plans.review;
  const { figures, plan } = review;
  const { nothing } = messages.plans;
  const { target } = plan;
  const rate = (of: PlanReview['dueRate']) => writeRateOf(of, { locale, nothing });
  return (
    <Panel
      id="review"
      tone="next"
      title={`${words.kinds[review.kind]}: ${plan.title}`}
      aside={
        <span className="no-print">
          <PrintButton />
        </span>
      }
    >
      <p className={styles.sentence}>
        {figures.rate === null
          ? words.none
          : words.sentence(
              formats.number(figures.done),
              formats.number(figures.planned),
              writeShare(figures.rate.hundredths, locale),
            )}
      </p>
      <p className={`soft ${styles.tight}`}>
        {review.asOf < review.day
          ? words.notYet(formats.date(review.day))
          : words.until(formats.date(review.day))}
      </p>
      <dl className={styles.facts}>
        <Fact name={words.due} text={rate(review.dueRate)} />
        <Fact name={words.onTime} text={rate(review.onTimeRate)} />
        <Fact
          name={messages.plans.figures.progress}
          text={figures.progress === null ? nothing : writeShare(figures.progress, locale)}
        />
        <Fact name={messages.plans.figures.late} text={formats.number(figures.notDone)} />
        <Fact name={messages.plans.figures.removed} text={formats.number(figures.removed)} />
        {target !== null && (
          <Fact
            name={words.target(writeShare(target, locale))}
            text={
              review.targetReached === null
                ? nothing
                : review.targetReached
                  ? words.reached
                  : words.notReached
            }
          />
        )}
      </dl>
    </Panel>
  );
}

function OpenTasks({ review }: { review: PlanReview }) {
  const { locale, messages } = useLocale();
  const words = messages.plans.review;
  return (
    <Panel id="open" title={words.openTasks} flush>
      <ul className={styles.list} aria-label={words.causes}>
        {review.causes.map(({ code, name, tasks }) => (
          <li key={code ?? 'none'}>
            {`${name?.[locale] ?? messages.plans.task.noCause}: ${messages.plans.board.count(tasks)}`}
          </li>
        ))}
      </ul>
      <TaskTable tasks={review.open} label={words.openTasks} withCause />
    </Panel>
  );
}

function NextYear({ review }: { review: PlanReview }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.plans.review;
  const { next } = review;
  return (
    <Panel id="next" title={words.next}>
      {next === null
        ? words.noNext
        : words.nextTarget(
            next.title,
            formats.number(next.tasks),
            next.target === null ? words.noTarget : writeShare(next.target, locale),
          )}
    </Panel>
  );
}

function FiguresTable(props: {
  label: string;
  head: string;
  rows: { key: string; name: string; figures: PlanFiguresView }[];
}) {
  const { locale, messages, formats } = useLocale();
  const words = messages.plans.review;
  const { nothing, tableOf } = messages.plans;
  return (
    <ScrollRegion label={tableOf(props.label)} className={styles.scroll}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{props.label}</caption>
        <thead>
          <tr>
            <th scope="col">{props.head}</th>
            {[words.planned, words.done, words.late, words.notDone, words.rate].map((name) => (
              <th key={name} scope="col" className={styles.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, name, figures }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {[figures.planned, figures.done, figures.doneLate, figures.notDone].map(
                (count, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: four columns that never move
                  <td key={at} className={styles.number}>
                    {formats.number(count)}
                  </td>
                ),
              )}
              <td className={styles.number}>{writeRateOf(figures.rate, { locale, nothing })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="figures">{text}</dd>
    </div>
  );
}
