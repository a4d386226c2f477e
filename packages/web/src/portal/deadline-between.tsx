import type { DeadlineForm } from '@motcua/contract/portal.ts';
import { NoteList } from './calendar-notes.tsx';
import { Field } from './deadline-field.tsx';
import { fill, useView } from './view.ts';

export function DaysBetween({ page }: { page: DeadlineForm }) {
  const { words, formats, href } = useView();
  const { between } = page;
  const { betweenTitle, betweenHint, betweenButton, betweenAnswer, betweenSpecial } =
    words.deadline;
  return (
    <section aria-labelledby="between" className={between ? undefined : 'no-print'}>
      <h2 id="between">{betweenTitle}</h2>
      <p className="soft">{betweenHint}</p>
      <form
        className="ask ask-row no-print"
        action={href({ place: 'deadline' })}
        method="get"
        data-live="count"
      >
        <Field
          page={page}
          name="from"
          label={words.deadline.from}
          hint={words.deadline.receivedHint}
        />
        <Field page={page} name="to" label={words.deadline.to} hint={words.deadline.receivedHint} />
        <button type="submit" className="button">
          {betweenButton}
        </button>
      </form>
      <div id="count" aria-live="polite">
        {between && (
          <>
            <p className="due-day">
              <strong>
                {fill(betweenAnswer, {
                  from: formats.date(between.from),
                  to: formats.date(between.to),
                  count: formats.number(between.workingDays),
                })}
              </strong>
            </p>
            {between.special.length > 0 && (
              <>
                <h3>{betweenSpecial}</h3>
                <NoteList notes={between.special} />
              </>
            )}
          </>
        )}
      </div>
    </section>
  );
}
