import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { root } from './run-tool.ts';

// npm leaves a platform's package out of the lock file when the registry does not offer it on the day of
// the install, and `npm ci` then refuses the whole file. The entries are known from their names.
const recordSchema = z.record(z.string(), z.unknown());
const optionalSchema = z.object({
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

const file = `${root}package-lock.json`;
const lock = recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const packages = recordSchema.parse(lock.packages);
const missing = Object.values(packages)
  .flatMap((entry) => Object.entries(optionalSchema.parse(entry).optionalDependencies))
  .filter(
    ([name, version]) => /^\d/.test(version) && packages[`node_modules/${name}`] === undefined,
  );

for (const [name, version] of missing) {
  packages[`node_modules/${name}`] = { version, ...platformOf(name), dev: true, optional: true };
}
if (missing.length > 0) {
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  const whole = { ...lock, packages: Object.fromEntries(sorted) };
  writeFileSync(file, `${JSON.stringify(whole, null, 2)}\n`);
}
console.log(`${missing.length} entries added`);

function platformOf(name: string): Record<string, string[]> {
  const words = (name.split('/')[1] ?? '').split('-');
  const os = words.find((word) =>
    ['android', 'darwin', 'linux', 'win32', 'freebsd'].includes(word),
  );
  const cpu = words.find((word) =>
    ['arm64', 'x64', 'ia32', 'ppc64', 's390x', 'arm', 'riscv64'].includes(word),
  );
  const libc = words.includes('musl') ? { libc: ['musl'] } : {};
  return {
    ...(os === undefined ? {} : { os: [os] }),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...libc,
  };
}
