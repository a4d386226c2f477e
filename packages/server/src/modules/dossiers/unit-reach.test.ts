import type { Role } from '@motcua/domain/shared/role.ts';
import { describe, expect, test } from 'vitest';
import { agenciesOf, isUnitInReach, reachOf, withBranches } from './unit-reach.ts';

/** A province with a department, its division that serves the department, and a commune. */
const branches: Record<string, string[]> = {
  province: ['province', 'department', 'division', 'commune'],
  department: ['department', 'division'],
  division: ['division'],
  commune: ['commune'],
};
const reference = {
  branchOf: async (_tenantId: string, unitId: string) => branches[unitId] ?? [],
  agenciesServedFrom: async (_tenantId: string, unitId: string) =>
    unitId === 'division' ? ['department'] : [],
};

function officer(...held: [Role, string][]) {
  return {
    tenantId: 'H01',
    assignments: held.map(([role, unitId]) => ({ role, unitId })),
  };
}

describe('the units whose matters an officer sees', () => {
  test('given a clerk of a division, when asked, then the division and the department it works for', async () => {
    const reach = await reachOf(reference, officer(['desk_clerk', 'division']));
    expect(reach).toEqual(new Set(['division', 'department']));
  });

  test('given a clerk of the province, when asked, then nothing below the province', async () => {
    expect(await reachOf(reference, officer(['specialist', 'province']))).toEqual(
      new Set(['province']),
    );
  });

  test.each<Role>(['head', 'leader', 'reform_officer', 'inspector', 'procedure_controller'])(
    'given a %s of the department, when asked, then all below it and nothing beside it',
    async (role) => {
      const reach = await reachOf(reference, officer([role, 'department']));
      expect(reach).toEqual(new Set(['department', 'division']));
    },
  );

  test('given a clerk here who is a head there, when asked, then what lies below the place of the head alone', async () => {
    const reach = await reachOf(
      reference,
      officer(['desk_clerk', 'province'], ['head', 'department']),
    );
    expect(reach).toEqual(new Set(['province', 'department', 'division']));
  });

  test('given an administrator, when asked, then all, whatever else is held', async () => {
    const one = officer(['desk_clerk', 'commune'], ['administrator', 'commune']);
    expect(await reachOf(reference, one)).toBe('all');
    expect(await isUnitInReach(reference, one, 'province')).toBe(true);
  });
});

describe('whether one unit is in reach', () => {
  test('given a register of what is below, when a clerk of the department asks, then the division and not the commune', async () => {
    const clerk = officer(['desk_clerk', 'department']);
    expect(await isUnitInReach(reference, clerk, 'division')).toBe(true);
    expect(await isUnitInReach(reference, clerk, 'commune')).toBe(false);
  });

  test('given somebody without any place, when asked, then nothing', async () => {
    expect(await isUnitInReach(reference, officer(), 'commune')).toBe(false);
    expect(await reachOf(reference, officer())).toEqual(new Set());
  });
});

describe('the agencies of roles', () => {
  test('given two roles at two units, when asked for one of them, then the unit of that role alone', async () => {
    const both = officer(['head', 'commune'], ['specialist', 'division']);
    expect(await agenciesOf(reference, both, ['head'])).toEqual(new Set(['commune']));
    expect(await agenciesOf(reference, both, ['leader'])).toEqual(new Set());
    expect(await agenciesOf(reference, both)).toEqual(
      new Set(['commune', 'division', 'department']),
    );
  });

  test('given units, when taken with their branches, then each once', async () => {
    const found = await withBranches(reference, 'H01', ['department', 'division']);
    expect([...found]).toEqual(['department', 'division']);
  });
});
