import { DEADLINE_UNITS, type DeadlineForm } from '@motcua/contract/portal.ts';
import { CHANNELS } from '@motcua/domain/procedure/procedure.ts';
import { Icon } from '../components/icons.tsx';
import { DeadlineAnswer } from './deadline-answer.tsx';
import { DaysBetween } from './deadline-between.tsx';
import { Field } from './deadline-field.tsx';
import { Document, PrintedFrom } from './document.tsx';
import { clockHours } from './hours.ts';
import { limitInWords } from './limit-words.ts';
import { fill, useView } from './view.ts';

export function DeadlinePage({ page }: { page: DeadlineForm }) {
  const { words, formats, options, href } = useView();
  const deadline = words.deadline;
  return (
    <Document
      title={deadline.title}
      description={deadline.description}
      hidden={page.answer !== null || page.between !== null}
    >
      <div className="wide page stack">
        <h1>{deadline.title}</h1>
        <p className="lead no-print">{deadline.lead}</p>
        <div className="two">
          <form
            className="ask no-print"
            action={href({ place: 'deadline' })}
            method="get"
            data-live="answer"
          >
            <Received page={page} />
            {page.procedure ? <OfProcedure procedure={page.procedure} /> : <Limit page={page} />}
            <button type="submit" className="button">
              {deadline.button}
            </button>
          </form>
          <div id="answer" className="answer" aria-live="polite">
            <Problems page={page} />
            {page.answer && <DeadlineAnswer answer={page.answer} procedure={page.procedure} />}
          </div>
        </div>
        <p className="soft">
          {fill(deadline.rule, { hours: clockHours(page.sessions, words.and) })}
        </p>
        <DaysBetween page={page} />
        <PrintedFrom
          address={options.origin + href({ place: 'deadline' })}
          date={formats.date(page.today)}
        />
      </div>
    </Document>
  );
}

function Received({ page }: { page: DeadlineForm }) {
  const { words } = useView();
  const { receivedLegend, received, receivedHint, time, timeHint } = words.deadline;
  return (
    <fieldset>
      <legend>{receivedLegend}</legend>
      <div className="pair">
        <Field page={page} name="received" label={received} hint={receivedHint} />
        <Field page={page} name="time" label={time} hint={timeHint} />
      </div>
    </fieldset>
  );
}

function Limit({ page }: { page: DeadlineForm }) {
  const { words } = useView();
  return (
    <fieldset>
      <legend>{words.deadline.limitLegend}</legend>
      <div className="pair">
        <Field page={page} name="value" label={words.deadline.value} />
        <div className="field">
          <label htmlFor="unit">{words.deadline.unit}</label>
          <select id="unit" name="unit" defaultValue={page.form.unit}>
            {DEADLINE_UNITS.map((unit) => (
              <option key={unit} value={unit}>
                {words.units[unit]}
              </option>
            ))}
          </select>
        </div>
      </div>
    </fieldset>
  );
}

function OfProcedure({ procedure }: { procedure: NonNullable<DeadlineForm['procedure']> }) {
  const { words, locale, href } = useView();
  const spoken = limitInWords(procedure.limit, locale);
  return (
    <fieldset>
      <legend>{words.deadline.ofProcedure}</legend>
      <input type="hidden" name="procedure" value={procedure.code} />
      <p>
        <a href={href({ place: 'procedure', key: procedure.code })} lang="vi">
          {procedure.name}
        </a>
        <br />
        <strong>{spoken ?? words.sheet.limitNone}</strong>
      </p>
      <div className="field">
        <label htmlFor="channel">{words.deadline.channel}</label>
        <select id="channel" name="channel" defaultValue={procedure.channel}>
          {CHANNELS.map((channel) => (
            <option key={channel} value={channel}>
              {words.channels[channel]}
            </option>
          ))}
        </select>
      </div>
      <p>
        <a href={href({ place: 'deadline' })}>{words.deadline.anotherLimit}</a>
      </p>
    </fieldset>
  );
}

function Problems({ page }: { page: DeadlineForm }) {
  const { words } = useView();
  if (page.problems.length === 0) return null;
  return (
    <div className="notice notice-late" role="alert">
      <Icon name="alert" size={22} />
      <div>
        <strong>{words.deadline.problemsTitle}</strong>
        <ul>
          {page.problems.map(({ field, code }) => (
            <li key={field}>
              {field === 'procedure' ? (
                words.deadline.problems[code]
              ) : (
                <a href={`#${field}`}>{words.deadline.problems[code]}</a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
