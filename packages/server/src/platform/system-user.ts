import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { OperatorError } from './operator-error.ts';

/** The account a child process runs under. */
export interface SystemUser {
  uid: number;
  gid: number;
  name: string;
}

const OWN_ACCOUNT = 'motcua-db';

/**
 * PostgreSQL refuses to run as root, so root lends it another account: the owner of an existing
 * cluster, `postgres` where the system has one, else one made for it. Anyone else runs it as themselves.
 */
export function findDatabaseUser(existingCluster: string | undefined): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existingCluster === undefined ? undefined : ownerOf(existingCluster);
  return owner ?? userNamed('postgres') ?? userNamed(OWN_ACCOUNT) ?? createUser();
}

/** Whether that account can enter the folder, parents included. */
export function canEnter(folder: string, user: SystemUser | undefined): boolean {
  return runsAs(user, '/bin/sh', ['-c', 'cd "$0"', folder]);
}

/** Runs a short program as that account; true when it ends well. */
export function runsAs(user: SystemUser | undefined, program: string, args: string[]): boolean {
  const account = user === undefined ? {} : { uid: user.uid, gid: user.gid };
  return spawnSync(program, args, { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

function ownerOf(folder: string): SystemUser | undefined {
  const { uid, gid } = statSync(folder);
  if (uid === 0) return undefined;
  return { uid, gid, name: idOf('-nu', String(uid)) ?? String(uid) };
}

function userNamed(name: string): SystemUser | undefined {
  const uid = idOf('-u', name);
  const gid = idOf('-g', name);
  return uid === undefined || gid === undefined
    ? undefined
    : { uid: Number(uid), gid: Number(gid), name };
}

function createUser(): SystemUser {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', OWN_ACCOUNT]);
  const user = userNamed(OWN_ACCOUNT) ?? userNamed('nobody');
  if (user !== undefined) return user;
  throw new OperatorError(
    'PostgreSQL may not run as root and no other account could be made for it. Start as an ordinary user, or set DATABASE_URL.',
  );
}

function idOf(flag: string, name: string): string | undefined {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}
