import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Generator } from './docs/generator.ts';
import { root } from './run-tool.ts';

// Every scripts/docs/*-page.ts exports `page`, a Generator: adding a file adds a page.
const check = process.argv.includes('--check');
const stale: string[] = [];

for (const source of globSync('scripts/docs/*-page.ts', { cwd: root }).sort()) {
  const { page }: { page: Generator } = await import(join(root, source));
  const file = join(root, 'docs/reference', page.file);
  const present = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const wanted = await page.generate(present).catch((error: Error) => {
    console.log(`${page.file}: ${error.message}`);
    process.exitCode = 1;
    return present;
  });
  if (wanted === present) continue;
  stale.push(page.file);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
}

if (stale.length === 0) console.log('docs/reference is fresh');
else console.log(`${check ? 'stale' : 'written'}: ${stale.join(', ')}`);
if (check && stale.length > 0) {
  console.log('Run `npm run docs` and commit what it changes.');
  process.exitCode = 1;
}
