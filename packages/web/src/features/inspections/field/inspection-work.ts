import {
  entryOutcomesSchema,
  inspectionRecordSchema,
  recordValueSchema,
} from '@motcua/contract/inspection-records.ts';
import { inspectionListSchema, inspectionSchema } from '@motcua/contract/inspections.ts';
import { instantSchema } from '@motcua/contract/common.ts';
import * as z from 'zod';
import type { Api } from '../../../lib/api.ts';
import { deviceId } from '../../../lib/device.ts';
import { storedLocale } from '../../../lib/locale.tsx';
import { sendFile } from '../../../lib/offline/send-file.ts';
import type {
  EntryOutcome,
  FieldWork,
  OfferedWork,
  OutboxEntry,
  Sending,
} from '../../../lib/offline/types.ts';
import { isRetryable, ProblemError } from '../../../lib/problem.ts';
import { messages } from '../../../messages/desk.ts';
import { InspectionScreen } from './inspection-screen.tsx';
import { KIND } from './kind.ts';

/** What waits in the outbox of an inspection. */
export const entryBodySchema = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('record'),
    slot: z.string(),
    value: recordValueSchema,
    basedOn: z.int(),
    writtenAt: instantSchema,
  }),
  z.object({ what: z.literal('photo'), item: z.string(), takenAt: instantSchema }),
  z.object({ what: z.literal('act'), act: z.enum(['conclude']) }),
]);

export type EntryBody = z.output<typeof entryBodySchema>;

/** Inspections in the pocket: today's inspection, its checklists, sample, pictures and minutes. */
export const inspectionWork: FieldWork = {
  kind: KIND,
  heading: ({ inspections }) => inspections.title,
  mayDo: () => true,
  offer: async (api) => {
    const { items } = await api.get('/inspections', { schema: inspectionListSchema, ask: false });
    return items
      .filter(({ isMember, state }) => isMember && (state === 'planned' || state === 'under_way'))
      .map(offeredOf);
  },
  take: async (api, id) => {
    const inspection = await api.get(`/inspections/${id}`, {
      schema: inspectionSchema,
      ask: false,
    });
    return { ...offeredOf(inspection), body: inspection };
  },
  send,
  merge: (body, entry, current) => mergeEntry(body, entry, current),
  onlyHere: null,
  insist: (entry) => {
    const held = inspectionRecordSchema.safeParse(entry.current);
    const own = entryBodySchema.parse(entry.body);
    return own.what === 'record' && held.success
      ? { ...own, basedOn: held.data.revision }
      : entry.body;
  },
  Screen: InspectionScreen,
};

function offeredOf(of: {
  id: string;
  unit: { name: string };
  teamNumber: number;
  startsOn: string;
  kind: 'regular' | 'surprise';
  revision: number;
}): OfferedWork {
  const { inspections } = messages[storedLocale()];
  const [year, month, day] = of.startsOn.split('-');
  return {
    id: of.id,
    title: of.unit.name,
    detail: `${inspections.team(of.teamNumber)} · ${inspections.kinds[of.kind]} · ${day}/${month}/${year}`,
    ...{ day: of.startsOn, version: String(of.revision) },
  };
}

/** In the order in which they were made; what the server has taken before the line broke is told at once. */
async function send(api: Api, { workId, entries, blobOf }: Sending): Promise<EntryOutcome[]> {
  const outcomes: EntryOutcome[] = [];
  try {
    for (const group of groupsOf(entries)) outcomes.push(...(await sendGroup(api, workId, group)));
  } catch (error) {
    if (outcomes.length === 0) throw error;
  }
  return outcomes;

  async function sendGroup(of: Api, id: string, group: Group): Promise<EntryOutcome[]> {
    const { first, body, rest } = group;
    if (body.what === 'record') return await sendRecords(of, id, [first, ...rest]);
    return [
      await settled(first.id, async () => {
        if (body.what === 'act')
          await of.post(`/inspections/${id}/conclusions`, { schema: inspectionSchema, ask: false });
        else await sendPicture(id, { entry: first, body, blob: await blobOf(first) });
      }),
    ];
  }
}

interface Group {
  first: OutboxEntry;
  body: EntryBody;
  rest: OutboxEntry[];
}

/** Records that follow each other go together; a picture and an act go by themselves. */
function groupsOf(entries: readonly OutboxEntry[]): Group[] {
  const groups: Group[] = [];
  for (const entry of entries) {
    const body = entryBodySchema.parse(entry.body);
    const last = groups.at(-1);
    if (body.what === 'record' && last?.body.what === 'record') last.rest.push(entry);
    else groups.push({ first: entry, body, rest: [] });
  }
  return groups;
}

async function sendRecords(
  api: Api,
  id: string,
  entries: readonly OutboxEntry[],
): Promise<EntryOutcome[]> {
  const told = entries.flatMap((entry) => {
    const body = entryBodySchema.parse(entry.body);
    if (body.what !== 'record') return [];
    const { what: _, ...record } = body;
    return [{ id: entry.id, ...record }];
  });
  const { outcomes } = await api.post(`/inspections/${id}/entries`, {
    schema: entryOutcomesSchema,
    body: { device: deviceId(), entries: told },
    idempotencyKey: entries[0]?.id ?? '',
    ask: false,
  });
  return outcomes;
}

async function sendPicture(
  id: string,
  of: { entry: OutboxEntry; body: EntryBody & { what: 'photo' }; blob: Blob | null },
): Promise<void> {
  if (of.blob === null) throw new ProblemError(422, null);
  const query = new URLSearchParams({ item: of.body.item, takenAt: of.body.takenAt });
  const name = of.blob.type === 'image/png' ? 'anh.png' : 'anh.jpg';
  await sendFile(`/inspections/${id}/photos/${of.entry.id}?${query}`, {
    ...{ blob: of.blob, name, locale: storedLocale() },
  });
}

/** A refusal of one is kept with it; an absent line and an ended session stop the sending. */
async function settled(id: string, work: () => Promise<void>): Promise<EntryOutcome> {
  try {
    await work();
    return { id, state: 'written' };
  } catch (error) {
    if (!(error instanceof ProblemError) || isRetryable(error)) throw error;
    if (error.status === 401 || error.status >= 500) throw error;
    return { id, state: 'refused', problem: error.message };
  }
}

function mergeEntry(body: unknown, entry: OutboxEntry, current: unknown): unknown {
  const inspection = inspectionSchema.parse(body);
  const told = entryBodySchema.parse(entry.body);
  if (told.what === 'act') return { ...inspection, state: 'concluded' };
  const held = inspectionRecordSchema.safeParse(current);
  if (told.what === 'photo' || !held.success) return inspection;
  const others = inspection.records.filter(({ slot }) => slot !== held.data.slot);
  return { ...inspection, records: [...others, held.data] };
}
