import type { Role } from '@motcua/domain/shared/role.ts';
import fastify, { type FastifyContextConfig } from 'fastify';
import { describe, expect, it } from 'vitest';
import {
  actorOf,
  findAssignment,
  refuseUndeclaredRoutes,
  type SignedIn,
  withRole,
} from './auth.ts';

const officer = signedIn([
  ['specialist', 'xa', null],
  ['desk_clerk', 'xa', 'quay'],
  ['head', 'so', null],
]);

describe('what a role opens', () => {
  it('given an officer of several roles, then any one of those asked for is enough', () => {
    expect(withRole('head', 'leader')(officer)).toBe(true);
    expect(withRole('administrator')(officer)).toBe(false);
    expect(withRole('head')(signedIn([]))).toBe(false);
  });

  it('given several roles would do, then the act is done under the first that is asked for', () => {
    expect(findAssignment(officer, { roles: ['desk_clerk', 'specialist'] })?.role).toBe(
      'desk_clerk',
    );
  });

  it('given a role is held elsewhere, then it does not count here', () => {
    expect(findAssignment(officer, { roles: ['head'], unitId: 'xa' })).toBeNull();
    expect(findAssignment(officer, { roles: ['desk_clerk'], deskId: 'khac' })).toBeNull();
    expect(findAssignment(officer, { roles: ['head', 'specialist'], unitId: 'xa' })).toMatchObject({
      role: 'specialist',
    });
  });

  it('given a postal clerk, then the event keeps the employer for ever; of others it says nothing', () => {
    const held = findAssignment(officer, { roles: ['head'] });
    if (held === null) throw new Error('The head is missing.');
    expect(actorOf({ ...officer, employer: 'Bưu điện tỉnh' }, held)).toMatchObject({
      employer: 'Bưu điện tỉnh',
    });
    expect(actorOf(officer, held)).not.toHaveProperty('employer');
  });
});

describe('a route that forgets to say who may call it', () => {
  it.each([
    ['a policy', { policy: () => true }],
    ['that it is public', { public: true as const }],
  ])('given it declares %s, then the server starts', (_, config) => {
    expect(() => serve('/api/v1/dossiers', config)).not.toThrow();
  });

  it('given it declares neither, then the server does not start, and the route is named', () => {
    expect(() => serve('/api/v1/dossiers', {})).toThrow('GET /api/v1/dossiers declares neither');
  });

  it('given a page outside the interface, then it need not say', () => {
    expect(() => serve('/thu-tuc', {})).not.toThrow();
  });
});

function serve(url: string, config: FastifyContextConfig): void {
  const app = fastify();
  refuseUndeclaredRoutes(app);
  app.get(url, { config }, () => 'there');
}

function signedIn(held: readonly [Role, string, string | null][]): SignedIn {
  return {
    ...{ id: 'o', name: 'Lê Văn Tiếp', username: 'tiep', title: null, employer: null },
    ...{ tenantId: 'H01', tenantName: 'Tỉnh An Giang' },
    assignments: held.map(([role, unitId, deskId]) => ({
      ...{ role, unitId, unitCode: unitId, unitName: unitId, deskId, deskName: deskId },
    })),
  };
}
