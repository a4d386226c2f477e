import type { PlanView } from '@motcua/contract/plans.ts';
import { Link } from '@tanstack/react-router';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './plans.module.css';
import { PercentBar } from './task-chip.tsx';
import { writeRateOf, writeShare } from './write-rate.ts';

/** Plans under the one they carry out, each with the figures of all that stands below it. */
export function PlanTable({ plans }: { plans: readonly PlanView[] }) {
  const { plans: words } = useLocale().messages;
  const { columns } = words;
  return (
    <ScrollRegion label={words.tableOf(words.list)} className={styles.scroll}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{words.list}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.plan}</th>
            <th scope="col">{columns.unit}</th>
            <th scope="col">{columns.days}</th>
            <th scope="col" className={styles.number}>
              {columns.done}
            </th>
            <th scope="col" className={styles.number}>
              {columns.rate}
            </th>
            <th scope="col" className={styles.number}>
              {columns.progress}
            </th>
            <th scope="col" className={styles.number}>
              {columns.late}
            </th>
          </tr>
        </thead>
        <tbody>
          {inTree(plans).map(({ plan, depth }) => (
            <PlanRow key={plan.id} plan={plan} depth={depth} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function PlanRow({ plan, depth }: { plan: PlanView; depth: number }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.plans;
  const { figures } = plan;
  return (
    <tr>
      <th scope="row" className={styles.content} style={{ paddingLeft: 12 + depth * 24 }}>
        <Link to="/reform/plan" search={{ plan: plan.id }}>
          {plan.title}
        </Link>
        <span className={styles.under}>{words.kinds[plan.kind]}</span>
        <IssueLine plan={plan} />
      </th>
      <td>{plan.unit.name}</td>
      <td>
        {formats.date(plan.from)} – {formats.date(plan.to)}
      </td>
      <td className={styles.number}>
        {formats.number(figures.done)}/{formats.number(figures.planned)}
      </td>
      <td className={styles.number}>
        {writeRateOf(figures.rate, { locale, nothing: words.nothing })}
      </td>
      <td className={styles.number}>
        {figures.progress === null ? (
          words.nothing
        ) : (
          <PercentBar
            percent={figures.progress / 100}
            text={writeShare(figures.progress, locale)}
          />
        )}
      </td>
      <td className={`${styles.number} ${figures.notDone > 0 ? styles.late : ''}`}>
        {formats.number(figures.notDone)}
      </td>
    </tr>
  );
}

/** By what and when it was issued, and that this was late; or that it is a draft. */
export function IssueLine({ plan }: { plan: PlanView }) {
  const { messages, formats } = useLocale();
  const words = messages.plans;
  const { decision, issue } = plan;
  if (decision === null) return <span className={styles.under}>{words.draft}</span>;
  return (
    <span className={styles.under}>
      {words.issued(decision.number, formats.date(decision.date))}
      {issue !== null &&
        plan.kind === 'year' &&
        (issue.kind === 'late' ? (
          <span className={styles.late}>
            {`; ${words.issuedLate(issue.daysLate, formats.date(issue.lastDay))}`}
          </span>
        ) : (
          `, ${words.issueKinds[issue.kind]}`
        ))}
    </span>
  );
}

function inTree(plans: readonly PlanView[]): { plan: PlanView; depth: number }[] {
  const known = new Set(plans.map(({ id }) => id));
  const below = Map.groupBy(plans, ({ parent }) =>
    parent !== null && known.has(parent.id) ? parent.id : '',
  );
  const walk = (id: string, depth: number): { plan: PlanView; depth: number }[] =>
    (below.get(id) ?? []).flatMap((plan) => [{ plan, depth }, ...walk(plan.id, depth + 1)]);
  return walk('', 0);
}
