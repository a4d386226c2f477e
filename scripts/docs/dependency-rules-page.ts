import { listRules } from '../dependency-rule.ts';
import { type Generator, MADE_BY } from './generator.ts';

export const page: Generator = {
  file: 'dependency-rules.md',
  async generate() {
    const rows = listRules().map(({ name, comment }) => `| \`${name}\` | ${comment} |`);
    return `${MADE_BY}\n\n# Who may import whom\n\n| rule | why |\n|---|---|\n${rows.join('\n')}\n`;
  },
};
