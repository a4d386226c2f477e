import type { CalendarCell, YearCalendar } from '@motcua/contract/portal.ts';
import { type PlainDate, weekdayOf } from '@motcua/domain/shared/plain-date.ts';
import { Icon } from '../components/icons.tsx';
import { NoteList } from './calendar-notes.tsx';
import { Document } from './document.tsx';
import { fill, useView } from './view.ts';

type Month = YearCalendar['months'][number];

export function CalendarPage({ page }: { page: YearCalendar }) {
  const { words, formats, href } = useView();
  const calendar = words.calendar;
  const { year } = page;
  return (
    <Document
      title={fill(calendar.title, { year })}
      description={fill(calendar.description, { year })}
    >
      <div className="wide page stack">
        <h1>{fill(calendar.title, { year })}</h1>
        <p className="lead">{fill(calendar.lead, { count: formats.number(page.workingDays) })}</p>
        {!page.covered && (
          <div className="notice notice-soon">
            <Icon name="alert" size={22} />
            <p>{calendar.uncovered}</p>
          </div>
        )}
        <nav aria-label={calendar.years} className="years no-print">
          <ul>
            {page.years.map((other) => (
              <li key={other}>
                <a
                  href={href({ place: 'calendar', key: String(other) })}
                  aria-current={other === year ? 'page' : undefined}
                >
                  {other}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Legend />
        <div className="months">
          {page.months.map((month) => (
            <MonthTable key={month.month} month={month} today={page.today} />
          ))}
        </div>
        <section>
          <h2>{calendar.notes}</h2>
          <NoteList notes={page.notes} />
        </section>
      </div>
    </Document>
  );
}

function Legend() {
  const { words } = useView();
  const { states, legend, undecided } = words.calendar;
  return (
    <ul className="legend" aria-label={legend}>
      {(['working', 'weekend', 'off', 'make_up'] as const).map((state) => (
        <li key={state}>
          <span className={`cell cell-${state}`} aria-hidden="true">
            <span>15</span>
          </span>{' '}
          {states[state]}
        </li>
      ))}
      <li>
        <span className="cell cell-working cell-unconfirmed" aria-hidden="true">
          <span>15</span>
        </span>{' '}
        {undecided}
      </li>
    </ul>
  );
}

function MonthTable({ month, today }: { month: Month; today: PlainDate }) {
  const { words, formats } = useView();
  const name = words.months[month.month - 1] ?? '';
  return (
    <table className="month">
      <caption>
        <strong>{name}</strong>{' '}
        <span className="soft">
          {fill(words.calendar.monthDays, { count: formats.number(month.workingDays) })}
        </span>
      </caption>
      <thead>
        <tr>
          {words.weekdays.map((day, at) => (
            <th key={day} scope="col">
              <abbr title={day}>{words.weekdaysShort[at]}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month.days).map((week) => (
          <tr key={week.find((cell) => cell !== null)?.date}>
            {week.map((cell, at) => (
              <DayCell
                key={cell?.date ?? `blank ${words.weekdays[at]}`}
                cell={cell}
                isToday={cell?.date === today}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ cell, isToday }: { cell: CalendarCell | null; isToday: boolean }) {
  const { words } = useView();
  if (cell === null) return <td />;
  const doubt = cell.unconfirmed ? ' cell-unconfirmed' : '';
  const said = [
    cell.state !== 'working' && cell.state !== 'weekend' && words.calendar.states[cell.state],
    cell.unconfirmed && words.calendar.undecided,
    isToday && words.calendar.today,
  ].filter((word) => word !== false);
  return (
    <td className={`cell cell-${cell.state}${doubt}`} aria-current={isToday ? 'date' : undefined}>
      <span className="figures">{Number(cell.date.slice(8))}</span>
      {said.length > 0 && <span className="unseen"> {said.join(', ')}</span>}
    </td>
  );
}

/** Rows of seven days from Monday, blank before the first and after the last. */
function weeksOf(days: readonly CalendarCell[]): (CalendarCell | null)[][] {
  const first = days[0];
  const cells: (CalendarCell | null)[] = [
    ...Array.from({ length: first ? weekdayOf(first.date) : 0 }, () => null),
    ...days,
  ];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7));
}
