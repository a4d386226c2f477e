// Plain JavaScript on purpose: this file is read by whatever Node (20.19 or later) the machine has.
// It installs what is missing and hands over to the Node 24 that comes with the packages.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a script of this repository under the bundled Node and ends this process as that one ended. */
export async function openDoor(script, args = process.argv.slice(2)) {
  if (!isInstalled()) await install();
  const node = bundledNode();
  if (node === undefined) {
    fail(
      `No bundled Node for ${process.platform}-${process.arch}; install Node 24 or later and try again.`,
    );
  }
  await runToTheEnd(node, [join(root, script), ...args]);
}

/** True when node_modules holds exactly what package-lock.json asks for on this machine. */
function isInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (present === undefined || bundledNode() === undefined) return false;
  return Object.entries(wanted ?? {}).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.link) return true;
    if (present[path] === undefined) return entry.optional === true || entry.devOptional === true;
    return present[path].version === entry.version;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function install() {
  console.error('Installing packages (the first time this takes about a minute) …');
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const ticker = setInterval(() => console.error(`  … still installing, ${seconds()} s`), 10_000);
  // `npm ci` refuses a lock file that knows too little of another platform; `install` then takes the
  // same versions from it.
  const done = (await runNpm(['ci'], 'ignore')) || (await runNpm(['install', '--no-save'], 2));
  clearInterval(ticker);
  if (!done) fail('The packages could not be installed; npm says why above. Nothing was started.');
  console.error(`Packages installed in ${seconds()} s.`);
}

function runNpm(args, output) {
  const { command, first } = npm();
  const flags = [
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const child = spawn(command, [...first, ...args, ...flags], {
    cwd: root,
    env: withoutOwnBinaries(),
    stdio: ['ignore', output, output],
    shell: command.endsWith('.cmd'),
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

// Under `npm start` npm tells where it lies and which Node runs it; that pair surely works together.
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const usable = script && node && existsSync(script) && existsSync(node);
  if (usable && !node.startsWith(join(root, 'node_modules') + sep))
    return { command: node, first: [script] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] };
}

// npm must not run on the Node that it is about to replace.
function withoutOwnBinaries() {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(root));
  return { ...process.env, PATH: path.join(delimiter), NODE_ENV: 'development' };
}

function bundledNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const file = join(root, 'node_modules', `${prefix}-${system}-${process.arch}`, 'bin', name);
  if (existsSync(file)) return file;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined;
}

function runToTheEnd(node, args) {
  // The channel lets the child notice that this process is gone, however it went.
  // Types are stripped and code compiled once; the second start reads the result.
  const cache = process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'motcua');
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  const stopWatching = whenNpmDies(() => child.kill('SIGTERM'));
  return new Promise(() => {
    child.on('exit', (code, signal) => {
      stopWatching();
      process.exit(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
    child.on('error', (error) => fail(`The bundled Node could not be started: ${error.message}`));
  });
}

// npm that is killed tells nobody; its child notices by having another parent.
function whenNpmDies(act) {
  if (process.env.npm_lifecycle_event === undefined) return () => {};
  const parent = process.ppid;
  const viaShell = !commandOf(parent).includes('npm');
  const grandparent = viaShell ? parentOf(parent) : undefined;
  const timer = setInterval(() => {
    const changed = process.ppid !== parent || (viaShell && parentOf(parent) !== grandparent);
    if (changed) act();
  }, 500);
  return () => clearInterval(timer);
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return 'npm';
  }
}

function parentOf(pid) {
  try {
    return /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

function fail(sentence, code = 1) {
  console.error(sentence);
  process.exit(code);
}
