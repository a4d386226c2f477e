import { Button, NativeSelect } from '@mantine/core';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useEffect, useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { todayInVietnam } from '../../lib/format.ts';
import { useMessages } from '../../lib/locale.tsx';
import { type Period, periodNames, periodOf } from './periods.ts';
import { GROUPS } from './report-search.ts';
import styles from './report-controls.module.css';

interface Props {
  /** Name of the unit that is reported on. */
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

export function ReportControls({ unit, period, group, onChange }: Props) {
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
      <UnitField
        key={unit}
        className={styles.unit}
        label={report.unit}
        name={unit}
        onPick={({ id, code }) => onChange({ unit: code ?? id })}
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
