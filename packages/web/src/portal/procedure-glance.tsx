import type { ProcedureSheet, ProcedureView, PromisedDate } from '@motcua/contract/portal.ts';
import { groupPapers } from './checklist-groups.ts';
import { feeSummary } from './fee-words.ts';
import { fill, useView, type View } from './view.ts';

/** What a person came for, in four lines; time first. */
export function Glance({ page }: { page: ProcedureSheet }) {
  const view = useView();
  const { words } = view;
  const { procedure } = page;
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
          <dd>{papersInWords(procedure, view)}</dd>
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
        <dd>{text === '' ? words.sheet.limitNone : fill(words.sheet.limitPrinted, { text })}</dd>
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

/** Papers of every case are counted; those of a case only some need. */
function papersInWords({ checklist }: ProcedureView, { words, formats }: View): string {
  const groups = groupPapers(checklist);
  const common = groups
    .filter(({ conditional }) => !conditional)
    .flatMap(({ papers }) => papers).length;
  if (groups.length === 0) return words.sheet.noFees;
  const hasCases = groups.some(({ conditional }) => conditional);
  if (common === 0) return words.sheet.papersByCase;
  const counted = fill(words.sheet.papersCount, { count: formats.number(common) });
  return hasCases ? fill(words.sheet.papersAndCases, { counted }) : counted;
}
