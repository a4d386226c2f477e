import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import type { Actor } from '@motcua/domain/dossier/event-parts.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BulkLife } from '../modules/dossiers/index.ts';
import type { SignedIn } from '../platform/auth.ts';
import { hashOf, storedEvent } from '../platform/event-store.ts';
import { foldEvents } from '../modules/dossiers/fold-events.ts';
import { createTestServer, type TestServer } from '../testing/server.ts';
import { type GenerateOrder, generate, plansOf } from './generate.ts';
import { livesOf } from './lives-of.ts';

const TENANT = 'H01';
const order: GenerateOrder = {
  ...{ scope: '893', dossiers: 60, seed: 3, amongOthers: false, byName: 'test' },
  ...{ from: parsePlainDate('2021-01-01'), to: parsePlainDate('2021-12-31') },
  report: () => {},
};

interface Fact {
  version: number;
  at: string;
  actor: unknown;
  event: { type: string };
  hash: string;
}

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});

describe('given a generated year of a district', () => {
  beforeAll(async () => {
    await generate(at(server), order);
  }, 120_000);

  test('when its history is verified and its rows are computed anew, then nothing differs', async () => {
    const asked = { tenantId: TENANT, report: () => {} };
    const history = await server.services.dossiers.verifyHistory(asked);
    expect(history).toMatchObject({ faults: [] });
    expect(history.dossiers).toBeGreaterThanOrEqual(60);
    const rows = await server.services.dossiers.rebuildProjections({ ...asked, check: true });
    expect(rows).toEqual({ dossiers: history.dossiers, differing: [] });
  });

  test('when the figures are made anew from the events, then journal and balances are the same', async () => {
    const filled = await readFigures();
    await server.services.figures.rebuild(TENANT);
    expect(await readFigures()).toEqual(filled);
    expect(filled.entries.length).toBeGreaterThan(500);
  });

  test('when codes and register numbers are read, then there is no gap and the counters stand at the last', async () => {
    const gaps = await server.db.owner`
      select d.desk_id, d.register_year, count(*) as dossiers, max(register_number) as last, c.last as counter
      from dossier d join register_counter c on c.tenant_id = d.tenant_id
        and c.desk_id = d.desk_id and c.year = d.register_year
      where register_number is not null
      group by d.desk_id, d.register_year, c.last
      having count(*) <> max(register_number) or max(register_number) <> c.last`;
    expect(gaps).toHaveLength(0);
  });

  test('when asked for again, then it is refused; with other days among it, it is not', async () => {
    await expect(generate(at(server), order)).rejects.toThrow(
      'has generated dossiers of these days',
    );
    const [more] = await generate(at(server), { ...order, ...year(2022), dossiers: 25 });
    expect(more).toMatchObject({ tenant: TENANT, received: 25 });
  });

  test('when the log is read, then it says who made what up', async () => {
    const [line] = await server.db.owner`
      select scope, seed::int, from_day::text, by_name, dossiers, facts, finished_at from generated_year
      order by from_day limit 1`;
    expect(line).toMatchObject({ scope: '893', seed: 3, from_day: '2021-01-01', by_name: 'test' });
    expect(line?.dossiers).toBeGreaterThanOrEqual(60);
    expect(line?.finished_at).not.toBeNull();
  });
});

