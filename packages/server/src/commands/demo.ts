import { isInstant } from '@motcua/domain/shared/instant.ts';
import { DEMO } from '../demo/load-demo.ts';
import { type Command, findText, findWholeNumber, isSet, UsageError } from './command.ts';

export const demo: Command = {
  name: 'demo',
  summary: 'Found the demo province An Giang (H01) in an empty installation',
  usage:
    '[--seed 1] [--now 2026-11-20T16:45:00+07:00] [--dossiers 420] [--without-seasons] [--json]',
  options: {
    seed: { type: 'string', description: 'The same seed and instant make the same province' },
    now: { type: 'string', description: 'The instant at which the demo stands; now by default' },
    dossiers: { type: 'string', description: 'How many dossiers live in it' },
    'without-seasons': {
      type: 'boolean',
      description: 'No season of the reform index: its years are left to be opened',
    },
  },
  async run(input) {
    const order = {
      seed: findWholeNumber(input, 'seed', 0) ?? DEMO.seed,
      dossiers: findWholeNumber(input, 'dossiers', 0) ?? DEMO.dossiers,
      seasons: !isSet(input, 'without-seasons'),
    };
    const now = findText(input, 'now');
    if (now !== undefined && !isInstant(now))
      throw new UsageError(
        `--now wants an instant with its zone, as 2026-11-20T16:45:00+07:00; it was ${now}.`,
      );
    const { makeDemo } = await import('../demo/make-demo.ts');
    const { parts } = await input.open();
    const made = await makeDemo(parts, {
      ...{ ...order, now: now ?? parts.clock() },
      report: input.report,
    });
    if (input.json) input.print(JSON.stringify({ made, ...order, now: now ?? null }));
    else
      input.print(
        made
          ? 'The demo province is there.'
          : 'This installation has a tenant already: the demo wants an empty one.',
      );
    return made ? undefined : 1;
  },
};
