import type { FeedbackClock, FeedbackRulebook } from '@motcua/domain/feedback/rulebook.ts';
import type { FeedbackState } from '@motcua/domain/feedback/transitions.ts';
import { type Instant, isInstant, parseInstant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../../platform/db.ts';
import type { FeedbackParts } from '../parts.ts';
import { unitView } from '../unit-view.ts';
import { STATE_SENTENCES } from '../words.ts';
import { Open311Error, type Open311Value } from './answer.ts';

export interface RequestRow {
  id: string;
  code: string;
  state: FeedbackState;
  field: string;
  unitId: string;
  text: string;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  apiKeyId: string | null;
  receivedAt: Instant;
  updatedAt: Instant;
  nextClock: FeedbackClock | null;
  nextDue: Instant | null;
  question: string | null;
  answer: string | null;
  photoId: string | null;
}

export interface RequestQuery {
  codes: readonly string[] | null;
  services: readonly string[] | null;
  from: Instant | null;
  to: Instant | null;
  status: 'open' | 'closed' | null;
  page: number;
  pageSize: number;
}

const DAYS_90_MS = 90 * 86_400_000;
const MOST = 1000;

/**
 * The filters of GET requests: by id, or by service, status and time of at most 90 days, the last 90 where none
 * is told; pages of at most 1,000, 50 where nothing is said. Throws 400 for what cannot be read.
 */
export function readRequestQuery(
  given: Readonly<Record<string, string>>,
  now: Instant,
): RequestQuery {
  const codes = listOf(given.service_request_id);
  const end = timeOf('end_date', given.end_date);
  const start = timeOf('start_date', given.start_date);
  const until = end ?? now;
  const earliest = parseInstant(new Date(Date.parse(until) - DAYS_90_MS).toISOString());
  const { status } = given;
  if (status !== undefined && status !== 'open' && status !== 'closed')
    throw new Open311Error(400, 'status must be open or closed');
  return {
    ...{ codes, services: listOf(given.service_code), status: status ?? null },
    ...{ from: codes === null ? (start ?? earliest) : start, to: end },
    page: wholeOf('page', given.page, 1),
    pageSize: Math.min(MOST, wholeOf('page_size', given.page_size, 50)),
  };
}

/** Only urban matters: the others are between their sender and the office until their answer is published. */
export async function listRequests(
  tx: Transaction,
  tenantId: string,
  query: RequestQuery,
): Promise<RequestRow[]> {
  const { codes, services, from, to, status, page, pageSize } = query;
  return await tx<RequestRow[]>`
    select f.id, f.code, f.state, f.field, f.unit_id as "unitId", f.text, f.address, f.latitude,
      f.longitude, f.api_key_id as "apiKeyId", f.received_at as "receivedAt",
      f.updated_at as "updatedAt", f.next_clock as "nextClock", f.next_due as "nextDue",
      p.question, p.answer,
      (select ph.id from feedback_photo ph where ph.tenant_id = f.tenant_id and ph.feedback_id = f.id
        and ph.shown order by ph.id limit 1) as "photoId"
    from feedback f left join lateral (
      select question, answer from feedback_publication p
      where p.tenant_id = f.tenant_id and p.feedback_id = f.id order by p.round desc limit 1) p on true
    where f.tenant_id = ${tenantId} and f.field is not null
      and coalesce(f.subject, f.asked_subject) = 'urban'
      ${codes === null ? tx`` : tx`and f.code = any(${[...codes]})`}
      ${services === null ? tx`` : tx`and f.field = any(${[...services]})`}
      ${from === null ? tx`` : tx`and f.received_at >= ${from}`}
      ${to === null ? tx`` : tx`and f.received_at <= ${to}`}
      ${status === null ? tx`` : tx`and (f.state = any(${CLOSED})) = ${status === 'closed'}`}
    order by f.received_at desc, f.id desc
    limit ${pageSize} offset ${(page - 1) * pageSize}`;
}

/**
 * A request as anybody may read it. Words and address of the sender are shown to the client that sent them, to
 * others only as a person has published them.
 */
export async function requestView(
  { reference }: Pick<FeedbackParts, 'reference'>,
  of: {
    tenantId: string;
    row: RequestRow;
    rulebook: FeedbackRulebook;
    language: 'vi' | 'en';
    origin: string;
    apiKeyId: string | null;
  },
): Promise<Open311Value> {
  const { tenantId, row, rulebook, language, origin, apiKeyId } = of;
  const isOwn = apiKeyId !== null && row.apiKeyId === apiKeyId;
  const field = rulebook.fields.find(({ code }) => code === row.field);
  const photo = `${origin}/api/v1/public-feedback/${row.code}/photos/${row.photoId}`;
  return {
    service_request_id: row.code,
    status: CLOSED.includes(row.state) ? 'closed' : 'open',
    status_notes: row.answer ?? STATE_SENTENCES[row.state][language],
    service_name: field?.name[language] ?? row.field,
    service_code: row.field,
    description: row.question ?? (isOwn ? row.text : null),
    agency_responsible: (await unitView(reference, tenantId, row.unitId)).name,
    service_notice: null,
    requested_datetime: row.receivedAt,
    updated_datetime: row.updatedAt,
    expected_datetime: row.nextClock === 'answer' ? row.nextDue : null,
    address: isOwn ? row.address : null,
    address_id: null,
    zipcode: null,
    lat: row.latitude,
    long: row.longitude,
    media_url: row.photoId === null ? null : photo,
  };
}

const CLOSED: FeedbackState[] = ['answered', 'published', 'closed', 'refused', 'diverted'];

function listOf(text: string | undefined): string[] | null {
  if (text === undefined || text.trim() === '') return null;
  return text
    .split(',')
    .map((one) => one.trim())
    .slice(0, MOST);
}

/** A W3C date-time; without a zone it is of Viet Nam. */
function timeOf(name: string, text: string | undefined): Instant | null {
  if (text === undefined || text === '') return null;
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00` : text.replace(' ', '+');
  for (const one of [whole, `${whole}+07:00`]) if (isInstant(one)) return parseInstant(one);
  throw new Open311Error(400, `${name} is no date-time of ISO 8601`);
}

function wholeOf(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined || text === '') return otherwise;
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Open311Error(400, `${name} is no number`);
  return Number(text);
}
