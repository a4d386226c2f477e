import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PortalOptions } from '@motcua/contract/portal.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { loadPortalRenderer } from './portal-renderer.ts';

const folder = makeTemporaryFolder('portal-build');
afterAll(folder.remove);

describe('loading of the built pages', () => {
  test('given a build, when loaded, then it draws, and names its script, styles and first fonts', async () => {
    const build = makeBuild(
      'good',
      "export const renderPage = (page) => '<p>' + page.kind + '</p>';",
    );
    const { render, assets } = await loadPortalRenderer(build);
    expect(render({ kind: 'error', status: 404 }, options)).toBe('<p>error</p>');
    expect(assets).toEqual({
      styles: ['/assets/portal-b.css'],
      scripts: ['/assets/portal-a.js'],
      fonts: ['/assets/vietnamese-400-c.woff2'],
    });
  });

  test('given a file that draws nothing, when loaded, then it is refused by name', async () => {
    const build = makeBuild('bad', 'export const other = 1;');
    await expect(loadPortalRenderer(build)).rejects.toThrow('renderPage');
  });
});

const options: PortalOptions = {
  ...{ locale: 'vi', address: null, origin: 'http://localhost', provider: '' },
  assets: { styles: [], scripts: [], fonts: [] },
};

function makeBuild(name: string, renderer: string): string {
  const build = join(folder.path, name);
  mkdirSync(join(build, 'portal/assets'), { recursive: true });
  writeFileSync(join(build, 'package.json'), '{"type":"module"}');
  writeFileSync(join(build, 'portal/render.js'), renderer);
  const manifest = {
    'src/portal/enhance.ts': { file: 'portal-a.js', isEntry: true, css: ['portal-b.css'] },
    'x/be-vietnam-pro-vietnamese-400-normal.woff2': {
      file: 'vietnamese-400-c.woff2',
      src: 'x/be-vietnam-pro-vietnamese-400-normal.woff2',
    },
    'x/be-vietnam-pro-vietnamese-600-normal.woff2': {
      file: 'vietnamese-600-d.woff2',
      src: 'x/be-vietnam-pro-vietnamese-600-normal.woff2',
    },
  };
  writeFileSync(join(build, 'portal/assets/manifest.json'), JSON.stringify(manifest));
  return build;
}
