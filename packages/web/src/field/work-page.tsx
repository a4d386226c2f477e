import { useEffect, useState } from 'react';
import { LoadingLines, NotFound } from '../components/states.tsx';
import { useMessages } from '../lib/locale.tsx';
import { useOffline } from '../lib/offline/offline-context.tsx';
import type { KeptWork } from '../lib/offline/types.ts';
import { FieldLink } from './field-link.tsx';

/** One piece of work, from what is kept here: nothing is asked of the server to open it. */
export function WorkPage({ kind, id }: { kind: string; id: string }) {
  const { field } = useMessages();
  const { store, works } = useOffline();
  const [work, setWork] = useState<KeptWork | null | undefined>(undefined);
  useEffect(() => {
    void store.findWork(kind, id).then(setWork);
  }, [store, kind, id]);
  const Screen = works.find((one) => one.kind === kind)?.Screen;
  if (work === undefined) return <LoadingLines rows={5} />;
  if (work === null || Screen === undefined)
    return (
      <NotFound text={field.notKept} page>
        <FieldLink to="/field/">{field.title}</FieldLink>
      </NotFound>
    );
  return <Screen work={work} />;
}
