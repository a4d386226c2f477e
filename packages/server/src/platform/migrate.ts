import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openSql, SCHEMA, type Sql } from './db.ts';
import { prepareJobTables } from './jobs.ts';
import { OperatorError } from './operator-error.ts';

export interface Migration {
  number: number;
  name: string;
  text: string;
  checksum: string;
}

export interface MigrationResult {
  applied: string[];
  total: number;
}

const FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url));

const FORBIDDEN = '42501';

/** Any number that other programs on the server are unlikely to use. */
const LOCK = 7_362_154_907;

/** Brings the schema up to date; several processes may ask at once, one does it. */
export async function migrate(
  ownerUrl: string,
  options: { report: (sentence: string) => void; migrations?: Migration[] },
): Promise<MigrationResult> {
  const migrations = options.migrations ?? readMigrations();
  const sql = openSql({ url: ownerUrl, poolSize: 1, statementTimeoutMs: 0 });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await prepare(sql);
    const pending = await findPending(sql, migrations);
    if (pending.length > 0) await prepareJobTables(ownerUrl);
    for (const migration of pending) {
      options.report(`Bringing the database up to date: ${migration.name} …`);
      await apply(sql, migration);
    }
    return { applied: pending.map((migration) => migration.name), total: migrations.length };
  } finally {
    await sql.end();
  }
}

/** The numbered files of the folder, in order; a number used twice is refused. */
export function readMigrations(folder = FOLDER): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  const migrations = files.map((file) => {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(file)?.[1];
    if (number === undefined)
      throw new OperatorError(`The migration ${file} is not named NNNN-name.sql.`);
    const text = readFileSync(`${folder}${file}`, 'utf8');
    const checksum = createHash('sha256').update(text).digest('hex');
    return { number: Number(number), name: file, text, checksum };
  });
  for (const [index, migration] of migrations.entries()) {
    if (migrations[index + 1]?.number === migration.number) {
      throw new OperatorError(`The migration number of ${migration.name} is used twice.`);
    }
  }
  return migrations;
}

async function prepare(sql: Sql): Promise<void> {
  await sql`create schema if not exists ${sql(SCHEMA)}`;
  await sql`
    create table if not exists schema_migration (
      number int primary key,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`;
  await ensureRole(sql);
  await sql`grant usage on schema ${sql(SCHEMA)} to motcua_app`;
}

async function ensureRole(sql: Sql): Promise<void> {
  try {
    const [role] = await sql`select 1 from pg_roles where rolname = 'motcua_app'`;
    if (role === undefined) await createRole(sql);
    // Since PostgreSQL 16 whoever makes a role may pass it on, but not yet use it.
    if (!(await canUseRole(sql))) await sql`grant motcua_app to current_user`;
    if (!(await canUseRole(sql))) throw Object.assign(new Error('set role'), { code: FORBIDDEN });
  } catch (error) {
    if (!isForbidden(error)) throw error;
    throw new OperatorError(
      'The database user of DATABASE_URL may not create the role motcua_app. Ask its administrator to run once: CREATE ROLE motcua_app NOLOGIN; GRANT motcua_app TO <that user>;',
    );
  }
}

async function canUseRole(sql: Sql): Promise<boolean> {
  try {
    await sql.begin((tx) => tx`set local role motcua_app`);
    return true;
  } catch (error) {
    if (isForbidden(error)) return false;
    throw error;
  }
}

// Roles belong to the whole server: two databases of it may be migrated at the same moment.
async function createRole(sql: Sql): Promise<void> {
  try {
    await sql`create role motcua_app nologin`;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== '42710' && code !== '23505') throw error;
  }
}

async function findPending(sql: Sql, migrations: Migration[]): Promise<Migration[]> {
  const rows = await sql<{ number: number; name: string; checksum: string }[]>`
    select number, name, checksum from schema_migration order by number`;
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const row of rows) {
    const file = known.get(row.number);
    if (file === undefined) {
      throw new OperatorError(
        `The database has the migration ${row.name}, which this version does not know: it was made by a later version.`,
      );
    }
    if (file.checksum !== row.checksum) {
      throw new OperatorError(
        `The migration ${row.name} was changed after this database had applied it. Restore the file; a change goes into a new migration.`,
      );
    }
  }
  const done = new Set(rows.map((row) => row.number));
  return migrations.filter((migration) => !done.has(migration.number));
}

async function apply(sql: Sql, migration: Migration): Promise<void> {
  try {
    await sql.begin(async (tx) => {
      await tx.unsafe(migration.text).simple();
      await tx`
        insert into schema_migration (number, name, checksum)
        values (${migration.number}, ${migration.name}, ${migration.checksum})`;
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`The migration ${migration.name} failed and was taken back: ${reason}`);
  }
}

function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === FORBIDDEN;
}
