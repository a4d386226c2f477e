import * as z from 'zod';
import { readStored, writeStored } from '../../lib/stored.ts';

const recentSchema = z.array(z.object({ code: z.string(), name: z.string(), times: z.number() }));
export type RecentProcedure = z.infer<typeof recentSchema>[number];

const agenciesSchema = z.record(
  z.string(),
  z.object({ id: z.string(), name: z.string(), code: z.string().optional() }),
);
export type RecentAgency = z.infer<typeof agenciesSchema>[string];

const KEPT = 40;
const SHOWN = 8;

/** What this clerk receives most, the newest first among equals. */
export function recentProcedures(officerId: string): RecentProcedure[] {
  return ranked(read(officerId)).slice(0, SHOWN);
}

export function noteReceived(
  officerId: string,
  { code, name }: { code: string; name: string },
): void {
  writeStored(`recent.${officerId}`, counted(read(officerId), { code, name }));
}

/** The reason this clerk last gave for an incomplete procedure; one and the same serves a whole catalogue for weeks. */
export function lastOverride(officerId: string): string | null {
  const kept = readStored(`override.${officerId}`);
  return typeof kept === 'string' && kept !== '' ? kept : null;
}

export function noteOverride(officerId: string, reason: string): void {
  if (reason.trim() !== '') writeStored(`override.${officerId}`, reason.trim());
}

/** Where dossiers of a field went last from this desk: a provincial centre receives for many departments. */
export function lastAgency(officerId: string, field: string): RecentAgency | null {
  return agencies(officerId)[field] ?? null;
}

export function noteAgency(officerId: string, field: string, agency: RecentAgency | null): void {
  const { [field]: _before, ...others } = agencies(officerId);
  writeStored(`agencies.${officerId}`, agency === null ? others : { ...others, [field]: agency });
}

/** Counts one more reception; the newest stands first, and the list stays short. */
export function counted(
  before: RecentProcedure[],
  { code, name }: { code: string; name: string },
): RecentProcedure[] {
  const times = (before.find((procedure) => procedure.code === code)?.times ?? 0) + 1;
  return [{ code, name, times }, ...before.filter((procedure) => procedure.code !== code)].slice(
    0,
    KEPT,
  );
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

function agencies(officerId: string): z.infer<typeof agenciesSchema> {
  const parsed = agenciesSchema.safeParse(readStored(`agencies.${officerId}`));
  return parsed.success ? parsed.data : {};
}
