import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { claimDataFolder, DataFolderBusy, findHolder } from './data-folder.ts';

const temporary = makeTemporaryFolder('lock');
const NOW = '2026-04-24T09:00:00+07:00';

afterAll(() => temporary.remove());

describe('the lock of a data folder', () => {
  it('given a folder in use, when it is claimed again, then one sentence says who holds it, since when and where', () => {
    const folder = join(temporary.path, 'used');
    const claim = claimDataFolder(folder, 'motcua serve', NOW);
    claim.note({ address: 'http://localhost:8080' });
    expect(() => claimDataFolder(folder, 'motcua migrate', NOW)).toThrow(DataFolderBusy);
    expect(() => claimDataFolder(folder, 'motcua migrate', NOW)).toThrow(
      `in use by “motcua serve” (process ${process.pid}, since ${NOW} at http://localhost:8080)`,
    );
    claim.release();
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  });

  it('given the lock of a dead process, when the folder is claimed, then it is taken over', () => {
    const folder = join(temporary.path, 'dead');
    claimDataFolder(folder, 'first', NOW);
    const file = join(folder, 'lock.json');
    const dead = { ...JSON.parse(readFileSync(file, 'utf8')), pid: 2 ** 30 };
    writeFileSync(file, JSON.stringify(dead));
    expect(findHolder(folder)).toBeUndefined();
    const claim = claimDataFolder(folder, 'second', NOW);
    expect(findHolder(folder)).toMatchObject({ what: 'second', pid: process.pid });
    claim.release();
  });

  it('given a process number that now belongs to another program, when the folder is claimed, then it is taken over', () => {
    const folder = join(temporary.path, 'reused');
    claimDataFolder(folder, 'first', NOW);
    const file = join(folder, 'lock.json');
    const other = { ...JSON.parse(readFileSync(file, 'utf8')), processStart: 'long ago' };
    writeFileSync(file, JSON.stringify(other));
    expect(() => claimDataFolder(folder, 'second', NOW)).not.toThrow();
  });

  it('given a lock, when others on the machine look, then they may not read it', () => {
    const folder = join(temporary.path, 'closed');
    claimDataFolder(folder, 'first', NOW);
    expect(statSync(join(folder, 'lock.json')).mode & 0o077).toBe(0);
  });
});
