import type { parseArgs } from 'node:util';
import { isPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { OpenServices } from '../open-services.ts';
import type { Config } from '../platform/config.ts';

type ParseArgsOptions = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** A flag of a command; `description` is one line of its help. */
export type CommandOption = ParseArgsOptions[string] & { description: string };

export interface CommandInput {
  /** Words after the name of the command. */
  positionals: readonly string[];
  values: Readonly<Record<string, CommandValue | undefined>>;
  json: boolean;
  config: Config;
  /** One line of the answer, on stdout. */
  print(line: string): void;
  /** Progress and warnings, on stderr. */
  report(line: string): void;
  /** Modules on the database; opened at the first call, closed when the command ends. */
  open(): Promise<OpenServices>;
}

export type CommandValue = string | boolean | (string | boolean)[];

export interface Command {
  /** One or two words, as typed: `serve`, `units import`. */
  name: string;
  summary: string;
  /** What follows the name, as `FILE [--dry-run]`. */
  usage: string;
  options: Readonly<Record<string, CommandOption>>;
  /** Exit code; none is success. Failures are thrown. */
  run(input: CommandInput): Promise<number | undefined>;
}

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {}

/** The value of `--name` as text; throws a usage error when it is missing. */
export function getText(input: CommandInput, name: string): string {
  const value = findText(input, name);
  if (value === undefined) throw new UsageError(`--${name} is missing.`);
  return value;
}

export function findText(input: CommandInput, name: string): string | undefined {
  const value = input.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Those of the options that were given, by their names. */
export function findTexts<Name extends string>(
  input: CommandInput,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const texts: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = findText(input, name);
    if (text !== undefined) texts[name] = text;
  }
  return texts;
}

export function findDay(input: CommandInput, name: string): PlainDate | undefined {
  const text = findText(input, name);
  if (text === undefined || isPlainDate(text)) return text;
  throw new UsageError(`--${name} wants a day as 2026-01-31; it was ${text}.`);
}

export function findWholeNumber(
  input: CommandInput,
  name: string,
  least: number,
): number | undefined {
  const text = findText(input, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value;
  throw new UsageError(`--${name} wants a whole number from ${least}; it was ${text}.`);
}

/** The only word behind the name; throws the usage error `wish` when there is none, or more. */
export function getOnlyWord(input: CommandInput, wish: string): string {
  const [word, more] = input.positionals;
  if (word === undefined || more !== undefined) throw new UsageError(wish);
  return word;
}

/** For a command of options alone; throws a usage error when words stand behind its name. */
export function refuseWords({ positionals }: CommandInput): void {
  if (positionals.length > 0) throw new UsageError(`“${positionals.join(' ')}” has no place here.`);
}

export function isSet(input: CommandInput, name: string): boolean {
  return input.values[name] === true;
}