test('given the same lives, when lived one by one at the desk under the same clock, then the facts, their seals, the rows and the figures are the same', async () => {
  const desk = await createTestServer();
  const { lives, bulk } = await fillAndRemember(desk);
  await forgetDossiers(desk);
  const ids: string[] = [];
  for (const life of lives) ids.push(await liveAtDesk(desk, life));
  await desk.services.figures.fold(TENANT);
  const figures = await readFigures(desk);
  const there = bulk.dossiers;
  for (const [index, id] of ids.entries()) {
    const own = await readFacts(desk, id);
    const filled = there[index] ?? [];
    expect(own.map(withoutHash)).toEqual(filled.map(withoutHash));
    expect(own.map(({ hash }) => hash)).toEqual(sealedAs(id, filled));
  }
  const renamed = new Map(lives.map(({ dossierId }, index) => [dossierId, ids[index] ?? '']));
  expect(figures.totals).toEqual(bulk.figures.totals);
  expect(figures.entries.map(({ dossier_id: _, ...entry }) => entry)).toEqual(
    bulk.figures.entries.map(({ dossier_id: _, ...entry }) => entry),
  );
  const rows = await readRows(desk);
  expect(rows).toEqual(bulk.rows.map((row) => ({ ...row, id: renamed.get(String(row.id)) })));
}, 180_000);

test('given threads that divide the desks, when they fill the same year, then the dossiers are the same', async () => {
  const read = async ({ db }: TestServer) =>
    await db.owner`
      select d.id, d.code, d.register_number, d.filing_number, d.status, d.applicant_name,
        array_agg(e.type || ' ' || e.at order by e.version) as facts
      from dossier d join dossier_event e on e.dossier_id = d.id
      group by d.tenant_id, d.id order by d.id`;
  const [alone, apart] = [await createTestServer(), await createTestServer()];
  await generate(at(alone), { ...order, threads: 0 });
  await generate(at(apart), { ...order, threads: 2 });
  expect(await read(apart)).toEqual(await read(alone));
  const asked = { tenantId: TENANT, report: () => {}, check: true };
  const rows = await apart.services.dossiers.rebuildProjections(asked);
  expect(rows.differing).toEqual([]);
}, 180_000);

test('given dossiers that were not generated, when a year is asked for, then it is refused unless it is said', async () => {
  const other = await createTestServer();
  const { lives } = await planned(other, { ...order, dossiers: 2 });
  for (const life of lives) await liveAtDesk(other, life);
  const asked = { ...order, ...year(2023), dossiers: 2 };
  await expect(generate(at(other), asked)).rejects.toThrow('that were not generated');
  expect(await generate(at(other), { ...asked, amongOthers: true })).toHaveLength(1);
}, 60_000);

test('given somebody who received meanwhile, when a batch comes, then it is not written and says why', async () => {
  const busy = await createTestServer();
  const { plan } = await planned(busy, order);
  const lives = livesOf(plan);
  const [first] = livesOf({ ...plan, seed: 99 });
  if (first === undefined) throw new Error('A plan has lives.');
  function* disturbed() {
    yield* lives;
  }
  const underWay = busy.services.dossiers.fill({
    ...{ tenantId: TENANT, lives: disturbed(), progress: () => {} },
  });
  await busy.db.owner`
    insert into register_counter (tenant_id, desk_id, year, last)
    select tenant_id, id, 2021, 7 from desk on conflict do nothing`;
  await expect(underWay).rejects.toMatchObject({ code: 'dossier.counters-moved' });
  const [left] = await busy.db.owner`select count(*)::int as dossiers from dossier`;
  expect(left?.dossiers).toBe(0);
}, 60_000);

function year(number: number) {
  return { from: parsePlainDate(`${number}-01-01`), to: parsePlainDate(`${number}-12-31`) };
}

/** What the generator is made from. */
function at({ parts, services }: TestServer) {
  return { ...parts, services };
}

async function planned(server: TestServer, asked: GenerateOrder) {
  for await (const { plan } of plansOf(at(server), asked))
    return { plan, lives: [...livesOf(plan)] };
  throw new Error('A scope has a part.');
}

/** What a filled installation holds, and the same lives again, not lived yet. */
async function fillAndRemember(at: TestServer) {
  const { plan, lives } = await planned(at, order);
  const progress = () => {};
  await at.services.dossiers.fill({ tenantId: TENANT, lives: livesOf(plan), progress });
  await at.services.figures.rebuildTotals(TENANT);
  const dossiers = [];
  for (const { dossierId } of lives) dossiers.push(await readFacts(at, dossierId));
  const bulk = { dossiers, rows: await readRows(at), figures: await readFigures(at) };
  return { lives, bulk };
}

