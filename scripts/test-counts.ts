export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** The line that people and machines read last. */
export function lastLine(counts: Counts): string {
  const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`;
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

/** Reads what vitest's JSON reporter wrote; a file that broke before its tests counts as one failure. */
export function countsOfVitest(report: unknown): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of listOf(report, 'testResults')) {
    const tests = listOf(file, 'assertionResults').map((test) => textOf(test, 'status'));
    counts.passed += tests.filter((status) => status === 'passed').length;
    counts.skipped += tests.filter((status) => skippedStates.has(status)).length;
    const failed = tests.filter((status) => status === 'failed').length;
    counts.failed += failed === 0 && textOf(file, 'status') === 'failed' ? 1 : failed;
  }
  return counts;
}

const skippedStates = new Set(['skipped', 'pending', 'todo', 'disabled']);

function listOf(value: unknown, key: string): unknown[] {
  const list = Object(value)[key];
  return Array.isArray(list) ? list : [];
}

function textOf(value: unknown, key: string): string {
  return String(Object(value)[key]);
}
