import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEMO_PASSWORD } from '../packages/server/src/demo/staff-plan.ts';
import { todayInVietnam } from '../packages/web/src/lib/format.ts';
import { yearOf } from '../packages/domain/src/shared/plain-date.ts';
import { address, findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { signIn, words } from './desk.ts';
import { officer, type Officer } from './officer.ts';
import { stations } from './stations.ts';

const { inspections, field } = words;
const UNIT = 'Ủy ban nhân dân phường Châu Đốc';
const CHIEF = 'lanhdao.chaudoc';

/** Another number each time, so that a second telling on the same application finds its own. */
const TEAM = 1 + (process.pid % 998);
const SIGN = 'Có biển tên Bộ phận Một cửa, sơ đồ và chỗ ngồi chờ cho người dân.';
const NOTE = 'Không có biển tên, người dân hỏi mới biết chỗ.';
const FINDING = 'Bộ phận Một cửa chưa có biển tên.';
const RECOMMENDATION = `Lắp biển tên và sơ đồ Bộ phận Một cửa (đoàn số ${TEAM}).`;

const shownSchema = z.object({
  state: z.string(),
  records: z.array(z.object({ slot: z.string(), revision: z.int(), value: z.unknown() })),
  photos: z.array(z.object({ item: z.string() })),
});
const tasksSchema = z.object({ items: z.array(z.object({ content: z.string() })) });

describe.skipIf(!hasBrowser)('a surprise inspection without a network', () => {
  stations();
  const browser = useBrowser();
  let reformer: Page;
  let phone: Page;
  let inspector: Officer;
  let chief: Officer;
  let id = '';
  /** How often the phone told its entries to the server. */
  let told = 0;

  beforeAll(async () => {
    if (!hasBrowser) return;
    reformer = await browser.newPage();
    phone = await browser.newPage();
    await phone.setViewportSize({ width: 360, height: 740 });
    inspector = await officer(address, 'thanhtra.tinh');
    chief = await officer(address, CHIEF);
    await signIn(reformer, 'cchc.tinh');
  });

  it('given live figures, when units are weighed, then the page says where a visit is worth most and why', async () => {
    await reformer.goto('/desk/reform/inspections');
    await reformer.getByRole('heading', { level: 1, name: inspections.title }).waitFor();
    await reformer.getByRole('button', { name: inspections.riskShow }).click();
    await reformer.getByRole('table').waitFor();
    await keepPicture(reformer, 'inspection', '1-plan');
    expect(await findFaults(reformer)).toEqual([]);
  });

  it('given a unit, when a surprise inspection is planned and its sample drawn, then each dossier says why it was drawn', async () => {
    await reformer.getByRole('button', { name: inspections.newTitle, exact: true }).click();
    const dialog = reformer.getByRole('dialog', { name: inspections.newTitle });
    const unit = dialog.getByLabel(inspections.unit);
    await unit.fill('Châu Đốc');
    await reformer.getByRole('option', { name: UNIT }).click();
    await dialog.getByLabel(inspections.periodFrom).fill(`01/01/${yearOf(todayInVietnam()) - 1}`);
    await dialog.getByLabel(inspections.teamNumber).fill(String(TEAM));
    const leader = dialog.getByRole('combobox', { name: inspections.leader });
    await leader.click();
    const name = await nameOf(inspector);
    await leader.fill(name);
    await reformer.getByRole('option', { name }).first().click();
    await keepPicture(reformer, 'inspection', '2-new');
    expect(await findFaults(reformer)).toEqual([]);
    await dialog.getByRole('button', { name: inspections.make }).click();
    await reformer.waitForURL(/\/reform\/inspections\/[0-9a-f-]{36}/);
    id = new URL(reformer.url()).pathname.split('/').at(-1) ?? '';
    await reformer.getByRole('button', { name: inspections.draw, exact: true }).click();
    await reformer.getByText(/Chọn từ \d+ hồ sơ lúc/).waitFor();
    await keepPicture(reformer, 'inspection', '3-sample');
    expect(await findFaults(reformer)).toEqual([]);
  });

  it('given the phone has a network, when the inspector takes the inspection along, then it is kept and the application opens without one', async () => {
    await phone.goto('/field/');
    await phone.getByLabel(words.session.username).fill('thanhtra.tinh');
    await phone.getByLabel(words.session.password, { exact: true }).fill(DEMO_PASSWORD);
    await phone.getByRole('button', { name: words.session.submit, exact: true }).click();
    await phone.getByRole('heading', { level: 1, name: field.title }).waitFor();
    const card = phone.getByRole('listitem').filter({ hasText: inspections.team(TEAM) });
    await card.getByRole('button', { name: field.take }).click();
    await card.getByText(field.kept).waitFor();
    // Kept whole: files, fonts and the page itself.
    await phone.evaluate('navigator.serviceWorker.ready');
    await phone.waitForFunction('navigator.serviceWorker.controller !== null');
    await keepPicture(phone, 'inspection', '4-taken');
    expect(await faultsOnPhone(phone)).toEqual([]);
  });

  it('given no network, when the checklist is filled with note and picture and the page is loaded anew, then nothing is lost', async () => {
    await phone.context().setOffline(true);
    await phone.getByRole('link', { name: inspections.team(TEAM) }).click();
    await phone.getByRole('heading', { level: 1, name: UNIT }).waitFor();
    await fillSign(phone);
    await phone.getByText(field.unsent(2)).waitFor();
    await keepPicture(phone, 'inspection', '5-offline');
    await phone.reload();
    await phone.getByRole('heading', { level: 1, name: UNIT }).waitFor();
    const card = phone.getByRole('article', { name: SIGN });
    await expect.poll(() => card.getByLabel(inspections.note).inputValue()).toBe(NOTE);
    expect(await card.getByRole('radio', { name: inspections.verdicts.not_met }).isChecked()).toBe(
      true,
    );
    await card.getByRole('img', { name: inspections.photoNumber(1) }).waitFor();
    await phone.getByText(field.unsent(2)).waitFor();
    expect(await faultsOnPhone(phone)).toEqual([]);
  });

  it('given no network, when findings and minutes are written and concluded, then all waits on the phone and is listed', async () => {
    await phone.getByRole('link', { name: inspections.parts.sample, exact: true }).click();
    await phone.getByText(/Chọn từ \d+ hồ sơ/).waitFor();
    await keepPicture(phone, 'inspection', '6-sample');
    await phone.getByRole('link', { name: inspections.parts.findings, exact: true }).click();
    await phone.getByRole('button', { name: inspections.addFinding }).click();
    await phone.getByLabel(inspections.findingNumber(1), { exact: true }).fill(FINDING);
    await phone.getByLabel(inspections.findingItem).selectOption({ label: SIGN });
    await phone.getByRole('link', { name: inspections.parts.minutes, exact: true }).click();
    for (const name of ['place', 'representatives', 'strengths', 'opinion', 'conclusion'] as const)
      await phone.getByLabel(inspections.minutes[name]).fill('Như đã trao đổi tại chỗ.');
    await drawSignature(phone, 'unitSignature-pad');
    await keepPicture(phone, 'inspection', '7-minutes');
    expect(await faultsOnPhone(phone)).toEqual([]);
    await phone.getByRole('button', { name: inspections.conclude }).click();
    await phone.getByRole('button', { name: inspections.concludeYes }).click();
    await phone.getByText(inspections.closedHere).waitFor();
    await phone.getByRole('link', { name: /Chưa gửi/ }).click();
    await phone.getByRole('heading', { level: 1, name: field.outboxTitle }).waitFor();
    await keepPicture(phone, 'inspection', '8-outbox');
    expect(await faultsOnPhone(phone)).toEqual([]);
  });

  it('given the session ended meanwhile, when the phone is back, then it says so, loses nothing and asks for the password', async () => {
    await (await officer(address, 'thanhtra.tinh')).signOutEverywhere();
    inspector = await officer(address, 'thanhtra.tinh');
    await phone.context().clearCookies();
    await phone.context().setOffline(false);
    const asked = phone.getByRole('alert').filter({ hasText: field.signedOut });
    await asked.waitFor({ timeout: 60_000 });
    await phone.getByText(field.unsent(6)).waitFor();
    await keepPicture(phone, 'inspection', '9-session-ended');
    expect(await faultsOnPhone(phone)).toEqual([]);
  });

  it('given the answer of the server is lost on the way, when the phone sends again, then each thing is written once', async () => {
    await phone.context().route('**/entries', async (route) => {
      told += 1;
      // The server has taken it; its answer never arrives.
      const answer = await route.fetch();
      if (told === 1) await route.abort('connectionreset');
      else await route.fulfill({ response: answer });
    });
    await phone.getByRole('button', { name: field.signIn }).click();
    const dialog = phone.getByRole('dialog', { name: words.session.againTitle });
    await dialog.getByLabel(/^Mật khẩu/).fill(DEMO_PASSWORD);
    await dialog.getByRole('button', { name: field.signIn }).click();
    await phone.getByText(field.allSent).waitFor({ timeout: 60_000 });
    expect(told).toBeGreaterThanOrEqual(2);
    const { body } = await inspector.get(`/inspections/${id}`);
    const shown = shownSchema.parse(body);
    expect(shown.state).toBe('concluded');
    expect(shown.records.map(({ revision }) => revision)).toEqual(shown.records.map(() => 1));
    expect(shown.records.filter(({ slot }) => slot.startsWith('finding:'))).toHaveLength(1);
    expect(shown.photos.map(({ item }) => item).sort()).toEqual([
      ...['answer:one-stop-desk/sign', 'unitSignature'],
    ]);
    await keepPicture(phone, 'inspection', '9-sent');
  });

  it('given the minutes are concluded, when a finding becomes a recommendation, then the unit has a task and sees both', async () => {
    await reformer.reload();
    await reformer.getByRole('heading', { level: 1, name: inspections.pageTitle(UNIT) }).waitFor();
    await reformer.getByRole('button', { name: inspections.keepEvidence }).click();
    await reformer.getByText(inspections.evidenceKept).waitFor();
    await reformer.getByRole('button', { name: inspections.recommendOn(1) }).click();
    const dialog = reformer.getByRole('dialog', { name: inspections.recommend });
    await dialog.getByLabel(inspections.recommendationText).fill(RECOMMENDATION);
    await dialog.getByRole('button', { name: inspections.sendRecommendation }).click();
    await dialog.waitFor({ state: 'hidden' });
    await reformer.getByText(RECOMMENDATION).waitFor();
    await keepPicture(reformer, 'inspection', '10-recommended');
    expect(await findFaults(reformer)).toEqual([]);
    const tasks = tasksSchema.parse((await chief.get('/plan-tasks?view=all')).body);
    expect(tasks.items.map(({ content }) => content)).toContain(RECOMMENDATION);
    const unit = await browser.newPage();
    await signIn(unit, CHIEF);
    await unit.goto('/desk/reform/inspections/recommendations');
    await unit.getByText(RECOMMENDATION).waitFor();
    await unit.getByRole('button', { name: inspections.acts.report }).first().click();
    const report = unit.getByRole('dialog', { name: inspections.acts.report });
    await report.getByLabel(inspections.actWords.report).fill('Đã lắp biển tên.');
    await report.getByRole('button', { name: inspections.acts.report }).click();
    await unit.getByText(inspections.recommendationStates.reported).first().waitFor();
    await keepPicture(unit, 'inspection', '11-reported');
    expect(await findFaults(unit)).toEqual([]);
  });
});

async function fillSign(phone: Page): Promise<void> {
  const card = phone.getByRole('article', { name: SIGN });
  await card.getByRole('radio', { name: inspections.verdicts.not_met }).check();
  await card.getByLabel(inspections.note).fill(NOTE);
  await card.getByLabel(inspections.takePhotoOf(SIGN)).setInputFiles({
    ...{ name: 'bien-ten.png', mimeType: 'image/png' },
    buffer: await phone.screenshot(),
  });
  await card.getByRole('img', { name: inspections.photoNumber(1) }).waitFor();
}

async function drawSignature(phone: Page, pad: string): Promise<void> {
  const canvas = phone.locator(`#${pad}`);
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('There is nowhere to sign.');
  await phone.mouse.move(box.x + 30, box.y + 30);
  await phone.mouse.down();
  await phone.mouse.move(box.x + 90, box.y + 50, { steps: 4 });
  await phone.mouse.move(box.x + 150, box.y + 20, { steps: 4 });
  await phone.mouse.up();
}

async function nameOf(person: Officer): Promise<string> {
  const { body } = await person.get('/sessions/current');
  return z.object({ officer: z.object({ name: z.string() }) }).parse(body).officer.name;
}

async function faultsOnPhone(phone: Page): Promise<string[]> {
  const faults = await findFaults(phone);
  await phone.setViewportSize({ width: 360, height: 740 });
  return faults;
}
