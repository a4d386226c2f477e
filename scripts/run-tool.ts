import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));

export interface ToolResult {
  code: number;
  output: string;
}

export interface ToolOptions {
  /** Shows what it says while it says it. */
  live?: boolean;
  env?: NodeJS.ProcessEnv;
  folder?: string;
}

/** Runs a program of node_modules/.bin from the root. */
export function runTool(
  name: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<ToolResult> {
  return runProgram(`${root}node_modules/.bin/${name}`, args, options);
}

export function runProgram(
  program: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<ToolResult> {
  const env = {
    ...process.env,
    ...options.env,
    PATH: `${root}node_modules/.bin:${process.env.PATH}`,
  };
  const child = spawn(program, args, {
    cwd: options.folder ?? root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const take = (chunk: Buffer) => {
    output += chunk.toString();
    if (options.live === true) process.stdout.write(chunk);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
