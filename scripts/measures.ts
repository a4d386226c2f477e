import { globSync, readFileSync } from 'node:fs';
import { root } from './run-tool.ts';

export interface SourceFile {
  path: string;
  lines: number;
  commentLines: number;
  blankLines: number;
  isTest: boolean;
}

export interface Measures {
  files: number;
  median: number;
  p95: number;
  longest: SourceFile[];
  commentShare: number;
}

const PATTERNS = [
  'packages/*/src/**/*.{ts,tsx}',
  'scripts/**/*.ts',
  'bench/**/*.ts',
  'e2e/**/*.ts',
];

export function readSources(): SourceFile[] {
  return globSync(PATTERNS, { cwd: root }).map((path) =>
    measure(path, readFileSync(`${root}${path}`, 'utf8')),
  );
}

/** Lines, and how many of them are comments or empty. */
export function measure(path: string, text: string): SourceFile {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => line.trim());
  return {
    path,
    lines: lines.length,
    commentLines: lines.filter((line) => /^(\/\/|\/\*|\*)/.test(line)).length,
    blankLines: lines.filter((line) => line === '').length,
    isTest: /\.test\.tsx?$/.test(path) || path.includes('/testing/'),
  };
}

export function summarise(files: readonly SourceFile[]): Measures {
  const byLength = [...files].sort((a, b) => a.lines - b.lines);
  const code = files.reduce((sum, file) => sum + file.lines - file.blankLines, 0);
  const comments = files.reduce((sum, file) => sum + file.commentLines, 0);
  return {
    files: files.length,
    median: at(byLength, 0.5),
    p95: at(byLength, 0.95),
    longest: byLength.slice(-5).reverse(),
    commentShare: code === 0 ? 0 : comments / code,
  };
}

/** Lines of tests for each line of code, in one package. */
export function testRatio(files: readonly SourceFile[], name: string): number {
  const own = files.filter((file) => file.path.startsWith(`packages/${name}/`));
  const sum = (list: SourceFile[]) =>
    list.reduce((total, file) => total + file.lines - file.blankLines, 0);
  const code = sum(own.filter((file) => !file.isTest));
  return code === 0 ? 0 : sum(own.filter((file) => file.isTest)) / code;
}

function at(sorted: readonly SourceFile[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.lines ?? 0;
}
