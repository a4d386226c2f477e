import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { repositoryRoot } from './config.ts';
import { OperatorError } from './operator-error.ts';

const webFolder = join(repositoryRoot, 'packages/web');

/** What Vite leaves for the server: `desk/`, `portal/render.js`, `portal/assets/`. */
export const webBuildFolder = join(webFolder, 'dist');

const SOURCES = [
  'packages/web/src',
  'packages/web/vite.config.ts',
  'packages/web/vite.compress.ts',
  'packages/domain/src',
  'packages/contract/src',
  'package-lock.json',
];

/** Builds the pages when a source differs from the last build; some seconds, then never until a change. */
export async function ensureWebBuilt(report: (sentence: string) => void): Promise<void> {
  const wanted = fingerprint();
  const stamp = join(webBuildFolder, '.built');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  report('Building the pages (after a change of their sources only) …');
  await runVite();
  writeFileSync(stamp, wanted);
}

function runVite(): Promise<void> {
  const vite = join(
    dirname(createRequire(join(webFolder, 'package.json')).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: webFolder,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(
            new OperatorError(
              `The pages could not be built:\n${complaint.split('\n').slice(0, 12).join('\n')}`,
            ),
          ),
    );
  });
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const line of describe(join(repositoryRoot, source))) hash.update(line);
  return hash.digest('hex');
}

function describe(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || path.endsWith('.test.ts')) return [];
  if (!stat.isDirectory()) return [`${path} ${stat.size} ${stat.mtimeMs}\n`];
  return readdirSync(path)
    .sort()
    .flatMap((name) => describe(join(path, name)));
}
