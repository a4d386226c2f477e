import { readdirSync, readFileSync } from 'node:fs';
import type postgres from 'postgres';

const TICKS_PER_SECOND = 100;

/** Tells how many processor seconds a database server has used so far; null where the system does not tell. */
export async function databaseClock(sql: postgres.Sql): Promise<() => number | null> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const postmaster = row === undefined ? null : parentOf(String(row.pid));
  return () => (postmaster === null ? null : secondsUnder(postmaster));
}

/** The server and its living children, and those it has buried. */
function secondsUnder(postmaster: string): number {
  const own = statOf(postmaster);
  let ticks = own === null ? 0 : own.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = statOf(pid);
    if (stat?.[1] === postmaster) ticks += Number(stat[11]) + Number(stat[12]);
  }
  return ticks / TICKS_PER_SECOND;
}

function parentOf(pid: string): string | null {
  return statOf(pid)?.[1] ?? null;
}

/** The fields of /proc/<pid>/stat after the name: state, parent … */
function statOf(pid: string): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
