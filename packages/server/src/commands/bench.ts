import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '../platform/config.ts';
import type { Command } from './command.ts';

export const benchCommand: Command = {
  name: 'bench',
  summary: 'Measure: deadlines, lifecycle, import, study, figures; without a name it lists them',
  usage: '[NAME]',
  options: {},
  run({ positionals }) {
    const script = join(repositoryRoot, 'bench/run.ts');
    const child = spawn(process.execPath, [script, ...positionals], { stdio: 'inherit' });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code ?? 1));
    });
  },
};
