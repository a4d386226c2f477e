import { describe, expect, test } from 'vitest';
import { openOffice } from '../../testing/office.ts';
import { signatureOf } from './receipts.ts';

describe('notices and the outbox over HTTP', () => {
  test('given notices to one officer, a role and a unit, then each reads what is theirs and takes note of it', async () => {
    const office = await openOffice('2026-04-24T09:00:00+07:00');
    const { tenantId, services, db } = office;
    const an = await office.unit('H01.1', { name: 'UBND xã An' });
    await office.unit('H01.2', { name: 'UBND xã Bình' });
    const head = await office.person('H01.1', 'head');
    const other = await office.person('H01.2', 'head');
    const tell = (dedupeKey: string, to: { unitId: string } | { roles: ['head'] }) =>
      db.inTenant(tenantId, (tx) =>
        services.notifications.send(tx, tenantId, {
          ...{ channel: 'desk', to, dedupeKey, path: '/reform/plan' },
          words: { subject: `Việc ${dedupeKey}`, text: 'Còn hai ngày.' },
        }),
      );
    await tell('a', { unitId: an });
    await tell('b', { roles: ['head'] });
    const mine = await head.get('/notices');
    expect(mine.body.items.map(({ subject }: { subject: string }) => subject)).toEqual([
      'Việc b',
      'Việc a',
    ]);
    expect((await other.get('/notices')).body.unread).toBe(1);
    const id = mine.body.items[1].id;
    expect((await head.post(`/notices/${id}/reading`)).body.unread).toBe(1);
    expect((await other.post(`/notices/${id}/reading`)).status).toBe(404);
    expect((await head.get('/notices?unread=1')).body.items).toHaveLength(1);
  });

  test('given a dead message, when an administrator tries it again, then it waits; nobody else sees the outbox', async () => {
    const office = await openOffice('2026-04-24T09:00:00+07:00');
    const { tenantId, services, db } = office;
    await office.unit('H01.1', { name: 'UBND xã An' });
    const admin = await office.person('H01.1', 'administrator');
    const head = await office.person('H01.1', 'head');
    await db.inTenant(tenantId, (tx) =>
      services.notifications.send(tx, tenantId, {
        ...{ channel: 'email', to: 'lan@example.vn', dedupeKey: 'x' },
        words: { subject: 'Thư', text: 'Xin chào' },
      }),
    );
    await db.owner`update message set state = 'dead', attempts = 8, failure = 'refused',
      failure_detail = '550 5.1.1 <Lan@Example.vn> unknown, not lan@example.vn'`;
    const list = await admin.get('/messages?state=dead');
    expect(list.body).toMatchObject({
      items: [
        {
          ...{ recipient: 'l••@example.vn', state: 'dead' },
          failure: { detail: '550 5.1.1 <L••@Example.vn> unknown, not l••@example.vn' },
        },
      ],
      counts: { dead: 1 },
      ready: { email: false, sms: false },
    });
    const again = await admin.post(`/messages/${list.body.items[0].id}/retries`);
    expect(again.body).toMatchObject({ state: 'waiting', attempts: 0 });
    expect((await admin.post(`/messages/${list.body.items[0].id}/retries`)).status).toBe(409);
    expect((await head.get('/messages')).status).toBe(403);
  });

  test('given receipts of the gateway, then a signed one counts once, delivered stays delivered, and others are refused', async () => {
    const outside = { smsSecret: 'bí mật' };
    const office = await openOffice('2026-04-24T09:00:00+07:00', { outside });
    const { services, db, http, tenantId } = office;
    await db.inTenant(tenantId, (tx) =>
      services.notifications.send(tx, tenantId, {
        ...{ channel: 'sms', to: '0912000111', dedupeKey: 's' },
        words: { subject: 'Mời', text: 'Xin chào' },
      }),
    );
    const [row] = await db.owner`select id from message`;
    const reference = `${tenantId}:${row?.id}`;
    const tell = (state: 'delivered' | 'failed', secret: string, of = reference) =>
      http.inject({
        ...{ method: 'POST', url: '/api/v1/sms-receipts' },
        payload: {
          ...{ reference: of, outsideId: '7', state },
          signature: signatureOf({ reference: of, outsideId: '7', state }, secret),
        },
      });
    expect((await tell('delivered', 'wrong')).statusCode).toBe(401);
    for (const state of ['delivered', 'delivered', 'failed'] as const)
      expect((await tell(state, 'bí mật')).statusCode).toBe(204);
    expect(await db.owner`select receipt from message`).toEqual([{ receipt: 'delivered' }]);
    const unknown = `${tenantId}:00000000-0000-7000-8000-000000000000`;
    expect((await tell('delivered', 'bí mật', unknown)).statusCode).toBe(404);
  });
});
