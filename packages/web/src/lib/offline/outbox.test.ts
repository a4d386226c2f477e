import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../api.ts';
import { ProblemError } from '../problem.ts';
import { newClientId } from './client-id.ts';
import { type OfflineStore, openOfflineStore } from './store.ts';
import { createSynchroniser, type Synchroniser } from './synchronise.ts';
import type { EntryOutcome, FieldWork, Sending } from './types.ts';

const api = {} as Api;
const base = { kind: 'visit', workId: 'w1' };

let store: OfflineStore;
let officer = 0;
/** Answers of the server, one for each sending; the last one stays. */
let answers: ((sending: Sending) => Promise<EntryOutcome[]>)[] = [];
let sent: string[][] = [];

const written = async ({ entries }: Sending): Promise<EntryOutcome[]> =>
  entries.map(({ id, body }) => ({ id, state: 'written', current: body }));
const away = async (): Promise<EntryOutcome[]> => {
  throw new ProblemError(0, null);
};

const visit: FieldWork = {
  kind: 'visit',
  heading: () => '',
  mayDo: () => true,
  offer: async () => [],
  take: async () => ({ id: '', title: '', detail: '', day: null, version: '', body: null }),
  async send(_, sending) {
    sent.push(sending.entries.map(({ body }) => String(body)));
    const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? written;
    return await answer(sending);
  },
  merge: (body, _, current) => [...(Array.isArray(body) ? body : []), current],
  insist: null,
  onlyHere: null,
  Screen: () => null,
};

function synchroniser(over: OfflineStore = store): Synchroniser {
  return createSynchroniser({ store: over, api, works: [visit], alone: (work) => work() });
}

const entry = (slot: string, body: string) => ({ ...base, slot, label: slot, body });
const open = () => openOfflineStore(`officer-${officer}`, () => 1000);

beforeEach(async () => {
  officer += 1;
  [answers, sent] = [[written], []];
  store = await open();
  await store.keepWork({
    ...{ ...base, id: 'w1', title: '', detail: '', day: null, version: '1', body: [] },
  });
});

afterEach(() => store.close());

