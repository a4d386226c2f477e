import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');

export interface Application {
  address: string;
  /** All that it has said to the person who started it. */
  output(): string;
  stop(): Promise<void>;
}

/** The application as a person starts it, on a data folder and a port of its own; resolves once it answers. */
export async function startApplication(
  dataFolder: string,
  settings: Record<string, string>,
): Promise<Application> {
  const child = runNode('packages/server/src/main.ts', [], {
    ...{ MOTCUA_DATA: dataFolder, PORT: '0', HOST: '127.0.0.1' },
    ...settings,
  });
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const stop = () => end(child);
  for (;;) {
    const address = /is ready:\s+(https?:\/\/[^/\s]+)/.exec(text)?.[1];
    if (address !== undefined) return { address, output: () => text, stop };
    if (child.exitCode !== null) throw new Error(`The application did not start:\n${text}`);
    await pause(50);
  }
}

export interface Said {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** One command of the command line, to its end. */
export function motcua(dataFolder: string, args: readonly string[]): Promise<Said> {
  const child = runNode('packages/server/src/cli.ts', args, { MOTCUA_DATA: dataFolder });
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    said.stdout += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said.stderr += chunk.toString();
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}

function runNode(
  script: string,
  args: readonly string[],
  settings: Record<string, string>,
): ChildProcess {
  const { DATABASE_URL: _, ...env } = process.env;
  return spawn(process.execPath, [join(root, script), ...args], {
    env: { ...env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
