import { beforeAll, describe, expect, it } from 'vitest';
import { createTestServer } from '../../testing/server.ts';

const { http, services } = await createTestServer({ now: '2026-11-20T09:00:00+07:00' });
const get = async (url: string, headers = {}) => {
  const answer = await http.inject({ url: `/api/v1${url}`, headers });
  return { status: answer.statusCode, body: answer.json() };
};

beforeAll(async () => {
  await services.organisation.ensureAreas();
  await services.organisation.ensureTenant({ id: 'H01', name: 'Tỉnh An Giang' });
  await services.organisation.seedTenant('H01');
  await services.procedures.importShipped('H01');
  await services.processes.importShipped('H01');
});

describe('GET /procedures', () => {
  it('given words without accents, when asked by anybody, then procedures and counts come', async () => {
    const { status, body } = await get('/procedures?q=ket%20hon&limit=3');
    expect(status).toBe(200);
    expect(body.items).toHaveLength(3);
    expect(body.facets.group[0]).toMatchObject({ value: 'civil-status' });
    expect(body.next).toEqual(expect.any(String));
  });

  it.each([
    '/procedures?agency=%00',
    '/procedures/1.001193?version=9007199254740991',
    '/tracking/%00',
  ])(
    'given what cannot be stored (%s), when asked, then it is refused in a sentence',
    async (url) => {
      const { status, body } = await get(url);
      expect([400, 404]).toContain(status);
      expect(body.detail.length).toBeGreaterThan(10);
    },
  );

  it('given the whole catalogue, when read page by page, then every procedure comes once', async () => {
    const codes: string[] = [];
    let cursor = '';
    do {
      const { status, body } = await get(`/procedures?limit=50${cursor}`);
      expect(status).toBe(200);
      codes.push(...body.items.map(({ code }: { code: string }) => code));
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(codes).toHaveLength(642);
    expect(new Set(codes).size).toBe(642);
  });

  it('given the cursor of a page, when asked, then the next one follows without counts', async () => {
    const first = (await get('/procedures?group=land&limit=30')).body;
    const second = (await get(`/procedures?group=land&limit=30&cursor=${first.next}`)).body;
    expect(second.items).toHaveLength(first.total - 30);
    expect(second).toMatchObject({ next: null, facets: null, total: first.total });
  });

  it.each(['cursor=abc', 'limit=0', 'level=village'])(
    'given %s, when asked, then 400 with a sentence',
    async (query) => {
      const { status, body } = await get(`/procedures?${query}`);
      expect(status).toBe(400);
      expect(body.detail).toEqual(expect.any(String));
    },
  );
});

describe('GET /procedures/{code}', () => {
  it('given a code, when asked, then all that a citizen acts on comes, and what is missing is said', async () => {
    const { status, body } = await get('/procedures/1.001806');
    expect(status).toBe(200);
    expect(body).toMatchObject({ procedureCode: '1.001806', version: 1, state: 'incomplete' });
    expect(body.missing).toContain('steps');
    expect(body.checklist.length).toBeGreaterThan(0);
    expect(body.processes[0].steps).toHaveLength(7);
  });

  it('given the copy of a province, when asked, then the root procedure comes', async () => {
    expect((await get('/procedures/1.001806.000.00.00.H01')).body.procedureCode).toBe('1.001806');
  });

  it('given an unknown code, when asked, then 404 in both languages', async () => {
    const vietnamese = await get('/procedures/9.999999');
    expect(vietnamese).toMatchObject({ status: 404, body: { code: 'procedure.not-found' } });
    expect(vietnamese.body.detail).toContain('Không có thủ tục mang mã “9.999999”');
    const english = await get('/procedures/9.999999', { 'accept-language': 'en' });
    expect(english.body.detail).toContain('no procedure');
  });

  it('given nobody signed in, when publishing, then 401', async () => {
    const answer = await http.inject({
      method: 'POST',
      url: '/api/v1/procedures/1.001806/publication',
    });
    expect(answer.statusCode).toBe(401);
  });
});

describe('GET /units and /areas', () => {
  it('given a name of before, when units are searched, then those of today answer', async () => {
    const { body } = await get('/units?q=thi%20tran%20cho%20moi');
    expect(body.items[0].name).toBe('Ủy ban nhân dân xã Chợ Mới');
  });

  it('given a code in the old style, when a unit is asked, then both parents come', async () => {
    const { status, body } = await get('/units/000.01.15.H01');
    expect(status).toBe(200);
    expect(body.parents.territory.name).toBe('Ủy ban nhân dân xã Chợ Mới');
  });

  it('given a unit below another, when its children are asked by tree, then they come', async () => {
    const { body } = await get('/units?parent=H01.15&limit=50');
    expect(body.items).toHaveLength(11);
    expect((await get('/units?parent=H01.15&tree=territory')).body.items).toEqual([]);
  });

  it('given an unknown unit, when asked, then 404 with a sentence', async () => {
    const { status, body } = await get('/units/H01.999');
    expect(status).toBe(404);
    expect(body.detail).toContain('H01.999');
  });

  it('given an area of before, when searched, then its time and successors are said', async () => {
    const { body } = await get('/areas?q=long%20dien%20a&level=commune');
    expect(body.items[0]).toMatchObject({ validTo: '2025-07-01' });
    expect(body.items[0].becomes.length).toBeGreaterThan(0);
  });

  it('given a day that does not exist, when asked, then 400', async () => {
    expect((await get('/areas?q=cho&on=2026-02-30')).status).toBe(400);
  });
});
