import { Button, NumberInput } from '@mantine/core';
import type { Inspection, SampledDossier } from '@motcua/contract/inspections.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { sentenceOf } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './inspections.module.css';
import { useDrawSample } from './queries.ts';

/** Dossiers drawn by risk from live figures, each with why. */
export function SamplePanel({ inspection }: { inspection: Inspection }) {
  const { messages, formats } = useLocale();
  const { inspections } = messages;
  const { sample, state, isInspector, isMember } = inspection;
  const mayDraw = (isInspector || isMember) && (state === 'planned' || state === 'under_way');
  return (
    <Panel title={inspections.sampleTitle} id="sample">
      <div className={styles.stack}>
        {sample === null && !mayDraw && <p className="soft">{inspections.noSampleHere}</p>}
        {sample === null && mayDraw && <Draw id={inspection.id} />}
        {sample !== null && (
          <>
            <p className="soft">
              {inspections.sampleDrawn(
                sample.candidates,
                formats.moment(sample.drawnAt),
                sample.seed,
              )}
            </p>
            <SampleTable inspection={inspection} items={sample.items} />
          </>
        )}
      </div>
    </Panel>
  );
}

function Draw({ id }: { id: string }) {
  const { inspections, common } = useLocale().messages;
  const [size, setSize] = useState(10);
  const draw = useDrawSample(id);
  return (
    <>
      <p className="soft">{inspections.drawLead}</p>
      <div className={styles.line}>
        <NumberInput
          label={inspections.sampleSize}
          min={1}
          max={200}
          value={size}
          onChange={(value) => setSize(Number(value) || 1)}
        />
        <Button loading={draw.sending} onClick={() => draw.send({ size })}>
          {inspections.draw}
        </Button>
      </div>
      {draw.error !== null && <p role="alert">{sentenceOf(draw.error, common)}</p>}
    </>
  );
}

function SampleTable({ inspection, items }: { inspection: Inspection; items: SampledDossier[] }) {
  const { locale, messages } = useLocale();
  const { inspections } = messages;
  return (
    <ScrollRegion label={inspections.sampleTable} className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{inspections.order}</th>
            <th scope="col">{inspections.dossier}</th>
            <th scope="col">{inspections.why}</th>
            <th scope="col" className={styles.number}>
              {inspections.points}
            </th>
            <th scope="col">{inspections.seen}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.dossierId}>
              <td className="figures">{one.number}</td>
              <th scope="row">
                <Link to="/dossiers/$id" params={{ id: one.dossierId }}>
                  {one.code}
                </Link>
                <div className="soft">{one.procedureName}</div>
              </th>
              <td>
                {one.way === 'lot' && <div>{inspections.byLot}</div>}
                <ul className={styles.reasons}>
                  {one.reasons.map(({ factor, words, points }) => (
                    <li key={factor}>{inspections.reason1(words[locale], points)}</li>
                  ))}
                </ul>
              </td>
              <td className={styles.number}>{one.points}</td>
              <td>
                <Seen inspection={inspection} dossierId={one.dossierId} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Seen({ inspection, dossierId }: { inspection: Inspection; dossierId: string }) {
  const { inspections } = useLocale().messages;
  const value = inspection.records.find(({ slot }) => slot === `answer:sample/${dossierId}`)?.value;
  if (value?.kind !== 'answer') return <span className="soft">{inspections.notSeen}</span>;
  return (
    <>
      {value.verdict !== null && <div>{inspections.verdicts[value.verdict]}</div>}
      {value.note}
    </>
  );
}
