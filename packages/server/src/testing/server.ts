import { join } from 'node:path';
import { type Instant, parseInstant } from '@motcua/domain/shared/instant.ts';
import { afterAll } from 'vitest';
import { createServer } from '../app.ts';
import { createServices, type Parts, type Services } from '../services.ts';
import { settableClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { createFolderStore } from '../platform/files.ts';
import type { Outside } from '../modules/notifications/index.ts';
import type { Http } from '../platform/http.ts';
import { createLogger } from '../platform/logger.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

export interface TestServer {
  /** `http.inject({ method, url, … })` answers without a port. */
  http: Http;
  services: Services;
  parts: Parts;
  db: TestDatabase;
  /** Moves the clock, which otherwise stands still. */
  setNow(now: string): void;
}

/** A Friday morning in working hours. */
const MORNING: Instant = parseInstant('2026-04-24T09:00:00+07:00');

/** The whole application on a database of its own; every answer is compared with its schema. */
export async function createTestServer(
  options: { now?: string; outside?: Outside } = {},
): Promise<TestServer> {
  const db = await createTestDatabase();
  const folder = makeTemporaryFolder('files');
  const time = settableClock(options.now === undefined ? MORNING : parseInstant(options.now));
  const parts: Parts = {
    config: { ...readConfig({}), dataFolder: folder.path, demo: false, logLevel: 'silent' },
    db,
    clock: time.clock,
    files: createFolderStore(join(folder.path, 'files')),
    logger: createLogger('silent'),
    ...(options.outside === undefined ? {} : { outside: options.outside }),
  };
  const services = createServices(parts);
  const http = await createServer(services, parts, { checkResponses: true });
  await http.ready();
  afterAll(async () => {
    await http.close();
    folder.remove();
  });
  return { http, services, parts, db, setNow: (now) => time.set(parseInstant(now)) };
}
