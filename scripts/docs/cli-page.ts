import { commandHelp, helpText } from '../../packages/server/src/commands/help.ts';
import { listCommands } from '../../packages/server/src/commands/list.ts';
import { type Generator, MADE_BY } from './generator.ts';

export const page: Generator = {
  file: 'cli.md',
  async generate() {
    const commands = (await listCommands()).sort((a, b) => a.name.localeCompare(b.name));
    const chapters = commands.map(
      (command) => `## ${command.name}\n\n${fenced(commandHelp(command))}`,
    );
    return `${MADE_BY}\n\n# Command line\n\n${fenced(helpText(commands))}\n\n${chapters.join('\n\n')}\n`;
  },
};

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}
