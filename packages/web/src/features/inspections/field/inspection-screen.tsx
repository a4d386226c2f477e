import { type Inspection, inspectionSchema } from '@motcua/contract/inspections.ts';
import { PageTitle } from '../../../components/page-title.tsx';
import { Failed, LoadingLines } from '../../../components/states.tsx';
import { goTo, useAddress } from '../../../lib/address.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { useOffline } from '../../../lib/offline/offline-context.tsx';
import type { KeptWork } from '../../../lib/offline/types.ts';
import { AnswerCard } from './answer-card.tsx';
import styles from './field.module.css';
import { FindingsPart } from './findings-part.tsx';
import { MinutesPart } from './minutes-part.tsx';
import { SamplePart } from './sample-part.tsx';
import { type InspectionRecords, useInspectionRecords } from './use-inspection-records.ts';

const parts = ['checklists', 'sample', 'findings', 'minutes'] as const;
type Part = (typeof parts)[number];

/** An inspection from what lies on the phone. */
export function InspectionScreen({ work }: { work: KeptWork }) {
  const parsed = inspectionSchema.safeParse(work.body);
  if (!parsed.success) return <Failed error={parsed.error} page />;
  return <Opened work={work} inspection={parsed.data} />;
}

function Opened({ work, inspection }: { work: KeptWork; inspection: Inspection }) {
  const { inspections } = useLocale().messages;
  const { hash } = useAddress();
  const records = useInspectionRecords(inspection);
  const { entries } = useOffline();
  const part: Part = parts.find((one) => one === hash) ?? 'checklists';
  const concluding = entries.some(
    ({ workId, slot }) => workId === work.id && slot === 'act:conclude',
  );
  const closed = concluding || inspection.state === 'concluded';
  if (records === null) return <LoadingLines rows={5} />;
  return (
    <>
      <header>
        <PageTitle>{inspection.unit.name}</PageTitle>
        <p className="soft">{work.detail}</p>
      </header>
      <nav className={styles.parts} aria-label={inspections.partsLabel}>
        {parts.map((one) => (
          <a
            key={one}
            href={`#${one}`}
            aria-current={one === part ? 'page' : undefined}
            className={styles.part}
            onClick={(event) => {
              event.preventDefault();
              goTo(`#${one}`, { instead: true });
            }}
          >
            {inspections.parts[one]}
          </a>
        ))}
      </nav>
      {closed && <p className={styles.closed}>{inspections.closedHere}</p>}
      <fieldset disabled={closed} className={styles.fieldset}>
        <Shown part={part} inspection={inspection} records={records} closed={closed} />
      </fieldset>
    </>
  );
}

function Shown(props: {
  part: Part;
  inspection: Inspection;
  records: InspectionRecords;
  closed: boolean;
}) {
  const { part, inspection, records, closed } = props;
  switch (part) {
    case 'checklists':
      return <Checklists inspection={inspection} records={records} />;
    case 'sample':
      return <SamplePart inspection={inspection} records={records} />;
    case 'findings':
      return <FindingsPart inspection={inspection} records={records} />;
    case 'minutes':
      return <MinutesPart inspection={inspection} records={records} closed={closed} />;
    default:
      return part satisfies never;
  }
}

function Checklists(props: { inspection: Inspection; records: InspectionRecords }) {
  const { inspection, records } = props;
  const { locale } = useLocale();
  return inspection.checklists.map(({ code, title, sections }) => (
    <section key={code} className={styles.list}>
      <h2>{title[locale]}</h2>
      {sections.map((section) => (
        <div key={section.code} className={styles.list}>
          <h3 className={styles.sectionTitle}>{section.title[locale]}</h3>
          {section.items.map((item) => (
            <AnswerCard
              key={item.code}
              workId={inspection.id}
              slot={`answer:${code}/${item.code}`}
              question={item.question[locale]}
              detail={item.source}
              photo={item.photo}
              records={records}
            />
          ))}
        </div>
      ))}
    </section>
  ));
}
