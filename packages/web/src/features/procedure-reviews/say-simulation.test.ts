import type { Simulation } from '@motcua/contract/time-cuts.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../lib/format.ts';
import { messages } from '../../messages/desk.ts';
import { saySimulation } from './say-simulation.ts';

const vi = { messages: messages.vi, formats: formatsFor('vi') };

describe('a simulation in words', () => {
  it('given some break and officers lack, then it says the share, the steps and the part of an officer', () => {
    const said = saySimulation(simulation(), vi).join(' ');
    expect(said).toContain('Với 5 ngày làm việc, 97,1 % hồ sơ vẫn đúng hạn (971 trên 1.000).');
    expect(said).toContain('2 bước không kịp: Thẩm định, Phê duyệt.');
    expect(said).toContain('cần thêm 0,4 cán bộ (Chuyên viên, UBND xã A); khi đó 99 % đúng hạn');
  });

  it('given 97,19 % are on time, then it is not rounded up to 97,2', () => {
    const answer = { ...simulation().answer };
    answer.after = { ...answer.after, onTimeShare: 0.9719 };
    expect(saySimulation({ ...simulation(), answer }, vi)[0]).toContain('97,1 %');
  });

  it('given more than the limit was tried, then it says what else: new steps, changed steps, officers', () => {
    const base = simulation();
    expect(saySimulation(base, vi).join(' ')).not.toContain('Quy trình thử khác trước');
    const asked = {
      ...base.asked,
      steps: [
        { step: 'a', workPercent: 50, lyingPercent: 100 },
        { step: 'b', workPercent: 0, lyingPercent: 0 },
        { step: 'c', workPercent: 100, lyingPercent: 100 },
      ],
      added: [
        {
          ...{ name: 'Lấy ý kiến', after: { no: 2, name: 'Thẩm định' }, role: null },
          ...{ workMinutes: 0, lyingMinutes: 900 },
        },
      ],
    };
    const stations = base.answer.stations.map((station) => ({ ...station, officers: 2.5 }));
    const answer = { ...base.answer, stations };
    expect(saySimulation({ ...base, asked, answer }, vi)).toContain(
      'Quy trình thử khác trước: thêm bước Lấy ý kiến sau bước Thẩm định; bước Thẩm định làm còn 50 %, nằm lại còn 100 %; bỏ bước Phê duyệt; Chuyên viên, UBND xã A: 2,5 cán bộ thay vì 2.',
    );
  });

  it('given nothing breaks or no officer helps, then it says so', () => {
    const base = simulation();
    const quiet = { ...base.answer, steps: [], needed: { kind: 'none' as const } };
    const said = saySimulation({ ...base, answer: quiet }, vi).join(' ');
    expect(said).toContain('Không bước nào làm hồ sơ trễ.');
    expect(said).toContain('Không cần thêm người');
    const beyond = { ...base.answer, needed: { kind: 'beyond' as const, best: 0.98 } };
    expect(saySimulation({ ...base, answer: beyond }, vi).join(' ')).toContain(
      'Thêm người cũng không đạt',
    );
  });
});

function simulation(): Simulation {
  const shape = {
    ...{ dossiers: 1000, onTimeShare: 0.971 },
    percentiles: { 50: 100, 80: 200, 90: 300, 95: 400 },
  };
  const none = { points: 0, percent: 0 };
  const step = { no: 2, unitName: 'UBND xã A', role: 'specialist' as const, station: 's' };
  const times = { visits: 1, waiting: 1, work: 1, lying: 1, breaks: 10 };
  return {
    id: '018f2c6e-7b1a-7cc3-9f2b-0a1b2c3d4e5f',
    unit: { id: '018f2c6e-7b1a-7cc3-9f2b-0a1b2c3d4e60', name: 'UBND xã A' },
    reviewId: null,
    from: parsePlainDate('2025-01-01'),
    to: parsePlainDate('2025-12-31'),
    procedures: [
      { code: '1.1', name: 'X', limitText: '5 ngày làm việc', bindingText: '8 ngày làm việc' },
    ],
    madeAt: parseInstant('2026-01-05T08:00:00+07:00'),
    madeBy: 'Lê A',
    asked: {
      ...{ unit: 'u', procedures: [], officers: [], steps: [], target: null, workShare: null },
      ...{ seed: 1, reviewId: null, added: [] },
    },
    answer: {
      ...{ before: { ...shape, onTimeShare: 1 }, after: shape, target: 0.99, dayMinutes: 450 },
      range: { lowest: 0.96, highest: 0.98 },
      steps: [
        { ...step, ...times, key: 'a', name: 'Thẩm định', isBreaking: true },
        { ...step, ...times, key: 'b', name: 'Phê duyệt', isBreaking: true },
        { ...step, ...times, key: 'c', name: 'Phát hành', isBreaking: false },
      ],
      stations: [
        {
          ...{ key: 's', unitName: 'UBND xã A', role: 'specialist' },
          ...{ officersWere: 2, officers: 2, busy: 0.9 },
        },
      ],
      needed: { kind: 'more', more: [{ station: 's', officers: 0.4 }], reached: 0.99 },
      ...{ distribution: [], late: 29, workShare: 0.8, read: 1000 },
      replay: {
        ...{ observed: shape, own: shape, drawn: shape, holds: true },
        ...{ ownError: none, ownTolerance: none, drawnError: none, drawnTolerance: none },
      },
      left: { open: 0, withdrawn: 0, withoutSteps: 0, withoutLimit: 0 },
    },
  };
}
