import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { makeOrganisation } from '../testing/make-organisation.ts';
import { conflictOf, hashOf, insertEvents, loadEvents, sealEvents } from './event-store.ts';
import { newId } from './ids.ts';
import { inShortTransaction } from './short-transaction.ts';

let db: TestDatabase;
const tenantId = 'H99';
beforeAll(async () => {
  db = await createTestDatabase();
  await makeOrganisation(db, { tenantId });
});

const at = parseInstant('2026-04-24T09:00:00.123+07:00');
const actor = { officerId: 'a', name: 'Lê Văn Tiếp' };

function first(dossierId: string) {
  const events = [
    { type: 'Begun', text: 'Đặng Thị Ước “…”', part: { b: 1, a: [null, 0.5] } },
    { type: 'Noted' },
  ];
  return { tenantId, dossierId, expectedVersion: 0, at, actor, events, previousHash: '' };
}

test('given facts that were appended, when loaded, then they come back whole and the chain holds', async () => {
  const dossierId = newId();
  await db.inTenant(tenantId, (tx) => insertEvents(tx, sealEvents(first(dossierId))));
  const loaded = await db.inTenant(tenantId, (tx) => loadEvents(tx, tenantId, dossierId));
  expect(loaded.map(({ version, at: when, event }) => ({ version, when, event }))).toEqual([
    { version: 1, when: at, event: first(dossierId).events[0] },
    { version: 2, when: at, event: { type: 'Noted' } },
  ]);
  let previous = '';
  for (const { hash, ...fact } of loaded) {
    expect(hashOf(previous, { tenantId, dossierId, ...fact })).toBe(hash);
    previous = hash;
  }
  const rest = await db.inTenant(tenantId, (tx) => loadEvents(tx, tenantId, dossierId, 1));
  expect(rest.map(({ version }) => version)).toEqual([2]);
});

test('given a version that is taken, when appended again, then the loser is told', async () => {
  const dossierId = newId();
  const append = () =>
    db.inTenant(tenantId, (tx) => insertEvents(tx, sealEvents(first(dossierId))));
  await append();
  const error = await append().catch((thrown: unknown) => thrown);
  expect(conflictOf(error)).toMatchObject({ code: 'dossier.changed-meanwhile' });
  expect(conflictOf(new Error('something else'))).toBeNull();
});

test('given many dossiers, when appended at once, then each has a chain of its own', async () => {
  const ids = [newId(), newId(), newId()];
  await db.inTenant(tenantId, (tx) => insertEvents(tx, ids.map(first).flatMap(sealEvents)));
  const loaded = await Promise.all(
    ids.map((id) => db.inTenant(tenantId, (tx) => loadEvents(tx, tenantId, id))),
  );
  expect(loaded.map((events) => events.length)).toEqual([2, 2, 2]);
  expect(new Set(loaded.map((events) => events[0]?.hash)).size).toBe(3);
});

test('given no transaction of the tenant, when facts are inserted, then the database lets nothing in', async () => {
  await expect(insertEvents(db.sql, sealEvents(first(newId())))).rejects.toThrow(
    /row-level security/,
  );
});

test('given the application role, when it changes or deletes history, then it has no right to', async () => {
  await expect(
    db.inTenant(tenantId, (tx) => tx`update dossier_event set type = 'Other'`),
  ).rejects.toThrow(/permission denied/);
  await expect(db.inTenant(tenantId, (tx) => tx`delete from dossier_event`)).rejects.toThrow(
    /permission denied/,
  );
  await expect(db.inTenant(tenantId, (tx) => tx`truncate dossier_event`)).rejects.toThrow(
    /permission denied/,
  );
});

test('given another tenant, when it reads, then it sees nothing', async () => {
  const dossierId = newId();
  await db.inTenant(tenantId, (tx) => insertEvents(tx, sealEvents(first(dossierId))));
  expect(await db.inTenant('H98', (tx) => loadEvents(tx, tenantId, dossierId))).toEqual([]);
});

test('given a short transaction whose last statement fails, when it commits, then nothing is written and the connection lives on', async () => {
  const dossierId = newId();
  const write = () =>
    inShortTransaction(db.sql, tenantId, async (tx) => ({
      writes: [insertEvents(tx, sealEvents(first(dossierId))).execute(), tx`select 1 / 0`],
      value: null,
    }));
  await expect(write()).rejects.toThrow(/division by zero/);
  expect(await db.inTenant(tenantId, (tx) => loadEvents(tx, tenantId, dossierId))).toEqual([]);
  await expect(
    inShortTransaction(db.sql, tenantId, async () => {
      throw new Error('decided against');
    }),
  ).rejects.toThrow('decided against');
  for (let index = 0; index < 12; index += 1) {
    const value = await inShortTransaction(db.sql, tenantId, async (tx) => {
      const [row] = await tx`select ${index}::int as number`;
      return { writes: [], value: row?.number };
    });
    expect(value).toBe(index);
  }
});

test('given a connection that dies in the middle, when the next transaction begins, then it works on another', async () => {
  await expect(
    inShortTransaction(db.sql, tenantId, async (tx) => {
      const [row] = await tx`select pg_backend_pid() as pid`;
      await db.owner`select pg_terminate_backend(${row?.pid})`;
      return { writes: [tx`select 1`], value: null };
    }),
  ).rejects.toThrow();
  const value = await inShortTransaction(db.sql, tenantId, async (tx) => {
    const [row] = await tx`select 7 as number`;
    return { writes: [], value: row?.number };
  });
  expect(value).toBe(7);
});
