import { existsSync, readFileSync } from 'node:fs';
import { readIndicatorSet } from '@motcua/contract/indicator-set-faults.ts';
import { checkFacts, unusedFacts } from '@motcua/domain/scoring/check-facts.ts';
import { comparePeriods } from '@motcua/domain/scoring/compare-periods.ts';
import { contradictionsOf } from '@motcua/domain/scoring/contradictions.ts';
import { toNumber } from '@motcua/domain/scoring/rational.ts';
import { scoreSet, type SetScore } from '@motcua/domain/scoring/score.ts';
import type { IndicatorSet } from '@motcua/domain/scoring/set.ts';
import { setScoreView } from '@motcua/domain/scoring/view.ts';
import { type Language, wordsOf } from '@motcua/domain/scoring/words.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { findShippedSet, shippedSets } from '../modules/indicators/shipped-sets.ts';
import { systemClock } from '../platform/clock.ts';
import { OperatorError } from '../platform/operator-error.ts';
import {
  type Command,
  type CommandInput,
  findDay,
  findText,
  isSet,
  UsageError,
} from './command.ts';
import { FactsError, type FactsFile, readFactsFile } from './score-facts.ts';
import { explanationLines, scoreTable } from './score-table.ts';

export const score: Command = {
  name: 'score',
  summary: 'Points, sums, bands and ranks of units by a set of indicators; needs no database',
  usage: [
    'SET FACTS.(json|csv) [--date YYYY-MM-DD] [--before FACTS] [--explain] [--lang vi|en] [--json]',
    '       motcua score --list                          the sets that are shipped',
    '',
    'SET is a file as docs/reference/sets.md tells, or the id of a shipped set; - reads the facts from stdin.',
  ].join('\n'),
  options: {
    list: { type: 'boolean', description: 'List the shipped sets with their sources' },
    date: { type: 'string', description: 'Day whose targets hold; today when absent' },
    before: { type: 'string', description: 'Facts of an earlier period, to compare with' },
    explain: { type: 'boolean', description: 'One sentence for each item of each unit' },
    lang: { type: 'string', description: 'vi (default) or en' },
  },
  async run(input) {
    const lang = languageOf(input);
    if (isSet(input, 'list')) return printSets(input, lang);
    const [setName, factsName, more] = input.positionals;
    if (setName === undefined || factsName === undefined || more !== undefined)
      throw new UsageError('One set and one file of facts are needed.');
    const date = dayOf(input);
    const set = openSet(setName, input);
    const result = scoreFile({ set, date, input }, factsName);
    const before = findText(input, 'before');
    const changes =
      before === undefined
        ? []
        : comparePeriods(scoreFile({ set, date, input }, before).units, result.units);
    if (input.json) printJson({ set, date, input }, result, changes);
    else {
      for (const line of scoreTable({ set, score: result, changes, lang })) input.print(line);
      if (isSet(input, 'explain'))
        for (const line of explanationLines(result, lang)) input.print(line);
    }
    return 0;
  },
};

interface Order {
  set: IndicatorSet;
  date: string;
  input: CommandInput;
}

const SHOWN = 20;

function openSet(name: string, input: CommandInput): IndicatorSet {
  const shipped = findShippedSet(name);
  if (shipped !== undefined) return shipped;
  if (!existsSync(name))
    throw new UsageError(
      `There is no set ${name}: neither a file nor one of ${shippedSets()
        .map(({ id }) => id)
        .join(', ')}.`,
    );
  const { set, faults } = readIndicatorSet(parseSet(name));
  if (set !== null) return set;
  complain(
    input,
    faults.map(({ where, message }) => `${where}: ${message}`),
  );
  throw new OperatorError(
    `${name} is no set yet: ${countOf(faults.length)} to mend, see docs/reference/sets.md.`,
  );
}

function parseSet(name: string): unknown {
  try {
    return JSON.parse(readFileSync(name, 'utf8'));
  } catch (error) {
    throw new OperatorError(`${name} is no JSON: ${error instanceof Error ? error.message : ''}.`);
  }
}

function scoreFile({ set, date, input }: Order, name: string): SetScore {
  const file = openFacts(name);
  const faults = checkFacts(set, file.units);
  if (faults.length > 0) {
    complain(
      input,
      faults.map(({ unit, fact, message }) => `${file.placeOf(unit, fact)}: ${message}`),
    );
    throw new OperatorError(`${name} cannot be scored: ${countOf(faults.length)} to mend.`);
  }
  const unused = unusedFacts(set, file.units).filter((fact) => fact !== 'name');
  if (unused.length > 0)
    input.report(
      `motcua: ${set.id} does not ask for ${unused.map((fact) => `“${fact}”`).join(', ')}; check the spelling.`,
    );
  const result = scoreSet(set, file.units, { date });
  for (const { unit, sentence } of contradictionsOf(result.units))
    input.report(`motcua: ${unit}: ${sentence[languageOf(input)]}`);
  return result;
}

function openFacts(name: string): FactsFile {
  if (name !== '-' && !existsSync(name)) throw new UsageError(`There is no file ${name}.`);
  try {
    return readFactsFile(readFileSync(name === '-' ? 0 : name, 'utf8'));
  } catch (error) {
    if (error instanceof FactsError) throw new OperatorError(`${name}: ${error.message}`);
    throw error;
  }
}

function printJson(
  { set, date, input }: Order,
  result: SetScore,
  changes: ReturnType<typeof comparePeriods>,
): void {
  const view = setScoreView(set, result);
  const contradictions = contradictionsOf(result.units);
  const compared = changes.map(({ points, ...change }) => ({
    ...change,
    points: points === null ? null : toNumber(points),
  }));
  const asked = findText(input, 'before') === undefined ? {} : { changes: compared };
  input.print(JSON.stringify({ ...view, date, ...asked, contradictions }));
}

function printSets(input: CommandInput, lang: Language): number {
  const sets = shippedSets();
  if (input.json) {
    input.print(JSON.stringify(sets.map(({ id, name, source }) => ({ id, name, source }))));
    return 0;
  }
  for (const { id, name, source } of sets)
    input.print(
      `${id.padEnd(20)} ${wordsOf(name)[lang]} [${source.document}; ${source.confidence}]`,
    );
  return 0;
}

function complain(input: CommandInput, lines: readonly string[]): void {
  for (const line of lines.slice(0, SHOWN)) input.report(line);
  if (lines.length > SHOWN) input.report(`… and ${lines.length - SHOWN} more`);
}

function countOf(faults: number): string {
  return faults === 1 ? 'one fault' : `${faults} faults`;
}

function languageOf(input: CommandInput): Language {
  const text = findText(input, 'lang') ?? 'vi';
  if (text === 'vi' || text === 'en') return text;
  throw new UsageError(`--lang ${text} is not known; write vi or en.`);
}

function dayOf(input: CommandInput): PlainDate {
  return findDay(input, 'date') ?? plainDateOf(systemClock(), VIETNAM_OFFSET_MINUTES);
}
