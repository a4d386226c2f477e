import type { Database } from '../../platform/db.ts';
import { announce } from '../../platform/live.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Contradictions } from './contradictions.ts';
import { watchContradictions } from './contradictions-watch.ts';
import type { FigureService } from './figures.ts';

/** While the server runs: figures are folded as acts come, everybody hears of it, and contradictions are looked for. */
export function startFigures(parts: {
  db: Database;
  logger: Logger;
  figures: FigureService;
  contradictions: Contradictions;
}): { stop(): Promise<void> } {
  const { db, logger, figures } = parts;
  const unhear = figures.onFolded(({ tenantId, unitIds, at }) => {
    announce(db.sql, { tenantId, event: 'figures', unitIds, at }).catch((err) =>
      logger.warn({ err }, 'nobody was told of new figures'),
    );
  });
  const watch = watchContradictions(parts);
  const folding = figures.start();
  return {
    async stop() {
      await folding.stop();
      unhear();
      await watch.stop();
    },
  };
}
