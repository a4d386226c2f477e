import { beforeAll, describe, expect, test } from 'vitest';
import { createTestServer } from '../../testing/server.ts';
import { createPortalSources } from './sources.ts';

const { services, setNow } = await createTestServer({ now: '2026-11-20T09:00:00+07:00' });
const sources = createPortalSources(services);

beforeAll(async () => {
  await services.organisation.ensureAreas();
  await services.organisation.ensureTenant({ id: 'H01', name: 'Tỉnh An Giang' });
  await services.organisation.seedTenant('H01');
  await services.procedures.importShipped('H01');
});

describe('what the public pages ask of the modules', () => {
  test('given the province, when asked, then it has its name, catalogue and calendar', async () => {
    expect(await sources.providerName()).toBe('Tỉnh An Giang');
    expect((await sources.searchProcedures({ limit: 1 })).total).toBeGreaterThan(600);
    expect((await sources.calendar()).entries.length).toBeGreaterThan(50);
  });

  test.each(['1.001193', '1.001193.000.00.00.H01'])(
    'given the code %s, when a procedure is asked for, then it is there',
    async (code) => {
      expect(await sources.findProcedure(code)).toMatchObject({ procedureCode: '1.001193' });
    },
  );

  test('given codes that nothing carries, when asked, then there is nothing and no error', async () => {
    expect(await sources.findProcedure('9.999999')).toBeNull();
    expect(await sources.track('H01.14-261120-0001', 'vi')).toBeNull();
  });

  test('given no commune, when places are asked for, then the desks of the province and all communes come', async () => {
    const places = await sources.places(null);
    expect(places.province).toMatchObject([
      { name: 'Trung tâm Phục vụ hành chính công tỉnh An Giang', address: null },
    ]);
    expect(places.communes).toHaveLength(102);
    expect(places.communes.map(({ name }) => name)).toContain('Xã Chợ Mới');
    expect(places.commune).toEqual([]);
  });

  test('given a commune, when places are asked for, then its desk comes; an unknown one is left out', async () => {
    const { communes } = await sources.places(null);
    const longXuyen = communes.find(({ name }) => name === 'Phường Long Xuyên');
    const places = await sources.places(longXuyen?.id ?? '');
    expect(places.communeId).toBe(longXuyen?.id);
    expect(places.commune).toMatchObject([
      { name: 'Trung tâm Phục vụ hành chính công phường Long Xuyên' },
    ]);
    expect(await sources.places('nowhere')).toMatchObject({ communeId: null, commune: [] });
  });

  test('given a later day, when the calendar is asked for, then it is still the tenant’s', async () => {
    setNow('2027-01-04T09:00:00+07:00');
    expect(await sources.calendar()).toMatchObject({ offsetMinutes: 420 });
  });
});
