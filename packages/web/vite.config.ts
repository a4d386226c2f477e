import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type InlineConfig } from 'vite';
import { compressBuild } from './vite.compress.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * One `vite build` makes all that the server gives to browsers: the desk (a single-page application under /desk/),
 * the renderer of the public pages (a file the server loads), and the script and styles of the public pages.
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
      for (const part of [portalRenderer(), portalAssets()]) if (part) await build(part);
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
