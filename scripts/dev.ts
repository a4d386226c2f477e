import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './run-tool.ts';

// The server restarts when a file it uses changes; the desk is served by Vite and reloads by itself.
const port = process.env.PORT ?? '8080';
const children = [
  run([...watched(), join(root, 'packages/server/src/main.ts')], root, {
    PORT: port,
    NODE_ENV: 'development',
  }),
  run([join(root, 'node_modules/vite/bin/vite.js')], join(root, 'packages/web'), {
    MOTCUA_SERVER: `http://127.0.0.1:${port}`,
  }),
];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => stop(signal));
process.on('disconnect', () => stop('SIGTERM'));
process.channel?.unref();

function watched(): string[] {
  return ['--watch', '--watch-preserve-output'];
}

function run(args: string[], folder: string, settings: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ...settings },
    stdio: 'inherit',
  });
}

function stop(signal: NodeJS.Signals): void {
  for (const child of children) child.kill(signal);
}
