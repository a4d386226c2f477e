import { type RecordValue, recordValueSchema } from '@motcua/contract/inspection-records.ts';
import type { Inspection } from '@motcua/contract/inspections.ts';
import { useEffect, useMemo, useState } from 'react';
import { nowInVietnam } from '../../../lib/format.ts';
import { useOffline } from '../../../lib/offline/offline-context.tsx';
import type { KeptDraft } from '../../../lib/offline/types.ts';
import { KIND } from './kind.ts';

export interface InspectionRecords {
  /** What is written here now: the own word where there is one, else what was taken along. */
  valueOf: (slot: string) => RecordValue | null;
  slots: readonly string[];
  /** What the outbox takes; null while the value is not whole. */
  bodyOf: (slot: string, value: RecordValue) => unknown;
}

/** Null until what is kept on this phone has been read. */
export function useInspectionRecords(inspection: Inspection): InspectionRecords | null {
  const { store, queue } = useOffline();
  const [drafts, setDrafts] = useState<KeptDraft[] | null>(null);
  const { id, records } = inspection;
  const known = useMemo(() => new Map(records.map((one) => [one.slot, one])), [records]);
  const bodyOf = (slot: string, value: RecordValue) =>
    recordValueSchema.safeParse(value).success
      ? {
          ...{ what: 'record', slot, value, basedOn: known.get(slot)?.revision ?? 0 },
          writtenAt: nowInVietnam(),
        }
      : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once; afterwards each field keeps its own
  useEffect(() => {
    void store.listDrafts(KIND, id).then((found) => {
      setDrafts(found);
      // Typed before the page was closed in the middle of a word: it goes out like the rest.
      for (const { name, value, queued } of found) {
        const told = recordValueSchema.safeParse(value);
        if (queued || !told.success) continue;
        const body = bodyOf(name, told.data);
        void queue({ kind: KIND, workId: id, slot: name, label: inspection.unit.name, body });
      }
    });
  }, [store, id]);
  if (drafts === null) return null;
  const typed = new Map(
    drafts.flatMap(({ name, value }) => {
      const told = recordValueSchema.safeParse(value);
      return told.success ? [[name, told.data] as const] : [];
    }),
  );
  return {
    valueOf: (slot) => typed.get(slot) ?? known.get(slot)?.value ?? null,
    slots: [...new Set([...known.keys(), ...typed.keys()])],
    bodyOf,
  };
}
