import { describe, expect, test } from 'vitest';
import { parseInstant } from '../shared/instant.ts';
import { countRegister } from './register.ts';
import { readRegister } from './register-cases.ts';
import { makeLog } from './testing/make-log.ts';

const asOf = parseInstant('2026-06-01T00:00:00+07:00');

function registerOf(...rows: Record<string, string>[]) {
  const log = makeLog(
    rows.map(() => []),
    rows,
  );
  return readRegister(log, { assumedZone: 420 });
}

describe('a log that is a register', () => {
  const rows = [
    [
      '2026-03-31T23:30:00+07:00',
      '2026-04-10T17:00:00+07:00',
      '2026-04-10T17:00:00+07:00',
      'Internet',
    ],
    [
      '2026-04-01T08:00:00+07:00',
      '2026-04-10T17:00:00+07:00',
      '2026-04-10T17:00:00.0000001+07:00',
      'Desk',
    ],
    ['2026-04-01T08:00:00+07:00', '2026-04-10T17:00:00+07:00', '2026-04-09T23:59:59+07:00', 'Desk'],
    ['2026-04-01T08:00:00+07:00', '2026-04-10', '2026-04-10T23:59:59+07:00', ''],
    ['2026-04-02T08:00:00+07:00', '2026-06-01T00:00:00+07:00', '', 'Desk'],
    ['2026-04-02T08:00:00+07:00', '2026-05-31T17:00:00+07:00', '', 'Desk'],
    ['2026-04-02T08:00:00+07:00', '', '2026-04-03T08:00:00+07:00', 'Desk'],
    ['2026-07-02T08:00:00+07:00', '', '', 'Desk'],
  ].map(([startdate = '', deadline = '', enddate = '', channel = '']) => ({
    ...{ startdate, deadline, enddate, channel },
  }));
  const register = registerOf(...rows);
  const counted = countRegister(register?.cases ?? [], { asOf, zone: null });

  test('given ends round the due instant, when judged, then late is exact and a due day lasts to its end', () => {
    expect(counted.total).toEqual({
      ...{ received: 8, early: 1, onTime: 2, late: 1, endedWithoutDeadline: 1 },
      ...{ openInTime: 1, openOverdue: 1, openWithoutDeadline: 1, lateRate: 1 / 8 },
    });
  });

  test('given months and quarters, when grouped, then by the day of reception, and groups make up the total', () => {
    expect(counted.byMonth.map(({ name, received }) => [name, received])).toEqual([
      ...[
        ['2026-03', 1],
        ['2026-04', 6],
        ['2026-07', 1],
      ],
    ]);
    expect(counted.byQuarter.map(({ name, received }) => [name, received])).toEqual([
      ...[
        ['2026-Q1', 1],
        ['2026-Q2', 6],
        ['2026-Q3', 1],
      ],
    ]);
    expect(counted.byChannel.map(({ name, received }) => [name, received])).toEqual([
      ...[
        ['Desk', 6],
        ['Internet', 1],
        ['(không ghi)', 1],
      ],
    ]);
  });

  test('given another zone, when a day is read in it, then reception falls in another month', () => {
    const east = countRegister(register?.cases ?? [], { asOf, zone: 480 });
    expect(east.byMonth[0]).toMatchObject({ name: '2026-04', received: 7 });
  });

  test('given Vietnamese names of columns, when looked for, then they are found', () => {
    const read = registerOf({
      'Ngày tiếp nhận': '01/04/2026',
      'Hạn trả': '02/04/2026',
      'Đơn vị': 'Xã A',
    });
    expect(read?.keys).toEqual({
      start: 'Ngày tiếp nhận',
      deadline: 'Hạn trả',
      department: 'Đơn vị',
    });
    expect(read?.cases[0]?.due?.instant).toBe('2026-04-02T23:59:59.999999+07:00');
  });

  test('given a log without due dates, when read, then it is no register', () => {
    expect(registerOf({ channel: 'Desk', startdate: '2026-04-01' })).toBeNull();
  });
});
