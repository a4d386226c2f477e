import { beforeEach, describe, expect, it } from 'vitest';
import { type DossierDesk, openDossierDesk } from '../../testing/dossier-desk.ts';
import { type MadeOrganisation, makeOrganisation } from '../../testing/make-organisation.ts';
import { type Alarms, createAlarms } from './alarms.ts';
import type { FoundAlarm } from './alarms-store.ts';

const MONDAY = '2026-03-02T08:00:00+07:00';
const TUESDAY = '2026-03-03T08:00:00+07:00';

let desk: DossierDesk;
let alarms: Alarms;
let own: MadeOrganisation;
let other: MadeOrganisation;

beforeEach(async () => {
  desk = await openDossierDesk({ now: MONDAY });
  alarms = createAlarms({ db: desk.db, reference: desk.reference, clock: desk.now });
  own = desk.organisation;
  other = await makeOrganisation(desk.db, { tenantId: own.tenantId, unitCode: 'H01.77' });
});

const keep = (topics: readonly string[], ...found: FoundAlarm[]) =>
  alarms.keep(own.tenantId, { topics, found });
const seenBy = async (
  role: 'head' | 'administrator',
  state: 'open' | 'closed' | 'all' = 'open',
  cursor?: string,
) =>
  await alarms.list(desk.as(role).officer, {
    ...{ state, limit: 2 },
    ...(cursor === undefined ? {} : { cursor }),
  });

describe('an alarm of figures', () => {
  it('given it is found again with other numbers, then it is the same alarm, first seen when it was', async () => {
    await keep(['a'], found('a', { sentence: { vi: 'Phần 3 lớn hơn tổng 2.', en: '3 > 2.' } }));
    desk.setNow(TUESDAY);
    await keep(['a'], found('a', { sentence: { vi: 'Phần 4 lớn hơn tổng 2.', en: '4 > 2.' } }));
    expect((await seenBy('head')).items).toMatchObject([
      { sentence: { en: '4 > 2.' }, firstSeen: MONDAY, lastSeen: TUESDAY, closedAt: null },
    ]);
  });

  it('given the check finds it no more, then it closes by itself; found later, it is a new one', async () => {
    await keep(['a'], found('a'));
    desk.setNow(TUESDAY);
    await keep(['a']);
    expect((await seenBy('head')).items).toEqual([]);
    expect((await seenBy('head', 'closed')).items).toMatchObject([{ closedAt: TUESDAY }]);
    await keep(['a'], found('a'));
    expect(await seenBy('head', 'all')).toMatchObject({ open: 1, items: [{}, {}] });
  });

  it('given a check of something else, then it closes nothing that it did not look at', async () => {
    await keep(['a'], found('a'));
    await keep(['b']);
    expect((await seenBy('head')).open).toBe(1);
  });

  it('given more than a page of them, when read on, then each comes once, the newest first', async () => {
    for (const [day, topic] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      desk.setNow(`2026-03-0${day + 2}T08:00:00+07:00`);
      await keep([topic], found(topic));
    }
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await seenBy('head', 'open', cursor);
      expect(page.open).toBe(5);
      seen.push(...page.items.map(({ rule }) => rule));
      cursor = page.next;
    }
    expect(seen).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  it('given a cursor of another list, then it is refused', async () => {
    await expect(seenBy('head', 'open', 'WyJhIiwiYiJd')).rejects.toThrow('cursor.invalid');
  });
});

describe('whose alarms one sees', () => {
  it('given one of another unit, then the head of this one neither sees nor notes it; the administrator does', async () => {
    await keep(['a'], found('a', { unitId: other.unitId }));
    expect(await seenBy('head')).toMatchObject({ items: [], open: 0 });
    const [alarm] = (await seenBy('administrator')).items;
    const noted = { alarmId: alarm?.id ?? '', note: 'Đang xem lại sổ.' };
    await expect(alarms.acknowledge(desk.as('head').officer, noted)).rejects.toThrow(
      'alarm.not-found',
    );
    const { notes, closedAt } = await alarms.acknowledge(desk.as('administrator').officer, noted);
    expect(notes).toMatchObject([{ note: 'Đang xem lại sổ.', officerName: 'Lê Văn Tiếp' }]);
    expect(closedAt).toBeNull();
  });

  it('given one of the whole tenant, then everybody who answers for figures sees it', async () => {
    await keep(['a'], found('a', { unitId: null }));
    expect((await seenBy('head')).items).toMatchObject([{ unit: null }]);
  });
});

function found(topic: string, change: Partial<FoundAlarm> = {}): FoundAlarm {
  return {
    ...{ kind: 'contradiction', rule: topic, topic, fingerprint: topic, unitId: own.unitId },
    sentence: { vi: 'Phần lớn hơn tổng.', en: 'A part exceeds its whole.' },
    ...change,
  };
}
