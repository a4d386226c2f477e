import type { DeadlineForm } from '@motcua/contract/portal.ts';
import type { LedgerLine, LedgerMark } from '@motcua/domain/calendar/deadline-ledger.ts';
import { weekdayOf } from '@motcua/domain/shared/plain-date.ts';
import { Icon } from '../components/icons.tsx';
import { limitInWords } from './limit-words.ts';
import { DueDay } from './procedure-time.tsx';
import { fill, useView } from './view.ts';

interface AnswerProps {
  answer: NonNullable<DeadlineForm['answer']>;
  procedure: DeadlineForm['procedure'];
}

export function DeadlineAnswer({ answer, procedure }: AnswerProps) {
  const { words, locale, longMoment } = useView();
  const limit = limitInWords(answer.limit, locale) ?? words.sheet.limitNone;
  return (
    <section aria-labelledby="due">
      <h2 id="due">{words.deadline.dueOn}</h2>
      {procedure && <p lang="vi">{procedure.name}</p>}
      <p className="due-day">
        <DueDay due={answer.due} />
      </p>
      <p className="soft">
        {fill(words.deadline.answerFor, { received: longMoment(answer.received), limit })}
      </p>
      <button type="button" className="button-quiet no-print" data-print hidden>
        <Icon name="print" /> {words.print}
      </button>
      {answer.ledger.length > 0 && <Ledger lines={answer.ledger} />}
    </section>
  );
}

function Ledger({ lines }: { lines: readonly LedgerLine[] }) {
  const { words } = useView();
  const columns = words.deadline.columns;
  return (
    <>
      <h3>{words.deadline.ledger}</h3>
      <p className="soft no-print">{words.deadline.ledgerHint}</p>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{columns.date}</th>
            <th scope="col">{columns.mark}</th>
            <th scope="col">{columns.sentence}</th>
            <th scope="col" className="number">
              {columns.remaining}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LedgerRow key={`${line.date} ${line.mark} ${line.sentence}`} line={line} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function LedgerRow({ line }: { line: LedgerLine }) {
  const { words, formats, locale } = useView();
  return (
    <tr className={`mark-${TONES[line.mark]}`}>
      <th scope="row" className="figures">
        {words.weekdaysShort[weekdayOf(line.date)]} {formats.date(line.date)}
      </th>
      <td className="mark">{words.deadline.marks[line.mark]}</td>
      <td>{locale === 'vi' ? line.sentence : line.sentenceEn}</td>
      <td className="number figures">{isCounting(line) ? left() : ''}</td>
    </tr>
  );

  function left(): string {
    if (line.unit === 'day') {
      return fill(words.deadline.remainingDays, { count: formats.decimal(line.remaining) });
    }
    const [hours, minutes] = [Math.floor(line.remaining / 60), Math.round(line.remaining % 60)];
    const { remainingHours, remainingMinutes } = words.deadline;
    const parts = [
      hours > 0 && fill(remainingHours, { hours }),
      minutes > 0 && fill(remainingMinutes, { minutes }),
    ];
    return parts.filter(Boolean).join(' ') || fill(remainingHours, { hours: 0 });
  }
}

function isCounting(line: LedgerLine): boolean {
  return line.counted > 0;
}

/** How a row looks; the mark's word says the same. */
const TONES: Record<LedgerMark, 'counted' | 'off' | 'stopped' | 'turn' | 'due'> = {
  received: 'turn',
  forwarded: 'turn',
  restarted: 'turn',
  part: 'turn',
  counted: 'counted',
  half: 'counted',
  make_up: 'counted',
  weekend: 'off',
  holiday: 'off',
  day_in_lieu: 'off',
  swapped_off: 'off',
  closure: 'off',
  unconfirmed: 'turn',
  paused: 'stopped',
  due: 'due',
};
