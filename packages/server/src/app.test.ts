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
