import swagger from '@fastify/swagger';
import { z } from 'zod';
import { escapeHtml } from './html-page.ts';
import type { Http } from './http.ts';
import { describeComponents, describeRoute } from './schemas.ts';

export const OPENAPI_PATH = '/api/v1/openapi.json';

const OPEN = { config: { public: true }, schema: { hide: true } } as const;

/** Must come before the routes it describes. */
export async function addOpenApi(http: Http, version: string): Promise<void> {
  await http.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Một Cửa',
        version,
        description: 'One-stop government services. Refusals are problem documents (RFC 9457).',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          cookie: { type: 'apiKey', in: 'cookie', name: 'motcua_session' },
        },
      },
    },
    transform: describeRoute,
    transformObject: describeComponents,
  });
  http.get(OPENAPI_PATH, OPEN, () => http.swagger());
  http.get('/api/v1/docs', OPEN, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(docsPage(documentSchema.parse(http.swagger()))),
  );
}

const operationSchema = z.object({
  summary: z.string().optional(),
  description: z.string().optional(),
  tags: z.array(z.string()).default(['other']),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().optional(),
        schema: z.unknown(),
      }),
    )
    .default([]),
  requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional(),
  responses: z.record(z.string(), z.unknown()).default({}),
});

const documentSchema = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)).default({}),
  components: z.object({ schemas: z.record(z.string(), z.unknown()).default({}) }),
});

type Operation = z.infer<typeof operationSchema> & { path: string; method: string };

function docsPage(document: z.infer<typeof documentSchema>): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method })),
  );
  const byTag = Map.groupBy(operations, (operation) => operation.tags[0] ?? 'other');
  const sections = [...byTag].map(
    ([tag, list]) =>
      `<section><h2 id="${escapeHtml(tag)}">${escapeHtml(tag)}</h2>${list.map(operationHtml).join('')}</section>`,
  );
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) =>
      `<details id="schema-${escapeHtml(name)}"><summary>${escapeHtml(name)}</summary>${json(schema)}</details>`,
  );
  const { title, version, description } = document.info;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} API</title><style>${STYLE}</style></head><body><main>
<h1>${escapeHtml(title)} API ${escapeHtml(version)}</h1><p>${escapeHtml(description)}
<a href="${OPENAPI_PATH}">OpenAPI 3.1</a></p>${sections.join('')}
<section><h2>Schemas</h2>${schemas.join('')}</section></main></body></html>`;
}

function operationHtml(operation: Operation): string {
  const { method, path, summary, description, parameters, requestBody, responses } = operation;
  const rows = parameters.map(
    (parameter) =>
      `<tr><td><code>${escapeHtml(parameter.name)}</code></td><td>${escapeHtml(parameter.in)}${parameter.required ? ', required' : ''}</td><td>${json(parameter.schema)}</td></tr>`,
  );
  return `<details><summary><b class="${escapeHtml(method)}">${escapeHtml(method.toUpperCase())}</b> <code>${escapeHtml(path)}</code> ${escapeHtml(summary ?? '')}</summary>
${description === undefined ? '' : `<p>${escapeHtml(description)}</p>`}
${rows.length === 0 ? '' : `<h3>Parameters</h3><table>${rows.join('')}</table>`}
${requestBody === undefined ? '' : `<h3>Body</h3>${json(requestBody.content)}`}
<h3>Answers</h3>${json(Object.fromEntries(Object.entries(responses).filter(([status]) => !isRefusal(status))))}
<h3>Refusals</h3><table>${Object.entries(responses).map(refusalHtml).join('')}</table></details>`;
}

/** All refusals look alike: the status and when it comes. */
function refusalHtml([status, answer]: [string, unknown]): string {
  if (!isRefusal(status)) return '';
  const { description } = z.object({ description: z.string() }).parse(answer);
  return `<tr><td>${escapeHtml(status)}</td><td>${escapeHtml(description)}</td></tr>`;
}

function isRefusal(status: string): boolean {
  return status >= '400';
}

function json(value: unknown): string {
  return `<pre tabindex="0">${escapeHtml(JSON.stringify(value, null, 2) ?? '')}</pre>`;
}

const STYLE = `body{font:1rem/1.55 system-ui,sans-serif;color:#1b1f24;margin:0}main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem}
h1{font-size:1.75rem}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1rem;margin:.75rem 0 .25rem}details{border-top:1px solid #d0d4da;padding:.6rem 0}
summary{cursor:pointer;overflow-wrap:anywhere}summary b{display:inline-block;min-width:5rem}pre{background:#f4f5f7;padding:.75rem;overflow:auto;font-size:.875rem;margin:.25rem 0}
table{border-collapse:collapse;width:100%}td{vertical-align:top;padding:.25rem .75rem .25rem 0}`;
