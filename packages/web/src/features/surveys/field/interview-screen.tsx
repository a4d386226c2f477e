import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { PageTitle } from '../../../components/page-title.tsx';
import { Failed, LoadingLines } from '../../../components/states.tsx';
import { goTo, useAddress } from '../../../lib/address.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { useOffline } from '../../../lib/offline/offline-context.tsx';
import type { KeptDraft, KeptWork } from '../../../lib/offline/types.ts';
import styles from './interview.module.css';
import {
  interviewBodySchema,
  type InterviewOutcomeName,
  type KeptPack,
  keptPackSchema,
  KIND,
  sheetDraftSchema,
  slotOf,
} from './interview-pack.ts';
import { InterviewSheet } from './interview-sheet.tsx';

/** A pack of people from what lies on the phone; one of them by the hash of the address. */
export function InterviewScreen({ work }: { work: KeptWork }) {
  const { store } = useOffline();
  const { hash } = useAddress();
  const [drafts, setDrafts] = useState<KeptDraft[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew whenever another person is opened
  useEffect(() => {
    void store.listDrafts(KIND, work.id).then(setDrafts);
  }, [store, work.id, hash]);
  const parsed = keptPackSchema.safeParse(work.body);
  if (!parsed.success) return <Failed error={parsed.error} page />;
  if (drafts === null) return <LoadingLines rows={5} />;
  const pack = parsed.data;
  const at = /^person-(\d+)$/.exec(hash)?.[1];
  const person = at === undefined ? undefined : pack.people[Number(at)];
  if (at === undefined || person === undefined) return <People work={work} pack={pack} />;
  const draft = drafts.find(({ name }) => name === slotOf(Number(at)));
  const typed = sheetDraftSchema.safeParse(draft?.value ?? {});
  return (
    <InterviewSheet
      key={at}
      workId={work.id}
      pack={pack}
      at={Number(at)}
      initial={typed.success ? typed.data : { values: {}, comment: '' }}
    />
  );
}

function People({ work, pack }: { work: KeptWork; pack: KeptPack }) {
  const { field } = useLocale().messages.surveys;
  const outcomeOf = useOutcomes(work.id, pack);
  const done = pack.people.filter((_, at) => outcomeOf(at) !== null).length;
  return (
    <>
      <header>
        <PageTitle>{work.title}</PageTitle>
        <p className="soft">
          {pack.campaign.unitName}. {field.progress(done, pack.people.length)}.
        </p>
      </header>
      <p className="soft">{field.privacy}</p>
      <ol className={styles.people} aria-label={field.people}>
        {pack.people.map((person, at) => (
          <Person
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the pack is what names a person here
            key={at}
            person={person}
            at={at}
            outcome={outcomeOf(at)}
          />
        ))}
      </ol>
    </>
  );
}

function Person(props: {
  person: KeptPack['people'][number];
  at: number;
  outcome: InterviewOutcomeName | null;
}) {
  const { person, at, outcome } = props;
  const { field } = useLocale().messages.surveys;
  return (
    <li className={styles.card}>
      <strong>{person.name}</strong>
      <span>{person.service}</span>
      {person.address !== null && <span className="soft">{person.address}</span>}
      {outcome !== null ? (
        <span className={styles.done}>
          {field.done}: {field.outcome[outcome]}
        </span>
      ) : (
        <span className={styles.acts}>
          {person.phone !== null && <a href={`tel:${person.phone}`}>{field.phone}</a>}
          <Button onClick={() => goTo(`#person-${at}`)}>{field.start}</Button>
        </span>
      )}
    </li>
  );
}

/** Done is what the server has, and what waits in the outbox. */
function useOutcomes(workId: string, pack: KeptPack): (at: number) => InterviewOutcomeName | null {
  const { entries } = useOffline();
  const waiting = entries.flatMap((entry) => {
    const body = interviewBodySchema.safeParse(entry.body);
    return entry.kind === KIND && entry.workId === workId && body.success ? [body.data] : [];
  });
  return (at) => pack.outcomes[String(at)] ?? waiting.find((one) => one.at === at)?.outcome ?? null;
}
