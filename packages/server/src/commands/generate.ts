import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { type PlainDate, parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { GeneratedPart } from '../generator/generate.ts';
import {
  type Command,
  type CommandInput,
  findDay,
  findText,
  findWholeNumber,
  getText,
  isSet,
  refuseWords,
  UsageError,
} from './command.ts';
import { operatorName } from './operator.ts';

export const generateCommand: Command = {
  name: 'generate',
  summary: 'Fill a training or measuring installation with a made-up year of dossiers',
  usage:
    '--scope nation|H01|893 --year 2026 [--dossiers N|published] [--seed 1] [--from DAY] [--to DAY] [--at CODE,CODE] [--among-others] [--json]',
  options: {
    scope: {
      type: 'string',
      description: 'The nation, a province by agency code, or a district before 1 July 2025',
    },
    year: { type: 'string', description: 'The year; holidays are known from 2018' },
    dossiers: {
      type: 'string',
      description: 'Receptions in the days asked for; published if absent',
    },
    seed: { type: 'string', description: 'The same seed and days make the same dossiers' },
    from: { type: 'string', description: 'First day; 1 January if absent' },
    to: { type: 'string', description: 'Last day; 31 December if absent, or today in this year' },
    at: {
      type: 'string',
      description: 'Only what these agencies receive, by code, with commas; all of them if absent',
    },
    'among-others': {
      type: 'boolean',
      description: 'Although there are dossiers that were not generated',
    },
  },
  async run(input) {
    refuseWords(input);
    const scope = getText(input, 'scope');
    const published = (findText(input, 'dossiers') ?? 'published') === 'published';
    const dossiers = (published ? null : findWholeNumber(input, 'dossiers', 1)) ?? 'published';
    const seed = findWholeNumber(input, 'seed', 1) ?? 1;
    const { services, parts } = await input.open();
    const today = plainDateOf(parts.clock(), VIETNAM_OFFSET_MINUTES);
    const { generate } = await import('../generator/generate.ts');
    const done = await generate(
      { ...parts, services },
      {
        ...{ scope, seed, dossiers, ...spanOf(input, today) },
        at: findText(input, 'at')?.split(','),
        amongOthers: isSet(input, 'among-others'),
        byName: operatorName('generate'),
        report: input.report,
      },
    );
    if (input.json) input.print(JSON.stringify({ scope, seed, parts: done }));
    else for (const line of done.map(sentenceOf)) input.print(line);
    return undefined;
  },
};

function spanOf(input: CommandInput, today: PlainDate): { from: PlainDate; to: PlainDate } {
  const year = findWholeNumber(input, 'year', 2018);
  if (year === undefined) throw new UsageError('--year is missing.');
  const last = parsePlainDate(`${year}-12-31`);
  const from = findDay(input, 'from') ?? parsePlainDate(`${year}-01-01`);
  const to = findDay(input, 'to') ?? (today.startsWith(`${year}-`) ? today : last);
  if (!from.startsWith(`${year}-`) || !to.startsWith(`${year}-`) || to < from)
    throw new UsageError(`--from and --to are days of ${year}, the first before the last.`);
  return { from, to };
}

function sentenceOf(part: GeneratedPart): string {
  const { tenant, places, received, dossiers, facts, seconds, summing } = part;
  const number = (value: number) => value.toLocaleString('en');
  const rate = Math.round(dossiers / Math.max(seconds, 0.001));
  return `${tenant}: ${number(dossiers)} dossiers (${number(received)} received) with ${number(facts)} facts at ${places} places in ${Math.round(seconds)} s, ${number(rate)} a second; their figures in ${Math.round(summing)} s.`;
}
