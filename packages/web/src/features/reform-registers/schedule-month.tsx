import { Button, Group } from '@mantine/core';
import type { RegisterEntryView } from '@motcua/contract/register-entries.ts';
import type { RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';
import {
  addDays,
  addMonths,
  type PlainDate,
  parsePlainDate,
  weekdayOf,
} from '@motcua/domain/shared/plain-date.ts';
import { Link } from '@tanstack/react-router';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { todayInVietnam } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.tsx';
import { useEntries } from './queries.ts';
import type { RegisterSearch } from './register-search.ts';
import { RegisterTools } from './register-tools.tsx';
import styles from './schedule.module.css';
import { titleOfEntry, valueWords } from './value-words.ts';

interface Props {
  definition: RegisterDefinition;
  search: RegisterSearch;
  onMonth: (month: string) => void;
}

/** A month of a register as a calendar; on a narrow screen only the days that hold something. */
export function ScheduleMonth({ definition, search, onMonth }: Props) {
  const { messages } = useLocale();
  const { reformRegisters: words } = messages;
  const today = todayInVietnam();
  const month = search.month ?? today.slice(0, 7);
  const first = parsePlainDate(`${month}-01`);
  const last = addDays(addMonths(first, 1), -1);
  const entries = useEntries(definition.code, {
    ...{ unit: search.unit, from: first, to: last, limit: 200 },
  });
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  const names = Object.assign({}, ...(entries.data?.pages.map((page) => page.names) ?? []));
  const move = (months: number) => onMonth(addMonths(first, months).slice(0, 7));
  return (
    <>
      <Group justify="space-between" p="sm" className="no-print">
        <Button variant="default" onClick={() => move(-1)}>
          {words.earlier}
        </Button>
        <Button variant="default" onClick={() => onMonth(today.slice(0, 7))}>
          {words.thisMonth}
        </Button>
        <Button variant="default" onClick={() => move(1)}>
          {words.later}
        </Button>
      </Group>
      <RegisterTools
        definition={definition}
        search={{ ...search, from: first, to: last }}
        onImport={null}
      />
      <h2 className={styles.month}>{words.month(month.slice(5), month.slice(0, 4))}</h2>
      {entries.isError && <Failed error={entries.error} retry={() => entries.refetch()} />}
      {entries.isPending && <LoadingLines rows={8} />}
      <p className={styles.heads} aria-hidden="true">
        {words.weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </p>
      <ol className={styles.days}>
        {daysOf(first, last).map((day) => (
          <Day
            key={day}
            {...{ definition, day, names, search }}
            isToday={day === today}
            items={items.filter((entry) => entry.day === day)}
          />
        ))}
      </ol>
    </>
  );
}

function Day({
  definition,
  day,
  items,
  names,
  search,
  isToday,
}: {
  definition: RegisterDefinition;
  day: PlainDate;
  items: readonly RegisterEntryView[];
  names: Readonly<Record<string, string>>;
  search: RegisterSearch;
  isToday: boolean;
}) {
  const { locale, messages, formats } = useLocale();
  const { reformRegisters: words } = messages;
  const reader = { locale, formats, words, names };
  const session = definition.fields.find(({ code }) => code === 'session');
  return (
    <li
      className={`${styles.day} ${isToday ? styles.today : ''} ${items.length === 0 ? styles.free : ''}`}
      data-weekday={weekdayOf(day)}
      aria-current={isToday ? 'date' : undefined}
    >
      <span className="figures">
        <span className={styles.weekday}>{words.weekdays[weekdayOf(day)]}, </span>
        {formats.date(day)}
      </span>
      {items.length === 0 && <span className="unseen">{words.noneThatDay}</span>}
      <ul>
        {items.map((entry) => (
          <li key={entry.id} data-state={entry.state ?? undefined}>
            <Link
              to="/reform/registers/$code"
              params={{ code: definition.code }}
              search={{ ...search, entry: entry.id }}
              resetScroll={false}
            >
              {session !== undefined && `${valueWords(session, entry.values.session, reader)}: `}
              {titleOfEntry(definition, entry, reader)}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}

function daysOf(first: PlainDate, last: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
