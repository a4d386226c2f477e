import { createServer } from '../../packages/server/src/app.ts';
import { createServices, type Parts } from '../../packages/server/src/services.ts';
import { systemClock } from '../../packages/server/src/platform/clock.ts';
import { readConfig } from '../../packages/server/src/platform/config.ts';
import { openDatabase } from '../../packages/server/src/platform/db.ts';
import { createFolderStore } from '../../packages/server/src/platform/files.ts';
import { createLogger } from '../../packages/server/src/platform/logger.ts';
import type { Generator } from './generator.ts';

export const page: Generator = {
  file: 'openapi.json',
  async generate() {
    // Describing the routes asks nothing of the database, so none has to run.
    const db = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', poolSize: 1 });
    const parts: Parts = {
      config: readConfig({}),
      db,
      clock: systemClock,
      files: createFolderStore('/nonexistent'),
      logger: createLogger('silent'),
    };
    const http = await createServer(createServices(parts), parts);
    const answer = await http.inject('/api/v1/openapi.json');
    await http.close();
    await db.close();
    return `${JSON.stringify(answer.json(), null, 2)}\n`;
  },
};
