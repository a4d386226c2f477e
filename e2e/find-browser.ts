import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

export interface Browser {
  executablePath: string;
  args: string[];
}

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser of this machine, else the one that came with the packages; none is a reason to skip. */
export async function findBrowser(): Promise<Browser | undefined> {
  const chosen = [process.env.MOTCUA_BROWSER ?? '', ...SYSTEM_BROWSERS].find((path) =>
    existsSync(path),
  );
  if (chosen !== undefined) return { executablePath: chosen, args: ARGS };
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    return { executablePath: await chromium.executablePath(), args: [...chromium.args, ...ARGS] };
  } catch {
    return undefined;
  }
}
