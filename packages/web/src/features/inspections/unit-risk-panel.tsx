import { Button } from '@mantine/core';
import type { UnitRisk } from '@motcua/contract/inspections.ts';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './inspections.module.css';
import { useUnitRisk } from './queries.ts';

/** Units below an office by what their live figures say: where a visit is worth most. */
export function UnitRiskPanel(props: {
  office: string;
  from: string;
  to: string;
  onChoose: (unit: { id: string; name: string }) => void;
}) {
  const { inspections } = useLocale().messages;
  const { office, from, to } = props;
  const [asked, setAsked] = useState(false);
  const risk = useUnitRisk(asked ? { unit: office, from, to } : null);
  return (
    <Panel title={inspections.riskTitle}>
      <div className={styles.stack}>
        <p className="soft">{inspections.riskLead}</p>
        {!asked && (
          <span>
            <Button variant="default" onClick={() => setAsked(true)}>
              {inspections.riskShow}
            </Button>
          </span>
        )}
        {asked && risk.isPending && <LoadingLines rows={5} />}
        {risk.isError && <Failed error={risk.error} retry={() => risk.refetch()} />}
        {risk.data !== undefined && <Table risk={risk.data} onChoose={props.onChoose} />}
      </div>
    </Panel>
  );
}

const SHOWN = 20;

function Table(props: { risk: UnitRisk; onChoose: (unit: { id: string; name: string }) => void }) {
  const { locale, messages, formats } = useLocale();
  const { inspections } = messages;
  const { risk, onChoose } = props;
  return (
    <>
      <p>{inspections.riskNeeded(risk.needed, risk.items.length)}</p>
      <ScrollRegion label={inspections.riskTitle} className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{inspections.rank}</th>
              <th scope="col">{inspections.unit}</th>
              <th scope="col" className={styles.number}>
                {inspections.points}
              </th>
              <th scope="col">{inspections.why}</th>
              <th scope="col">
                <span className="unseen">{inspections.choose}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {risk.items.slice(0, SHOWN).map(({ unit, rank, points, reasons, yearsSince }) => (
              <tr key={unit.id}>
                <td className="figures">{rank}</td>
                <th scope="row">{unit.name}</th>
                <td className={styles.number}>{formats.number(points)}</td>
                <td>
                  <ul className={styles.reasons}>
                    {reasons.map(({ factor, words, part, whole }) => (
                      <li key={factor}>{inspections.share(words[locale], part, whole)}</li>
                    ))}
                    <li>{inspections.yearsSince(yearsSince)}</li>
                  </ul>
                </td>
                <td>
                  <Button
                    variant="default"
                    size="compact-md"
                    aria-label={inspections.chooseNamed(unit.name)}
                    onClick={() => onChoose(unit)}
                  >
                    {inspections.choose}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
