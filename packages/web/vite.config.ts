import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type InlineConfig } from 'vite';
import { compressBuild } from './vite.compress.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * One `vite build` makes all that the server gives to browsers: the desk (a single-page application under /desk/),
 * the renderer of the public pages (a file the server loads), the script and styles of the public pages, and the
 * field application under /field/ with the worker that keeps it on the phone.
 */
export default defineConfig({
  root: at('src/desk'),
  base: '/desk/',
  plugins: [react(), compressBuild()],
  publicDir: false,
  build: {
    outDir: at('dist/desk'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': process.env.MOTCUA_SERVER ?? 'http://127.0.0.1:3000' } },
  builder: {
    async buildApp(builder) {
      const desk = builder.environments.client;
      if (desk) await builder.build(desk);
      for (const part of [portalRenderer, portalAssets, fieldApplication, fieldWorker]) {
        const config = part();
        if (config) await build(config);
      }
    },
  },
});

/** Everything is bundled in, so that the server loads one file and needs none of the web's packages. */
function portalRenderer(): InlineConfig | null {
  const entry = at('src/portal/render.tsx');
  if (!existsSync(entry)) return null;
  return {
    ...part('dist/portal'),
    ssr: { noExternal: true },
    // The server may run without NODE_ENV; React would then bring its slow, warning half.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      ssr: entry,
      outDir: at('dist/portal'),
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: 'render.js' } },
    },
  };
}

/** Names with a hash and a manifest: the renderer's caller finds `enhance.ts` in `assets/manifest.json`. */
function portalAssets(): InlineConfig | null {
  const entry = at('src/portal/enhance.ts');
  if (!existsSync(entry)) return null;
  return {
    ...part('dist/portal/assets'),
    plugins: [compressBuild()],
    base: '/assets/',
    build: {
      outDir: at('dist/portal/assets'),
      emptyOutDir: true,
      assetsDir: '.',
      target: 'es2020',
      manifest: 'manifest.json',
      rolldownOptions: { input: { portal: entry } },
    },
  };
}

function fieldApplication(): InlineConfig | null {
  return {
    ...part('dist/field'),
    root: at('src/field'),
    base: '/field/',
    publicDir: at('src/field/public'),
    build: {
      outDir: at('dist/field'),
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 800,
    },
  };
}

/** After the application, because the list of its files is written into it. */
function fieldWorker(): InlineConfig | null {
  const folder = at('dist/field');
  if (!existsSync(folder)) return null;
  return {
    ...part('dist/field-worker'),
    plugins: [compressBuild()],
    define: {
      'process.env.NODE_ENV': JSON.stringify('production'),
      __FIELD_FILES__: JSON.stringify(listFiles(folder)),
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: at('src/field/worker.ts'),
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'worker.js',
      },
    },
  };
}

/** A name with a hash never changes its content; of the others the hash tells whether they did. */
function listFiles(folder: string): { url: string; revision: string | null }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      url: `/field/${relative(folder, path).replaceAll('\\', '/')}`,
      revision: path.includes('assets')
        ? null
        : createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16),
    }));
}

function part(name: string): InlineConfig {
  return {
    configFile: false,
    root: at('.'),
    plugins: [react()],
    publicDir: false,
    logLevel: 'warn',
    cacheDir: at(`node_modules/.vite/${name}`),
  };
}
