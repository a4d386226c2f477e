import { Button, NativeSelect } from '@mantine/core';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useEffect, useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { todayInVietnam } from '../../lib/format.ts';
import { useMessages } from '../../lib/locale.tsx';
import { type Period, periodNames, periodOf } from './periods.ts';
import { GROUPS } from './report-search.ts';
import styles from './report-controls.module.css';

interface Props {
  units: { code: string; name: string }[];
  unit: string;
  period: Period;
  group: (typeof GROUPS)[number];
  onChange: (next: {
    unit?: string;
    from?: PlainDate;
    to?: PlainDate;
    group?: (typeof GROUPS)[number];
  }) => void;
}

export function ReportControls({ units, unit, period, group, onChange }: Props) {
  const { report } = useMessages();
  const [from, setFrom] = useState<PlainDate | null>(period.from);
  const [to, setTo] = useState<PlainDate | null>(period.to);
  useEffect(() => {
    setFrom(period.from);
    setTo(period.to);
  }, [period.from, period.to]);
  return (
    <form
      className={`${styles.controls} no-print`}
      onSubmit={(event) => {
        event.preventDefault();
        if (from !== null && to !== null && from <= to) onChange({ from, to });
      }}
    >
      <NativeSelect
        className={styles.unit}
        label={report.unit}
        value={unit}
        data={units.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(event) => onChange({ unit: event.currentTarget.value })}
      />
      <NativeSelect
        label={report.group}
        value={group}
        data={GROUPS.map((value) => ({ value, label: report.groups[value] }))}
        onChange={(event) =>
          onChange({ group: GROUPS.find((one) => one === event.currentTarget.value) ?? 'field' })
        }
      />
      <DateField w={140} label={report.from} value={from} onChange={setFrom} />
      <DateField w={140} label={report.to} value={to} onChange={setTo} />
      <Button type="submit" variant="default" disabled={from === null || to === null || from > to}>
        {report.show}
      </Button>
      <fieldset className={styles.periods}>
        <legend className="unseen">{report.periods}</legend>
        {periodNames.map((name) => (
          <Button
            key={name}
            variant="transparent"
            c="var(--ink)"
            size="compact-md"
            onClick={() => onChange(periodOf(name, todayInVietnam()))}
          >
            {report[name]}
          </Button>
        ))}
      </fieldset>
    </form>
  );
}
