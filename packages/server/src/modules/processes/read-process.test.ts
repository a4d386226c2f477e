import type { ProcedureContent } from '@motcua/domain/procedure/procedure.ts';
import { describe, expect, it } from 'vitest';
import { misfitOf, processId, readProcess } from './read-process.ts';
import type { SourceProcess } from './source-file.ts';

const source: SourceProcess = {
  ...{ procedureCode: '1.012790', case: null, unit: 'working_day', total: 8 },
  source: 'Quyết định công bố',
  steps: [
    { role: 'Bộ phận Một cửa', duration: 0.5 },
    { role: 'Chuyên viên phòng Nông nghiệp', duration: 6 },
    { role: 'Lãnh đạo UBND xã', duration: 1 },
    { role: 'Bộ phận Một cửa', duration: 0.5 },
  ],
};

describe('an internal process as a decision prints it (TT 01/2018/TT-VPCP Art. 8)', () => {
  it('given roles in words, then each step has the role of today and keeps the words', () => {
    expect(readSteps()).toEqual([
      ['Tiếp nhận hồ sơ', 'desk_clerk', 0.5],
      ['Chuyên viên phòng Nông nghiệp', 'specialist', 6],
      ['Lãnh đạo UBND xã', 'head', 1],
      ['Trả kết quả', 'desk_clerk', 0.5],
    ]);
  });

  it('given a desk in the middle, then what it does there is not guessed', () => {
    const [first, second] = source.steps;
    const steps = [first, second, first, second].filter((step) => step !== undefined);
    expect(readSteps({ steps, total: null })[2]?.[0]).toBe('Bộ phận Một cửa');
  });

  it.each<[string, Partial<SourceProcess>, string]>([
    ['a role that the words do not tell', { steps: [{ role: 'Ai đó', duration: 1 }] }, 'Ai đó'],
    ['a unit that no step is counted in', { unit: 'month' }, 'month'],
    ['steps that do not add up to the printed total', { total: 10 }, 'tổng các bước 8 ngày khác'],
  ])('given %s, then the reason instead of a process', (_, change, reason) => {
    expect(readProcess({ ...source, ...change })).toContain(reason);
  });

  it('given a total that nobody divided among the steps, then it is a process all the same', () => {
    const steps = source.steps.map(({ role }) => ({ role, duration: null }));
    expect(typeof readProcess({ ...source, steps })).toBe('object');
  });

  it('given steps that take longer than a channel allows, then the channel is named', () => {
    const read = readProcess(source);
    if (typeof read === 'string') throw new Error(read);
    const process = { ...read, version: 1 };
    expect(misfitOf(process, procedureOf(8, 7))).toMatch(/8 ngày vượt thời hạn .*\(online\)/);
    expect(misfitOf(process, procedureOf(8, 8))).toBeNull();
  });

  it('given a case of a procedure, then its process is another one', () => {
    expect(processId('1.012790', null)).not.toBe(processId('1.012790', 'bị mất'));
  });
});

function readSteps(change: Partial<SourceProcess> = {}) {
  const read = readProcess({ ...source, ...change });
  if (typeof read === 'string') throw new Error(read);
  return read.steps.map(({ name, role, allowanceDays }) => [name, role, allowanceDays]);
}

function procedureOf(counter: number, online: number): ProcedureContent {
  const channel = (name: 'counter' | 'online', value: number) => ({
    ...{ channel: name, limitText: null, fees: [], feeNote: null },
    limit: { kind: 'duration' as const, value, unit: 'working_day' as const },
  });
  return {
    ...{ procedureCode: '1.012790', name: 'Đính chính', group: 'land', field: 'Đất đai' },
    ...{ levels: ['commune'], agency: '', decision: null, applicants: [], checklist: [] },
    channels: [channel('counter', counter), channel('online', online)],
    ...{ results: [], legalBasis: [], steps: null, serviceLevels: [] },
    supplementRule: { mode: 'pause', maxAtIntake: 1, maxAtAppraisal: 1 },
  } as ProcedureContent;
}
