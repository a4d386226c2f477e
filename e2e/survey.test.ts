import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { DEMO_PASSWORD } from '../packages/server/src/demo/staff-plan.ts';
import { type MailServer, openMailServer } from '../packages/server/src/testing/mail-server.ts';
import { portal } from '../packages/web/src/messages/vi/portal.ts';
import { formatPlainDate } from '../packages/domain/src/shared/plain-date.ts';
import { formatsFor, todayInVietnam } from '../packages/web/src/lib/format.ts';
import { address, findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { makeCitizen } from './citizen.ts';
import { signIn, words } from './desk.ts';
import { actOn, officer, type Officer, receive } from './officer.ts';
import { stations } from './stations.ts';

const { surveys, field } = words;
const { survey: sheet, opinionEnds, rating } = portal;

/** Another name each time, so that a second telling on the same application finds its own. */
const TITLE = `Khảo sát đầu tuần ${process.pid}`;
const PLACE = 'Ủy ban nhân dân phường Long Xuyên';
const PEOPLE = 7;
const FIRST = 300_000 + (process.pid % 6000) * 100;

const detailsSchema = z.object({
  answers: z.int(),
  messages: z.object({ sent: z.int() }),
  byMode: z.object({ self: z.int(), interview: z.int() }),
  sample: z.array(z.object({ way: z.string(), drawn: z.int(), waiting: z.int() })),
});

describe.skipIf(!hasBrowser)('a survey from its sample to the published result', () => {
  stations();
  const browser = useBrowser();
  let reformer: Page;
  let phone: Page;
  let citizen: Page;
  let office: Officer;
  let mail: MailServer;
  let id = '';
  let tokens: string[] = [];

  beforeAll(async () => {
    if (!hasBrowser) return;
    mail = await openMailServer({ port: inject('mailPort') });
    const clerk = await officer(address, 'motcua.longxuyen');
    for (let count = 0; count < PEOPLE; count += 1) await leaveDossier(clerk, count);
    office = await officer(address, 'cchc.tinh');
    reformer = await browser.newPage();
    phone = await browser.newPage();
    await phone.setViewportSize({ width: 360, height: 740 });
    citizen = await browser.newPage({ javaScriptEnabled: false });
    await citizen.setViewportSize({ width: 360, height: 740 });
    await signIn(reformer, 'cchc.tinh');
  });

  it('given dossiers that ended, when a survey is planned and its sample drawn, then the groups stand there with the seed', async () => {
    await reformer.goto('/desk/reform/surveys');
    await reformer.getByRole('heading', { level: 1, name: surveys.title }).waitFor();
    await reformer.getByRole('table').first().waitFor();
    await keepPicture(reformer, 'survey', '1-list');
    expect(await findFaults(reformer)).toEqual([]);
    await reformer.getByRole('button', { name: surveys.make.act }).click();
    const dialog = reformer.getByRole('dialog', { name: surveys.make.act });
    await dialog.getByLabel(surveys.make.title).fill(TITLE);
    await dialog.getByLabel(surveys.make.unit).fill('Long Xuyên');
    await reformer.getByRole('option', { name: PLACE }).click();
    const today = formatPlainDate(todayInVietnam());
    await dialog.getByLabel(surveys.make.from, { exact: true }).fill(today);
    await dialog.getByLabel(surveys.make.to, { exact: true }).fill(today);
    await dialog.getByLabel(surveys.make.shownMinimum).fill('5');
    await dialog.getByRole('checkbox', { name: surveys.ways.sms }).uncheck();
    await dialog.getByRole('checkbox', { name: surveys.ways.paper }).uncheck();
    await dialog.getByRole('checkbox', { name: surveys.ways.interview }).check();
    await keepPicture(reformer, 'survey', '2-plan');
    expect(await findFaults(reformer)).toEqual([]);
    await dialog.getByRole('button', { name: surveys.make.act }).click();
    await reformer.waitForURL(/\/reform\/surveys\/[0-9a-f-]{36}/);
    id = new URL(reformer.url()).pathname.split('/').at(-1) ?? '';
    await reformer.getByRole('button', { name: surveys.sample.draw, exact: true }).click();
    await reformer.getByText(surveys.next.sampled).waitFor();
    await reformer.getByRole('region', { name: surveys.sample.title }).getByRole('table').waitFor();
    await keepPicture(reformer, 'survey', '3-sample');
    expect(await findFaults(reformer)).toEqual([]);
  });

  it('given people with an address, when they are invited, then each letter reaches a mail server with a code of its own', async () => {
    await reformer.getByRole('button', { name: surveys.inviting.send.email }).click();
    await reformer.getByText(surveys.next.inviting).waitFor();
    // A second telling on the same day draws the people of the first as well.
    const letters = (await details()).sample.find(({ way }) => way === 'email')?.drawn ?? 0;
    expect(letters).toBeGreaterThanOrEqual(PEOPLE - 1);
    await expect
      .poll(async () => (await details()).messages.sent, { timeout: 45_000 })
      .toBe(letters);
    tokens = mine(mail).map(({ text }) => /khao-sat\/([0-9A-Z]{16})/.exec(text)?.[1] ?? '');
    expect(new Set(tokens).size).toBe(letters);
    await reformer.reload();
    await reformer.getByText(surveys.inviting.messages(String(letters), '0')).waitFor();
    await keepPicture(reformer, 'survey', '4-inviting');
    expect(await findFaults(reformer)).toEqual([]);
  });

  it('given a letter, when its reader answers on an old phone without scripts, then once, and never a second time', async () => {
    await citizen.goto(`/khao-sat/${tokens[0]}`);
    await citizen.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await citizen.getByRole('button', { name: sheet.send }).click();
    await citizen.getByRole('alert').getByText(sheet.empty).waitFor();
    for (const group of await citizen.getByRole('group').all())
      await group.getByRole('radio', { name: 'Hài lòng', exact: true }).check();
    await citizen.getByLabel(sheet.comment).fill('Cán bộ tận tình.');
    await citizen.getByRole('button', { name: sheet.send }).click();
    await citizen.getByRole('heading', { name: opinionEnds.survey.thanks[0] }).waitFor();
    await citizen.reload();
    await citizen.goto(`/khao-sat/${tokens[0]}`);
    await citizen.getByRole('heading', { name: opinionEnds.survey.used[0] }).waitFor();
    for (const [at, token] of tokens.slice(1).entries()) await answer(token, at);
    const reader = await browser.newPage();
    await reader.goto(`/khao-sat/${'0'.repeat(16)}`);
    await reader.getByRole('heading', { name: opinionEnds.survey.unknown[0] }).waitFor();
    expect(await findFaults(reader)).toEqual([]);
  });

  it('given somebody without an address, when an interviewer visits them without a network, then the sheet comes in once the network is back, once', async () => {
    await phone.goto('/field/');
    await phone.getByLabel(words.session.username).fill('cchc.tinh');
    await phone.getByLabel(words.session.password, { exact: true }).fill(DEMO_PASSWORD);
    await phone.getByRole('button', { name: words.session.submit, exact: true }).click();
    await phone.getByRole('heading', { level: 1, name: field.title }).waitFor();
    const card = phone.getByRole('listitem').filter({ hasText: TITLE });
    await card.waitFor({ timeout: 45_000 });
    await card.getByRole('button', { name: field.take }).click();
    await card.getByText(field.kept).waitFor();
    await phone.context().setOffline(true);
    await card.getByRole('link').click();
    await keepPicture(phone, 'survey', '5-field-people');
    await phone.getByRole('button', { name: surveys.field.start }).first().click();
    for (const group of await phone.getByRole('group').all())
      await group.getByRole('radio', { name: 'Rất hài lòng', exact: true }).check();
    await keepPicture(phone, 'survey', '6-field-sheet');
    expect(await findFaults(phone)).toEqual([]);
    await phone.getByRole('button', { name: surveys.field.finish }).click();
    await phone.getByText(/^.*\. 1\/\d+ người\.$/).waitFor();
    expect((await details()).byMode.interview).toBe(0);
    await phone.context().setOffline(false);
    await expect.poll(async () => (await details()).byMode.interview, { timeout: 45_000 }).toBe(1);
    await phone.reload();
    await phone.getByText(/^.*\. 1\/\d+ người\.$/).waitFor();
    expect((await details()).answers).toBe(tokens.length + 1);
  });

  it('given all have answered, when the survey is closed and published, then everybody reads its figures with their interval', async () => {
    await reformer.reload();
    await reformer.getByRole('button', { name: surveys.close.act }).click();
    await reformer
      .getByRole('dialog', { name: surveys.close.title })
      .getByRole('button', { name: surveys.close.act })
      .click();
    await reformer.getByRole('button', { name: surveys.publish.act }).click();
    await reformer
      .getByRole('dialog', { name: surveys.publish.title })
      .getByRole('button', { name: surveys.publish.act })
      .click();
    await reformer.getByText(surveys.next.published).waitFor();
    await reformer.getByRole('region', { name: surveys.results.title, exact: true }).waitFor();
    await reformer.getByText('Cán bộ tận tình.').waitFor();
    await keepPicture(reformer, 'survey', '7-results');
    expect(await findFaults(reformer)).toEqual([]);
    const reader = await browser.newPage();
    await reader.goto('/khao-sat');
    await reader.getByRole('link', { name: TITLE }).click();
    await reader.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    // All but one were content with everything.
    const index = formatsFor('vi').percent(tokens.length / (tokens.length + 1));
    await reader.getByText(index).first().waitFor();
    await keepPicture(reader, 'survey', '8-public');
    expect(await findFaults(reader)).toEqual([]);
  });

  it('given the code of a receipt, when it is scanned, then the step is rated once', async () => {
    const clerk = await officer(address, 'motcua.longxuyen');
    const { id: dossier } = await receive(clerk, makeCitizen(FIRST + PEOPLE));
    const link = await ratingLink('motcua.longxuyen', dossier);
    await citizen.goto(link);
    await citizen.getByRole('heading', { level: 1, name: rating.stage.reception }).waitFor();
    await citizen.getByRole('radio', { name: 'Rất hài lòng', exact: true }).check();
    await citizen.getByRole('button', { name: rating.send }).click();
    await citizen.getByRole('heading', { name: opinionEnds.rating.thanks[0] }).waitFor();
    await citizen.goto(link);
    await citizen.getByRole('heading', { name: opinionEnds.rating.used[0] }).waitFor();
    const reader = await browser.newPage();
    await reader.goto(link);
    expect(await findFaults(reader)).toEqual([]);
  });

  async function details() {
    return detailsSchema.parse((await office.get(`/surveys/${id}`)).body);
  }
});

/** A dossier of a citizen who changed their mind: it ended today. All but the last can be written to. */
async function leaveDossier(clerk: Officer, count: number): Promise<void> {
  const citizen = makeCitizen(FIRST + count);
  const { name, idNumber, phone } = citizen;
  const email = count < PEOPLE - 1 ? { email: `nguoi${count}@example.vn` } : {};
  const { id } = await receive(clerk, citizen, {
    applicant: {
      ...{ kind: 'person', name, idNumber, phone, address: 'Phường Long Xuyên', ...email },
    },
  });
  await actOn(clerk, id, { noun: 'withdrawals', body: { reason: 'Người dân đổi ý.' } });
}

function mine(mail: MailServer) {
  return mail.caught.filter(({ subject }) => subject.includes(TITLE));
}

/** As a browser without a script sends it; the first of them was not content. */
async function answer(token: string, at: number): Promise<void> {
  const page = await (await fetch(`${address}/khao-sat/${token}`)).text();
  const items = [...page.matchAll(/name="(item-[a-z0-9-]+)"/g)].map(([, name = '']) => name);
  const fields = new URLSearchParams({
    sheet: /name="sheet" value="([^"]+)"/.exec(page)?.[1] ?? '',
    ...Object.fromEntries([...new Set(items)].map((name) => [name, at === 0 ? '2' : '5'])),
  });
  const sent = await fetch(`${address}/khao-sat/${token}`, { method: 'POST', body: fields });
  expect(await sent.text()).toContain(opinionEnds.survey.thanks[0]);
}

/** The rating printed on the receipt, as a telephone reads it from the code. */
async function ratingLink(username: string, dossier: string): Promise<string> {
  const signedIn = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  });
  const { token } = z.object({ token: z.string() }).parse(await signedIn.json());
  const paper = await fetch(`${address}/api/v1/dossiers/${dossier}/papers/receipt.pdf`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const text = Buffer.from(await paper.arrayBuffer()).toString('latin1');
  const [, link] = /\/URI \((https?:[^)]*\/danh-gia\/[^)]+)\)/.exec(text) ?? [];
  if (link === undefined) throw new Error('The receipt bears no rating.');
  return new URL(link).pathname;
}
