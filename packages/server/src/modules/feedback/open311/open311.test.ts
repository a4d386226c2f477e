import { beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../testing/caller.ts';
import { type FeedbackOffice, openFeedbackOffice } from '../testing/feedback-office.ts';

let office: FeedbackOffice;
let clerk: Caller;
let key = '';

beforeAll(async () => {
  office = await openFeedbackOffice();
  clerk = await office.person(office.units.province, 'reform_officer');
  key = (await office.services.feedback.addApiKey('H01', { name: 'thử', by: 'thử' })).key;
}, 120_000);

async function get(path: string, headers: Record<string, string> = {}) {
  const {
    statusCode,
    body,
    headers: answered,
  } = await office.http.inject({
    ...{ method: 'GET', url: `/open311/v2/${path}`, headers },
  });
  return { status: statusCode, body, type: String(answered['content-type']) };
}

async function post(path: string, fields: Record<string, string>) {
  const { statusCode, body } = await office.http.inject({
    ...{ method: 'POST', url: `/open311/v2/${path}` },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
  return { status: statusCode, body };
}

const request = (change: Record<string, string> = {}) => ({
  ...{ api_key: key, service_code: 'lighting', lat: '10.3864', long: '105.4352' },
  ...{ description: 'Đèn tắt & dây <thòng>', first_name: 'Bé', last_name: 'Trần Văn' },
  ...change,
});

describe('what a client finds', () => {
  it('given the discovery, then it names the endpoint in both formats', async () => {
    const xml = await get('discovery.xml');
    expect(xml.type).toBe('text/xml; charset=utf-8');
    expect(xml.body).toContain(
      '<endpoints><endpoint><specification>http://wiki.open311.org/GeoReport_v2</specification><url>http://localhost:80/open311/v2</url>',
    );
    expect(xml.body).toContain(
      '<formats><format>text/xml</format><format>application/json</format></formats>',
    );
    const json = JSON.parse((await get('discovery.json')).body);
    expect(json.endpoints[0]).toMatchObject({
      type: 'production',
      formats: ['text/xml', 'application/json'],
    });
  });

  it('given the services, then each has the parts the standard requires', async () => {
    const services = JSON.parse((await get('services.json')).body);
    expect(services[0]).toEqual({
      ...{ service_code: 'lighting', service_name: 'Đèn đường', metadata: true, type: 'realtime' },
      ...{ description: expect.any(String), keywords: 'đèn,chiếu sáng,lamp', group: 'Hạ tầng' },
    });
    const english = await get('services.xml', { 'accept-language': 'en' });
    expect(english.body).toContain(
      '<services><service><service_code>lighting</service_code><service_name>Street lighting</service_name>',
    );
  });

  it('given a service with questions, then its definition tells them, and one without has none', async () => {
    const road = JSON.parse((await get('services/road.json')).body);
    expect(road.attributes[0]).toMatchObject({
      variable: true,
      code: 'danger',
      datatype: 'singlevaluelist',
      required: true,
      order: 1,
      values: [{ key: 'low', name: 'Thấp' }, { key: 'high' }],
    });
    expect((await get('services/road.xml')).body).toContain(
      '<values><value><key>low</key><name>Thấp</name></value>',
    );
    expect((await get('services/waste.xml')).body).toContain('<attributes></attributes>');
  });

  it('given no ending, then the reader’s Accept decides, and XML without one', async () => {
    expect((await get('services', { accept: 'application/json' })).type).toContain('json');
    expect((await get('services')).type).toContain('xml');
  });
});

describe('a request that is posted', () => {
  it('given key, service, place and words, then it has its id, and the desk has the feedback', async () => {
    const json = await post(
      'requests.json',
      request({ email: 'be@example.vn', 'attribute[lamps]': '3' }),
    );
    expect(json.status).toBe(201);
    const [made] = JSON.parse(json.body);
    expect(made.service_request_id).toBe('PA26-000001');
    const id = await office.idOf(made.service_request_id);
    const shown = await clerk.get(`/feedback/${id}`);
    expect(shown.body).toMatchObject({
      channel: 'open311',
      text: 'Đèn tắt & dây <thòng>',
      field: { code: 'lighting' },
      attributes: [{ name: { vi: 'Số đèn hỏng' }, value: '3' }],
    });
    const xml = await post('requests.xml', request());
    expect(xml.body).toContain(
      '<service_requests><request><service_request_id>PA26-000002</service_request_id>',
    );
  });

  it('given a picture with the form, then it is kept', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const part = (name: string, value: string) =>
      `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const payload = Buffer.concat([
      Buffer.from(
        Object.entries(request())
          .map(([name, value]) => part(name, value))
          .join(''),
      ),
      Buffer.from(
        '--b\r\ncontent-disposition: form-data; name="media"; filename="den.png"\r\ncontent-type: image/png\r\n\r\n',
      ),
      ...[png, Buffer.from('\r\n--b--\r\n')],
    ]);
    const answer = await office.http.inject({
      method: 'POST',
      url: '/open311/v2/requests.json',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      payload,
    });
    const id = await office.idOf(JSON.parse(answer.body)[0].service_request_id);
    const { body } = await clerk.get(`/feedback/${id}`);
    expect(body.photos).toMatchObject([
      { name: 'den.png', contentType: 'image/png', shown: false },
    ]);
  });

  it.each([
    [{ api_key: '' }, 400, 'api_key was not provided'],
    [{ api_key: 'wrong' }, 403, 'api_key was not accepted'],
    [{ service_code: '' }, 400, 'service_code was not provided'],
    [{ service_code: 'nothing' }, 404, 'service_code nothing was not found'],
    [{ lat: '', long: '' }, 400, 'lat and long, or address_string, were not provided'],
    [{ lat: '91' }, 400, 'lat is no number of degrees'],
    [{ long: '' }, 400, 'lat and long must be provided together'],
    [{ service_code: 'road' }, 400, 'attribute[danger] was not provided'],
    [
      { service_code: 'road', 'attribute[danger]': 'huge' },
      400,
      'attribute[danger] is none of its values',
    ],
    [{ email: 'no mail' }, 400, 'email is not right'],
    [{ description: 'x'.repeat(4001) }, 400, 'description is longer than 4000 characters'],
    [{ jurisdiction_id: 'elsewhere' }, 404, 'jurisdiction_id elsewhere was not found'],
  ])(
    'given %o, then it is refused with %i in the shape of the standard, in both formats',
    async (change, status, description) => {
      const json = await post('requests.json', request(change as Record<string, string>));
      expect([json.status, JSON.parse(json.body)]).toEqual([
        status,
        [{ code: status, description }],
      ]);
      const xml = await post('requests.xml', request(change as Record<string, string>));
      expect(xml.body).toContain(
        `<errors><error><code>${status}</code><description>${description}</description></error></errors>`,
      );
    },
  );

  it('given the database, then the key is nowhere in it', async () => {
    const rows = await office.db.owner`select to_jsonb(k)::text as row from feedback_api_key k`;
    expect(JSON.stringify(rows)).not.toContain(key);
  });
});

describe('requests that are asked for', () => {
  it('given anybody, then place, service and state are told, but no words or address of the sender', async () => {
    const [one] = JSON.parse((await get('requests/PA26-000001.json')).body);
    expect(one).toMatchObject({
      service_request_id: 'PA26-000001',
      status: 'open',
      service_code: 'lighting',
      lat: 10.3864,
      long: 105.4352,
      description: null,
      address: null,
    });
    expect(one.requested_datetime).toBe('2026-05-04T09:00:00+07:00');
    const [own] = JSON.parse((await get(`requests/PA26-000001.json?api_key=${key}`)).body);
    expect(own.description).toBe('Đèn tắt & dây <thòng>');
    expect((await get(`requests/PA26-000001.xml?api_key=${key}`)).body).toContain(
      '<description>Đèn tắt &amp; dây &lt;thòng&gt;</description>',
    );
  });

  it('given filters and pages, then they hold', async () => {
    const codes = async (query: string) =>
      JSON.parse((await get(`requests.json?${query}`)).body).map(
        ({ service_request_id: id }: { service_request_id: string }) => id,
      );
    expect(await codes('')).toHaveLength(3);
    expect(await codes('service_request_id=PA26-000001,PA26-000002')).toHaveLength(2);
    expect(await codes('service_code=waste')).toEqual([]);
    expect(await codes('status=closed')).toEqual([]);
    expect(await codes('start_date=2026-05-04T00:00:00Z&end_date=2026-05-05')).toHaveLength(3);
    expect(await codes('end_date=2026-05-04')).toEqual([]);
    const pages = [await codes('page_size=2'), await codes('page_size=2&page=2')];
    expect(pages.map((page) => page.length)).toEqual([2, 1]);
    expect((await get('requests.json?status=lost')).status).toBe(400);
    expect((await get('requests.json?start_date=yesterday')).status).toBe(400);
  });

  it('given an id, token or address that is none, then 404 in the shape of the standard', async () => {
    expect(JSON.parse((await get('requests/PA26-000999.json')).body)).toEqual([
      { code: 404, description: 'service_request_id PA26-000999 was not found' },
    ]);
    expect(JSON.parse((await get('tokens/PA26-000001.json')).body)).toEqual([
      { service_request_id: 'PA26-000001', token: 'PA26-000001' },
    ]);
    expect((await get('tokens/x.xml')).status).toBe(404);
    expect((await get('other.json')).status).toBe(404);
  });

  it('given the office answers and publishes, then the request is closed with the published words', async () => {
    const id = await office.idOf('PA26-000001');
    await clerk.post(`/feedback/${id}/sortings`, { subject: 'urban', field: 'lighting' });
    await clerk.post(`/feedback/${id}/answers`, { text: 'Đã thay đèn.' });
    await clerk.post(`/feedback/${id}/publications`, {
      title: 'Đèn',
      question: 'Đèn tắt',
      answer: 'Đã thay đèn.',
      seen: true,
    });
    const [one] = JSON.parse((await get('requests/PA26-000001.json')).body);
    expect(one).toMatchObject({
      status: 'closed',
      status_notes: 'Đã thay đèn.',
      description: 'Đèn tắt',
    });
  });

  it('given a key that was ended, then it opens nothing', async () => {
    const [made] = await office.services.feedback.listApiKeys('H01');
    await office.services.feedback.endApiKey('H01', made?.id ?? '');
    expect((await post('requests.json', request())).status).toBe(403);
  });
});
