import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeTemporaryFolder } from '../packages/server/src/testing/temporary-folder.ts';
import { portal } from '../packages/web/src/messages/vi/portal.ts';
import { type Application, motcua, startApplication } from './application.ts';
import { findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { dossierShown, openDossier, readHistory, signIn, words } from './desk.ts';
import { type Officer, officer } from './officer.ts';
import { stations } from './stations.ts';

const { report, work, common } = words;

/** A register as another system gave it out: one finished late, one open, one that contradicts itself, one unreadable. */
const REGISTER = [
  'code,procedure_code,procedure_name,applicant,channel,received_at,due_at,finished_at,delivered_at,status,agency,note',
  'H99.01-240102-0001,1.004227,Đăng ký biến động,Lê Thị Hoa,counter,2024-01-02T08:00:00+07:00,2024-01-12T17:00:00+07:00,2024-01-15T09:00:00+07:00,2024-01-15T10:00:00+07:00,delivered,UBND,',
  'H99.01-240103-0001,1.004227,Đăng ký biến động,Phạm Văn Mười,online,2024-01-03T08:00:00+07:00,2024-01-31T17:00:00+07:00,,,processing,UBND,',
  'H99.01-240104-0001,1.004227,Đăng ký biến động,Võ Thị Sáu,postal,2024-01-04T08:00:00+07:00,2024-01-20T17:00:00+07:00,2024-01-01T09:00:00+07:00,,done,UBND,',
  'H99.01-240105-0001,1.004227,Đăng ký biến động,Trần Văn Bé,counter,hôm nọ,2024-01-20T17:00:00+07:00,,,processing,UBND,',
].join('\n');

const OPEN = 'H99.01-240103-0001';

// One small office that starts from nothing: without the demo, with the register of its old system.
describe.skipIf(!hasBrowser)('an office of its own', () => {
  stations();
  const browser = useBrowser();
  const folder = makeTemporaryFolder('e2e-office');
  const dataFolder = join(folder.path, 'data');
  let application: Application;
  let admin: { username: string; password: string };
  let page: Page;

  beforeAll(async () => {
    if (!hasBrowser) return;
    application = await startApplication(dataFolder, { MOTCUA_DEMO: '0' });
    const [, username = '', password = ''] =
      /Administrator: (\S+), password (\S+)/.exec(application.output()) ?? [];
    admin = { username, password };
  });
  afterAll(async () => {
    await application?.stop();
    folder.remove();
  });

  it('given MOTCUA_DEMO=0, when the one account it printed signs in, then there is an empty office', async () => {
    page = await browser.newPage({ baseURL: application.address });
    await signIn(page, admin.username, admin.password);
    await page.getByText(work.empty.mine).waitFor();
    await page.getByRole('link', { name: words.shell.register }).click();
    await page.getByText(/^Sổ năm \d+ chưa có hồ sơ nào\.$/).waitFor();
    await keepPicture(page, 'own-office', '1-empty');
    expect(await findFaults(page)).toEqual([]);
  });

  it('given a running server, when a legacy register is imported beside it, then the reply says what was taken and what was not', async () => {
    const file = join(folder.path, 'so-cu.csv');
    writeFileSync(file, REGISTER);
    const said = await motcua(dataFolder, ['register', 'import', file, '--json']);
    expect(said.stderr).not.toContain('Error');
    expect(said.code).toBe(0);
    expect(said.stdout).toContain('"taken"');
    const again = await motcua(dataFolder, ['register', 'import', file, '--json']);
    expect(again.code).toBe(0);
  });

  it('given the import, when the desk opens register, list and report, then the old dossiers are there', async () => {
    await page.goto('/desk/register?year=2024');
    const rows = page.getByRole('table').getByRole('row');
    await rows.filter({ hasText: 'Lê Thị Hoa' }).waitFor();
    expect(await rows.filter({ hasText: 'H99.01-24' }).count()).toBe(3);
    await openDossier(page, OPEN);
    expect(await page.getByRole('main').innerText()).toContain('Phạm Văn Mười');
    await page.getByRole('link', { name: words.shell.report }).click();
    await page.getByRole('link', { name: words.reports.tabs.live }).click();
    await page.getByLabel(report.from).fill('01/01/2024');
    await page.getByLabel(report.to).fill('31/12/2024');
    await page.getByRole('button', { name: report.show }).click();
    const late = page.getByRole('link', {
      name: `${report.all}, ${report.apart.resolvedLate}: 1`,
    });
    await late.waitFor();
    await keepPicture(page, 'own-office', '2-report');
    expect(await findFaults(page)).toEqual([]);
    await late.click();
    await page.getByRole('link', { name: 'H99.01-240102-0001' }).click();
    await dossierShown(page, 'H99.01-240102-0001');
  });

  it('given a database that dies under open pages, when it is back, then nothing acknowledged is lost and the pages go on by themselves', async () => {
    const clerk = await officer(application.address, admin.username, admin.password);
    const citizens = await browser.newPage({ baseURL: application.address });
    await openDossier(page, OPEN);
    const notes = keepNoting(clerk, OPEN);
    await notes.atLeast(5);
    const held = await killDatabase(dataFolder);

    await page.getByRole('link', { name: words.shell.lookup }).click();
    await page.getByText(common.failedTitle).waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/Cơ sở dữ liệu|tạm ngừng/);
    await keepPicture(page, 'own-office', '3-database-gone-desk');
    expect(await findFaults(page)).toEqual([]);
    const answer = await citizens.goto('/thu-tuc?q=khai+sinh');
    expect(answer?.status()).toBe(503);
    expect(await citizens.locator('main').innerText()).toMatch(/thử lại/);
    await keepPicture(citizens, 'own-office', '4-database-gone-portal');
    expect(await findFaults(citizens)).toEqual([]);

    await held.letGo();
    await citizens.getByLabel(portal.searchPage.label).waitFor();
    await page.getByRole('link', { name: OPEN }).click();
    await dossierShown(page, OPEN);
    await notes.refusedAtLeast(1);
    const acknowledged = await notes.stop();
    await page.reload();
    await dossierShown(page, OPEN);
    const history = await readHistory(page);
    expect(acknowledged.filter((note) => !history.includes(note))).toEqual([]);
  });
});

