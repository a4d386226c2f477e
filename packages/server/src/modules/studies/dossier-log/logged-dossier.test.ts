import { describe, expect, it } from 'vitest';
import { loggedDossier } from './logged-dossier.ts';
import { realNames } from './pseudonyms.ts';
import type { DossierOfLog, FactOfLog } from './store.ts';

const row: DossierOfLog = {
  ...{ id: 'd', code: 'H01.14-261120-0042', procedureCode: '1.001193', field: 'Hộ tịch' },
  ...{ procedureName: 'Đăng ký khai sinh', channel: 'counter', unitId: 'xa', deskId: 'quay' },
  ...{ applicantName: 'Nguyễn Thị Lan', receivedAt: at(0), dueAt: null, endedAt: null },
  ...{ outcome: null, timeliness: null },
};
const steps = ['Tiếp nhận', 'Thẩm định', 'Trả kết quả'].map((name, index) => ({
  ...{ no: index + 1, name, role: 'specialist' as const, allowanceDays: 1 },
}));
const accepted = fact('DossierAccepted', 0, { steps, process: { id: 'p', version: 1 } });
const tell = (...facts: FactOfLog[]) => loggedDossier(row, facts, realNames).events;

describe('a dossier told as events', () => {
  it('given a step that is handed on, then its event bears its name and since when it was in hand', () => {
    const [, , , handedOver] = tell(
      ...[accepted, fact('HandedOver', 1, { fromStep: 1, toStep: 2 })],
      ...[fact('TakenOver', 3), fact('HandedOver', 8, { fromStep: 2, toStep: 3 })],
    );
    expect(handedOver).toMatchObject({
      ...{ activity: '2. Thẩm định', start: at(3), at: at(8) },
      ...{ step: { no: 2 }, nextStep: { no: 3 } },
    });
  });

  it('given nobody took it over, then it is in hand from the first work of the step, not before', () => {
    const events = tell(
      ...[accepted, fact('HandedOver', 1, { fromStep: 1, toStep: 2 })],
      ...[fact('NoteAdded', 2), fact('SupplementRequested', 4)],
      fact('HandedOver', 8, { fromStep: 2, toStep: 3 }),
    );
    expect(events.at(-1)?.start).toBe(at(4));
  });

  it('given it is sent back, then that is work of the step, but the step is not done', () => {
    const returned = tell(
      ...[accepted, fact('HandedOver', 1, { fromStep: 1, toStep: 2 })],
      ...[fact('TakenOver', 3), fact('StepReturned', 5, { fromStep: 2, toStep: 1 })],
    ).at(-1);
    expect(returned).toMatchObject({ start: at(3), step: null, activity: 'Trả lại bước trước' });
  });

  it('given the result is handed out, then that ends the last step, once', () => {
    const delivered = tell(accepted, fact('ResultDelivered', 9));
    expect(delivered.at(-1)?.step?.no).toBe(3);
    const twice = tell(
      accepted,
      fact('HandedOver', 8, { fromStep: 3, toStep: 3 }),
      fact('ResultDelivered', 9),
    );
    expect(twice.at(-1)?.step).toBeNull();
  });

  it('given a row of an old register, then it tells of its own dates, not of the day of the import', () => {
    const imported = fact('DossierImported', 20, { finishedAt: at(5), deliveredAt: at(6) });
    expect(tell(imported).map((event) => [event.activity, event.at])).toEqual([
      ['Tiếp nhận (sổ cũ)', at(0)],
      [expect.any(String), at(5)],
      [expect.any(String), at(6)],
    ]);
    const open = tell({ ...imported, finishedAt: null, deliveredAt: null });
    expect(open).toHaveLength(1);
  });
});

function at(hour: number): string {
  return `2026-11-20T${String(hour).padStart(2, '0')}:00:00+07:00`;
}

function fact(type: FactOfLog['type'], hour: number, change: Partial<FactOfLog> = {}): FactOfLog {
  return {
    ...{ dossierId: 'd', version: hour + 1, type, at: at(hour), officerId: 'o' },
    ...{ officerName: 'Lê Văn Tiếp', unitId: 'xa', role: 'specialist' },
    ...{ fromStep: null, toStep: null, toUnitId: null, toOfficerId: null, toOfficerName: null },
    ...{ usedMinutes: null, allowanceMinutes: null, stepResult: null, outcome: null },
    ...{ timeliness: null, cause: null, stage: null, applicantId: null, process: null },
    ...{ steps: null, finishedAt: null, deliveredAt: null },
    ...change,
  };
}