describe('the outbox of a phone', () => {
  it('given no line, when things are written and the page is closed, then all of it is there in its order and goes out once', async () => {
    answers = [away];
    const first = synchroniser();
    await first.queue(entry('a', 'một'));
    await first.queue(entry('b', 'hai'));
    expect(await first.run()).toBe('unreachable');
    store.close();
    store = await open();
    answers = [written];
    expect(await synchroniser().run()).toBe('idle');
    expect(sent.at(-1)).toEqual(['một', 'hai']);
    expect(await store.listEntries()).toEqual([]);
    expect((await store.findWork('visit', 'w1'))?.body).toEqual(['một', 'hai']);
  });

  it('given the answer was lost, when it is sent again, then it has the same id, so that the server knows it', async () => {
    const ids: string[] = [];
    answers = [
      async ({ entries }) => {
        ids.push(...entries.map(({ id }) => id));
        throw new ProblemError(0, null);
      },
      async (sending) => {
        ids.push(...sending.entries.map(({ id }) => id));
        return await written(sending);
      },
    ];
    const sync = synchroniser();
    await sync.queue(entry('a', 'một'));
    await sync.run();
    await sync.run();
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });

  it('given a wording that has not gone out, when it is changed, then only the last one goes; what is under way is not touched', async () => {
    const sync = synchroniser();
    await sync.queue(entry('a', 'đầu'));
    await sync.queue(entry('a', 'sau'));
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    answers = [
      async (sending) => {
        await held;
        return await written(sending);
      },
      written,
    ];
    const running = sync.run();
    await expect.poll(() => sent.length).toBe(1);
    await sync.queue(entry('a', 'muộn'));
    release();
    await running;
    expect(sent).toEqual([['sau'], ['muộn']]);
    expect(await store.listEntries()).toEqual([]);
  });

  it('given one entry is refused and one contradicted, when the rest goes out, then both stay with their words until a person decides', async () => {
    answers = [
      async ({ entries }) => {
        const [a, b, c] = entries;
        return [
          { id: a?.id ?? '', state: 'refused', problem: 'Không thuộc bảng kiểm.' },
          { id: b?.id ?? '', state: 'conflict', problem: 'Người khác đã ghi.', current: 'họ' },
          { id: c?.id ?? '', state: 'written' },
        ];
      },
    ];
    const sync = synchroniser();
    for (const slot of ['a', 'b', 'c']) await sync.queue(entry(slot, slot));
    expect(await sync.run()).toBe('idle');
    const left = await store.listEntries();
    expect(left.map(({ state, problem }) => [state, problem])).toEqual([
      ['refused', 'Không thuộc bảng kiểm.'],
      ['conflict', 'Người khác đã ghi.'],
    ]);
    answers = [written];
    await sync.run();
    expect(sent).toHaveLength(1);
    const [refused, conflict] = left;
    if (refused === undefined || conflict === undefined) throw new Error('nothing is left');
    await store.sendAgain(refused.id, 'sửa');
    await store.takeTheirs(conflict, (work) => ({ ...work, body: conflict.current }));
    await sync.run();
    expect(sent.at(-1)).toEqual(['sửa']);
    expect(await store.listEntries()).toEqual([]);
  });

  it('given the session has ended, when it is sent, then nothing is lost and the officer is asked', async () => {
    answers = [
      async () => {
        throw new ProblemError(401, null);
      },
      written,
    ];
    const sync = synchroniser();
    await sync.queue(entry('a', 'một'));
    expect(await sync.run()).toBe('signed-out');
    expect(await store.listEntries()).toHaveLength(1);
    expect(await sync.run()).toBe('idle');
    expect(await store.listEntries()).toEqual([]);
  });

  it('given the server refuses the whole, when another work waits too, then that one still goes out', async () => {
    answers = [
      async () => {
        throw new ProblemError(404, null);
      },
      written,
    ];
    const sync = synchroniser();
    await sync.queue(entry('a', 'một'));
    await sync.queue({ ...entry('b', 'hai'), workId: 'w2' });
    expect(await sync.run()).toBe('idle');
    expect((await store.listEntries()).map(({ state }) => state)).toEqual(['refused']);
    expect(sent).toEqual([['một'], ['hai']]);
  });

  it('given a fault of ours, when it is sent, then it waits and is tried again, not dropped', async () => {
    answers = [async () => [], written];
    const sync = synchroniser();
    await sync.queue(entry('a', 'một'));
    expect(await sync.run()).toBe('failed');
    expect((await store.listEntries()).map(({ tries, state }) => [tries, state])).toEqual([
      [1, 'waiting'],
    ]);
    expect(await sync.run()).toBe('idle');
  });

  it('given a picture, when its entry is made, then both are kept, and the picture is still shown after it was sent', async () => {
    const sync = synchroniser();
    const blob = new Blob(['ảnh'], { type: 'image/jpeg' });
    const id = await sync.queue({ ...entry('photo:a', 'ảnh'), blob });
    await sync.queue({ ...entry('photo:a', 'ảnh khác'), blob });
    await sync.run();
    expect(sent).toEqual([['ảnh', 'ảnh khác']]);
    expect((await store.listBlobs('visit', 'w1')).map(({ slot }) => slot)).toEqual([
      ...['photo:a', 'photo:a'],
    ]);
    expect(await (await store.findBlob(id))?.text()).toBe('ảnh');
  });
});

describe('what is kept beside the outbox', () => {
  it('given a word half typed, when the phone dies, then it is there and counted as not sent', async () => {
    await store.saveDraft({ ...base, name: 'a', value: 'nửa ch' });
    store.close();
    store = await open();
    expect((await store.listDrafts('visit', 'w1')).map(({ value }) => value)).toEqual(['nửa ch']);
    expect(await store.countUnqueued()).toBe(1);
    await store.queue(entry('a', 'nửa chữ'));
    expect(await store.countUnqueued()).toBe(0);
  });

  it('given something unsent, when the work is to be removed, then it stays; afterwards it goes whole', async () => {
    const sync = synchroniser();
    await sync.queue(entry('a', 'một'));
    expect(await store.removeWork('visit', 'w1')).toBe(false);
    await sync.run();
    expect(await store.removeWork('visit', 'w1')).toBe(true);
    expect(await store.findWork('visit', 'w1')).toBeNull();
  });

  it('given a newer package, when it is taken, then words that were sent give way and unsent ones stay', async () => {
    const sync = synchroniser();
    for (const slot of ['a', 'b']) await store.saveDraft({ ...base, name: slot, value: slot });
    await sync.queue(entry('a', 'a'));
    await sync.run();
    await store.keepWork({
      ...{ ...base, id: 'w1', title: '', detail: '', day: null, version: '2', body: [] },
    });
    expect((await store.listDrafts('visit', 'w1')).map(({ name }) => name)).toEqual(['b']);
  });

  it('given another officer signs in on the phone, when they look, then they see nothing of the first', async () => {
    await store.queue(entry('a', 'một'));
    const other = await openOfflineStore(`another-${officer}`);
    expect(await other.listEntries()).toEqual([]);
    expect(await other.listWorks()).toEqual([]);
    other.close();
  });

  it('given ids made on the phone, when many are made, then each is a UUID of its own', () => {
    const ids = Array.from({ length: 200 }, newClientId);
    expect(new Set(ids).size).toBe(200);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
