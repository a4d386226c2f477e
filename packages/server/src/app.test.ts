import { describe, expect, it } from 'vitest';
import { createTestServer } from './testing/server.ts';

const { http } = await createTestServer();

describe('the server as a whole', () => {
  it('given a database that answers, when health is asked, then it is ok', async () => {
    const answer = await http.inject('/api/v1/health');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ status: 'ok' });
  });

  it('given the routes, when the description is asked, then it is OpenAPI 3.1 and every operation has a summary', async () => {
    const document = (await http.inject('/api/v1/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values<Record<string, { summary?: string }>>(document.paths).flatMap(
      (methods) => Object.values(methods),
    );
    expect(operations.length).toBeGreaterThan(0);
    expect(operations.filter((operation) => operation.summary === undefined)).toEqual([]);
  });

  it('given an operation, when its answers are asked, then every refusal is a problem document and none is left out', async () => {
    const document = (await http.inject('/api/v1/openapi.json')).json();
    const shown = (path: string, method: string) => document.paths[path][method].responses;
    const refusal = {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    };
    for (const [path, methods] of Object.entries<Record<string, Operation>>(document.paths))
      for (const [method, { responses }] of Object.entries(methods))
        for (const [status, { content }] of Object.entries(responses))
          if (Number(status) >= 400 && path !== '/api/v1/health')
            expect([method, path, status, content]).toEqual([method, path, status, refusal]);
    expect(Object.keys(shown('/api/v1/deadlines', 'post'))).toEqual([
      '200',
      '400',
      '404',
      '413',
      '415',
      '422',
      '500',
      '503',
    ]);
    expect(Object.keys(shown('/api/v1/dossiers', 'get'))).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '422',
      '500',
      '503',
    ]);
    expect(Object.keys(shown('/api/v1/dossiers/{id}/approvals', 'post'))).toEqual([
      '201',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '413',
      '415',
      '422',
      '500',
      '503',
    ]);
    expect(Object.keys(shown('/api/v1/registers', 'get')['200'].content)).toEqual([
      'application/json',
      'text/csv',
      'application/pdf',
    ]);
    expect(document.paths['/api/v1/deadlines'].post.security).toEqual([]);
    expect(document.paths['/api/v1/dossiers'].get.security).toEqual([
      { bearer: [] },
      { cookie: [] },
    ]);
  });

  it('given the description, when a person opens the readable page, then every address is on it and nothing is loaded from elsewhere', async () => {
    const document = (await http.inject('/api/v1/openapi.json')).json();
    const page = await http.inject('/api/v1/docs');
    for (const path of Object.keys(document.paths)) expect(page.body).toContain(path);
    expect(page.body).not.toMatch(/<script|src=/);
  });

  it('given some requests, when metrics are asked, then they are counted by route', async () => {
    const metrics = await http.inject('/metrics');
    expect(metrics.body).toContain(
      'http_request_duration_seconds_count{method="GET",route="/api/v1/health",status="200"}',
    );
  });
});

interface Operation {
  responses: Record<string, { content?: object }>;
}
