import { readFileSync } from 'node:fs';
import type { ProcedureContent } from '@motcua/domain/procedure/procedure.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../testing/database.ts';
import {
  createProcesses,
  openProcessFile,
  type ProcessImportRow,
  SHIPPED_PROCESSES,
} from './index.ts';

const T = 'H01';
const day = parsePlainDate;
const db = await createTestDatabase();
const procedureOf = new Map<string, ProcedureContent>();
const processes = createProcesses({
  db,
  clock: () => parseInstant('2026-11-20T09:00:00+07:00'),
  findProcedure: async (_, code) => procedureOf.get(code) ?? null,
});

let first: ProcessImportRow[];

beforeAll(async () => {
  await db.sql`insert into tenant ${db.sql({ id: T, name: 'Tỉnh An Giang' })}`;
  procedureOf.set('1.001806', limitedTo(10));
  procedureOf.set('1.014010', limitedTo(7));
  first = await processes.importShipped(T, day('2025-11-27'));
});

describe('the shipped internal processes', () => {
  it('given 15 processes, when imported, then those that fit are taken and the others named', () => {
    const aside = first.filter((row) => row.outcome === 'set_aside');
    expect(first).toHaveLength(15);
    expect(aside.map((row) => row.procedureCode)).toEqual(['1.014010', '2.000282']);
    expect(aside[0]?.remark).toContain('8 ngày vượt thời hạn 7 ngày làm việc');
    expect(aside[1]?.remark).toContain('chưa rõ vai trò');
  });

  it('given the same file again, when imported, then nothing changes', async () => {
    const again = await processes.importShipped(T);
    expect(
      again
        .filter((row) => row.outcome !== 'set_aside')
        .every((row) => row.outcome === 'unchanged'),
    ).toBe(true);
  });

  it('given a process, when read, then every step has its role and allowance', async () => {
    const process = await processes.processFor(T, { procedureCode: '1.001806', case: null });
    expect(process.steps.map((step) => step.role)).toEqual([
      ...['desk_clerk', 'head', 'specialist', 'head', 'head', 'document_clerk', 'desk_clerk'],
    ]);
    expect(process.steps[2]).toMatchObject({
      roleText: 'Chuyên viên Phòng BTXH và Trẻ em',
      allowanceDays: 7,
    });
    expect(process.steps[0]?.name).toBe('Tiếp nhận hồ sơ');
    expect(process.steps[6]).toMatchObject({ name: 'Trả kết quả', allowanceDays: null });
  });
});

describe('the process of a dossier', () => {
  it('given a case with its own process, when asked, then that one; another case gets the default', async () => {
    const of = (name: string | null) =>
      processes.processFor(T, { procedureCode: '1.004944', case: name });
    expect((await of('cấp xã')).id).toBe('1.004944#cấp xã');
    expect((await of('khác')).id).toBe('default');
    expect((await of(null)).id).toBe('default');
  });

  it('given a day before the decision, when asked, then the default', async () => {
    const process = await processes.processFor(
      T,
      { procedureCode: '1.001806', case: null },
      day('2025-11-26'),
    );
    expect(process.id).toBe('default');
  });
});

describe('bad rows', () => {
  it.each([
    [{ unit: 'month' }, 'đơn vị thời gian'],
    [{ stated_total: 3 }, 'khác tổng đã ghi'],
    [{ steps: [] }, 'không đọc được'],
    [{ code: 7 }, 'không đọc được'],
  ])('given %j, when imported, then it is set aside: %s', async (change, reason) => {
    const row = { code: '1.000001', case: null, unit: 'working_day', stated_total: 2 };
    const steps = [{ no: 1, role: 'Chuyên viên', duration: 2 }];
    const file = openProcessFile({ source: 'thử', workflows: [{ ...row, steps, ...change }] });
    if (!file) throw new Error('this is a file');
    const [report] = await processes.importFile(T, {
      file,
      validFrom: day('2026-01-01'),
      dryRun: false,
    });
    expect(report).toMatchObject({ outcome: 'set_aside', remark: expect.stringContaining(reason) });
  });

  it('given a file of procedures, when opened, then it is no file of processes', () => {
    expect(openProcessFile([])).toBeNull();
    const [path = ''] = SHIPPED_PROCESSES;
    expect(openProcessFile(JSON.parse(readFileSync(path, 'utf8')))).not.toBeNull();
  });
});

function limitedTo(days: number): ProcedureContent {
  const limit = { kind: 'duration', value: days, unit: 'working_day' } as const;
  const channel = {
    channel: 'counter',
    limit,
    limitText: `${days} ngày làm việc`,
    fees: [],
    feeNote: null,
  } as const;
  return {
    ...{
      procedureCode: '1.000001',
      name: 'Thử',
      group: 'health',
      field: 'Thử',
      levels: ['province'],
    },
    ...{ agency: 'Sở Y tế', decision: null, applicants: [], channels: [{ ...channel, fees: [] }] },
    ...{ checklist: [], results: [], legalBasis: [], steps: null, serviceLevels: [] },
    supplementRule: { mode: 'restart', maxAtIntake: 1, maxAtAppraisal: 1 },
  };
}