async function forgetDossiers({ db }: TestServer): Promise<void> {
  await db.owner`truncate dossier_event, dossier, dossier_clock, dossier_file, dossier_home,
    dossier_code_counter, register_counter, figure_pending, figure_entry, figure_total, figure_state`;
}

/** One life by the ordinary commands, act after act. */
async function liveAtDesk(at: TestServer, life: BulkLife): Promise<string> {
  const { dossiers } = at.services;
  let id = '';
  for (let turn = life.acts.next(); turn.done !== true; ) {
    const { at: now, actor, command } = turn.value;
    at.setNow(now);
    const officer = signedIn(actor, life.numbering.deskId);
    if (id === '') {
      if (!('request' in command) || command.request === undefined) throw new Error('No request.');
      const { type } = command;
      const { documents, ...request } = command.request;
      const body = { ...request, deskId: life.numbering.deskId, documents: documents.map(unfiled) };
      ({ id } = await dossiers.begin({ officer, body, type, command: () => command }));
    } else await dossiers.act({ officer, dossierId: id, named: {}, command: () => command });
    turn = life.acts.next(await readDossier(at, id));
  }
  return id;
}

function unfiled<T extends object>(document: T) {
  return { ...document, fileIds: [] };
}

function signedIn({ officerId, name, unitId, role, employer }: Actor, deskId: string): SignedIn {
  const atDesk = role === 'desk_clerk' || role === 'postal_clerk';
  return {
    ...{ id: officerId, name, username: officerId, title: null, employer: employer ?? null },
    ...{ tenantId: TENANT, tenantName: TENANT },
    assignments: [
      {
        ...{ role, unitId, unitCode: '', unitName: '', deskName: null },
        deskId: atDesk ? deskId : null,
      },
    ],
  };
}

async function readDossier(at: TestServer, id: string): Promise<Dossier> {
  const known = foldEvents(id, undefined, (await readFacts(at, id)).map(asStored));
  if (known === undefined) throw new Error('It has begun.');
  return known.dossier;
}

async function readFacts({ db }: TestServer, id: string): Promise<Fact[]> {
  const rows = await db.owner`
    select version, (extract(epoch from at) * 1000000)::text as micros, actor, event,
      encode(hash, 'hex') as hash
    from dossier_event where dossier_id = ${id} order by version`;
  return rows.map(({ version, micros, actor, event, hash }) =>
    storedEvent({ version, micros: Number(micros), actor, event, hash }),
  );
}

function asStored(fact: Fact) {
  return storedEvent({ ...fact, micros: Date.parse(fact.at) * 1000 });
}

function withoutHash({ hash: _, ...fact }: Fact) {
  return fact;
}

/** The seals that the facts of one dossier have under the id of another. */
function sealedAs(dossierId: string, facts: readonly Fact[]): string[] {
  let previous = '';
  return facts.map(({ hash: _, ...fact }) => {
    const at = storedEvent({ ...fact, micros: Date.parse(fact.at) * 1000, hash: '' }).at;
    previous = hashOf(previous, { tenantId: TENANT, dossierId, ...fact, at });
    return previous;
  });
}

async function readRows({ db }: TestServer): Promise<Record<string, unknown>[]> {
  return await db.owner`select * from dossier order by coalesce(code, filing_number, search)`;
}

async function readFigures({ db }: TestServer = server) {
  const entries = await db.owner<Record<string, unknown>[]>`
    select e.* from figure_entry e join dossier d on d.id = e.dossier_id
    order by coalesce(d.code, d.filing_number, d.search), e.version, e.line`;
  const totals = await db.owner<Record<string, unknown>[]>`
    select * from figure_total order by unit_id, axis, cut, grain, start, key`;
  return { entries: [...entries], totals: [...totals] };
}
