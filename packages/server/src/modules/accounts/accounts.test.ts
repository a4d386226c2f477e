import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { settableClock } from '../../platform/clock.ts';
import { openDatabase } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { createTestDatabase } from '../../testing/database.ts';
import {
  type MadeOrganisation,
  makeOfficer,
  makeOrganisation,
} from '../../testing/make-organisation.ts';
import { createAccounts } from './accounts.ts';
import { addMinutes } from './sign-in.ts';

const db = await createTestDatabase();
const start = parseInstant('2026-04-24T08:00:00+07:00');
const client = { address: '10.0.0.1', agent: 'vitest' };
const password = 'một mật khẩu dài';
let organisation: MadeOrganisation;
let count = 0;

beforeAll(async () => {
  organisation = await makeOrganisation(db);
});

async function arrange() {
  count += 1;
  const username = `can.bo${count}`;
  const time = settableClock(start);
  const accounts = createAccounts({ db, clock: time.clock });
  const officerId = await makeOfficer(db, organisation, { roles: ['desk_clerk', 'specialist'] });
  const { tenantId } = organisation;
  const { accountId } = await accounts.ensureAccount({ tenantId, officerId, username, password });
  return { accounts, username, time, officerId, accountId };
}

describe('accounts and sessions', () => {
  it('given an account, when the right password comes, then the session shows the officer with roles and desk', async () => {
    const { accounts, username, officerId } = await arrange();
    const session = await accounts.signIn({
      username: ` ${username.toUpperCase()} `,
      password,
      client,
    });
    expect(session.expiresAt).toBe('2026-04-24T20:00:00+07:00');
    const { officer } = await accounts.getSession(session.token);
    expect(officer).toMatchObject({ id: officerId, username, tenantId: 'H99', employer: null });
    expect(
      officer.assignments.map((held) => [held.role, held.unitCode, held.deskId !== null]),
    ).toEqual([
      ['desk_clerk', 'H99.01', true],
      ['specialist', 'H99.01', false],
    ]);
  });

  it('given an officer of a division without a code, when they sign in, then the code is that of its agency', async () => {
    const { accounts } = await arrange();
    const { tenantId, unitId: agencyId } = organisation;
    const unitId = newId();
    await db.owner`
      insert into unit (tenant_id, id, name, kind, level, valid_from, name_search)
      values (${tenantId}, ${unitId}, 'Phòng Tư pháp', 'division', 'commune', '2000-01-01', 'phong tu phap')`;
    await db.owner`
      insert into unit_parent (tenant_id, unit_id, tree, parent_id, valid_from)
      values (${tenantId}, ${unitId}, 'subordination', ${agencyId}, '2000-01-01')`;
    const officerId = await makeOfficer(db, { ...organisation, unitId }, { roles: ['specialist'] });
    await accounts.ensureAccount({ tenantId, officerId, username: 'phong', password });
    const { officer } = await accounts.signIn({ username: 'phong', password, client });
    expect(officer.assignments).toMatchObject([
      { unitId, unitCode: 'H99.01', unitName: 'Phòng Tư pháp' },
    ]);
  });

  it('given an account, when name or password is wrong, then both are one refusal', async () => {
    const { accounts, username } = await arrange();
    const wrong = accounts.signIn({ username, password: 'sai', client });
    await expect(wrong).rejects.toThrow('session.wrong-credentials');
    const unknown = accounts.signIn({ username: 'khong.co', password, client });
    await expect(unknown).rejects.toThrow('session.wrong-credentials');
  });

  it.each(['known', 'unknown'])(
    'given five failures of a %s name, when it tries again, then it waits, longer each time',
    async (kind) => {
      const { accounts, username: known, time } = await arrange();
      const username = kind === 'known' ? known : `ai.do${count}`;
      const attempt = () => accounts.signIn({ username, password: 'sai', client });
      for (let failure = 0; failure < 5; failure += 1)
        await expect(attempt()).rejects.toThrow('session.wrong-credentials');
      await expect(attempt()).rejects.toThrow('session.too-many-attempts (minutes=1)');
      time.set(addMinutes(start, 1));
      await expect(attempt()).rejects.toThrow('session.wrong-credentials');
      await expect(attempt()).rejects.toThrow('session.too-many-attempts (minutes=2)');
    },
  );

  it('given a lock that has passed, when the right password comes, then the failures are forgotten', async () => {
    const { accounts, username, time } = await arrange();
    for (let failure = 0; failure < 5; failure += 1)
      await accounts.signIn({ username, password: 'sai', client }).catch(() => {});
    await expect(accounts.signIn({ username, password, client })).rejects.toThrow('too-many');
    time.set(addMinutes(start, 2));
    await accounts.signIn({ username, password, client });
    await expect(accounts.signIn({ username, password: 'sai', client })).rejects.toThrow(
      'wrong-credentials',
    );
  });

  it('given a session in use, when twelve hours pass since the last use, then it is expired, not missing', async () => {
    const { accounts, username, time } = await arrange();
    const { token } = await accounts.signIn({ username, password, client });
    time.set(addMinutes(start, 11 * 60));
    await accounts.getSession(token);
    time.set(addMinutes(start, 20 * 60));
    expect((await accounts.getSession(token)).expiresAt).toBe('2026-04-25T16:00:00+07:00');
    time.set(addMinutes(start, 33 * 60));
    await expect(accounts.getSession(token)).rejects.toThrow('session.expired');
    await expect(accounts.getSession(null)).rejects.toThrow('session.missing');
    await expect(accounts.getSession('rác')).rejects.toThrow('session.missing');
  });

  it('given two sessions, when one signs out, then only that one ends; everywhere ends both', async () => {
    const { accounts, username } = await arrange();
    const first = await accounts.signIn({ username, password, client });
    const second = await accounts.signIn({ username, password, client });
    const live = await accounts.getSession(first.token);
    await accounts.signOut({ session: live, everywhere: false, client });
    await expect(accounts.getSession(first.token)).rejects.toThrow('session.expired');
    const other = await accounts.getSession(second.token);
    await accounts.signOut({ session: other, everywhere: true, client });
    await expect(accounts.getSession(second.token)).rejects.toThrow('session.expired');
  });

  it('given a session, when the password is changed, then every session ends and only the new password opens', async () => {
    const { accounts, username } = await arrange();
    const { token } = await accounts.signIn({ username, password, client });
    const session = await accounts.getSession(token);
    const change = { session, client, current: password, next: 'một mật khẩu khác' };
    await expect(accounts.changePassword({ ...change, current: 'sai' })).rejects.toThrow(
      'password.wrong',
    );
    await expect(accounts.changePassword({ ...change, next: 'ngắn' })).rejects.toThrow(
      'password.too-short',
    );
    await accounts.changePassword(change);
    await expect(accounts.getSession(token)).rejects.toThrow('session.expired');
    await expect(accounts.signIn({ username, password, client })).rejects.toThrow(
      'wrong-credentials',
    );
    await accounts.signIn({ username, password: change.next, client });
  });

  it('given a stolen session, when it guesses the password, then it waits as a sign-in does', async () => {
    const { accounts, username } = await arrange();
    const { token } = await accounts.signIn({ username, password, client });
    const session = await accounts.getSession(token);
    const guess = () =>
      accounts.changePassword({ session, client, current: 'đoán', next: 'một mật khẩu khác' });
    for (let failure = 0; failure < 5; failure += 1)
      await expect(guess()).rejects.toThrow('password.wrong');
    await expect(guess()).rejects.toThrow('session.too-many-attempts');
  });

  it('given an account that is disabled, when it is used or signs in, then it is out', async () => {
    const { accounts, username, accountId } = await arrange();
    const { token } = await accounts.signIn({ username, password, client });
    await accounts.disableAccount({ tenantId: 'H99', accountId });
    await expect(accounts.getSession(token)).rejects.toThrow('session.expired');
    await expect(accounts.signIn({ username, password, client })).rejects.toThrow(
      'wrong-credentials',
    );
  });

  it('given two processes, when one signs the session out, then the other hears of it', async () => {
    const { accounts, username, time } = await arrange();
    const otherDb = openDatabase({ url: db.ownerUrl, poolSize: 2, role: 'motcua_app' });
    const other = createAccounts({ db: otherDb, clock: time.clock });
    await other.listen();
    const { token } = await accounts.signIn({ username, password, client });
    await other.getSession(token);
    await accounts.signOut({
      session: await accounts.getSession(token),
      everywhere: false,
      client,
    });
    await expect
      .poll(() => other.getSession(token).catch((error: unknown) => String(error)), {
        timeout: 5000,
      })
      .toContain('session.expired');
    await otherDb.close();
  });

  it('given an account, when it is ensured again or its name is asked for another, then one stays', async () => {
    const { accounts, username, officerId } = await arrange();
    const again = await accounts.ensureAccount({
      tenantId: 'H99',
      officerId,
      username,
      password: 'khác hẳn rồi',
    });
    expect(again.created).toBe(false);
    await accounts.signIn({ username, password, client });
    const somebody = await makeOfficer(db, organisation);
    const taken = accounts.ensureAccount({
      tenantId: 'H99',
      officerId: somebody,
      username,
      password,
    });
    await expect(taken).rejects.toThrow('account.username-taken');
  });

  it('given attempts of every kind, when the log is read, then it names them and never the name of nobody', async () => {
    const { accounts, username, accountId } = await arrange();
    await accounts.signIn({ username, password, client });
    await accounts.signIn({ username, password: 'sai', client }).catch(() => {});
    await accounts.signIn({ username: 'mat-khau-go-nham', password, client }).catch(() => {});
    const lines =
      await db.owner`select what from sign_in_log where account_id = ${accountId} order by id`;
    expect(lines.map((line) => line.what)).toEqual([
      'account_created',
      'signed_in',
      'wrong_password',
    ]);
    const [unknown] =
      await db.owner`select address, tenant_id from sign_in_log where what = 'unknown_name' order by id desc limit 1`;
    expect(unknown).toEqual({ address: '10.0.0.1', tenant_id: null });
    await expect(db.sql`delete from sign_in_log`).rejects.toThrow('permission denied');
  });
});
