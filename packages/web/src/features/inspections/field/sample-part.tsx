import type { Inspection, SampledDossier } from '@motcua/contract/inspections.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { AnswerCard } from './answer-card.tsx';
import styles from './field.module.css';
import type { InspectionRecords } from './use-inspection-records.ts';

/** The dossiers that were drawn, each with why, to be looked at one by one. */
export function SamplePart(props: { inspection: Inspection; records: InspectionRecords }) {
  const { inspection, records } = props;
  const { inspections } = useLocale().messages;
  const detailOf = useDetail();
  if (inspection.sample === null) return <p>{inspections.noSample}</p>;
  return (
    <section className={styles.list}>
      <p className="soft">{inspections.sampleLead(inspection.sample.candidates)}</p>
      {inspection.sample.items.map((dossier) => (
        <AnswerCard
          key={dossier.dossierId}
          workId={inspection.id}
          slot={`answer:sample/${dossier.dossierId}`}
          question={`${dossier.number}. ${dossier.code} – ${dossier.procedureName}`}
          detail={detailOf(dossier)}
          photo={false}
          records={records}
        />
      ))}
    </section>
  );
}

function useDetail(): (dossier: SampledDossier) => string {
  const { locale, messages, formats } = useLocale();
  const { inspections } = messages;
  return ({ reasons, way, receivedAt, dueAt, endedAt }) =>
    [
      `${way === 'lot' ? inspections.byLot : inspections.byRisk}: ${reasons.map(({ words }) => words[locale]).join('; ')}`,
      ...(receivedAt === null ? [] : [inspections.receivedOn(formats.day(receivedAt))]),
      ...(dueAt === null ? [] : [inspections.dueOnDay(formats.day(dueAt))]),
      ...(endedAt === null ? [] : [inspections.endedOn(formats.day(endedAt))]),
    ].join(' · ');
}
