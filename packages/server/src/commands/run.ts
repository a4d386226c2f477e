import { parseArgs } from 'node:util';
import { isDomainError } from '@motcua/domain/shared/errors.ts';
import { type Command, type CommandInput, UsageError } from './command.ts';
import { commandHelp, helpText } from './help.ts';
import { commands, listCommands } from './list.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { OperatorError, sentenceOf } from '../platform/operator-error.ts';

/** Runs one command line and gives its exit code: 0 done, 1 failed, 2 called wrongly. */
export async function runCommand(words: readonly string[]): Promise<number> {
  process.stdout.on('error', endQuietly);
  try {
    return await dispatch(words);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`motcua: ${error.message} See: motcua help`);
      return 2;
    }
    console.error(`motcua: ${await inWords(error)}`);
    if (isSurprise(error) && process.env.LOG_LEVEL === 'debug') console.error(error);
    return 1;
  }
}

// Whoever read the answer has enough of it, as `head` has.
function endQuietly(error: Error): void {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
}

async function inWords(error: unknown): Promise<string> {
  if (!isDomainError(error)) return sentenceOf(error);
  const { sentenceOfRule } = await import('../problems.ts');
  return sentenceOfRule(error);
}

async function dispatch(words: readonly string[]): Promise<number> {
  const [first = 'help', second = ''] = words;
  if (['help', '--help', '-h'].includes(first)) return help(words.slice(1));
  if (['version', '--version', '-v'].includes(first)) return printVersion();
  const name = `${first} ${second}` in commands ? `${first} ${second}` : first;
  const load = commands[name];
  if (load === undefined)
    throw new UsageError(`There is no command “${words.slice(0, 2).join(' ')}”.`);
  const command = await load();
  const rest = words.slice(name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) return help([name]);
  return runWith(command, rest);
}

async function runWith(command: Command, words: readonly string[]): Promise<number> {
  const { values, positionals } = parse(command, words);
  const config = readConfig(process.env);
  const opener = createOpener(config, command.name);
  const input: CommandInput = {
    positionals,
    values,
    json: values.json === true,
    config,
    print: (line) => console.log(line),
    report: (line) => console.error(line),
    open: opener.open,
  };
  try {
    return (await command.run(input)) ?? 0;
  } finally {
    await opener.close();
  }
}

function parse(command: Command, words: readonly string[]) {
  const options = { json: { type: 'boolean' as const }, ...command.options };
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(sentenceOf(error).split('. ')[0]?.concat('.') ?? '');
  }
}

function createOpener(config: Config, name: string) {
  let opened: ReturnType<typeof open> | undefined;
  async function open() {
    const { openServices } = await import('../open-services.ts');
    return openServices(config, { what: `motcua ${name}`, report: (line) => console.error(line) });
  }
  return {
    open() {
      opened ??= open();
      return opened;
    },
    close: async () => (await opened?.catch(() => undefined))?.close(),
  };
}

async function help(words: readonly string[]): Promise<number> {
  const load = commands[words.join(' ')];
  if (words.length > 0 && load === undefined)
    throw new UsageError(`There is no command “${words.join(' ')}”.`);
  console.log(load === undefined ? helpText(await listCommands()) : commandHelp(await load()));
  return 0;
}

async function printVersion(): Promise<number> {
  console.log((await import('../app.ts')).version);
  return 0;
}

function isSurprise(error: unknown): boolean {
  return !(error instanceof OperatorError) && !isDomainError(error);
}
