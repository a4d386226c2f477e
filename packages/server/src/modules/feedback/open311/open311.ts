import type { FeedbackRulebook } from '@motcua/domain/feedback/rulebook.ts';
import { findApiKey } from '../api-keys.ts';
import type { FeedbackParts } from '../parts.ts';
import { createRateLimit } from '../rate-limit.ts';
import { findRulebook } from '../rulebooks.ts';
import { newFormKey, readFeedbackCode } from '../secrets.ts';
import { firstUnit } from '../submit.ts';
import { takeIn } from '../take-in.ts';
import { Open311Error, type Open311Value } from './answer.ts';
import type { PostedBody } from './read-body.ts';
import { readPostedRequest } from './read-post.ts';
import { listRequests, readRequestQuery, requestView } from './requests.ts';
import { serviceDefinition, serviceList } from './services.ts';

export interface Open311Call {
  query: Readonly<Record<string, string>>;
  language: 'vi' | 'en';
  origin: string;
  from: string;
}

export type Open311 = ReturnType<typeof createOpen311>;

/** Changed when what the standard answers here changes its shape. */
const CHANGESET = '2026-11-22T00:00:00+07:00';

/** Open311 GeoReport v2 over feedback: urban matters are its services and requests. */
export function createOpen311(parts: FeedbackParts) {
  const mayPost = createRateLimit({ perHour: 1000, clock: parts.clock });
  const mayTry = createRateLimit({ perHour: 60, clock: parts.clock });
  return {
    discovery,
    services: async (call: Open311Call) => {
      const { rulebook } = await jurisdiction(parts, call.query.jurisdiction_id);
      return serviceList(rulebook, call.language);
    },
    definition: async (call: Open311Call, code: string) => {
      const { rulebook } = await jurisdiction(parts, call.query.jurisdiction_id);
      return serviceDefinition(rulebook, code, call.language);
    },
    list: (call: Open311Call) => list(parts, call, null),
    async one(call: Open311Call, code: string): Promise<Open311Value> {
      const found = await list(parts, call, readFeedbackCode(code));
      if (found.length === 0)
        throw new Open311Error(404, `service_request_id ${code} was not found`);
      return found;
    },
    /** Requests have their id at once; the token of one is its id. */
    async token(call: Open311Call, token: string): Promise<Open311Value> {
      const id = readFeedbackCode(token);
      const found = await list(parts, call, id);
      if (found.length === 0) throw new Open311Error(404, `token ${token} was not found`);
      return [{ service_request_id: id, token }];
    },
    async post(call: Open311Call, body: PostedBody): Promise<Open311Value> {
      const one = (name: string) => body.fields.get(name)?.[0];
      const { tenantId, rulebook } = await jurisdiction(parts, one('jurisdiction_id'));
      const apiKeyId = await requireKey(parts, { tenantId, key: one('api_key') }, () =>
        mayTry(call.from),
      );
      if (!mayPost(apiKeyId)) throw new Open311Error(429, 'too many requests with this api_key');
      const { field, ...request } = readPostedRequest(body.fields, rulebook);
      const { code } = await takeIn(parts, {
        ...{ ...request, tenantId, channel: 'open311', askedSubject: 'urban', field: field.code },
        unitId: await firstUnit(parts, tenantId, field.unit),
        ...{ anonymous: false, dossierCode: null, language: call.language, apiKeyId },
        ...{ formKey: newFormKey(), photos: body.photos, by: null },
      });
      return [
        { service_request_id: code, service_notice: NOTICE[call.language], account_id: null },
      ];
    },
  };
}

const NOTICE = {
  vi: 'Đã tiếp nhận; kết quả được trả lời theo thời hạn của lĩnh vực và công khai sau khi giấu thông tin cá nhân.',
  en: 'Received. It is answered within the limit of its field and published without personal data.',
} as const;

function discovery({ origin }: Open311Call): Open311Value {
  return {
    changeset: CHANGESET,
    contact: `${origin}/phan-anh`,
    key_service: `${origin}/phan-anh`,
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${origin}/open311/v2`,
        changeset: CHANGESET,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  };
}

async function list(
  parts: FeedbackParts,
  { query, language, origin }: Open311Call,
  code: string | null,
): Promise<Open311Value[]> {
  const { tenantId, rulebook } = await jurisdiction(parts, query.jurisdiction_id);
  const asked = readRequestQuery(query, parts.clock());
  const wanted = code === null ? asked : { ...asked, codes: [code], from: null, to: null, page: 1 };
  const key = query.api_key;
  const { rows, apiKeyId } = await parts.db.inTenant(tenantId, async (tx) => ({
    rows: await listRequests(tx, tenantId, wanted),
    apiKeyId: key === undefined ? null : await findApiKey(tx, tenantId, key),
  }));
  return await Promise.all(
    rows.map((row) => requestView(parts, { tenantId, row, rulebook, language, origin, apiKeyId })),
  );
}

/** One installation serves one jurisdiction; it may be named and then must be right. */
async function jurisdiction(
  { organisation, db }: FeedbackParts,
  named: string | undefined,
): Promise<{ tenantId: string; rulebook: FeedbackRulebook }> {
  const { id: tenantId } = await organisation.getPublicTenant();
  if (named !== undefined && named !== '' && named.toLowerCase() !== tenantId.toLowerCase())
    throw new Open311Error(404, `jurisdiction_id ${named} was not found`);
  return { tenantId, rulebook: await db.inTenant(tenantId, (tx) => findRulebook(tx, tenantId)) };
}

async function requireKey(
  { db }: FeedbackParts,
  { tenantId, key }: { tenantId: string; key: string | undefined },
  mayTry: () => boolean,
): Promise<string> {
  if (key === undefined || key === '') throw new Open311Error(400, 'api_key was not provided');
  const id = await db.inTenant(tenantId, (tx) => findApiKey(tx, tenantId, key));
  if (id !== null) return id;
  // Keys are long; this only keeps whoever tries them from filling the line.
  if (!mayTry()) throw new Open311Error(429, 'too many wrong keys');
  throw new Open311Error(403, 'api_key was not accepted');
}
