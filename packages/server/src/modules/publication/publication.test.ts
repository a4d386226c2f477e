import jsonld from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import { createTestServer } from '../../testing/server.ts';

const { http, services } = await createTestServer({ now: '2026-11-20T09:00:00+07:00' });

beforeAll(async () => {
  await services.organisation.ensureTenant({ id: 'H01', name: 'Tỉnh An Giang' });
  await services.organisation.ensureAreas();
  await services.organisation.seedTenant('H01');
  await services.procedures.importShipped('H01');
});

const CV = 'http://data.europa.eu/m8g/';
const CPSV = 'http://purl.org/vocab/cpsv#';
const DCT = 'http://purl.org/dc/terms/';
const DCAT = 'http://www.w3.org/ns/dcat#';

type Flat = Record<string, unknown[]> & { '@id': string; '@type'?: string[] };

/** Every node once, with whole addresses, as any reader of linked data sees it; no context is fetched. */
async function nodesOf(url: string): Promise<Flat[]> {
  const answer = await http.inject(url);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toContain('application/ld+json');
  expect(answer.headers['access-control-allow-origin']).toBe('*');
  return (await jsonld.flatten(answer.json())) as unknown as Flat[];
}

function ofType(nodes: readonly Flat[], type: string): Flat[] {
  return nodes.filter((node) => node['@type']?.includes(type));
}

describe('open data', () => {
  test('given the catalogue of procedures, when read as linked data, then every one is a public service of CPSV-AP', async () => {
    const nodes = await nodesOf('/open-data/procedures.jsonld');
    const all = ofType(nodes, `${CPSV}PublicService`);
    expect(all.length).toBeGreaterThan(600);
    const byId = new Map(nodes.map((node) => [node['@id'], node]));
    for (const service of all) {
      expect(service[`${DCT}identifier`]).toHaveLength(1);
      expect(service[`${DCT}title`]).toMatchObject([{ '@language': 'vi' }]);
      expect(service[`${DCT}description`]).toMatchObject([{ '@language': 'vi' }]);
      const [authority] = service[`${CV}hasCompetentAuthority`] as { '@id': string }[];
      expect(byId.get(authority?.['@id'] ?? '')?.['@type']).toContain(`${CV}PublicOrganisation`);
      expect((service[`${CV}processingTime`] ?? []).length).toBeLessThanOrEqual(1);
    }
    // What the application profile demands of each part: one identifier, and a name where it has one.
    for (const part of ['Channel', 'Cost', 'Evidence', 'Output'])
      for (const node of ofType(nodes, CV + part)) expect(node[`${DCT}identifier`]).toHaveLength(1);
    for (const part of ['Evidence', 'Output'])
      for (const node of ofType(nodes, CV + part)) expect(node[`${DCT}title`]).toHaveLength(1);
    for (const cost of ofType(nodes, `${CV}Cost`))
      expect(cost[`${CV}hasValue`]).toMatchObject([
        { '@type': 'http://www.w3.org/2001/XMLSchema#double' },
      ]);
  });

  test('given one procedure, when asked for, then it comes alone; an unknown code is 404', async () => {
    const nodes = await nodesOf('/open-data/procedures/1.001193.jsonld');
    expect(ofType(nodes, `${CPSV}PublicService`)).toHaveLength(1);
    const unknown = await http.inject('/open-data/procedures/9.999999.jsonld');
    expect(unknown.json()).toMatchObject({ status: 404, code: 'publication.procedure-unknown' });
  });

  test('given the catalogue of open data, when read, then each distribution can be fetched as what it says', async () => {
    const nodes = await nodesOf('/open-data/catalog.jsonld');
    const [catalog] = ofType(nodes, `${DCAT}Catalog`);
    expect(catalog?.[`${DCAT}dataset`]).toHaveLength(ofType(nodes, `${DCAT}Dataset`).length);
    for (const distribution of ofType(nodes, `${DCAT}Distribution`)) {
      const [at] = distribution[`${DCAT}downloadURL`] as { '@id': string }[];
      const [media] = distribution[`${DCAT}mediaType`] as { '@id': string }[];
      const { pathname } = new URL(at?.['@id'] ?? '');
      const answer = await http.inject(pathname);
      expect([pathname, answer.statusCode]).toEqual([pathname, 200]);
      const type = String(answer.headers['content-type']).split(';')[0];
      expect(media?.['@id']).toContain(type);
    }
  });

  test('given the same rows, when read as CSV and as JSON, then there are as many, and the file opens in a spreadsheet', async () => {
    const csv = await http.inject('/open-data/units.csv');
    expect(csv.body.charCodeAt(0)).toBe(0xfeff);
    const rows = csv.body.trim().split('\r\n').length - 1;
    expect((await http.inject('/open-data/units.json')).json()).toHaveLength(rows);
    expect(rows).toBeGreaterThan(100);
  });
});

describe('the public board', () => {
  test('given nobody signed in, when the board is asked for, then it says its period and hides nothing of an empty month', async () => {
    const answer = await http.inject('/api/v1/public/board');
    expect(answer.json()).toMatchObject({
      ...{ provider: 'Tỉnh An Giang', from: '2026-11-01', to: '2026-11-20', least: 5 },
      whole: { total: 0, inTimeShare: null },
    });
  });

  test('given a period that ends before it begins, when asked for, then it is refused in words', async () => {
    const answer = await http.inject('/api/v1/public/board?from=2026-12-01&to=2026-11-01');
    expect(answer.json()).toMatchObject({ status: 422, code: 'publication.period-reversed' });
  });
});
