import type { ReviewAct } from '@motcua/domain/procedure-review/review.ts';
import { ROLES, type Role } from '@motcua/domain/shared/role.ts';
import { describe, expect, test } from 'vitest';
import type { SignedIn } from '../../platform/auth.ts';
import {
  mayAct,
  mayCheckPosting,
  mayEnterCuts,
  mayReview,
  requireReach,
  unitsSeen,
} from './policy.ts';

function officer(...held: [Role, string][]): SignedIn {
  return {
    ...{ id: 'o1', name: 'Nguyễn Văn An', username: 'an', title: null, employer: null },
    ...{ tenantId: 'H01', tenantName: 'tỉnh An Giang' },
    assignments: held.map(([role, unitId]) => ({
      ...{ role, unitId, unitCode: unitId, unitName: unitId, deskId: null, deskName: null },
    })),
  };
}

const rolesThat = (may: (of: SignedIn) => boolean) =>
  ROLES.filter((role) => may(officer([role, 'department'])));

describe('who does what to a review', () => {
  test.each<[ReviewAct, Role[]]>([
    ['propose', ['head', 'leader', 'procedure_controller', 'reform_officer']],
    ['submit', ['head', 'leader', 'procedure_controller', 'reform_officer']],
    ['return', ['head', 'leader']],
    ['approve', ['head', 'leader']],
    ['publish', ['procedure_controller', 'administrator']],
  ])('given the act “%s”, when each role tries, then only these may', (act, roles) => {
    expect(rolesThat((of) => mayAct(of, act)).sort()).toEqual([...roles].sort());
  });

  test('given who proposes alone, when the proposal is to be approved, then somebody who leads is needed', () => {
    const controller = officer(['procedure_controller', 'department']);
    expect(mayAct(controller, 'submit')).toBe(true);
    expect(mayAct(controller, 'approve')).toBe(false);
  });

  test('given the board on the wall, when people of the desk look, then they may check it and not review', () => {
    for (const role of ['desk_clerk', 'specialist'] as const) {
      expect(mayCheckPosting(officer([role, 'commune']))).toBe(true);
      expect(mayReview(officer([role, 'commune']))).toBe(false);
    }
  });

  test('given an administrator of the software, when a time cut is entered, then that is not theirs', () => {
    expect(mayEnterCuts(officer(['administrator', 'province']))).toBe(false);
    expect(mayEnterCuts(officer(['reform_officer', 'province']))).toBe(true);
  });
});

describe('whose reviews one sees', () => {
  const below: Record<string, string[]> = { province: ['province', 'commune'] };
  const reference = {
    branchOf: async (_tenantId: string, unitId: string) => below[unitId] ?? [unitId],
    agenciesServedFrom: async (_tenantId: string, unitId: string) =>
      unitId === 'office' ? ['province'] : [],
  };

  test('given an officer of the office of the province, when asked, then the province with all below it', async () => {
    const seen = await unitsSeen(reference, officer(['procedure_controller', 'office']));
    expect(seen).toEqual(['office', 'province', 'commune']);
  });

  test('given an administrator, when asked, then no limit', async () => {
    expect(await unitsSeen(reference, officer(['administrator', 'commune']))).toBeNull();
  });

  test('given the head of a commune, when the province is asked for, then it is not theirs', async () => {
    const head = officer(['head', 'commune']);
    await expect(requireReach(reference, head, 'commune')).resolves.toBeUndefined();
    await expect(requireReach(reference, head, 'province')).rejects.toThrow(
      'procedure-review.not-yours',
    );
  });
});
