import { NativeSelect } from '@mantine/core';
import {
  PERIOD_KINDS,
  type PeriodCalendar,
  type PeriodKind,
  periodOn,
  previousPeriod,
  type ReportPeriod,
  reportPeriod,
} from '@motcua/domain/reporting/period.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useEffect, useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { todayInVietnam } from '../../lib/format.ts';
import { useMessages } from '../../lib/locale.tsx';
import styles from './period-choice.module.css';
import { usePeriodWords } from './period-words.ts';

/** A named period, or limits that somebody chose. */
export interface ChosenPeriod {
  /** None for chosen days. */
  code?: string | undefined;
  calendar: PeriodCalendar;
  from: PlainDate;
  to: PlainDate;
}

const rules = ['reporting', 'calendar', 'range'] as const;
type Rule = (typeof rules)[number];
const OFFERED = 8;

/** Every period is offered with its limits, for one name means other days in the two calendars. */
export function PeriodChoice(props: {
  chosen: ChosenPeriod;
  onChange: (next: ChosenPeriod) => void;
  /** Kinds that a form is made for; all of them where it does not say. */
  kinds?: readonly PeriodKind[];
}) {
  const { chosen, onChange, kinds = PERIOD_KINDS } = props;
  const { reports } = useMessages();
  const words = reports.period;
  const named = usePeriodWords();
  const period = readPeriod(chosen);
  const rule: Rule = period === null ? 'range' : chosen.calendar;
  const kind = period === null || period.kind === 'range' ? (kinds[0] ?? 'month') : period.kind;
  const offered = offeredPeriods({ kind, calendar: chosen.calendar }, period);
  const show = ({ code, calendar, from, to }: ReportPeriod) =>
    onChange({ code, calendar, from, to });
  return (
    <div className={styles.choice}>
      <NativeSelect
        label={words.calendar}
        value={rule}
        data={rules.map((value) => ({ value, label: words.calendarChoices[value] }))}
        onChange={(event) => {
          const next = rules.find((one) => one === event.currentTarget.value) ?? 'reporting';
          if (next === 'range')
            onChange({ calendar: 'calendar', from: chosen.from, to: chosen.to });
          else show(periodOn(chosen.to, { kind, calendar: next }));
        }}
      />
      {period === null ? (
        <Days chosen={chosen} onChange={onChange} />
      ) : (
        <>
          <NativeSelect
            label={words.kind}
            value={kind}
            data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
            onChange={(event) => {
              const next = kinds.find((one) => one === event.currentTarget.value) ?? kind;
              show(periodOn(chosen.to, { kind: next, calendar: chosen.calendar }));
            }}
          />
          <NativeSelect
            className={styles.which}
            label={words.which}
            value={period.code}
            data={offered.map((one) => ({
              value: one.code,
              label: `${named.title(one)}: ${named.limits(one)}`,
            }))}
            onChange={(event) => {
              const next = offered.find(({ code }) => code === event.currentTarget.value);
              if (next) show(next);
            }}
          />
        </>
      )}
    </div>
  );
}

/** The named period that was chosen; null for chosen days and for a code that means nothing. */
export function readPeriod({ code, calendar }: Pick<ChosenPeriod, 'code' | 'calendar'>) {
  if (code === undefined) return null;
  try {
    const period = reportPeriod(code, calendar);
    return period.kind === 'range' ? null : period;
  } catch {
    return null;
  }
}

/** The last ones up to the one that runs today, and the one that was chosen. */
export function offeredPeriods(
  of: { kind: PeriodKind; calendar: PeriodCalendar },
  chosen: ReportPeriod | null,
  today: PlainDate = todayInVietnam(),
): ReportPeriod[] {
  const found: ReportPeriod[] = [];
  for (
    let next: ReportPeriod | null = periodOn(today, of);
    next !== null && found.length < OFFERED;
    next = previousPeriod(next)
  )
    found.push(next);
  const isThere = chosen === null || found.some(({ code }) => code === chosen.code);
  return isThere ? found : [chosen, ...found];
}

function Days({
  chosen,
  onChange,
}: {
  chosen: ChosenPeriod;
  onChange: (next: ChosenPeriod) => void;
}) {
  const { report } = useMessages();
  const [from, setFrom] = useState<PlainDate | null>(chosen.from);
  const [to, setTo] = useState<PlainDate | null>(chosen.to);
  useEffect(() => {
    setFrom(chosen.from);
    setTo(chosen.to);
  }, [chosen.from, chosen.to]);
  const change = (next: { from: PlainDate | null; to: PlainDate | null }) => {
    setFrom(next.from);
    setTo(next.to);
    if (next.from !== null && next.to !== null && next.from <= next.to)
      onChange({ calendar: 'calendar', from: next.from, to: next.to });
  };
  return (
    <>
      <DateField
        w={140}
        label={report.from}
        value={from}
        onChange={(day) => change({ from: day, to })}
      />
      <DateField
        w={140}
        label={report.to}
        value={to}
        onChange={(day) => change({ from, to: day })}
      />
    </>
  );
}
