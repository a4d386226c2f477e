import type { App } from '../app.ts';
import { DEMO_PASSWORD } from '../demo/staff-plan.ts';
import type { Command, CommandInput } from './command.ts';

export const serve: Command = {
  name: 'serve',
  summary: 'Start the server, its database and its jobs; Ctrl-C stops them all',
  usage: '',
  options: {},
  async run(input) {
    const { createApp } = await import('../app.ts');
    const app = createApp(input.config, { report: input.report });
    const stopped = whenAskedToStop();
    try {
      await Promise.race([startAndGreet(app, input), stopped]);
      await stopped;
      input.report('Stopping …');
    } finally {
      await app.stop();
    }
    // A start that was still under way would otherwise go on without its database.
    return process.exit(0);
  },
};

/** One of each who carries a dossier from the desk to its result; the guide lists the others. */
const demoAccounts = [
  `Demo officers of phường Long Xuyên, all with the password ${DEMO_PASSWORD}:`,
  '  motcua.longxuyen      desk clerk',
  '  chuyenvien.longxuyen  specialist',
  '  lanhdao.longxuyen     head',
  '  vanthu.longxuyen      document clerk',
];

async function startAndGreet(app: App, input: CommandInput): Promise<void> {
  const { address, demo } = await app.start();
  input.print(`Một Cửa is ready:  ${address}/`);
  input.print(`  officers         ${address}/desk/`);
  input.print(`  interface        ${address}/api/v1/docs`);
  if (demo) for (const line of demoAccounts) input.print(line);
  input.print('Ctrl-C stops it.');
}

// The terminal sends Ctrl-C to the whole group and the launcher passes it on: the second arrival of the
// same press is not a second wish. A later one ends at once; PostgreSQL then stops by itself.
function whenAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    const ask = () => {
      const now = performance.now();
      if (askedAt !== undefined && now - askedAt > 1500) process.exit(130);
      askedAt ??= now;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
    if (process.connected) process.on('disconnect', ask);
    // Hearing of the launcher's end must not be a reason to stay.
    process.channel?.unref();
  });
}
