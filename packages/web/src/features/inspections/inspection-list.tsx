import type { InspectionList as List } from '@motcua/contract/inspections.ts';
import { Link } from '@tanstack/react-router';
import { Panel } from '../../components/panel.tsx';
import { Notice } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './inspections.module.css';
import { Days, InspectionMark } from './marks.tsx';

/** Inspections of a year, the newest first, with what the plan asks and what became of recommendations. */
export function InspectionList({ list }: { list: List }) {
  const { messages } = useLocale();
  const { inspections } = messages;
  return (
    <>
      <Figures list={list} />
      {list.items.length === 0 ? (
        <Panel>
          <Notice icon="search" title={inspections.none} text={inspections.noneText} />
        </Panel>
      ) : (
        <ul className={styles.cards} aria-label={inspections.title}>
          {list.items.map((one) => (
            <li key={one.id}>
              <Panel
                title={
                  <Link to="/reform/inspections/$id" params={{ id: one.id }}>
                    {one.unit.name}
                  </Link>
                }
              >
                <div className={styles.stack}>
                  <p className={styles.line}>
                    <InspectionMark inspection={one} />
                    <span>{inspections.team(one.teamNumber)}</span>
                    <span>{inspections.kinds[one.kind]}</span>
                    <span className="figures">
                      <Days from={one.startsOn} to={one.endsOn} />
                    </span>
                  </p>
                  {one.state === 'concluded' && (
                    <p className="soft">
                      {inspections.outcome(one.findings, one.resolved, one.recommendations)}
                    </p>
                  )}
                </div>
              </Panel>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Figures({ list }: { list: List }) {
  const { messages } = useLocale();
  const { inspections } = messages;
  const { followUp } = list;
  return (
    <Panel title={inspections.figuresTitle}>
      <dl className={styles.figures}>
        {list.plans.map(({ id, coverage, minimumPercent }) => (
          <div key={id}>
            <dt>{inspections.coverage(minimumPercent)}</dt>
            <dd>
              {coverage.planned}/{coverage.needed}{' '}
              <small>
                {coverage.isReached
                  ? inspections.coverageReached(coverage.units)
                  : inspections.coverageMissing(coverage.needed - coverage.planned, coverage.units)}
              </small>
            </dd>
          </div>
        ))}
        {list.plans.map(({ id, coverage }) => (
          <div key={`${id}-done`}>
            <dt>{inspections.inspected}</dt>
            <dd>{coverage.inspected}</dd>
          </div>
        ))}
        <div>
          <dt>{inspections.followUp}</dt>
          <dd>
            {followUp.total === 0 ? (
              <small>{inspections.followUpNone}</small>
            ) : (
              `${followUp.resolved}/${followUp.total}`
            )}{' '}
            {followUp.overdue > 0 && <small>{inspections.overdueCount(followUp.overdue)}</small>}
          </dd>
        </div>
        <div>
          <dt>{inspections.groups}</dt>
          <dd>{followUp.groups}</dd>
        </div>
      </dl>
    </Panel>
  );
}
