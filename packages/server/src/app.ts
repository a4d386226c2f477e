import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { installAuthentication } from './modules/accounts/index.ts';
import { startFeedbackMail } from './adapters/feedback-mail.ts';
import { loadPortalRenderer } from './adapters/portal-renderer.ts';
import { startFigures } from './modules/figures/index.ts';
import { createHttpSms } from './adapters/http-sms.ts';
import { drawQr } from './adapters/qr-drawing.ts';
import { createSmtpMail } from './adapters/smtp-mail.ts';
import { ensureFirstOffice, foundingLines } from './founding.ts';
import type { Outside } from './modules/notifications/index.ts';
import {
  createPortalSources,
  createSoftLimit,
  registerPortalRoutes,
} from './modules/portal/index.ts';
import type { Clock } from './platform/clock.ts';
import { type Config, repositoryRoot } from './platform/config.ts';
import { type DatabaseServer, openOwnDatabaseServer } from './platform/database-server.ts';
import { addHealth } from './platform/health.ts';
import { createHttp, type Http } from './platform/http.ts';
import { startJobs } from './platform/jobs.ts';
import { addMetrics } from './platform/metrics.ts';
import { addOpenApi } from './platform/openapi.ts';
import { listenOn, requireFreePort } from './platform/listen.ts';
import { ensureWebBuilt, webBuildFolder } from './platform/web-build.ts';
import { addWebFiles } from './platform/web-files.ts';
import { clearInterruptedDemo } from './demo/clear-interrupted.ts';
import { isDemo } from './demo/load-demo.ts';
import { makeDemoApart } from './demo/make-demo.ts';
import { listModules } from './list-modules.ts';
import { databaseOptions, openParts, type Report } from './open-services.ts';
import { PROBLEMS } from './problems.ts';
import { createServices, type Parts, type Services } from './services.ts';

export const version = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'))).version;

/** The web server over these modules, ready to listen. */
export async function createServer(
  services: Services,
  parts: Parts,
  options: { webFolder?: string; checkResponses?: boolean } = {},
): Promise<Http> {
  const modules = listModules(services, parts);
  const http = await createHttp({
    logger: parts.logger,
    trustProxy: parts.config.trustProxy,
    problems: PROBLEMS,
    checkResponses: options.checkResponses ?? false,
  });
  await installAuthentication(http, services.accounts.getSession);
  await addOpenApi(http, version);
  addMetrics(http);
  addHealth(http, { db: parts.db, version });
  for (const module of modules) await module.routes?.(http);
  if (options.webFolder !== undefined)
    await addPages(http, { services, parts, webFolder: options.webFolder });
  return http;
}

/** What browsers get: the desk as files, and the public pages, drawn here by what the web package built. */
async function addPages(
  http: Http,
  { services, parts, webFolder }: { services: Services; parts: Parts; webFolder: string },
): Promise<void> {
  const { clock, config } = parts;
  await addWebFiles(http, webFolder);
  registerPortalRoutes(http, {
    sources: createPortalSources(services),
    renderer: await loadPortalRenderer(webFolder),
    mayLookUp: createSoftLimit({ perMinute: 30, clock }),
    ...{ clock, drawQr, publicUrl: config.publicUrl ?? null },
  });
}

export interface App {
  /** Resolves with the address once it answers. */
  start(): Promise<{ address: string; demo: boolean; services: Services; parts: Parts }>;
  stop(): Promise<void>;
}

/** The whole of Một Cửa in one process: database, modules, web server, jobs. */
export function createApp(config: Config, options: { report: Report; clock?: Clock }): App {
  const closers: (() => Promise<unknown>)[] = [];
  return {
    async start() {
      await requireFreePort(config);
      const server = await openOwnDatabaseServer(
        databaseOptions(config, { what: 'motcua serve', ...options }),
      );
      closers.push(server.close);
      if (config.demo && config.databaseUrl === undefined)
        await clearInterruptedDemo(server.url, options.report);
      const built = ensureWebBuilt(options.report);
      built.catch(() => {});
      const opened = await openParts(config, { server, ...options });
      closers.push(opened.db.close);
      const parts = { ...opened, outside: openWaysOut(config, closers) };
      const services = createServices(parts);
      await services.accounts.listen();
      await services.live.listen();
      if (config.demo) await makeDemoApart(server.url, { config, services, closers });
      else await foundFirstOffice(services, options.report);
      await built;
      closers.push(startFigures({ ...parts, ...services }).stop);
      const http = await createServer(services, parts, { webFolder: webBuildFolder });
      closers.push(() => http.close());
      closers.push(startModuleJobs(server, services, parts));
      if (config.feedbackMail !== undefined) {
        const take = services.feedback.takeMail;
        closers.push(
          (await startFeedbackMail(config.feedbackMail, { take, logger: parts.logger })).close,
        );
      }
      const address = await listenOn(http, config);
      server.announce(address);
      return { address, demo: await isDemo(services.organisation), services, parts };
    },
    async stop() {
      for (const close of closers.reverse()) await close();
    },
  };
}

/** Mail server and gateway of text messages, as the settings name them. */
function openWaysOut(config: Config, closers: (() => Promise<unknown>)[]): Outside {
  const { smtpUrl, mailFrom, sms } = config;
  const mail = smtpUrl === undefined ? null : createSmtpMail({ url: smtpUrl, from: mailFrom });
  closers.push(async () => mail?.close());
  return {
    ...(mail === null ? {} : { sendMail: mail.sendMail }),
    ...(sms === undefined ? {} : { sendSms: createHttpSms(sms) }),
    ...(sms?.secret === undefined ? {} : { smsSecret: sms.secret }),
  };
}

async function foundFirstOffice(services: Services, report: Report): Promise<void> {
  const founded = await ensureFirstOffice(services);
  if (founded === null) return;
  for (const line of foundingLines(founded)) report(line);
  report('motcua init gives it its names.');
}

function startModuleJobs(server: DatabaseServer, services: Services, parts: Parts) {
  const modules = listModules(services, parts);
  const runner = startJobs({
    ownerUrl: server.url,
    tasks: Object.assign({}, ...modules.map((module) => module.tasks ?? {})),
    cron: modules.flatMap((module) => module.cron ?? []),
    logger: parts.logger,
  });
  return runner.stop;
}
