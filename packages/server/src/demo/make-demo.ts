import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { settableClock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { type DemoOrder, isWhole, loadDemo } from './load-demo.ts';
import { createServices, type Parts, type Services } from '../services.ts';
import type { Report } from '../open-services.ts';

/**
 * Makes the demo of an empty installation in a process of its own, by `motcua demo`: what it leaves in memory
 * goes with it, and the server begins at rest.
 */
export async function makeDemoApart(
  databaseUrl: string,
  given: { config: Config; services: Services; closers: (() => Promise<unknown>)[] },
): Promise<void> {
  const { config, services, closers } = given;
  const tenants = await services.organisation.listTenants();
  if (tenants.length > 0 && (await isWhole(services.organisation))) return;
  const words = [...process.execArgv, join(import.meta.dirname, '../cli.ts'), 'demo'];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, DATABASE_URL: databaseUrl, MOTCUA_DATA: config.dataFolder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  closers.push(async () => child.kill());
  const [code] = await once(child, 'exit');
  if (code !== 0 && tenants.length === 0)
    throw new OperatorError('The demo province could not be made.');
}

/** An empty installation becomes the demo province; false when somebody is there already. */
export async function makeDemo(
  parts: Parts,
  { report, ...order }: DemoOrder & { report: Report },
): Promise<boolean> {
  const time = settableClock(order.now);
  const services = createServices({ ...parts, clock: time.clock });
  return await loadDemo({ services, setNow: time.set, report }, order);
}
