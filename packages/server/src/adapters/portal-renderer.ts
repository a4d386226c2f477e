import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RenderPortalPage } from '@motcua/contract/portal.ts';
import { z } from 'zod';
import type { PortalRenderer } from '../modules/portal/index.ts';

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    src: z.string().optional(),
    isEntry: z.boolean().default(false),
    css: z.array(z.string()).default([]),
  }),
);

/** What every reading eye needs at once: the body weight of both alphabets. */
const FIRST_FONTS = /-400-normal\.woff2$/;

/** Loads the renderer of the public pages from the web build, with the names of its script, styles and fonts. */
export async function loadPortalRenderer(buildFolder: string): Promise<PortalRenderer> {
  const folder = join(buildFolder, 'portal');
  const built: unknown = await import(pathToFileURL(join(folder, 'render.js')).href);
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(join(folder, 'assets/manifest.json'), 'utf8')),
  );
  const parts = Object.values(manifest);
  const address = (file: string) => `/assets/${file}`;
  const entries = parts.filter((part) => part.isEntry);
  return {
    render: rendererOf(built),
    assets: {
      styles: entries.flatMap((entry) => entry.css.map(address)),
      scripts: entries.map((entry) => address(entry.file)),
      fonts: parts
        .filter((part) => FIRST_FONTS.test(part.src ?? ''))
        .map((part) => address(part.file)),
    },
  };
}

/** Our own build, whose shape the types of the contract give. */
function rendererOf(built: unknown): RenderPortalPage {
  if (
    typeof built === 'object' &&
    built !== null &&
    'renderPage' in built &&
    typeof built.renderPage === 'function'
  ) {
    return built.renderPage as RenderPortalPage;
  }
  throw new Error('the built renderer of the public pages exports no renderPage');
}
