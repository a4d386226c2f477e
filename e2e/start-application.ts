import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeTemporaryFolder } from '../packages/server/src/testing/temporary-folder.ts';
import { motcua, startApplication } from './application.ts';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
    browser: string;
    /** Where the application hands its letters over; a journey that reads them listens there. */
    mailPort: number;
  }
}

/** Founds the demo province and starts the application on it as a person does, once for all journeys. */
export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const browser = await findBrowser();
  if (browser === undefined) {
    if (process.env.CI === 'true')
      throw new Error('No browser was found; in continuous integration that is a failure.');
    project.provide('browser', '');
    project.provide('address', '');
    project.provide('mailPort', 0);
    return undefined;
  }
  project.provide('browser', JSON.stringify(browser));
  // While journeys are written, an application that runs already saves the founding of a province each time.
  if (process.env.MOTCUA_E2E_ADDRESS !== undefined) {
    project.provide('address', process.env.MOTCUA_E2E_ADDRESS);
    project.provide('mailPort', Number(process.env.MOTCUA_E2E_MAIL_PORT ?? 0));
    return undefined;
  }
  const folder = makeTemporaryFolder('e2e');
  const dataFolder = join(folder.path, 'data');
  // Fewer dossiers than `npm start` makes: the journeys bring their own, and begin sooner.
  const founded = await motcua(dataFolder, ['demo', '--dossiers', '80', '--without-seasons']);
  if (founded.code !== 0) throw new Error(founded.stderr);
  const mailPort = await freePort();
  project.provide('mailPort', mailPort);
  const application = await startApplication(dataFolder, {
    MOTCUA_DEMO: '1',
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    MAIL_FROM: 'Một Cửa <mot-cua@angiang.example>',
  });
  project.provide('address', application.address);
  return async () => {
    await application.stop();
    folder.remove();
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
