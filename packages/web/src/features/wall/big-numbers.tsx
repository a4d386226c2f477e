import type { Axis, FigureName, Figures } from '@motcua/contract/figures.ts';
import type { Wall } from '@motcua/contract/wall.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../components/icons.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { FigureLink } from '../figures/figure-link.tsx';
import type { FigureQuestion } from '../figures/figure-question.ts';
import styles from './wall.module.css';

interface Props {
  unit: string;
  axis: Axis;
  today: PlainDate;
  month: PlainDate;
  /** Of today; null while nothing is known. */
  day: Figures | null;
  /** Of this month up to today. */
  toDate: Figures | null;
  /** Of the newest published survey; null where there is none. */
  satisfaction: Wall['satisfaction'];
  /** Of this month; null where none is taken in. */
  feedback: Wall['feedback'];
}

type Tone = 'plain' | 'late' | 'soon' | 'good';

/** The numbers of today, and what nobody tells yet. A number that is not known is a dash, never a zero. */
export function BigNumbers({
  unit,
  axis,
  today,
  month,
  day,
  toDate,
  satisfaction,
  feedback,
}: Props) {
  const { messages, formats } = useLocale();
  const words = messages.wall;
  const at = (figure: FigureName, from: PlainDate = today): FigureQuestion => ({
    ...{ unit, axis, cut: 'whole', from, to: today, figure },
  });
  const count = (figure: FigureName) =>
    day === null ? (
      '–'
    ) : (
      <FigureLink question={at(figure)} value={day[figure]} className={styles.bigLink} />
    );
  const ratio = toDate === null ? null : onTimeRate(toDate);
  const rate = ratio === null ? messages.chart.noCase : formats.percent(ratio);
  const late = day !== null && day.openOverdue > 0;
  const soon = day !== null && day.fallingDue > 0;
  return (
    <section aria-label={words.numbers} className={styles.numbers}>
      <Big name={words.received} icon="inbox" value={count('received')} figure="received" />
      <Big name={words.open} icon="list" value={count('open')} figure="open" />
      <Big
        name={words.waiting}
        icon="pause"
        value={count('waiting')}
        note={words.waitingNote}
        figure="waiting"
      />
      <Big
        name={words.dueToday}
        icon="clock"
        value={count('fallingDue')}
        tone={soon ? 'soon' : 'plain'}
        figure="fallingDue"
      />
      <Big
        name={words.overdue}
        icon={day === null ? 'clock' : late ? 'alert' : 'check'}
        value={count('openOverdue')}
        tone={day === null ? 'plain' : late ? 'late' : 'good'}
        figure="openOverdue"
      />
      <Big name={words.resolved} icon="check" value={count('resolved')} figure="resolved" />
      <Big
        name={words.onTime}
        icon="chart"
        figure="onTime"
        value={
          toDate === null ? (
            '–'
          ) : (
            <FigureLink
              question={{
                ...at('resolvedEarly', month),
                ...{ plus: 'resolvedOnTime', share: 'resolved', title: words.onTime },
              }}
              value={ratio}
              opensZero={ratio !== null}
              className={styles.bigLink}
            >
              {toDate.resolved === 0 ? <span className={styles.noCase}>{rate}</span> : rate}
            </FigureLink>
          )
        }
        {...(toDate === null || toDate.resolved === 0
          ? {}
          : {
              note: words.onTimeOf(
                formats.number(toDate.resolvedEarly + toDate.resolvedOnTime),
                formats.number(toDate.resolved),
              ),
            })}
      />
      <div className={styles.unsourced}>
        {satisfaction === null ? (
          <NoSource name={words.satisfaction} />
        ) : (
          <div className={styles.noSource}>
            <span className={styles.bigName}>{words.satisfaction}</span>
            <strong className="figures">{`${formats.number(satisfaction.percent)} %`}</strong>
            <span>{words.satisfactionNote(formats.number(satisfaction.answers))}</span>
          </div>
        )}
        {feedback === null ? (
          <NoSource name={words.feedback} />
        ) : (
          <div className={styles.noSource}>
            <span className={styles.bigName}>{words.feedback}</span>
            <strong className="figures">{formats.number(feedback.received)}</strong>
            <span>{words.feedbackNote(formats.number(feedback.late))}</span>
          </div>
        )}
      </div>
    </section>
  );
}

/** Early and on the day, of all that ended in the period; null where none did. */
export function onTimeRate(figures: Figures): number | null {
  const { resolved, resolvedEarly, resolvedOnTime } = figures;
  return resolved === 0 ? null : (resolvedEarly + resolvedOnTime) / resolved;
}

function Big(props: {
  name: string;
  icon: IconName;
  value: ReactNode;
  note?: string;
  tone?: Tone;
  figure: string;
}) {
  return (
    <div className={styles.big} data-tone={props.tone ?? 'plain'} data-figure={props.figure}>
      <span className={styles.bigName}>
        <Icon name={props.icon} size={24} />
        {props.name}
      </span>
      <strong className={`${styles.bigValue} figures`}>{props.value}</strong>
      <span className={styles.bigNote}>{props.note ?? ''}</span>
    </div>
  );
}

function NoSource({ name }: { name: string }) {
  const { wall } = useLocale().messages;
  return (
    <div className={styles.noSource} title={wall.noSourceNote}>
      <span className={styles.bigName}>{name}</span>
      <strong>{wall.noSource}</strong>
    </div>
  );
}
