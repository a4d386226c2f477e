import type { Due, ProcedureSheet } from '@motcua/contract/portal.ts';
import type { ProcedureDetails } from '@motcua/contract/procedures.ts';
import { limitInWords } from './limit-words.ts';
import { fill, useView } from './view.ts';

type ChannelView = ProcedureDetails['channels'][number];

export function HowLong({ page }: { page: ProcedureSheet }) {
  const { words, longMoment } = useView();
  const { procedure, promises } = page;
  const received = promises[0]?.received;
  return (
    <section aria-labelledby="time">
      <h2 id="time">{words.sheet.time}</h2>
      {procedure.channels.length === 0 ? (
        <p>{words.sheet.noChannels}</p>
      ) : (
        <>
          <p className="soft">{words.sheet.timeHint}</p>
          <table className="stacked">
            <thead>
              <tr>
                <th scope="col">{words.sheet.channel}</th>
                <th scope="col">{words.sheet.limit}</th>
                <th scope="col">
                  {received
                    ? fill(words.sheet.promisedOn, { moment: longMoment(received) })
                    : words.deadline.dueOn}
                </th>
              </tr>
            </thead>
            <tbody>
              {procedure.channels.map((channel) => (
                <ChannelRow
                  key={channel.channel}
                  code={procedure.procedureCode}
                  channel={channel}
                  answer={promises.find((it) => it.channel === channel.channel)?.answer}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function ChannelRow({
  code,
  channel,
  answer,
}: {
  code: string;
  channel: ChannelView;
  answer: Due | undefined;
}) {
  const { words, href } = useView();
  const name = words.channels[channel.channel];
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={words.sheet.limit}>
        <Limit channel={channel} />
      </td>
      <td data-label={words.deadline.dueOn}>
        {answer && <DueDay due={answer} />}
        {answer?.kind === 'due' && (
          <a
            className="no-print"
            href={href({ place: 'deadline', query: { procedure: code, channel: channel.channel } })}
          >
            {words.sheet.explain}
            <span className="unseen">: {name}</span>
          </a>
        )}
      </td>
    </tr>
  );
}

function Limit({ channel }: { channel: ChannelView }) {
  const { words, locale } = useView();
  const { limit, limitText, legalLimit, limitChoices } = channel;
  const spoken = limitInWords(limit, locale);
  if (spoken === null) {
    return (
      <>
        {limitText ? (
          <span lang="vi">{fill(words.sheet.limitPrinted, { text: limitText })}</span>
        ) : (
          words.sheet.limitNone
        )}
        {limitChoices && limitChoices.length > 0 && (
          <>
            <br />
            {words.sheet.choices}{' '}
            <span lang="vi">{limitChoices.map((choice) => choice.limitText).join('; ')}</span>
          </>
        )}
      </>
    );
  }
  const legal = legalLimit ? limitInWords(legalLimit, locale) : null;
  return (
    <>
      <strong className="figures">{spoken}</strong>
      {legal && <span className="soft"> ({fill(words.sheet.limitLegal, { limit: legal })})</span>}
    </>
  );
}

/** A due date in words, with what makes it provisional beside it. */
export function DueDay({ due }: { due: Due }) {
  const { words, longDay, formats } = useView();
  if (due.kind === 'unknown') {
    return (
      <span>
        {due.text === '' ? words.due.unknownEmpty : fill(words.due.unknown, { text: due.text })}
      </span>
    );
  }
  return (
    <>
      <strong className="figures">{longDay(due.dueDate)}</strong>{' '}
      <span className="figures">{fill(words.due.before, { time: formats.time(due.due) })}</span>
      {due.provisional && <Provisional due={due} />}{' '}
    </>
  );
}

function Provisional({ due }: { due: Extract<Due, { kind: 'due' }> }) {
  const { words, formats, longDay } = useView();
  const { alternative } = due;
  return (
    <span className="provisional">
      {words.due.provisional}{' '}
      {alternative
        ? fill(words.due.alternative, {
            day: formats.date(alternative.because.date),
            name: alternative.because.name,
            date: longDay(alternative.dueDate),
          })
        : words.due.beyond}
    </span>
  );
}
