import cookie from '@fastify/cookie';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { epochMs, type Instant } from '@motcua/domain/shared/instant.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuseUndeclaredRoutes } from '../../platform/auth.ts';
import type { Client } from './attempts-store.ts';
import type { LiveSession } from './session-cache.ts';

declare module 'fastify' {
  interface FastifyRequest {
    liveSession: LiveSession | null;
  }
}

export const COOKIE = 'motcua_session';

/**
 * Puts the officer on every request of a route that is not public, and refuses those whom the route's
 * policy does not admit. Call it before any route is registered.
 */
export async function installAuthentication(
  app: FastifyInstance,
  getSession: (token: string | null) => Promise<LiveSession>,
): Promise<void> {
  refuseUndeclaredRoutes(app);
  if (!app.hasReplyDecorator('setCookie')) await app.register(cookie);
  app.decorateRequest('officer', null);
  app.decorateRequest('liveSession', null);
  app.decorateRequest('session', null);
  app.addHook('onRequest', async (request) => {
    const { policy } = request.routeOptions.config;
    if (policy === undefined) return;
    const { token, fromCookie } = tokenOf(request);
    const session = await getSession(token);
    if (fromCookie && writes.has(request.method)) requireSameOrigin(request);
    if (!policy(session.officer)) throw new DomainError('officer.forbidden');
    request.officer = session.officer;
    request.liveSession = session;
    request.session = {
      key: session.hash.toString('base64'),
      renew: async () => (await getSession(token)).officer,
    };
  });
}

export function liveSessionOf(request: FastifyRequest): LiveSession {
  if (request.liveSession === null) throw new DomainError('session.missing');
  return request.liveSession;
}

/** A page of another origin may send our cookie along but cannot choose these headers. */
export function requireSameOrigin(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin') return;
  const { origin } = request.headers;
  if (site === undefined && origin !== undefined && hostOf(origin) === request.host) return;
  throw new DomainError('session.cross-site');
}

export function setSessionCookie(
  reply: FastifyReply,
  session: { token: string; expiresAt: Instant; secure: boolean },
): void {
  reply.setCookie(COOKIE, session.token, {
    ...cookieOptions(session.secure),
    expires: new Date(epochMs(session.expiresAt)),
  });
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(COOKIE, cookieOptions(secure));
}

export function clientOf(request: FastifyRequest): Client {
  return { address: request.ip, agent: request.headers['user-agent'] ?? null };
}

const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

function tokenOf(request: FastifyRequest): { token: string | null; fromCookie: boolean } {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return { token: bearer, fromCookie: false };
  return { token: request.cookies[COOKIE] ?? null, fromCookie: true };
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function cookieOptions(secure: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
}
