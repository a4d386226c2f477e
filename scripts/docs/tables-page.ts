import { join } from 'node:path';
import type { Sql as DriverSql } from 'postgres';
import { postgres } from '../../packages/server/src/platform/driver.ts';
import { readConfig } from '../../packages/server/src/platform/config.ts';
import { joinDatabaseServer } from '../../packages/server/src/platform/database-server.ts';
import { migrate } from '../../packages/server/src/platform/migrate.ts';
import { makeTemporaryFolder } from '../../packages/server/src/testing/temporary-folder.ts';
import { type Generator, MADE_BY } from './generator.ts';

interface Column {
  table_name: string;
  table_comment: string;
  column_name: string;
  type: string;
  required: boolean;
  comment: string;
  rights: string;
}

export const page: Generator = {
  file: 'tables.md',
  async generate() {
    const columns = await withMigratedDatabase(readColumns);
    const tables = Map.groupBy(columns, (column) => column.table_name);
    const chapters = [...tables].map(([name, list]) => chapterOf(name, list));
    return `${MADE_BY}\n\n# Tables\n\nThe rights are those of the role \`motcua_app\`, under which the server works.\n\n${chapters.join('\n\n')}\n`;
  },
};

function chapterOf(name: string, columns: Column[]): string {
  const [first] = columns;
  const rows = columns.map(
    ({ column_name, type, required, comment }) =>
      `| ${column_name} | ${type}${required ? '' : ', may be empty'} | ${comment} |`,
  );
  return `## ${name}\n\n${first?.table_comment}. Rights: ${first?.rights || 'none'}.\n\n| column | type | holds |\n|---|---|---|\n${rows.join('\n')}`;
}

async function withMigratedDatabase<T>(work: (sql: DriverSql) => Promise<T>): Promise<T> {
  const folder = makeTemporaryFolder('docs');
  const config = readConfig({ ...process.env, MOTCUA_DATA: join(folder.path, 'data') });
  const server = await joinDatabaseServer({
    dataFolder: config.dataFolder,
    databaseUrl: undefined,
    what: 'npm run docs',
    now: new Date().toISOString(),
    report: () => {},
  });
  try {
    await migrate(server.url, { report: () => {} });
    const sql = postgres(server.url, { max: 1, onnotice: () => {} });
    const result = await work(sql);
    await sql.end();
    return result;
  } finally {
    await server.close();
    folder.remove();
  }
}

async function readColumns(sql: DriverSql): Promise<Column[]> {
  return sql<Column[]>`
    select
      c.relname as table_name,
      coalesce(obj_description(c.oid), '') as table_comment,
      a.attname as column_name,
      format_type(a.atttypid, a.atttypmod) as type,
      a.attnotnull as required,
      coalesce(col_description(c.oid, a.attnum), '') as comment,
      (
        select coalesce(string_agg(right_name, ', ' order by position), '')
        from unnest(array['select', 'insert', 'update', 'delete']) with ordinality as r (right_name, position)
        where has_table_privilege('motcua_app', c.oid, right_name)
      ) as rights
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'motcua'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p')
    order by c.relname, a.attnum`;
}
