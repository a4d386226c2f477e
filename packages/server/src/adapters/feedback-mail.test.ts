import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../testing/caller.ts';
import { createLogger } from '../platform/logger.ts';
import {
  type FeedbackOffice,
  openFeedbackOffice,
} from '../modules/feedback/testing/feedback-office.ts';
import { startFeedbackMail } from './feedback-mail.ts';

let office: FeedbackOffice;
let clerk: Caller;
let mail: Awaited<ReturnType<typeof startFeedbackMail>>;
let transport: ReturnType<typeof createTransport>;

beforeAll(async () => {
  office = await openFeedbackOffice();
  clerk = await office.person(office.units.province, 'reform_officer');
  mail = await startFeedbackMail(
    { host: '127.0.0.1', port: 0, address: 'phananh@angiang.example' },
    { take: office.services.feedback.takeMail, logger: createLogger('silent') },
  );
  transport = createTransport({ host: '127.0.0.1', port: mail.port, secure: false });
}, 120_000);

afterAll(async () => {
  transport.close();
  await mail.close();
});

const letter = {
  from: 'Trần Văn Bé <be@example.vn>',
  to: 'phananh@angiang.example',
  subject: 'Đường ngập nước',
  text: 'Đường trước trường học ngập sau mưa.\n> thư cũ',
  messageId: '<a1@example.vn>',
};

async function inbox() {
  return (await clerk.get('/feedback?view=all')).body.items;
}

describe('feedback that comes by mail', () => {
  it('given a mail with a picture, when the mail server hands it over, then it is a feedback with sender and picture', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    await transport.sendMail({ ...letter, attachments: [{ filename: 'ngap.png', content: png }] });
    const [line] = await inbox();
    expect(line).toMatchObject({ channel: 'email', photos: 1, unit: { code: 'H01' } });
    const { body } = await clerk.get(`/feedback/${line.id}`);
    expect(body.text).toBe('Đường ngập nước\n\nĐường trước trường học ngập sau mưa.');
    const sender = await clerk.post(`/feedback/${line.id}/sender-readings`);
    expect(sender.body).toMatchObject({ name: 'Trần Văn Bé', email: 'be@example.vn' });
  });

  it('given it was taken in, then its sender is written code and key', async () => {
    const [row] = await office.db.owner<{ recipient: string; body: string }[]>`
      select recipient, body from message where dedupe_key like 'feedback % received'`;
    expect(row?.recipient).toBe('be@example.vn');
    expect(row?.body).toMatch(/PA26-000001, khóa tra cứu [2-9A-Z]{5}-[2-9A-Z]{5}/);
  });

  it('given the same mail again, then it stays one', async () => {
    await transport.sendMail(letter);
    expect(await inbox()).toHaveLength(1);
  });

  it('given the office asks, when the sender answers the mail, then it is their supplement; a stranger’s is new', async () => {
    const [line] = await inbox();
    await clerk.post(`/feedback/${line.id}/requests`, { question: 'Trường nào?' });
    const answer = { ...letter, subject: `Re: ${line.code}: bổ sung`, text: 'Trường Nguyễn Du.' };
    await transport.sendMail({ ...answer, from: 'ai@example.vn', messageId: '<a2@example.vn>' });
    expect((await clerk.get(`/feedback/${line.id}`)).body.state).toBe('waiting');
    await transport.sendMail({ ...answer, messageId: '<a3@example.vn>' });
    expect((await clerk.get(`/feedback/${line.id}`)).body.state).toBe('supplemented');
    expect(await inbox()).toHaveLength(2);
  });

  it('given a holiday notice, or another address, then nothing comes of it', async () => {
    const headers = { 'Auto-Submitted': 'auto-replied' };
    await transport.sendMail({ ...letter, headers, messageId: '<a4@example.vn>' });
    await expect(transport.sendMail({ ...letter, to: 'ai@angiang.example' })).rejects.toThrow(
      'No such address here.',
    );
    expect(await inbox()).toHaveLength(2);
  });

  it('given a sender that is no single address, or characters nobody keeps, then the words come in and nobody is written to', async () => {
    const { takeMail } = office.services.feedback;
    const from = { name: '', address: 'a@example.vn,b@example.vn' };
    const strange = { id: 'x\0y', from, subject: 'Cầu treo', text: 'Cầu\0 treo đứt.' };
    await takeMail({ ...strange, isAutomatic: false, pictures: [] });
    const { body } = await clerk.get('/feedback?view=all&q=cau%20treo');
    expect(body.items[0].excerpt).toContain('Cầu treo đứt.');
    const { body: sender } = await clerk.post(`/feedback/${body.items[0].id}/sender-readings`);
    expect(sender).toMatchObject({ name: from.address, email: null });
    expect(await office.db.owner`select 1 from message where recipient like '%,%'`).toHaveLength(0);
  });

  it('given a mail above the limit, then it is refused for good and nothing comes of it', async () => {
    const content = Buffer.alloc(16 * 1_048_576, 'x');
    await expect(
      transport.sendMail({ ...letter, messageId: '<a5@example.vn>', attachments: [{ content }] }),
    ).rejects.toMatchObject({ responseCode: 552 });
    expect(await inbox()).toHaveLength(3);
  });

  it('given a page whose tags never end, then its words come in at once', async () => {
    const html = `Cầu hỏng${'<style'.repeat(200_000)}${'<'.repeat(500_000)}`;
    const page = { ...letter, text: undefined, html, subject: 'Cầu', messageId: '<a6@example.vn>' };
    const before = performance.now();
    await transport.sendMail(page);
    expect(performance.now() - before).toBeLessThan(5000);
    const { body } = await clerk.get('/feedback?view=all&q=cau%20hong');
    expect(body.items).toHaveLength(1);
  });

  it('given many mails in the name of one address, then they come in and it is not written to without end', async () => {
    for (let number = 0; number < 12; number += 1)
      await transport.sendMail({
        ...{ ...letter, from: 'nanNhan@example.vn', subject: `Thư ${number}` },
        messageId: `<b${number}@example.vn>`,
      });
    const told = await office.db
      .owner`select 1 from message where lower(recipient) like 'nannhan@%'`;
    expect(told).toHaveLength(10);
    expect((await clerk.get('/feedback?view=all&q=thu')).body.items.length).toBeGreaterThan(11);
  });

  it('given the database refuses, then the mail stays with the other server', async () => {
    const failing = await startFeedbackMail(
      { host: '127.0.0.1', port: 0, address: letter.to },
      { take: () => Promise.reject(new Error('away')), logger: createLogger('silent') },
    );
    const other = createTransport({ host: '127.0.0.1', port: failing.port, secure: false });
    await expect(other.sendMail(letter)).rejects.toMatchObject({ responseCode: 451 });
    other.close();
    await failing.close();
  });
});
