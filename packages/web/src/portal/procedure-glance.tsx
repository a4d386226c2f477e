import type { ProcedureSheet, PromisedDate } from '@motcua/contract/portal.ts';
import { checklistOfCase } from './checklist-groups.ts';
import { feeSummary } from './fee-words.ts';
import { useView, fill } from './view.ts';

/** What a person came for, in four lines; time first. */
export function Glance({ page }: { page: ProcedureSheet }) {
  const view = useView();
  const { words, formats } = view;
  const { procedure } = page;
  const papers = checklistOfCase(procedure.checklist, page.case).length;
  return (
    <section aria-labelledby="glance">
      <h2 id="glance" className="unseen">
        {words.sheet.glance}
      </h2>
      <dl className="glance">
        <Promised promises={page.promises} />
        <div>
          <dt>{words.sheet.cost}</dt>
          <dd>{feeSummary(procedure.channels, view)}</dd>
        </div>
        <div>
          <dt>{words.sheet.papers}</dt>
          <dd>
            {papers === 0
              ? words.sheet.noFees
              : fill(words.sheet.papersCount, { count: formats.number(papers) })}
          </dd>
        </div>
        <div>
          <dt>{words.sheet.how}</dt>
          <dd>
            {procedure.channels.length === 0
              ? words.sheet.noFees
              : procedure.channels.map(({ channel }) => words.channels[channel]).join('; ')}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Promised({ promises }: { promises: readonly PromisedDate[] }) {
  const { words, longDay, longMoment, formats } = useView();
  const first = promises.find(({ answer }) => answer.kind === 'due');
  if (first === undefined || first.answer.kind !== 'due') {
    const text = promises[0]?.answer.kind === 'unknown' ? promises[0].answer.text : '';
    return (
      <div className="glance-time">
        <dt>{words.sheet.noPromise}</dt>
        <dd lang="vi">{text === '' ? words.sheet.limitNone : text}</dd>
      </div>
    );
  }
  return (
    <div className="glance-time">
      <dt>{first.opensLater ? words.sheet.promisedNext : words.sheet.promised}</dt>
      <dd>
        <span className="figures">{longDay(first.answer.dueDate)}</span>
        <span className="glance-more">
          {fill(words.due.before, { time: formats.time(first.answer.due) })} ·{' '}
          {fill(words.sheet.promisedOn, { moment: longMoment(first.received) })}
        </span>
        {first.answer.provisional && <span className="glance-more">{words.due.provisional}</span>}
      </dd>
    </div>
  );
}
