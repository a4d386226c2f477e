import { checkDependencyRule } from './dependency-rule.ts';
import { readSources, summarise, testRatio } from './measures.ts';

const LONGEST_ALLOWED = 400;
const IMPORTS_WISHED = 12;

const files = readSources();
const all = summarise(files);
const rule = await checkDependencyRule();
const tooLong = files.filter((file) => file.lines > LONGEST_ALLOWED);

print('files', String(all.files));
print('median lines', `${all.median}  (wish: ≤ 80)`);
print('95th percentile', `${all.p95}  (wish: ≤ 250)`);
print(
  'longest',
  all.longest.map((file) => `${file.lines} ${file.path}`).join('\n                    '),
);
print('comment share', `${percent(all.commentShare)}  (wish: 3–12 %)`);
print('test/code domain', `${testRatio(files, 'domain').toFixed(2)}  (wish: ≥ 1.2)`);
print('test/code server', `${testRatio(files, 'server').toFixed(2)}  (wish: ≥ 1.0)`);
print(
  'most imports',
  rule.largestImporters
    .slice(0, 5)
    .map(({ file, imports }) => `${imports} ${file}`)
    .join('\n                    '),
);
print(
  'above 12 imports',
  String(rule.largestImporters.filter(({ imports }) => imports > IMPORTS_WISHED).length),
);
print('circles', String(rule.circles));
print('modules read', String(rule.modules));

for (const file of tooLong)
  complain(`${file.path} has ${file.lines} lines, more than ${LONGEST_ALLOWED}.`);
for (const problem of rule.problems) complain(problem);

function print(name: string, value: string): void {
  console.log(`${name.padEnd(20)}${value}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function complain(sentence: string): void {
  console.error(`✗ ${sentence}`);
  process.exitCode = 1;
}
