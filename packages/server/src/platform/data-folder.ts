import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OperatorError } from './operator-error.ts';
import { isRunning, startOf } from './processes.ts';

const holderSchema = z.object({
  pid: z.number(),
  processStart: z.string(),
  what: z.string(),
  since: z.string(),
  address: z.string().optional(),
  databasePort: z.number().optional(),
});

/** Who works on a data folder now. */
export type Holder = z.infer<typeof holderSchema>;

export interface FolderClaim {
  note(facts: { address?: string; databasePort?: number }): void;
  release(): void;
}

/** Another living process holds the folder. */
export class DataFolderBusy extends OperatorError {
  readonly holder: Holder;

  constructor(folder: string, holder: Holder) {
    const at = holder.address === undefined ? '' : ` at ${holder.address}`;
    super(
      `The data folder ${folder} is in use by “${holder.what}” (process ${holder.pid}, since ${holder.since}${at}). Stop it first, or set MOTCUA_DATA to another folder.`,
    );
    this.holder = holder;
  }
}

/** Makes the folder and claims it for this process; a claim whose process is dead is taken over. */
export function claimDataFolder(folder: string, what: string, now: string): FolderClaim {
  makeFolder(folder);
  const file = join(folder, 'lock.json');
  let mine: Holder = { pid: process.pid, processStart: startOf(process.pid), what, since: now };
  takeLock(folder, file, mine);
  return {
    note(facts) {
      mine = { ...mine, ...facts };
      writeWhole(file, mine);
    },
    release() {
      if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

/** The living holder of a folder, if there is one. */
export function findHolder(folder: string): Holder | undefined {
  const holder = readHolder(join(folder, 'lock.json'));
  return holder !== undefined && isAlive(holder) ? holder : undefined;
}

function takeLock(folder: string, file: string, mine: Holder): void {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (writeNew(file, mine)) return;
    const holder = readHolder(file);
    if (holder !== undefined && isAlive(holder)) throw new DataFolderBusy(folder, holder);
    if (holder === undefined && isFresh(file)) break;
    moveAside(folder, file, holder);
  }
  throw new OperatorError(`The data folder ${folder} is being opened by another process just now.`);
}

// Two starts may find the same dead lock: the slower one would move the faster one's fresh lock, so
// what was moved is looked at again, and put back when it is not the dead one.
function moveAside(folder: string, file: string, dead: Holder | undefined): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved !== undefined && moved.pid !== dead?.pid && isAlive(moved)) {
    renameSync(aside, file);
    throw new DataFolderBusy(folder, moved);
  }
  rmSync(aside, { force: true });
}

function makeFolder(folder: string): void {
  try {
    // Under root the account of the database must pass through; what lies inside is closed by itself.
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (error) {
    throw new OperatorError(`The data folder ${folder} cannot be made: ${String(error)}`);
  }
}

function writeNew(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw new OperatorError(`The data folder cannot be written: ${String(error)}`);
  }
}

function writeWhole(file: string, holder: Holder): void {
  writeFileSync(`${file}.new`, JSON.stringify(holder), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function readHolder(file: string): Holder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  return isRunning(holder.pid) && startOf(holder.pid) === holder.processStart;
}

function isFresh(file: string): boolean {
  const age =
    performance.timeOrigin +
    performance.now() -
    (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return age < 3000;
}
