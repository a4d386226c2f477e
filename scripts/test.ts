import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { addCounts, type Counts, countsOfVitest, lastLine } from './test-counts.ts';
import { checkDependencyRule } from './dependency-rule.ts';
import { root, runProgram, runTool } from './run-tool.ts';

interface Step {
  name: string;
  run(): Promise<Counts>;
}

const steps: Step[] = [
  { name: 'types', run: checkTypes },
  { name: 'lint', run: () => checkTool('biome', ['check', '--diagnostic-level=error', '.']) },
  { name: 'dependency rule', run: checkRule },
  { name: 'reference docs are fresh', run: () => checkScript('scripts/docs.ts', ['--check']) },
  { name: 'unit and database tests', run: () => runVitest('vitest.config.ts', 'unit') },
  {
    name: 'browser and accessibility tests',
    run: () => runVitest('e2e/vitest.config.ts', 'browser'),
  },
];

if (isMainThread) process.exitCode = await runAll(process.argv.slice(2));

/** Words on the command line choose steps by the beginning of their name. */
async function runAll(wanted: readonly string[]): Promise<number> {
  mkdirSync(`${root}test-results`, { recursive: true });
  let total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    if (wanted.length > 0 && !wanted.some((word) => step.name.startsWith(word))) continue;
    const began = performance.now();
    console.log(`\n── ${step.name}`);
    const counts = await step.run();
    console.log(`   ${lastLine(counts)}  (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    total = addCounts(total, counts);
  }
  console.log(`\n${lastLine(total)}`);
  return total.failed === 0 ? 0 : 1;
}

async function checkTypes(): Promise<Counts> {
  const projects = ['packages/domain', 'packages/contract', 'packages/server', 'packages/web', '.'];
  let failed = false;
  for (const project of projects) {
    const { code, output } = await runTool('tsc', ['-p', project, '--pretty', 'false']);
    if (code === 0) continue;
    failed = true;
    console.log(output);
  }
  return oneTest(!failed);
}

async function checkRule(): Promise<Counts> {
  const { problems, modules } = await checkDependencyRule();
  for (const problem of problems) console.log(`   ${problem}`);
  console.log(`   ${modules} modules read`);
  return oneTest(problems.length === 0);
}

async function checkTool(name: string, args: readonly string[]): Promise<Counts> {
  const { code, output } = await runTool(name, args);
  if (code !== 0) console.log(output);
  return oneTest(code === 0);
}

async function checkScript(script: string, args: readonly string[]): Promise<Counts> {
  const { code, output } = await runProgram(process.execPath, [script, ...args]);
  if (code !== 0) console.log(output);
  return oneTest(code === 0);
}

async function runVitest(config: string, name: string): Promise<Counts> {
  const file = `${root}test-results/${name}.json`;
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runTool('vitest', ['run', '--config', config, ...reporters], {
    live: true,
  });
  if (!existsSync(file)) return oneTest(false);
  const counts = countsOfVitest(JSON.parse(readFileSync(file, 'utf8')));
  // Vitest also fails without a failed test: an unhandled rejection, a setup that broke.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function oneTest(passed: boolean): Counts {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}
