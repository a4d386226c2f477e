import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listCommands } from './list.ts';

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));

describe('the command line', () => {
  it('given help, when it is asked, then every command has its line', async () => {
    const { stdout, status } = motcua('help');
    expect(status).toBe(0);
    for (const command of await listCommands()) expect(stdout).toContain(`  ${command.name}`);
  });

  it('given an unknown command, when it is typed, then one sentence goes to stderr and the code is 2', () => {
    const { stdout, stderr, status } = motcua('dance');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe('motcua: There is no command “dance”. See: motcua help\n');
  });

  it('given an unknown option, when it is typed, then the code is 2', () => {
    const { stderr, status } = motcua('migrate', '--dance');
    expect(status).toBe(2);
    expect(stderr).toContain("'--dance'");
  });

  it('given a wrong setting, when a command starts, then the code is 1 and the setting is named', () => {
    const { stderr, status } = motcua('migrate');
    expect(status).toBe(1);
    expect(stderr).toBe(
      'motcua: The setting PORT is wrong: Invalid input: expected number, received NaN.\n',
    );
  });

  it('given a command with --help, when it is asked, then its options are told', () => {
    const { stdout, status } = motcua('migrate', '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('Usage: motcua migrate');
  });
});

function motcua(...words: string[]) {
  const env = { ...process.env, PORT: 'none' };
  return spawnSync(process.execPath, [cli, ...words], { encoding: 'utf8', env });
}
