import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A role that the officer holds today, and where. */
export interface RoleHeldToday {
  role: Role;
  unitId: string;
  unitCode: string;
  unitName: string;
  deskId: string | null;
  deskName: string | null;
}

/** The person behind a request, as the contract shows them to themselves. */
export interface SignedIn {
  id: string;
  name: string;
  username: string;
  title: string | null;
  /** Employer where it is not the unit of the role, as the post for a postal clerk. */
  employer: string | null;
  tenantId: string;
  tenantName: string;
  assignments: RoleHeldToday[];
}

/** May this person call the route at all? What they may do to one dossier is asked again in its module. */
export type Policy = (officer: SignedIn) => boolean;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Anybody may call it. */
    public?: true;
    policy?: Policy;
  }
  interface FastifyRequest {
    /** Null on public routes. */
    officer: SignedIn | null;
    /** Null on public routes. */
    session: SessionBehind | null;
  }
}

/** For what lasts longer than a request. */
export interface SessionBehind {
  key: string;
  /** The officer as the session stands by then; throws when it has ended. */
  renew(): Promise<SignedIn>;
}

export function anyOfficer(): boolean {
  return true;
}

export function withRole(...roles: readonly Role[]): Policy {
  return (officer) => officer.assignments.some((held) => roles.includes(held.role));
}

/** The person behind a request that is not public; throws `session.missing`. */
export function officerOf(request: FastifyRequest): SignedIn {
  if (request.officer === null) throw new DomainError('session.missing');
  return request.officer;
}

/** The session behind a request that is not public; throws `session.missing`. */
export function sessionOf(request: FastifyRequest): SessionBehind {
  if (request.session === null) throw new DomainError('session.missing');
  return request.session;
}

/**
 * The role under which the officer acts: the first of `roles` they hold, at `unitId` or `deskId` where
 * these are given. Null when they hold none of them there.
 */
export function findAssignment(
  officer: SignedIn,
  wanted: { roles: readonly Role[]; unitId?: string; deskId?: string },
): RoleHeldToday | null {
  for (const role of wanted.roles) {
    const held = officer.assignments.find(
      (one) =>
        one.role === role &&
        (wanted.unitId === undefined || one.unitId === wanted.unitId) &&
        (wanted.deskId === undefined || one.deskId === wanted.deskId),
    );
    if (held !== undefined) return held;
  }
  return null;
}

/** Who acted, as an event keeps it for ever. */
export function actorOf(officer: SignedIn, held: RoleHeldToday) {
  return {
    officerId: officer.id,
    name: officer.name,
    unitId: held.unitId,
    role: held.role,
    ...(officer.employer === null ? {} : { employer: officer.employer }),
  };
}

/** Nothing under the prefix is reachable by forgetting: a route says who may call it, or the start fails. */
export function refuseUndeclaredRoutes(app: FastifyInstance, prefix = '/api/v1'): void {
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith(prefix)) return;
    if (route.config?.public === true || route.config?.policy !== undefined) return;
    throw new Error(
      `The route ${String(route.method)} ${route.url} declares neither a policy nor that it is public.`,
    );
  });
}