/** Writes one note after the other, through good and bad times, and remembers which were acknowledged. */
function keepNoting(clerk: Officer, code: string) {
  const acknowledged: string[] = [];
  let refused = 0;
  let going = true;
  const run = async () => {
    const { id } = z.object({ id: z.string() }).parse((await clerk.get(`/dossiers/${code}`)).body);
    for (let number = 1; going; number += 1) {
      const text = `Ghi chú thứ ${number}.`;
      const status = await clerk.post(`/dossiers/${id}/notes`, { text }).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status < 300 && status > 0) acknowledged.push(text);
      else refused += 1;
      await pause(100);
    }
  };
  const ended = run();
  const until = async (reached: () => boolean) => {
    while (!reached()) await Promise.race([pause(50), ended]);
  };
  return {
    atLeast: (count: number) => until(() => acknowledged.length >= count),
    refusedAtLeast: (count: number) => until(() => refused >= count),
    async stop(): Promise<string[]> {
      going = false;
      await ended;
      return acknowledged;
    },
  };
}

const factsSchema = z.object({ cluster: z.string() });

/** Kills PostgreSQL as a crash does, and sits on its port so that it cannot come back before it may. */
async function killDatabase(dataFolder: string): Promise<{ letGo(): Promise<void> }> {
  const { cluster } = factsSchema.parse(
    JSON.parse(readFileSync(join(dataFolder, 'postgres.json'), 'utf8')),
  );
  const lines = readFileSync(resolve(dataFolder, cluster, 'postmaster.pid'), 'utf8').split('\n');
  const port = Number(lines[3]);
  process.kill(Number(lines[0]), 'SIGKILL');
  const sitter = await sitOn(port);
  return {
    letGo: () => new Promise((resolve) => sitter.close(() => resolve())),
  };
}

async function sitOn(port: number): Promise<Server> {
  for (;;) {
    const server = createServer((socket) => socket.destroy());
    const sits = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (sits) return server;
    await pause(5);
  }
}
