import {
  PORTAL_LOCALES,
  PORTAL_PATHS,
  type PortalLocale,
  type PortalPlace,
  portalPath,
} from '@motcua/contract/portal-paths.ts';
import { isDomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseGone } from '../../platform/db.ts';
import { type Answer, type AnswerPage, NOT_FOUND, type PageParts } from './answer.ts';
import { answerCalendar } from './pages/calendar.ts';
import { answerDeadline } from './pages/deadline.ts';
import { readFeedbackForm } from './read-feedback-form.ts';
import {
  answerFeedback,
  answerFeedbackFollow,
  answerFeedbackNew,
  answerPublishedFeedback,
} from './pages/feedback.ts';
import { takeFeedbackForm, takeFollowForm } from './pages/feedback-forms.ts';
import { answerHome } from './pages/home.ts';
import { answerOpenData } from './pages/open-data.ts';
import {
  answerRating,
  answerSurvey,
  answerSurveyResults,
  answerSurveys,
} from './pages/opinions.ts';
import { takeRatingForm, takeSurveyForm } from './pages/opinion-forms.ts';
import { answerProcedure } from './pages/procedure.ts';
import { answerReformIndex } from './pages/reform-index.ts';
import { answerResults } from './pages/results.ts';
import { answerSearch } from './pages/search.ts';
import { answerTracked, answerTrackingForm } from './pages/tracking.ts';
import type { PortalRenderer } from './ports.ts';
import { sendHtml } from './send-html.ts';

const PAGES = {
  home: answerHome,
  procedures: answerSearch,
  procedure: answerProcedure,
  tracking: answerTrackingForm,
  tracked: answerTracked,
  deadline: answerDeadline,
  calendar: answerCalendar,
  results: answerResults,
  'open-data': answerOpenData,
  surveys: answerSurveys,
  survey: answerSurvey,
  'survey-results': answerSurveyResults,
  rating: answerRating,
  'reform-index': answerReformIndex,
  feedback: answerFeedback,
  'feedback-new': answerFeedbackNew,
  'feedback-follow': answerFeedbackFollow,
  'published-feedback': answerPublishedFeedback,
} as const satisfies Record<PortalPlace, AnswerPage>;

/** Sheets that are sent without a script. */
const FORMS = {
  survey: takeSurveyForm,
  rating: takeRatingForm,
  'feedback-follow': takeFollowForm,
} as const;

export interface PortalRouteParts extends PageParts {
  renderer: PortalRenderer;
  /** The address on papers and in codes; null: the one the reader came by. */
  publicUrl: string | null;
}

const open = { config: { public: true }, schema: { hide: true } } as const;

/** The public pages in both languages, and a page for every address that is none. */
export function registerPortalRoutes(http: FastifyInstance, parts: PortalRouteParts): void {
  const providerName = rememberProvider(parts);
  for (const place of Object.keys(PAGES) as PortalPlace[]) {
    for (const locale of PORTAL_LOCALES) {
      http.get(PORTAL_PATHS[place][locale], open, async (request, reply) => {
        const answer = await answerOf(PAGES[place], { request, locale, parts });
        return sendAnswer(answer, { request, reply, locale });
      });
    }
  }
  registerForms(http, async (form, { request, reply, locale }) => {
    const answer = await answerOf(form, { request, locale, parts });
    return sendAnswer(answer, { request, reply, locale });
  });
  http.get('/robots.txt', open, (_request, reply) => reply.type('text/plain').send(ROBOTS));
  http.get('/*', open, async (request, reply) => {
    const isForPeople =
      !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
    if (!isForPeople) return reply.callNotFound();
    const locale = /^\/en(\/|$)/.test(request.url) ? 'en' : 'vi';
    return sendAnswer(NOT_FOUND, { request, reply, locale });
  });

  async function sendAnswer(answer: Answer, to: Reader): Promise<FastifyReply> {
    const { request, reply, locale } = to;
    if ('redirect' in answer) return reply.redirect(portalPath(locale, answer.redirect), 302);
    const html = parts.renderer.render(answer.page, {
      ...{ locale, address: answer.address, origin: originOf(request, parts) },
      ...{ provider: await providerName(), assets: parts.renderer.assets },
    });
    return sendHtml(html, answer, to);
  }
}

/** What a page of the portal sends back by itself: fields of a form, as a browser writes them. */
function registerForms(
  http: FastifyInstance,
  answer: (form: AnswerPage, reader: Reader) => Promise<FastifyReply>,
): void {
  http.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 64 * 1024 },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );
    for (const locale of PORTAL_LOCALES)
      scope.post(PORTAL_PATHS['feedback-new'][locale], open, async (request, reply) => {
        const sent = await readFeedbackForm(request);
        return answer((question, parts) => takeFeedbackForm(question, parts, sent), {
          ...{ request, reply, locale },
        });
      });
    for (const place of ['survey', 'rating', 'feedback-follow'] as const)
      for (const locale of PORTAL_LOCALES)
        scope.post(PORTAL_PATHS[place][locale], open, (request, reply) =>
          answer(FORMS[place], { request, reply, locale }),
        );
  });
}

interface Reader {
  request: FastifyRequest;
  reply: FastifyReply;
  locale: PortalLocale;
}

interface Asked {
  request: FastifyRequest;
  locale: PortalLocale;
  parts: PortalRouteParts;
}

/** A failure becomes a page too: what is gone for a moment, or an error of ours that the log keeps. */
async function answerOf(page: AnswerPage, { request, locale, parts }: Asked): Promise<Answer> {
  const { key = '' } = request.params as { key?: string };
  const question = {
    locale,
    key,
    query: request.query,
    origin: originOf(request, parts),
    from: request.ip,
    device: `${request.headers['user-agent'] ?? ''} ${request.headers['accept-language'] ?? ''}`,
    form: request.body instanceof URLSearchParams ? request.body : new URLSearchParams(),
  };
  try {
    return await page(question, parts);
  } catch (error) {
    const status = isComingBack(error) ? 503 : 500;
    request.log.error({ err: error, request: request.id }, 'public page failed');
    return { page: { kind: 'error', status }, address: null, status, keep: 'never' };
  }
}

/** The database is gone for a moment, or the first start has not founded the office yet. */
function isComingBack(error: unknown): boolean {
  return isDatabaseGone(error) || (isDomainError(error) && error.code === 'tenant.not-found');
}

function originOf(request: FastifyRequest, { publicUrl }: PortalRouteParts): string {
  return publicUrl ?? `${request.protocol}://${request.host}`;
}

/** The name hardly ever changes, and an error page must have it while the database is gone. */
function rememberProvider({ sources }: PageParts): () => Promise<string> {
  let known = '';
  return async () => {
    try {
      known = await sources.providerName();
    } catch {
      // The last name known stands.
    }
    return known;
  };
}

/** One dossier is nobody's business but its reader's, and the rest is no text to find. */
const ROBOTS = [
  'User-agent: *',
  'Disallow: /desk/',
  'Disallow: /api/',
  'Disallow: /tra-cuu/',
  'Disallow: /en/tracking/',
  'Disallow: /khao-sat/',
  'Disallow: /en/surveys/',
  'Disallow: /danh-gia/',
  'Disallow: /en/rating/',
  '',
].join('\n');
