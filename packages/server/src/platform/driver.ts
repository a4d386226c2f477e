import { createRequire, registerHooks } from 'node:module';
import type postgresDriver from 'postgres';

const REPAIRS = [
  {
    fault: '    incomings = null\n    clearImmediate(nextWriteTimer)\n',
    repair:
      '    incomings = null\n    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n',
  },
  {
    fault: '  function execute(q) {\n    if (terminated)\n',
    repair:
      "  function execute(q) {\n    if (!socket)\n      return queryError(q, Errors.connection('CONNECTION_CLOSED', options)), true\n\n    if (terminated)\n",
  },
  {
    fault: '    closedTime = performance.now()\n',
    repair:
      '    query = results = null\n    ended && (ended(), ending = ended = null)\n    closedTime = performance.now()\n',
  },
] as const;

/**
 * The driver as published (postgres 3.4.9), with three faults of its connection mended while it is loaded:
 *
 * - A statement that waits to be written when the server closes the connection stays in the buffer and
 *   is sent before the greeting of the next connection, which then never answers.
 * - A statement of a transaction whose connection is gone is written to a missing socket: the process
 *   ends with a TypeError that nothing can catch.
 * - A connection that closed under a statement counts as busy for ever, and closing the pool waits for it.
 *
 * All happen when the database goes away for a moment. The version is pinned; a text that is not found
 * stops the start, so that nobody runs the driver unmended without knowing.
 */
export const postgres = loadMended();

// By `require`, whose copy of the driver is ours alone: an `import` elsewhere shares nothing with it.
function loadMended(): typeof postgresDriver {
  let mended = false;
  const hooks = registerHooks({
    load(url, context, next) {
      const file = next(url, context);
      if (!url.endsWith('/postgres/cjs/src/connection.js')) return file;
      mended = true;
      return { ...file, source: mend(String(file.source)) };
    },
  });
  try {
    const driver: typeof postgresDriver = createRequire(import.meta.url)('postgres');
    if (!mended) throw new Error('The database driver was loaded without its repairs.');
    return driver;
  } finally {
    hooks.deregister();
  }
}

function mend(source: string): string {
  return REPAIRS.reduce((text, { fault, repair }) => {
    if (text.split(fault).length !== 2) {
      throw new Error(
        'The database driver is not the version whose faults are known; see platform/driver.ts.',
      );
    }
    return text.replace(fault, repair);
  }, source);
}
