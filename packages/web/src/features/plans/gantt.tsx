import type { PlanDetails } from '@motcua/contract/plans.ts';
import { epochDayOf } from '@motcua/domain/shared/plain-date.ts';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { GANTT_FOOT, GANTT_HEAD, GANTT_ROW, ganttRows, ganttSpan } from './gantt-rows.ts';
import styles from './plans.module.css';

/** The plan over its days. The drawing is for the eye; the list of tasks below it is for everybody. */
export function Gantt({ plan }: { plan: PlanDetails }) {
  const { messages, formats } = useLocale();
  const words = messages.plans;
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const picture = useMemo(() => {
    const rows = ganttRows(plan.tasks, (task) =>
      [
        `${task.number}. ${task.content}`.slice(0, 120),
        `${task.startOn === null ? '' : `${formats.date(task.startOn)} – `}${formats.date(task.dueOn)}`,
        `${words.states[task.state]}, ${task.percent} %`,
      ].join(' · '),
    );
    const today = epochDayOf(plan.asOf);
    return { rows, span: ganttSpan(rows, plan), today, todayWord: words.time.today };
  }, [plan, words, formats]);
  const open = useRef((id: string) => void navigate({ to: '/reform/tasks/$id', params: { id } }));
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let close: (() => void) | undefined;
    let gone = false;
    void import('./gantt-draw.ts').then(({ drawGantt }) => {
      if (gone) return;
      const drawing = drawGantt(element, (id) => open.current(id));
      drawing.show(picture);
      close = drawing.close;
    });
    return () => {
      gone = true;
      close?.();
    };
  }, [picture]);
  return (
    <figure className={styles.stack} style={{ margin: 0 }}>
      <figcaption className="soft">{words.time.definition}</figcaption>
      <div
        ref={place}
        className={styles.drawing}
        role="img"
        aria-label={words.time.drawing(plan.title)}
        style={{ height: picture.rows.length * GANTT_ROW + GANTT_HEAD + GANTT_FOOT }}
      />
      <TimeTable plan={plan} />
    </figure>
  );
}

function TimeTable({ plan }: { plan: PlanDetails }) {
  const { messages, formats } = useLocale();
  const words = messages.plans;
  const { columns } = words.task;
  return (
    <ScrollRegion label={words.time.table} className={styles.scroll}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{words.time.table}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.content}</th>
            <th scope="col">{words.task.startOn}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className={styles.number}>
              {columns.percent}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.tasks
            .filter(({ isHeading }) => !isHeading)
            .map((task) => (
              <tr key={task.id}>
                <th scope="row">{task.number}</th>
                <td className={styles.content}>{task.content}</td>
                <td>{task.startOn === null ? words.time.noStart : formats.date(task.startOn)}</td>
                <td>{formats.date(task.dueOn)}</td>
                <td>{words.states[task.state]}</td>
                <td className={styles.number}>{task.percent} %</td>
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
