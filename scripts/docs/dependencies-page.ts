import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../run-tool.ts';
import { type Generator, MADE_BY } from './generator.ts';

const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

const PLACES = [
  'package.json',
  ...['domain', 'contract', 'server', 'web'].map((name) => `packages/${name}/package.json`),
];

/** The versions come from the manifests, the reasons from whoever added the package: no reason, no package. */
export const page: Generator = {
  file: 'dependencies.md',
  async generate(present) {
    const reasons = reasonsOf(present);
    const used = usedPackages();
    const missing = [...used.keys()].filter((name) => !reasons.has(name));
    if (missing.length > 0) {
      throw new Error(
        `docs/reference/dependencies.md says nothing about: ${missing.join(', ')}. Add a line \`| name | | | why |\`.`,
      );
    }
    const rows = [...used]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(
        ([name, { version, where }]) =>
          `| ${name} | ${version} | ${where.join(', ')} | ${reasons.get(name)} |`,
      );
    return `${MADE_BY}\n<!-- The last column is written by hand. -->\n\n# Packages and why\n\n| package | version | used by | why |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  },
};

function reasonsOf(present: string): Map<string, string> {
  const rows = present.matchAll(/^\| (\S+) \|[^|]*\|[^|]*\| (.+) \|$/gm);
  return new Map([...rows].map((row) => [row[1] ?? '', row[2] ?? '']));
}

function usedPackages(): Map<string, { version: string; where: string[] }> {
  const used = new Map<string, { version: string; where: string[] }>();
  for (const place of PLACES) {
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(root, place), 'utf8')));
    const where = place === 'package.json' ? 'the house' : (place.split('/')[1] ?? '');
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    for (const [name, version] of Object.entries({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
    })) {
      if (name.startsWith('@motcua/')) continue;
      const entry = used.get(name) ?? { version, where: [] };
      used.set(name, { version, where: [...entry.where, where] });
    }
  }
  return used;
}
