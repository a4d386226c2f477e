import { describe, expect, test } from 'vitest';
import { createHttpSms } from '../../adapters/http-sms.ts';
import { createSmtpMail } from '../../adapters/smtp-mail.ts';
import { openSmsGateway, type SmsFaults } from '../../simulators/sms-gateway.ts';
import { createTestDatabase } from '../../testing/database.ts';
import { openMailServer } from '../../testing/mail-server.ts';
import { makeOrganisation } from '../../testing/make-organisation.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { settableClock } from '../../platform/clock.ts';
import type { NewMessage } from './message.ts';
import { createNotifications } from './notifications.ts';
import type { Outside } from './ports.ts';

const letter = (key: string, more: object = {}): NewMessage => ({
  ...{ channel: 'email', to: `${key}@example.vn`, dedupeKey: key },
  words: { subject: `Thư mời số ${key}`, text: 'Kính gửi ông/bà, xin mời xem kết quả.' },
  ...more,
});

describe('letters by a real mail server', () => {
  test('given a letter written in a transaction, when it is delivered, then it arrives once with its Vietnamese words', async () => {
    const { office, mail } = await withMail();
    expect(await office.send(letter('a'))).toBe(true);
    expect(await office.send(letter('a'))).toBe(false);
    await office.deliver();
    await office.deliver();
    expect(mail.caught).toHaveLength(1);
    expect(mail.caught[0]).toMatchObject({
      to: ['a@example.vn'],
      subject: 'Thư mời số a',
      text: 'Kính gửi ông/bà, xin mời xem kết quả.',
    });
    expect((await office.rows())[0]).toMatchObject({ state: 'sent', attempts: 1 });
  });

  test('given a transaction that fails, then no letter leaves', async () => {
    const { office, mail } = await withMail();
    const failing = office.db.inTenant(office.tenantId, async (tx) => {
      await office.notifications.send(tx, office.tenantId, letter('b'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await office.deliver();
    expect(mail.caught).toHaveLength(0);
  });

  test('given a server that is busy twice, then the letter goes with the third attempt, later each time, under one Message-ID', async () => {
    const { office, mail } = await withMail();
    mail.refuseNext(2, { code: 451, text: 'try later' });
    await office.send(letter('c'));
    await office.deliver();
    expect((await office.rows())[0]).toMatchObject({ state: 'waiting', failure: 'busy' });
    await office.deliver();
    expect((await office.rows())[0]).toMatchObject({ attempts: 1 });
    office.setNow('2026-04-24T09:01:00+07:00');
    await office.deliver();
    office.setNow('2026-04-24T09:05:59+07:00');
    await office.deliver();
    expect((await office.rows())[0]).toMatchObject({ attempts: 2 });
    office.setNow('2026-04-24T09:06:00+07:00');
    await office.deliver();
    expect((await office.rows())[0]).toMatchObject({ state: 'sent', attempts: 3, failure: null });
    expect(mail.ids()).toHaveLength(1);
  });

  test('given an address that is refused for good, then the letter is dead and administrators are told once', async () => {
    const { office, mail } = await withMail();
    mail.refuseNext(2, { code: 550, text: 'no such user' });
    await office.send(letter('d'));
    await office.send(letter('e'));
    await office.deliver();
    const rows = await office.rows();
    expect(rows.map(({ state, failure }) => [state, failure])).toEqual([
      ['dead', 'refused'],
      ['dead', 'refused'],
    ]);
    const notices = await office.db.owner`select subject, roles, path from notice`;
    expect(notices).toEqual([
      {
        subject: 'Có thư điện tử không gửi được',
        roles: ['administrator'],
        path: '/reform/messages',
      },
    ]);
  });

  test('given a bulk of letters under way, when an urgent one is written, then it is the very next', async () => {
    const { office, mail } = await withMail();
    for (let index = 1; index <= 6; index += 1)
      await office.send(letter(`bulk${index}`, { lane: 'bulk' }));
    mail.onCaught(async () => {
      if (mail.caught.length === 2) await office.send(letter('urgent', { lane: 'urgent' }));
    });
    await office.deliver();
    expect(mail.caught.map(({ to }) => to[0])).toEqual([
      ...['bulk1', 'bulk2', 'urgent', 'bulk3', 'bulk4', 'bulk5', 'bulk6'].map(
        (name) => `${name}@example.vn`,
      ),
    ]);
  });

  test('given a confidential letter, when it has left, then its words are gone from the outbox', async () => {
    const { office } = await withMail();
    await office.send(letter('f', { confidential: true }));
    expect((await office.rows())[0]?.body).toContain('Kính gửi');
    await office.deliver();
    expect((await office.rows())[0]?.body).toBeNull();
  });

  test('given a sender that died while sending, when its lease ends, then another takes the letter', async () => {
    const { office, mail } = await withMail();
    await office.send(letter('g'));
    await office.db.owner`
      update message set state = 'sending', lease_until = '2026-04-24T09:02:00+07:00'`;
    await office.deliver();
    expect(mail.caught).toHaveLength(0);
    office.setNow('2026-04-24T09:02:01+07:00');
    await office.deliver();
    expect(mail.caught).toHaveLength(1);
  });

  test('given no mail server in the settings, then letters wait', async () => {
    const office = await openOffice({});
    await office.send(letter('h'));
    await office.deliver();
    expect((await office.rows())[0]).toMatchObject({ state: 'waiting', attempts: 0 });
  });

  test('given a template, then the row keeps the version it was made from', async () => {
    const { office } = await withMail();
    await office.send(
      letter('i', {
        words: {
          template: 'survey-invitation-email',
          values: {
            ...{ campaign: 'Khảo sát 2026', office: 'UBND tỉnh', service: 'Khai sinh' },
            ...{ link: 'https://example.vn/khao-sat/x', closes: '30/04/2026' },
          },
        },
      }),
    );
    expect((await office.rows())[0]).toMatchObject({
      templateCode: 'survey-invitation-email',
      templateVersion: 1,
    });
  });
});

describe('text messages by a gateway that has its faults', () => {
  const sms = (key: string): NewMessage => ({
    ...{ channel: 'sms', to: '0912000111', dedupeKey: key },
    words: { subject: 'Mời', text: 'Xin mời nhận kết quả.' },
  });

  test.for<[SmsFaults, string]>([
    [{ hang: 1 }, 'timed-out'],
    [{ busy: 1 }, 'busy'],
    [{ html: 1 }, 'wrong-answer'],
    [{ wrongAnswer: 1 }, 'wrong-answer'],
  ])(
    'given %o, then the failure is named %s and the telephone rings once',
    async ([faults, failure]) => {
      const { office, gateway } = await withSms(faults);
      await office.send(sms('a'));
      await office.deliver();
      expect((await office.rows())[0]).toMatchObject({ state: 'waiting', failure });
      office.setNow('2026-04-24T09:01:00+07:00');
      await office.deliver();
      expect((await office.rows())[0]).toMatchObject({ state: 'sent', attempts: 2 });
      expect(gateway.inbox).toHaveLength(1);
      await gateway.close();
    },
  );

  test('given a number that is refused, then the message is dead at once', async () => {
    const { office, gateway } = await withSms({ refuse: 1 });
    await office.send(sms('b'));
    await office.deliver();
    expect((await office.rows())[0]).toMatchObject({ state: 'dead', failure: 'refused' });
    await gateway.close();
  });

  test('given a gateway that is switched off, then the message waits', async () => {
    const { office, gateway } = await withSms({});
    await gateway.close();
    await office.send(sms('c'));
    await office.deliver();
    expect((await office.rows())[0]).toMatchObject({ state: 'waiting', failure: 'unreachable' });
  });
});

async function withMail() {
  const mail = await openMailServer();
  const { sendMail } = createSmtpMail({ url: mail.url, from: 'Một Cửa <mot-cua@angiang.example>' });
  return { mail, office: await openOffice({ sendMail }) };
}

async function withSms(faults: SmsFaults) {
  const gateway = await openSmsGateway({ key: 'k', secret: 's', faults });
  const sendSms = createHttpSms({ url: gateway.url, key: 'k', timeoutMs: 200 });
  return { gateway, office: await openOffice({ sendSms, smsSecret: 's' }) };
}

async function openOffice(outside: Outside) {
  const db = await createTestDatabase();
  const { tenantId } = await makeOrganisation(db);
  const time = settableClock(parseInstant('2026-04-24T09:00:00+07:00'));
  const organisation = {
    listTenants: async () => [{ id: tenantId, name: 'Tỉnh thử', offsetMinutes: 420 }],
  };
  const notifications = createNotifications({ db, clock: time.clock, outside, organisation });
  return {
    ...{ db, tenantId, notifications },
    setNow: (now: string) => time.set(parseInstant(now)),
    send: (message: NewMessage) =>
      db.inTenant(tenantId, (tx) => notifications.send(tx, tenantId, message)),
    deliver: () => notifications.deliverAll(),
    rows: () => db.owner`
      select state, attempts, failure, body, template_code as "templateCode",
        template_version as "templateVersion" from message order by id`,
  };
}
