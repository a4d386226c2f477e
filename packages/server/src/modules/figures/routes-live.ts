import { problemSchema } from '@motcua/contract/common.ts';
import type { LiveNews as Told } from '@motcua/contract/live.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import { anyOfficer, officerOf, sessionOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import type { Live, LiveNews } from '../../platform/live.ts';
import { addStreams, type Stream, type StreamSettings } from '../../platform/live-streams.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import type { Reference } from '../dossiers/index.ts';
import { createFigureReachOf, type FigureReach } from './policy.ts';

export interface LiveParts {
  live: Live;
  clock: () => Instant;
  reference: Pick<Reference, 'agenciesServedFrom' | 'branchOf'>;
  /** Whose figures the public board shows. */
  publicTenant: () => Promise<{ id: string }>;
  settings?: StreamSettings;
  /** How often at most the public is told. */
  publicEveryMs?: number;
}

const tags = ['live'];
const response = { 200: bytesOf('text/event-stream'), 429: problemSchema };
/** A browser needs one, whatever the number of its windows. */
const PER_SESSION = 4;
/** An office stands behind one address. */
const PER_ADDRESS = 40;

/** News as they happen: which figures to ask anew (`/api/v1/live`). */
export async function registerLiveRoutes(http: Http, parts: LiveParts): Promise<void> {
  const { live, clock, publicEveryMs = 2000 } = parts;
  const streams = await addStreams(http, parts.settings);
  const reachOf = createFigureReachOf(parts.reference);

  http.get(
    '/api/v1/live',
    {
      config: { policy: anyOfficer },
      sse: { kind: 'manual' },
      schema: {
        ...{ tags, operationId: 'followNews', response },
        summary: 'Server-sent events: which units have new figures, alarms or matters to decide',
      },
    },
    async (request, reply) => {
      const { tenantId } = officerOf(request);
      const session = sessionOf(request);
      let reach = await reachOf(officerOf(request));
      let unhear = () => {};
      const stream = streams.open(reply, {
        key: session.key,
        limit: PER_SESSION,
        onEnd: () => unhear(),
        mayGoOn: async () => {
          reach = await reachOf(await session.renew());
          return true;
        },
      });
      unhear = live.hear((news) => {
        if (news === 'missed') stream.send({ event: 'missed', data: anything(clock()) });
        else if (news.tenantId === tenantId) tell(stream, news, reach);
      });
    },
  );

  http.get(
    '/api/v1/public/live',
    {
      config: { public: true },
      sse: { kind: 'manual' },
      schema: {
        ...{ tags, operationId: 'followPublicNews', response },
        summary: 'Server-sent events: that public figures have changed, and nothing else',
      },
    },
    async (request, reply) => {
      const tenant = await parts.publicTenant();
      let unhear = () => {};
      const order = { key: request.ip, limit: PER_ADDRESS, onEnd: () => unhear() };
      const stream = streams.open(reply, order);
      const say = atMostEvery(publicEveryMs, () =>
        stream.send({ event: 'figures', data: anything(clock()) }),
      );
      unhear = live.hear((news) => {
        if (news === 'missed' || (news.event === 'figures' && news.tenantId === tenant.id)) say();
      });
    },
  );
}

/** Of units out of reach not even the name is told; news of nothing within reach are not told at all. */
function tell(stream: Stream, { event, unitIds, at }: LiveNews, { units }: FigureReach): void {
  const named =
    unitIds === null || units === 'all' ? unitIds : unitIds.filter((id) => units.has(id));
  if (named !== null && named.length === 0) return;
  const data: Told = { unitIds: named === null ? null : [...named], at };
  stream.send({ event, data });
}

function anything(at: Instant): Told {
  return { unitIds: null, at };
}

/** At once, then not again for a while; what comes meanwhile is said once at its end. */
function atMostEvery(ms: number, say: () => void): () => void {
  let rests = false;
  let again = false;
  const speak = () => {
    if (rests) {
      again = true;
      return;
    }
    rests = true;
    say();
    setTimeout(() => {
      rests = false;
      if (again) {
        again = false;
        speak();
      }
    }, ms).unref();
  };
  return speak;
}
