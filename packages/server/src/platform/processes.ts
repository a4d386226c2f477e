import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !/\) Z /.test(statLine(pid));
}

/** When a process began, in a form that differs for a later process with the same number. */
export function startOf(pid: number): string {
  const fields = statLine(pid).split(') ')[1]?.split(' ');
  return fields?.[19] ?? 'unknown';
}

/** The program and its arguments; empty where the system does not say. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Waits for a process to be gone; false when it outlives the time. */
export async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  const steps = Math.ceil(milliseconds / 50);
  for (let step = 0; step < steps; step += 1) {
    if (!isRunning(pid)) return true;
    await pause(50);
  }
  return !isRunning(pid);
}

export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

function statLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}
