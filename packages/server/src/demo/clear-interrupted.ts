import { openSql, SCHEMA, type Sql } from '../platform/db.ts';
import { DEMO_NOTE, DEMO_TENANT } from './load-demo.ts';

/**
 * Empties a database in which the demo province was begun and never finished, so that it can be made anew. Only
 * where nobody has ever signed in: then nothing is in it that the demo did not put there. True when emptied.
 */
export async function clearInterruptedDemo(
  ownerUrl: string,
  report: (sentence: string) => void,
): Promise<boolean> {
  const sql = openSql({ url: ownerUrl, poolSize: 1, statementTimeoutMs: 0 });
  try {
    if (!(await isInterruptedAndUntouched(sql))) return false;
    report('The making of the demo province was interrupted; it is made anew.');
    await sql`drop schema if exists graphile_worker cascade`;
    await sql`drop schema ${sql(SCHEMA)} cascade`;
    return true;
  } finally {
    await sql.end();
  }
}

async function isInterruptedAndUntouched(sql: Sql): Promise<boolean> {
  const [there] = await sql<{ tables: boolean }[]>`
    select to_regclass('session') is not null and to_regclass('reference_load') is not null as tables`;
  if (!there?.tables) return false;
  const [found] = await sql<{ clearable: boolean }[]>`
    select exists (select from tenant where id = ${DEMO_TENANT.id} and name = ${DEMO_TENANT.name})
      and not exists (select from tenant where id <> ${DEMO_TENANT.id})
      and not exists (select from reference_load where name = ${DEMO_NOTE})
      and not exists (select from session) as clearable`;
  return found?.clearable ?? false;
}
