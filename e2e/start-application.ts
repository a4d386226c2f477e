import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeTemporaryFolder } from '../packages/server/src/testing/temporary-folder.ts';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
    browser: string;
  }
}

/** Starts the application as a person does, on an empty data folder with the demo, for all journeys. */
export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const browser = await findBrowser();
  if (browser === undefined) {
    if (process.env.CI === 'true')
      throw new Error('No browser was found; in continuous integration that is a failure.');
    project.provide('browser', '');
    project.provide('address', '');
    return undefined;
  }
  project.provide('browser', JSON.stringify(browser));
  // While journeys are written, an application that runs already saves the founding of a province each time.
  if (process.env.MOTCUA_E2E_ADDRESS !== undefined) {
    project.provide('address', process.env.MOTCUA_E2E_ADDRESS);
    return undefined;
  }
  const folder = makeTemporaryFolder('e2e');
  const child = start(join(folder.path, 'data'));
  project.provide('address', await addressOf(child));
  return async () => {
    await end(child);
    folder.remove();
  };
}

function start(dataFolder: string): ChildProcess {
  const { DATABASE_URL: _, ...env } = process.env;
  return spawn(process.execPath, [join(import.meta.dirname, '../packages/server/src/main.ts')], {
    env: { ...env, MOTCUA_DATA: dataFolder, PORT: '0', HOST: '127.0.0.1', MOTCUA_DEMO: '1' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /https?:\/\/[^/\s]+/.exec(text)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.on('exit', (code) =>
      reject(new Error(`The application ended with ${code} before it answered.`)),
    );
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
