import { createRequire } from 'node:module';
import { globSync } from 'node:fs';
import { z } from 'zod';
import { root, runTool } from './run-tool.ts';

const reportSchema = z.object({
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.unknown()) })),
  summary: z.object({
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
});

export interface RuleReport {
  modules: number;
  problems: string[];
  largestImporters: { file: string; imports: number }[];
  circles: number;
}

/** Reads every import of the packages and names those that the rule forbids. */
export async function checkDependencyRule(folder = root): Promise<RuleReport> {
  const sources = globSync('packages/*/src', { cwd: folder });
  const args = ['--config', `${root}dependency-rules.cjs`, '--output-type', 'json', ...sources];
  const { output } = await runTool('depcruise', args, { folder });
  const report = reportSchema.parse(
    JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)),
  );
  const own = report.modules.filter((module) => module.source.startsWith('packages/'));
  const violations = report.summary.violations;
  const problems = violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  // A parser that cannot read TypeScript reports success over nothing.
  if (own.length === 0) problems.push('no module was read: the parser does not see the sources');
  return {
    modules: own.length,
    problems,
    circles: violations.filter(({ rule }) => rule.name === 'no-circle').length,
    largestImporters: own
      .map(({ source, dependencies }) => ({ file: source, imports: dependencies.length }))
      .sort((a, b) => b.imports - a.imports),
  };
}

/** The rules themselves, for their documentation. */
export function listRules(): { name: string; comment: string }[] {
  const rules: unknown = createRequire(import.meta.url)('../dependency-rules.cjs');
  return z
    .object({ forbidden: z.array(z.object({ name: z.string(), comment: z.string() })) })
    .parse(rules).forbidden;
}
