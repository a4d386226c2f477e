import type { Command } from './command.ts';

/** The list of all commands. */
export function helpText(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  const lines = [...commands]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((command) => `  ${command.name.padEnd(width)}${command.summary}`);
  return [
    'motcua – one-stop government services',
    '',
    'Usage: motcua COMMAND [options]',
    '',
    'Commands:',
    ...lines,
    '',
    'motcua help COMMAND tells more. Settings come from the environment: MOTCUA_DATA, DATABASE_URL,',
    'PORT, HOST, PUBLIC_URL, MOTCUA_DEMO, LOG_LEVEL.',
    'Exit codes: 0 done, 1 failed, 2 called wrongly.',
  ].join('\n');
}

/** One command with its options. */
export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(([name, option]) => {
    const flag = option.type === 'boolean' ? `--${name}` : `--${name} VALUE`;
    return `  ${flag.padEnd(22)}${option.description}`;
  });
  return [
    command.summary,
    '',
    `Usage: motcua ${command.name} ${command.usage}`.trimEnd(),
    ...(options.length === 0 ? [] : ['', 'Options:', ...options]),
  ].join('\n');
}
