import type { ProcedureDetails } from '@motcua/contract/procedures.ts';
import { dong } from '@motcua/domain/shared/money.ts';

/** A procedure as the server shows it; tests change what they are about. */
export function sampleProcedure(change: Partial<ProcedureDetails> = {}): ProcedureDetails {
  return {
    procedureCode: '1.004194',
    name: 'Đăng ký tạm trú',
    group: 'residence',
    field: 'Đăng ký, quản lý cư trú',
    levels: ['commune'],
    agency: 'Công an cấp xã',
    decision: null,
    applicants: ['Công dân Việt Nam'],
    channels: [
      {
        channel: 'counter',
        limit: { kind: 'duration', value: 3, unit: 'working_day' },
        limitText: '3 ngày làm việc',
        fees: [
          { kind: 'charge', amount: dong(15_000) },
          { kind: 'fee', amount: dong(0) },
        ],
        feeNote: null,
      },
    ],
    checklist: [
      { id: 'c01', name: 'Tờ khai', originals: 1, copies: 0, hasForm: true, case: null },
      { id: 'c02', name: 'Giấy tờ chỗ ở', originals: 0, copies: 2, hasForm: false, case: null },
      {
        id: 'c03',
        name: 'Đồng ý của cha mẹ',
        originals: 1,
        copies: 0,
        hasForm: false,
        case: 'Chưa thành niên',
      },
    ],
    results: [],
    legalBasis: [],
    steps: 'Nộp, thẩm tra, trả kết quả',
    serviceLevels: [],
    supplementRule: { mode: 'restart', maxAtIntake: 1, maxAtAppraisal: 1 },
    version: 1,
    validFrom: '2025-07-01',
    state: 'published',
    missing: [],
    cases: ['Chưa thành niên'],
    source: 'test',
    versions: [],
    processes: [],
    ...change,
  };
}
