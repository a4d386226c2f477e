import type { parseArgs } from 'node:util';
import type { OpenServices } from '../app.ts';
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

export function isSet(input: CommandInput, name: string): boolean {
  return input.values[name] === true;
}
