import * as z from 'zod';
import { readStored, writeStored } from '../../lib/stored.ts';

const recentSchema = z.array(z.object({ code: z.string(), name: z.string(), times: z.number() }));
export type RecentProcedure = z.infer<typeof recentSchema>[number];

const KEPT = 40;
const SHOWN = 8;

/** What this clerk receives most, the newest first among equals. */
export function recentProcedures(officerId: string): RecentProcedure[] {
  return ranked(read(officerId)).slice(0, SHOWN);
}

export function noteReceived(officerId: string, { code, name }: { code: string; name: string }): void {
  writeStored(`recent.${officerId}`, counted(read(officerId), { code, name }));
}

/** Counts one more reception; the newest stands first, and the list stays short. */
export function counted(before: RecentProcedure[], { code, name }: { code: string; name: string }): RecentProcedure[] {
  const times = (before.find((procedure) => procedure.code === code)?.times ?? 0) + 1;
  return [{ code, name, times }, ...before.filter((procedure) => procedure.code !== code)].slice(0, KEPT);
}

/** The last one first, for the next in the queue often asks the same; then by how often. */
export function ranked(procedures: RecentProcedure[]): RecentProcedure[] {
  const [last, ...others] = procedures;
  return last === undefined ? [] : [last, ...others.toSorted((a, b) => b.times - a.times)];
}

function read(officerId: string): RecentProcedure[] {
  const parsed = recentSchema.safeParse(readStored(`recent.${officerId}`));
  return parsed.success ? parsed.data : [];
}
