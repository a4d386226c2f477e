import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeLimit } from '../calendar/time-limit.ts';
import {
  checkAllowances,
  defaultProcess,
  type ProcessDefinition,
  sumOfAllowances,
} from './definition.ts';
import { mapRole } from './map-role.ts';

describe('allowances of steps, TT 01/2018/TT-VPCP Art. 8', () => {
  it.each([
    [[0.5, 7, 2.5], { kind: 'duration', value: 10, unit: 'working_day' }, true],
    [[0.5, 7, 2.75], { kind: 'duration', value: 10, unit: 'working_day' }, false],
    [[0.5], { kind: 'duration', value: 4, unit: 'working_hour' }, true],
    [[0.75], { kind: 'duration', value: 4, unit: 'working_hour' }, false],
    [[15], { kind: 'duration', value: 15, unit: 'day' }, true],
    [[16], { kind: 'duration', value: 15, unit: 'day' }, false],
    [[1], { kind: 'immediate' }, true],
    [[2], { kind: 'same_day', cutOffMinute: 900 }, false],
    [[400], { kind: 'text', text: 'Theo kế hoạch' }, true],
    [[8], sum(5, 3), true],
    [[9], sum(5, 3), false],
  ] as [number[], TimeLimit, boolean][])(
    'given steps of %j days and %j, when saved, then it fits: %s',
    (days, limit, fits) => {
      expect(checkAllowances(steps(days), limit) === null).toBe(fits);
    },
  );

  it('given too long a process, when refused, then the sentence can name sum and limit', () => {
    const error = checkAllowances(steps([3, 3]), {
      kind: 'duration',
      value: 5,
      unit: 'working_day',
    });
    expect(error).toMatchObject({
      code: 'process.allowances-exceed-limit',
      params: { sum: 6, limit: 5 },
    });
  });

  it('given quarters of days in any number, when they sum exactly to the limit, then it fits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 20 }), (quarters) => {
        const process = steps(quarters.map((quarter) => quarter / 4));
        const value = sumOfAllowances(process);
        expect(
          checkAllowances(process, { kind: 'duration', value, unit: 'working_day' }),
        ).toBeNull();
      }),
    );
  });
});

describe('the process where none is approved', () => {
  it('given no internal process, when asked, then the round of NĐ 61/2018 Art. 17–20 without invented allowances', () => {
    const process = defaultProcess();
    expect(process.steps.map((step) => step.role)).toEqual([
      'desk_clerk',
      'specialist',
      'head',
      'document_clerk',
      'desk_clerk',
    ]);
    expect(sumOfAllowances(process)).toBe(0);
  });
});

describe('roles as decisions print them', () => {
  it.each([
    ['Bộ phận tiếp nhận và trả kết quả (Trung tâm PVHCC)', 'desk_clerk'],
    ['TTPVHCC xã', 'desk_clerk'],
    ['Nhân viên tiếp nhận tại cơ sở', 'desk_clerk'],
    ['Chuyên viên Phòng BTXH và Trẻ em', 'specialist'],
    ['Công chức Phòng Văn hóa - Xã hội', 'specialist'],
    ['Lãnh đạo Sở Y tế', 'head'],
    ['Người đứng đầu cơ sở', 'head'],
    ['Văn thư UBND xã, phường', 'document_clerk'],
    ['Nhân viên Bưu điện', 'postal_clerk'],
    ['Cơ sở trợ giúp xã hội', null],
    ['', null],
  ])('given %j, when read, then the role is %s', (text, role) => {
    expect(mapRole(text)).toBe(role);
  });
});

function steps(days: number[]): ProcessDefinition {
  const make = (allowanceDays: number, index: number) => ({
    ...{ no: index + 1, name: `Bước ${index + 1}`, role: 'specialist' as const },
    ...{ roleText: 'Chuyên viên', allowanceDays },
  });
  const base = { id: '1.001806', version: 1, procedureCode: '1.001806', case: null };
  return { ...base, steps: days.map(make), source: 'ví dụ' };
}

function sum(...days: number[]): TimeLimit {
  return {
    kind: 'sum',
    parts: days.map((value) => ({ kind: 'duration', value, unit: 'working_day' })),
  };
}
