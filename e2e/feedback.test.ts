import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { address, findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { signIn, words } from './desk.ts';
import { officer } from './officer.ts';
import { stations } from './stations.ts';
import { feedback as publicWords } from '../packages/web/src/messages/vi/portal/feedback.ts';

const { feedback, common } = words;

const postedSchema = z.tuple([z.object({ service_request_id: z.string() })]);
const requestSchema = z.tuple([
  z.object({
    ...{ status: z.string(), status_notes: z.string(), description: z.string().nullable() },
    lat: z.number(),
  }),
]);

/** As an application of the city speaks: a form out, JSON or XML back. */
async function open311(path: string, fields?: Record<string, string>): Promise<string> {
  const answer = await fetch(
    `${address}/open311/v2/${path}`,
    fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) },
  );
  return await answer.text();
}

describe.skipIf(!hasBrowser)('a feedback goes from Open311 to the published answer', () => {
  stations();
  const browser = useBrowser();
  let code = '';
  let twin = { code: '', secret: '' };
  let clerk: Page;
  let head: Page;
  let citizen: Page;

  beforeAll(async () => {
    if (!hasBrowser) return;
    [clerk, head, citizen] = [
      await browser.newPage(),
      await browser.newPage(),
      await browser.newPage(),
    ];
    await signIn(clerk, 'cchc.tinh');
    await signIn(head, 'lanhdao.tanchau');
  });

  it('given a key of the administrator, when a client of the standard posts, then it has an id and anybody may follow it', async () => {
    const administrator = await officer(address, 'quantri');
    const made = await administrator.post('/open311-keys', { name: 'Ứng dụng thử' });
    const { key } = z.object({ key: z.string() }).parse(made.body);
    expect(await open311('discovery.xml')).toContain('/open311/v2</url>');
    expect(await open311('services.xml')).toContain('<service_code>drainage</service_code>');
    const posted = await open311('requests.json', {
      ...{ api_key: key, service_code: 'drainage', lat: '10.8011', long: '105.2422' },
      description: 'Cống ven kênh tràn ra đường, trước nhà bà Lê Thị Hoa, số 0912 345 678.',
      ...{ address_string: 'Đường ven kênh', first_name: 'Hoa', last_name: 'Lê Thị' },
    });
    code = postedSchema.parse(JSON.parse(posted))[0].service_request_id;
    const [request] = requestSchema.parse(JSON.parse(await open311(`requests/${code}.json`)));
    expect(request).toMatchObject({ status: 'open', description: null, lat: 10.8011 });
  });

  it('given it came in at the province, when it is transferred, then the commune has it with limits of its own', async () => {
    await openInbox(clerk);
    await keepPicture(clerk, 'feedback', '1-inbox');
    expect(await findFaults(clerk)).toEqual([]);
    await open(clerk, code);
    await act(clerk, feedback.acts.transfer);
    const unit = clerk.getByLabel(feedback.unit);
    await unit.fill('phường Tân Châu');
    await clerk
      .getByRole('option', { name: /phường Tân Châu/ })
      .first()
      .click();
    await clerk.getByLabel(feedback.reason).fill('Thuộc địa bàn phường Tân Châu.');
    await clerk.getByRole('button', { name: feedback.acts.transfer, exact: true }).click();
    await clerk.getByText(feedback.states.transferred).first().waitFor();
  });

  it('given a citizen without a script sends the same, then code and key are shown once', async () => {
    await citizen.goto('/phan-anh/gui');
    await keepPicture(citizen, 'feedback', '2-form');
    expect(await findFaults(citizen)).toEqual([]);
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto('/phan-anh/gui');
    await plain.getByLabel(publicWords.about).selectOption('urban drainage');
    await plain
      .getByLabel(publicWords.text, { exact: true })
      .fill('Cống ven kênh tràn ra đường, đi lại khó.');
    await plain.getByLabel(publicWords.address, { exact: true }).fill('Đường ven kênh');
    await plain
      .getByLabel(publicWords.unit, { exact: true })
      .selectOption({ label: await tanChau(plain) });
    await sendForm(plain, () => attachPhoto(plain));
    const [first, second] = await plain.locator('dd.code').allInnerTexts();
    twin = { code: first ?? '', secret: second ?? '' };
    expect(twin.code).toMatch(/^PA\d{2}-\d{6}$/);
    await keepPicture(plain, 'feedback', '3-sent');
  });

  it('given both, when the head joins them, sorts and answers, then limits explain themselves and one answer is for all', async () => {
    await openInbox(head);
    await open(head, twin.code);
    await head.getByRole('img', { name: feedback.photo('1') }).waitFor();
    await head.getByRole('button', { name: feedback.joinTo(code), exact: true }).click();
    await head.getByText(feedback.states.joined).first().waitFor();
    await openInbox(head);
    await open(head, code);
    await act(head, feedback.acts.sort);
    await head.getByRole('button', { name: feedback.acts.sort, exact: true }).click();
    await head.getByText(feedback.states.handling).first().waitFor();
    await head
      .getByRole('region', { name: feedback.timeTitle })
      .getByRole('button', { name: new RegExp(`^${feedback.explain(feedback.clocks.answer)}`) })
      .last()
      .click();
    await head.getByRole('region', { name: feedback.explain(feedback.clocks.answer) }).waitFor();
    await keepPicture(head, 'feedback', '4-handling');
    expect(await findFaults(head)).toEqual([]);
    await act(head, feedback.acts.answer);
    await head
      .getByLabel(feedback.answerText)
      .fill('Đã nạo vét cống. Cảm ơn bà Lê Thị Hoa đã báo tin.');
    await head.getByRole('button', { name: feedback.acts.answer, exact: true }).click();
    await head.getByText(feedback.states.answered).first().waitFor();
  });

  it('given names in both texts, when it is published, then each must be replaced and the whole be seen first', async () => {
    await act(head, feedback.acts.publish);
    const found = head.getByRole('region', { name: feedback.found });
    await found.getByText('0912 345 678').first().waitFor();
    await keepPicture(head, 'feedback', '5-redaction');
    expect(await findFaults(head)).toEqual([]);
    const seen = head.getByRole('checkbox', { name: feedback.seen });
    expect(await seen.isDisabled()).toBe(true);
    await found.getByRole('button', { name: feedback.takeOutAll }).click();
    await found.getByText(feedback.foundNone).waitFor();
    const publish = head.getByRole('button', { name: feedback.publish, exact: true });
    expect(await publish.isDisabled()).toBe(true);
    await head.getByLabel(feedback.publicTitle).fill('Cống ven kênh tràn ra đường');
    await found.getByText(feedback.foundNone).waitFor();
    await seen.check();
    await publish.click();
    await head.getByText(feedback.states.published).first().waitFor();
    await keepPicture(head, 'feedback', '6-published');
  });

  it('given it is published, then the public and the client read the cleaned words', async () => {
    await citizen.goto('/phan-anh?q=cong%20ven%20kenh');
    await citizen.getByRole('link', { name: 'Cống ven kênh tràn ra đường' }).first().click();
    await citizen.getByRole('heading', { level: 1, name: 'Cống ven kênh tràn ra đường' }).waitFor();
    const text = await citizen.getByRole('main').textContent();
    expect(text).toContain('[họ tên]');
    expect(text).not.toMatch(/Lê Thị Hoa|0912/);
    await keepPicture(citizen, 'feedback', '7-public');
    expect(await findFaults(citizen)).toEqual([]);
    const [request] = requestSchema.parse(JSON.parse(await open311(`requests/${code}.json`)));
    expect(request.status).toBe('closed');
    expect(request.description).toContain('[số điện thoại]');
  });

  it('given the joined sender, when they say that it was not solved, then theirs is open again with a new limit', async () => {
    await citizen.goto('/phan-anh/theo-doi');
    await citizen.getByLabel(publicWords.code).fill(twin.code);
    await citizen.getByLabel(publicWords.secret).fill(twin.secret);
    await citizen.getByRole('button', { name: publicWords.look }).click();
    await citizen.getByText('Đã nạo vét cống.', { exact: false }).first().waitFor();
    await keepPicture(citizen, 'feedback', '8-followed');
    expect(await findFaults(citizen)).toEqual([]);
    await citizen.getByLabel(publicWords.solved.no).check();
    await citizen.getByRole('button', { name: publicWords.rateSend, exact: true }).click();
    await citizen.getByText(publicWords.done.rate).waitFor();
    await citizen.getByLabel(publicWords.reopenText).fill('Sau mưa lại tràn.');
    await citizen.getByRole('button', { name: publicWords.reopenSend, exact: true }).click();
    await citizen.getByText(publicWords.done.reopen).waitFor();
    await openInbox(head);
    await open(head, twin.code);
    await head.getByText(feedback.round('2'), { exact: false }).first().waitFor();
  });

  it('given the map, then it stands above the same list, and what is wrong or too quick keeps what was typed', async () => {
    await head.goto('/desk/feedback?map=true&view=all');
    await head.getByRole('application', { name: feedback.mapLabel }).waitFor();
    await head.getByRole('list', { name: feedback.list }).getByRole('listitem').first().waitFor();
    await keepPicture(head, 'feedback', '9-map');
    expect(await findFaults(head)).toEqual([]);
    await citizen.goto('/phan-anh/gui');
    await citizen.getByLabel(publicWords.about).selectOption('behaviour');
    await citizen.getByLabel(publicWords.text, { exact: true }).fill('Hẹn mà không trả đúng ngày.');
    await sendForm(citizen);
    await citizen.getByRole('alert').getByText(publicWords.problems['sender-missing']).waitFor();
    expect(await citizen.getByLabel(publicWords.text, { exact: true }).inputValue()).toBe(
      'Hẹn mà không trả đúng ngày.',
    );
    expect(await findFaults(citizen)).toEqual([]);
  });

  async function openInbox(page: Page): Promise<void> {
    await page.goto('/desk/feedback');
    await page.getByRole('heading', { level: 1, name: feedback.title }).waitFor();
  }

  async function open(page: Page, wanted: string): Promise<void> {
    await page.getByLabel(feedback.search).fill(wanted);
    await page.getByRole('link', { name: wanted, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: wanted }).waitFor();
  }

  async function act(page: Page, name: string): Promise<void> {
    const panel = page.getByRole('region', { name: feedback.next });
    await panel.getByRole('button', { name, exact: true }).click();
    await panel.getByRole('button', { name: common.cancel }).waitFor();
  }

  async function tanChau(page: Page): Promise<string> {
    const labels = await page.locator('#unit option').allInnerTexts();
    return labels.find((label) => label.includes('phường Tân Châu')) ?? '';
  }

  /** A browser forgets chosen files when a form comes back. */
  async function attachPhoto(page: Page): Promise<void> {
    await page.getByLabel(publicWords.photos).setInputFiles({
      ...{ name: 'cong.png', mimeType: 'image/png' },
      buffer: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    });
  }

  /** A machine sends at once; the office asks a person to send again. */
  async function sendForm(page: Page, before = async () => {}): Promise<void> {
    const tooQuick = page.getByText(publicWords.problems['form-too-quick']);
    do {
      await before();
      const answered = page.waitForResponse((one) => one.request().method() === 'POST');
      await page.getByRole('button', { name: publicWords.submit, exact: true }).click();
      await answered;
      await page.getByRole('contentinfo').waitFor();
    } while ((await tooQuick.count()) > 0);
  }
});
