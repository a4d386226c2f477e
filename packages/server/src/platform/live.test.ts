import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { describe, expect, it, vi } from 'vitest';
import { createTestDatabase } from '../testing/database.ts';
import { announce, createLive, type LiveNews } from './live.ts';
import { createLogger } from './logger.ts';

const db = await createTestDatabase();
const live = createLive({ sql: db.sql, logger: createLogger('silent') });
await live.listen();
const news: LiveNews = {
  ...{ tenantId: 'H01', event: 'figures', unitIds: ['a', 'b'] },
  at: parseInstant('2026-11-20T09:00:00+07:00'),
};

describe('live news between processes', () => {
  it('given a transaction, when it is committed, then everybody hears; taken back, nobody', async () => {
    const heard = listenIn();
    const failing = db.sql.begin(async (tx) => {
      await announce(tx, { ...news, event: 'alarm' });
      throw new Error('because');
    });
    await expect(failing).rejects.toThrow('because');
    await db.sql.begin((tx) => announce(tx, news));
    await vi.waitFor(() => expect(heard).toEqual([news]));
  });

  it('given more units than a notification carries, then it comes in parts, none missing', async () => {
    const heard = listenIn();
    const unitIds = Array.from({ length: 400 }, (_, at) => `unit-${at}-${'x'.repeat(28)}`);
    await announce(db.sql, { ...news, unitIds });
    await vi.waitFor(() => expect(heard).toHaveLength(3));
    expect(heard.flatMap((one) => (one === 'missed' ? [] : (one.unitIds ?? [])))).toEqual(unitIds);
  });

  it('given something else on the line, then it is passed over and the next is heard', async () => {
    const heard = listenIn();
    await db.sql`select pg_notify('motcua_live', 'nonsense')`;
    await announce(db.sql, { ...news, unitIds: null });
    await vi.waitFor(() => expect(heard).toMatchObject([{ unitIds: null }]));
  });

  it('given somebody who stopped hearing, then nothing reaches him', async () => {
    const [mine, others] = [[] as unknown[], listenIn()];
    live.hear((one) => mine.push(one))();
    await announce(db.sql, news);
    await vi.waitFor(() => expect(others).toHaveLength(1));
    expect(mine).toEqual([]);
  });
});

function listenIn(): (LiveNews | 'missed')[] {
  const heard: (LiveNews | 'missed')[] = [];
  live.hear((one) => heard.push(one));
  return heard;
}
