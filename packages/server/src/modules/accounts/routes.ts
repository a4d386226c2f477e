import { problemSchema } from '@motcua/contract/common.ts';
import { passwordChangeSchema, sessionSchema, signInSchema } from '@motcua/contract/sessions.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { anyOfficer } from '../../platform/auth.ts';
import type { Accounts } from './accounts.ts';
import {
  clearSessionCookie,
  clientOf,
  liveSessionOf,
  requireSameOrigin,
  setSessionCookie,
} from './authentication.ts';

const tags = ['sessions'];
const current = sessionSchema.omit({ token: true });

/** Signing in and out (`/api/v1/sessions`), and one's own password. */
export function registerAccountRoutes(
  app: FastifyInstance,
  { accounts, secureCookies }: { accounts: Accounts; secureCookies: boolean },
): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const isSecure = (request: FastifyRequest) => secureCookies || request.protocol === 'https';

  routes.post(
    '/api/v1/sessions',
    {
      config: { public: true },
      schema: {
        ...{ tags, operationId: 'signIn', summary: 'Sign in', body: signInSchema },
        response: { 201: sessionSchema, 401: problemSchema, 429: problemSchema },
      },
    },
    async (request, reply) => {
      if (request.headers.origin !== undefined) requireSameOrigin(request);
      const session = await accounts.signIn({ ...request.body, client: clientOf(request) });
      setSessionCookie(reply, { ...session, secure: isSecure(request) });
      return reply.code(201).send(session);
    },
  );

  routes.get(
    '/api/v1/sessions/current',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'showSession', summary: 'Who is signed in' },
        response: { 200: current, 401: problemSchema },
      },
    },
    async (request) => {
      const { officer, expiresAt } = liveSessionOf(request);
      return { officer, expiresAt };
    },
  );

  routes.delete(
    '/api/v1/sessions/current',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'signOut', summary: 'Sign out' },
        response: { 204: z.null(), 401: problemSchema },
      },
    },
    async (request, reply) => {
      const session = liveSessionOf(request);
      await accounts.signOut({ session, everywhere: false, client: clientOf(request) });
      clearSessionCookie(reply, isSecure(request));
      return reply.code(204).send(null);
    },
  );

  routes.delete(
    '/api/v1/sessions',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'signOutEverywhere', summary: 'Sign out everywhere' },
        response: { 204: z.null(), 401: problemSchema },
      },
    },
    async (request, reply) => {
      const session = liveSessionOf(request);
      await accounts.signOut({ session, everywhere: true, client: clientOf(request) });
      clearSessionCookie(reply, isSecure(request));
      return reply.code(204).send(null);
    },
  );

  routes.put(
    '/api/v1/sessions/current/password',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'changePassword', body: passwordChangeSchema },
        summary: 'Change the own password; every session ends',
        response: { 204: z.null(), 401: problemSchema, 422: problemSchema },
      },
    },
    async (request, reply) => {
      const session = liveSessionOf(request);
      await accounts.changePassword({ session, ...request.body, client: clientOf(request) });
      clearSessionCookie(reply, isSecure(request));
      return reply.code(204).send(null);
    },
  );
}
