import { Button, NumberInput } from '@mantine/core';
import type { AddedStep, Simulation } from '@motcua/contract/time-cuts.ts';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { AddedSteps } from './added-steps.tsx';
import type { AskedSimulation } from './cut-queries.ts';
import styles from './reviews.module.css';

interface Props {
  simulation: Simulation;
  sending: boolean;
  onRun: (asked: AskedSimulation) => void;
}

type Step = Simulation['answer']['steps'][number];
type Station = Simulation['answer']['stations'][number];
type Percents = Record<string, { workPercent: number; lyingPercent: number }>;

/** What breaks, step by step, with what may be tried otherwise: less work, less lying, more officers. */
export function ProcessInputs({ simulation, sending, onRun }: Props) {
  const { messages } = useLocale();
  const words = messages.simulation;
  const { asked, answer } = simulation;
  const [steps, setSteps] = useState<Percents>(() =>
    Object.fromEntries(asked.steps.map(({ step, ...percents }) => [step, percents])),
  );
  const [officers, setOfficers] = useState<Record<string, number>>(() =>
    Object.fromEntries(asked.officers.map((one) => [one.station, one.officers])),
  );
  const [added, setAdded] = useState<readonly AddedStep[]>(asked.added);
  const isNew = (name: string) => asked.added.some((step) => step.name === name);
  const run = () =>
    onRun({
      ...asked,
      added: [...added],
      steps: Object.entries(steps).map(([step, percents]) => ({ step, ...percents })),
      officers: Object.entries(officers).map(([station, count]) => ({ station, officers: count })),
    });
  return (
    <div className={styles.stack}>
      <Panel id="simulation-steps" title={words.steps.title} flush>
        <p className="soft" style={{ margin: 0, padding: '0 16px 8px' }}>
          {words.steps.hint}
        </p>
        <StepTable steps={answer.steps} isNew={isNew} percents={steps} onChange={setSteps} />
        <div style={{ padding: 16 }}>
          <AddedSteps
            steps={answer.steps.filter(({ name }) => !isNew(name))}
            {...{ added, onChange: setAdded }}
          />
        </div>
      </Panel>
      <Panel id="simulation-stations" title={words.stations.title} flush>
        <StationTable stations={answer.stations} officers={officers} onChange={setOfficers} />
        <div style={{ padding: 16 }} className="no-print">
          <Button onClick={run} loading={sending}>
            {words.again}
          </Button>
        </div>
      </Panel>
    </div>
  );
}

function StepTable(props: {
  steps: readonly Step[];
  /** A step that is only proposed has no past to take a per cent of. */
  isNew: (name: string) => boolean;
  percents: Percents;
  onChange: (percents: Percents) => void;
}) {
  const { messages, formats } = useLocale();
  const { steps: words, hours } = messages.simulation;
  const { steps, percents, onChange } = props;
  const say = (minutes: number) => hours(formats.decimal(Math.round(minutes / 6) / 10));
  const change = (key: string, part: Partial<Percents[string]>) =>
    onChange({
      ...percents,
      [key]: { ...{ workPercent: 100, lyingPercent: 100 }, ...percents[key], ...part },
    });
  return (
    <ScrollRegion className={styles.scroll} label={messages.chart.tableOf(words.title)}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.step}</th>
            {[words.visits, words.waiting, words.work, words.lying, words.breaks].map((head) => (
              <th key={head} scope="col" className={styles.number}>
                {head}
              </th>
            ))}
            <th scope="col">{words.workHead}</th>
            <th scope="col">{words.lyingHead}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.key}>
              <th scope="row">
                {props.isNew(step.name) ? '+' : `${step.no}.`} {step.name}{' '}
                <span className="soft">
                  ({messages.terms.role[step.role]}, {step.unitName})
                </span>{' '}
                {step.isBreaking && <strong className={styles.late}>{words.breaking}</strong>}
              </th>
              <td className={styles.number}>{formats.number(step.visits)}</td>
              <td className={styles.number}>{say(step.waiting)}</td>
              <td className={styles.number}>{say(step.work)}</td>
              <td className={styles.number}>{say(step.lying)}</td>
              <td className={styles.number}>{formats.number(step.breaks)}</td>
              {props.isNew(step.name) ? (
                <td colSpan={2}>{words.isNew}</td>
              ) : (
                <>
                  <td>
                    <Percent
                      label={words.workPercent(step.name)}
                      value={percents[step.key]?.workPercent ?? 100}
                      onChange={(workPercent) => change(step.key, { workPercent })}
                    />
                  </td>
                  <td>
                    <Percent
                      label={words.lyingPercent(step.name)}
                      value={percents[step.key]?.lyingPercent ?? 100}
                      onChange={(lyingPercent) => change(step.key, { lyingPercent })}
                    />
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Percent(props: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <NumberInput
      w={88}
      aria-label={props.label}
      value={props.value}
      onChange={(value) => typeof value === 'number' && props.onChange(value)}
      {...{ min: 0, max: 500, step: 10, allowDecimal: false, suffix: ' %' }}
    />
  );
}

function StationTable(props: {
  stations: readonly Station[];
  officers: Readonly<Record<string, number>>;
  onChange: (officers: Record<string, number>) => void;
}) {
  const { messages, formats } = useLocale();
  const words = messages.simulation.stations;
  return (
    <ScrollRegion className={styles.scroll} label={messages.chart.tableOf(words.title)}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col" className={styles.number}>
              {words.were}
            </th>
            <th scope="col" className={styles.number}>
              {words.busy}
            </th>
            <th scope="col">{words.officers}</th>
          </tr>
        </thead>
        <tbody>
          {props.stations.map((station) => {
            const place = `${messages.terms.role[station.role]}, ${station.unitName}`;
            return (
              <tr key={station.key}>
                <th scope="row">{place}</th>
                <td className={styles.number}>{formats.decimal(station.officersWere)}</td>
                <td className={styles.number}>
                  {formats.percent(Math.round(station.busy * 100) / 100)}
                </td>
                <td>
                  <NumberInput
                    w={96}
                    aria-label={words.officersOf(place)}
                    value={props.officers[station.key] ?? station.officersWere}
                    onChange={(value) =>
                      typeof value === 'number' &&
                      props.onChange({ ...props.officers, [station.key]: value })
                    }
                    {...{ min: 0.1, max: 500, step: 0.1, decimalScale: 1, decimalSeparator: ',' }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
