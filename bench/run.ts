import { globSync } from 'node:fs';
import { basename, join } from 'node:path';

// Every bench/*-bench.ts exports `bench(args): Promise<void>`, which prints what it measured: adding a
// file adds a name.
const benches = new Map(
  globSync('*-bench.ts', { cwd: import.meta.dirname }).map((file) => [
    basename(file, '-bench.ts'),
    file,
  ]),
);
const [name = '', ...args] = process.argv.slice(2);
const file = benches.get(name);

if (file === undefined) {
  console.error(
    `Usage: npm run bench NAME [options]\nNames: ${[...benches.keys()].sort().join(', ') || 'none yet'}`,
  );
  process.exitCode = 2;
} else {
  const { bench }: { bench(args: string[]): Promise<void> } = await import(
    join(import.meta.dirname, file)
  );
  await bench(args);
}
