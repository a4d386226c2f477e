import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkDependencyRule } from './dependency-rule.ts';

const folder = mkdtempSync(join(tmpdir(), 'motcua-rule-'));

// The rules go by place: a tree of the same shape is enough to break them in.
const planted = {
  'packages/domain/src/shared/planted-a.ts':
    "import type { Planted } from '../process/planted-b.ts';\nexport type A = Planted;\n",
  'packages/domain/src/process/planted-b.ts':
    "import { readFileSync } from 'node:fs';\nexport type Planted = typeof readFileSync;\n",
  'packages/server/src/platform/planted-c.ts':
    "import type { A } from '../modules/organisation/planted-d.ts';\nexport type C = A;\n",
  'packages/server/src/modules/organisation/planted-d.ts':
    "import type { B } from '../dossiers/planted-e.ts';\nexport type A = B;\n",
  'packages/server/src/modules/dossiers/planted-e.ts':
    "import type { A } from '../organisation/planted-d.ts';\nexport type B = A;\n",
};

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the dependency rule', () => {
  it('given forbidden imports of types, when the rule is checked, then each is refused by its name', async () => {
    for (const [file, text] of Object.entries(planted)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const { problems, modules } = await checkDependencyRule(folder);
    expect(modules).toBeGreaterThanOrEqual(5);
    const names = new Set(problems.map((problem) => problem.split(':')[0]));
    expect([...names]).toEqual(
      expect.arrayContaining([
        'domain-order-shared',
        'domain-is-pure',
        'platform-knows-no-module',
        'module-by-its-index',
        'floor-of-organisation',
        'no-circle',
      ]),
    );
  });

  it('given nothing to read, when the rule is checked, then that is no success', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(join(empty, 'packages/domain/src'), { recursive: true });
    const { problems } = await checkDependencyRule(empty);
    expect(problems).toContain('no module was read: the parser does not see the sources');
  });
});
