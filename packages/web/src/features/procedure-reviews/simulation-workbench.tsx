import { Button } from '@mantine/core';
import type { Simulation } from '@motcua/contract/time-cuts.ts';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { type AskedSimulation, useSimulate, useSimulation, useSimulations } from './cut-queries.ts';
import styles from './reviews.module.css';
import { SimulationForm, type TriedProcedure } from './simulation-form.tsx';
import { SimulationResult } from './simulation-result.tsx';

interface Props {
  unit: { id: string; name: string };
  procedure: TriedProcedure;
  reviewId?: string | undefined;
  /** The one that goes with the proposal, and how to attach another; absent where there is none to attach to. */
  attached?: string | null | undefined;
  onAttach?: ((simulation: Simulation) => void) | undefined;
}

/** Try, read, turn, try again; what was tried for a review stays with it. */
export function SimulationWorkbench({ unit, procedure, reviewId, attached, onAttach }: Props) {
  const { messages } = useLocale();
  const words = messages.simulation;
  const [shown, setShown] = useState<string | null>(attached ?? null);
  const simulation = useSimulation(shown);
  const made = useSimulate(({ id }) => setShown(id));
  const run = (asked: AskedSimulation) => made.send({ ...asked, reviewId: reviewId ?? null });
  return (
    <div className={styles.stack}>
      <Panel id="simulation" title={words.title}>
        <p className="soft no-print">{words.lead}</p>
        <div className="no-print">
          <SimulationForm
            key={procedure.code}
            {...{ unit, procedure, sending: made.sending, error: made.error }}
            onRun={run}
          />
        </div>
        {reviewId !== undefined && <Earlier {...{ reviewId, shown, attached }} onShow={setShown} />}
        {onAttach !== undefined && simulation.data !== undefined && (
          <p className="no-print">
            {attached === simulation.data.id ? (
              <strong>{words.attached}</strong>
            ) : (
              <Button variant="default" onClick={() => onAttach(simulation.data)}>
                {words.attach}
              </Button>
            )}
          </p>
        )}
      </Panel>
      {shown !== null && simulation.isError && (
        <Failed error={simulation.error} retry={() => simulation.refetch()} />
      )}
      {shown !== null && simulation.isPending && <LoadingLines rows={6} />}
      {simulation.data !== undefined && (
        <SimulationResult simulation={simulation.data} sending={made.sending} onRun={run} />
      )}
    </div>
  );
}

function Earlier(props: {
  reviewId: string;
  shown: string | null;
  attached: string | null | undefined;
  onShow: (id: string) => void;
}) {
  const { messages, formats } = useLocale();
  const words = messages.simulation;
  const list = useSimulations(props.reviewId);
  if (list.data === undefined || list.data.items.length === 0) return null;
  return (
    <section aria-label={words.list}>
      <h3>{words.list}</h3>
      <ul className={styles.list}>
        {list.data.items.map(({ id, procedures, onTimeShare, dossiers, madeAt, madeBy }) => {
          const share = formats.percent(Math.floor(onTimeShare * 1000) / 1000);
          const limits = procedures.map(({ limitText }) => limitText).join('; ');
          return (
            <li key={id} className={styles.formLine}>
              <span>{words.line(limits, share, formats.number(dossiers))}</span>
              <span className="soft">{words.made(madeBy, formats.moment(madeAt))}</span>
              {props.attached === id && <span className={styles.state}>{words.attached}</span>}
              {props.shown !== id && (
                <Button
                  className="no-print"
                  variant="default"
                  size="compact-md"
                  aria-label={`${words.open}: ${limits}, ${formats.moment(madeAt)}`}
                  onClick={() => props.onShow(id)}
                >
                  {words.open}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
