import { Button, NativeSelect, TextInput } from '@mantine/core';
import { AXES, type Axis } from '@motcua/contract/figures.ts';
import { parsePeriod, previousPeriod, type ScorePeriod } from '@motcua/domain/scoring/period.ts';
import {
  type Instant,
  isInstant,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import { addDays, comparePlainDates, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useEffect, useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { Icon } from '../../components/icons.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { nowInVietnam } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.tsx';
import {
  CALENDARS,
  type CalendarKind,
  type DashboardSearch,
  type Grain,
  GRAINS,
  grainOf,
  periodAround,
} from './dashboard-search.ts';
import { periodNotices } from './period-notices.ts';
import styles from './dashboards.module.css';

interface Props {
  unit: string;
  axis: Axis;
  calendar: CalendarKind;
  period: ScorePeriod;
  /** The period as the address asks it; told where it cannot be read. */
  asked: string | undefined;
  asOf: Instant | undefined;
  today: PlainDate;
  /** The kind of period is that of what is shown, and it is asked as it stands now. */
  plain?: boolean;
  grains?: readonly Grain[];
  onChange: (change: Partial<DashboardSearch>) => void;
}

/** Whose figures, of which period and kind of period, and as they stood when. */
export function PeriodPicker(props: Props) {
  const { unit, axis, calendar, period, today, onChange } = props;
  const { locale, messages } = useLocale();
  const words = messages.dashboard;
  const grain = grainOf(period);
  const around = (day: PlainDate, change: { calendar?: CalendarKind; grain?: Grain }) =>
    periodAround(day, { calendar, grain: grain ?? 'month', ...change }).text;
  const middle = nearestIn(period, today);
  return (
    <div className={`${styles.picker} no-print`}>
      <UnitField
        key={unit}
        label={words.unit}
        name={unit}
        className={styles.unit}
        onPick={({ id, code }) => onChange({ unit: code ?? id })}
      />
      <NativeSelect
        label={words.axis}
        value={axis}
        data={AXES.map((value) => ({ value, label: words.axes[value] }))}
        onChange={({ currentTarget }) =>
          onChange({ axis: AXES.find((one) => one === currentTarget.value) ?? 'own' })
        }
      />
      {!props.plain && (
        <NativeSelect
          label={words.calendar}
          value={calendar}
          data={CALENDARS.map((value) => ({ value, label: words.calendars[value] }))}
          onChange={({ currentTarget }) => {
            const next = CALENDARS.find((one) => one === currentTarget.value) ?? 'calendar';
            onChange({ calendar: next, period: around(middle, { calendar: next }) });
          }}
        />
      )}
      <NativeSelect
        label={words.grain}
        value={grain ?? 'range'}
        data={[
          ...(props.grains ?? GRAINS).map((value) => ({
            value: value as string,
            label: words.grains[value],
          })),
          ...(grain === null ? [{ value: 'range', label: words.range }] : []),
        ]}
        onChange={({ currentTarget }) => {
          const next = GRAINS.find((one) => one === currentTarget.value);
          if (next !== undefined) onChange({ period: around(middle, { grain: next }) });
        }}
      />
      <div className={styles.steps}>
        <Button
          variant="default"
          aria-label={words.periodEarlier}
          onClick={() => onChange({ period: previousPeriod(period, calendar).text })}
        >
          <Icon name="left" />
        </Button>
        <strong className="figures" data-period={period.text}>
          {period.words[locale]}
        </strong>
        <Button
          variant="default"
          aria-label={words.periodLater}
          disabled={grain === null || period.to >= today}
          onClick={() => onChange({ period: around(addDays(period.to, 1), {}) })}
        >
          <Icon name="right" />
        </Button>
      </div>
      {!props.plain && (
        <AsOf
          asOf={props.asOf}
          onChange={(asOf) => {
            const day = asOf === undefined ? today : plainDateOf(asOf, VIETNAM_OFFSET_MINUTES);
            const within = asOf === undefined || (period.from <= day && day <= period.to);
            onChange(within ? { asOf } : { asOf, period: around(day, {}) });
          }}
        />
      )}
      <PeriodNotices {...props} />
    </div>
  );
}

/** Says where what is shown is not what was asked for, or has not come yet. */
export function PeriodNotices({
  asked,
  calendar,
  period,
  asOf,
  today,
}: Pick<Props, 'asked' | 'calendar' | 'period' | 'asOf' | 'today'>) {
  const { dashboard: words } = useLocale().messages;
  const notices = periodNotices({
    ...{ asked, calendar, shown: period, asOf, today },
    now: nowInVietnam(),
  });
  return notices.map((notice) => (
    <p key={notice} className={styles.notice} role="status">
      <Icon name="alert" />{' '}
      {notice === 'periodUnread' || notice === 'periodOther'
        ? words[notice](asked ?? '')
        : words[notice]}
    </p>
  ));
}

/** The day itself, or the end of the period that is nearer to it: a change of kind stays near what was shown. */
function nearestIn({ from, to }: ScorePeriod, day: PlainDate): PlainDate {
  if (comparePlainDates(to, day) < 0) return to;
  return comparePlainDates(from, day) > 0 ? from : day;
}

/** "As it stood on 14/12 at 17:00"; nothing means now. */
function AsOf({
  asOf,
  onChange,
}: Pick<Props, 'asOf'> & { onChange: (asOf: Instant | undefined) => void }) {
  const { dashboard: words } = useLocale().messages;
  const [day, setDay] = useState<PlainDate | null>(null);
  const [time, setTime] = useState('17:00');
  useEffect(() => {
    if (asOf === undefined) return;
    setDay(parsePeriod(asOf.slice(0, 10))?.from ?? null);
    setTime(asOf.slice(11, 16));
  }, [asOf]);
  const instant = `${day ?? ''}T${time.trim().padStart(5, '0')}:00+07:00`;
  return (
    <form
      className={styles.asOf}
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== null && isInstant(instant)) onChange(instant);
      }}
    >
      <DateField label={words.asOfDay} w={130} value={day} onChange={setDay} />
      <TextInput
        label={words.asOfTime}
        w={90}
        inputMode="numeric"
        placeholder="16:45"
        value={time}
        onChange={({ currentTarget }) => setTime(currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={day === null || !isInstant(instant)}>
        {words.asOfShow}
      </Button>
      {asOf !== undefined && (
        <Button
          variant="transparent"
          c="var(--ink)"
          onClick={() => {
            setDay(null);
            onChange(undefined);
          }}
        >
          {words.asOfNow}
        </Button>
      )}
    </form>
  );
}
