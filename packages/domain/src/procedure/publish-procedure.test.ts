import { describe, expect, it } from 'vitest';
import { dong } from '../shared/money.ts';
import { parsePlainDate } from '../shared/plain-date.ts';
import { casesOf, checklistFor, outsideChecklist } from './checklist.ts';
import { bearsFees, feesFor, findChannel } from './fees.ts';
import { parseProcedureCode } from './procedure-code.ts';
import { missingParts, type ProcedureContent, type ProcedureVersion } from './procedure.ts';
import { publishProcedure } from './publish-procedure.ts';
import { reviseProcedure } from './revise-procedure.ts';
import { raiseServiceLevel, serviceLevelOn } from './service-level.ts';
import { cutTimeLimit } from './time-cut.ts';

const day = parsePlainDate;

const content: ProcedureContent = {
  procedureCode: '1.012790',
  name: 'Đính chính Giấy chứng nhận đã cấp.',
  group: 'land',
  field: 'Đất đai',
  levels: ['province'],
  agency: 'Văn phòng đăng ký đất đai',
  decision: '3380/QĐ-BNNMT',
  applicants: ['Công dân Việt Nam'],
  channels: [
    {
      channel: 'counter',
      limit: { kind: 'duration', value: 8, unit: 'working_day' },
      limitText: '8 Ngày làm việc',
      fees: [
        { kind: 'fee', amount: dong(50_000), case: 'mất' },
        { kind: 'charge', amount: dong(10_000) },
      ],
      feeNote: null,
    },
  ],
  checklist: [
    document('c01', 'Đơn đề nghị', null),
    document('c02', 'Giấy cam đoan', 'mất'),
    document('c03', 'Giấy chứng nhận đã cấp', 'sai sót'),
  ],
  results: ['Giấy chứng nhận'],
  legalBasis: ['151/2025/NĐ-CP'],
  steps: 'Bước 1. Nộp hồ sơ. Bước 2. Nhận kết quả.',
  serviceLevels: [],
  supplementRule: { mode: 'restart', maxAtIntake: 1, maxAtAppraisal: 1 },
};

describe('publishing, NĐ 63/2010/NĐ-CP Art. 8.2', () => {
  it('given all parts a–g, when published, then it is published and lacks nothing', () => {
    expect(publishProcedure(version({})).state).toBe('published');
  });

  it.each([
    [{ name: ' ' }, 'name', 'a'],
    [{ steps: null }, 'steps', 'b'],
    [{ channels: [] }, 'channels', 'c'],
    [{ checklist: [] }, 'checklist', 'd'],
    [{ applicants: [] }, 'applicants', 'e'],
    [{ agency: '' }, 'agency', 'g'],
  ] as [Partial<ProcedureVersion>, string, string][])(
    'given %j, when published, then it is refused and part %s (%s) named',
    (change, part, letter) => {
      const incomplete = version(change);
      expect(missingParts(incomplete)).toContain(part);
      expect(() => publishProcedure(incomplete)).toThrow(
        expect.objectContaining({
          code: 'procedure.incomplete',
          params: expect.objectContaining({ missing: expect.stringContaining(letter) }),
        }),
      );
    },
  );

  it.each([
    ['7', true],
    ['', true],
    ['Khác', true],
    ['Theo Kế hoạch và Thông báo tuyển sinh hằng năm', false],
  ])(
    'given the limit stayed text %j, when asked, then part đ is missing: %s',
    (limitText, missing) => {
      const [counter] = content.channels;
      if (!counter) throw new Error('the example has a channel');
      const channels = [
        { ...counter, limit: { kind: 'text' as const, text: limitText }, limitText },
      ];
      expect(missingParts({ ...content, channels }).includes('time_limit')).toBe(missing);
    },
  );

  it('given an abolished version, when published, then it is refused', () => {
    expect(() => publishProcedure(version({ state: 'abolished' }))).toThrow('procedure.abolished');
  });
});

describe('versions', () => {
  it('given no version yet, when imported without steps, then version 1 is incomplete and names b', () => {
    const first = revise(null, { ...content, steps: null });
    expect(first).toMatchObject({ version: 1, state: 'incomplete', missing: ['steps'] });
  });

  it('given the same content with keys in another order, when imported again, then nothing new is made', () => {
    const first = revise(null, content);
    const reordered = Object.fromEntries(Object.entries(content).reverse());
    expect(revise(first, { ...content, ...reordered })).toBeNull();
  });

  it('given a changed limit, when imported, then version 2 is a draft and version 1 is untouched', () => {
    const first = revise(null, content);
    const second = revise(first, { ...content, name: 'Đính chính' });
    expect(second).toMatchObject({ version: 2, state: 'draft', name: 'Đính chính' });
    expect(first?.name).toBe(content.name);
  });
});

describe('checklist, NĐ 61/2018/NĐ-CP Art. 5', () => {
  it('given a case, when asked what to bring, then the common documents and those of the case are named', () => {
    expect(casesOf(content)).toEqual(['mất', 'sai sót']);
    expect(checklistFor(content, 'mất').map((it) => it.id)).toEqual(['c01', 'c02']);
    expect(checklistFor(content, null)).toHaveLength(3);
  });

  it('given an unknown case, when asked, then it is refused', () => {
    expect(() => checklistFor(content, 'cháy')).toThrow('procedure.unknown-case');
  });

  it('given a paper outside the list, when demanded, then it is named', () => {
    expect(outsideChecklist(content, ['c01', 'c99'])).toEqual(['c99']);
  });
});

describe('fees', () => {
  it('given a case, when asked, then its fee and the fee of every case are due', () => {
    expect(feesFor(content, 'counter', 'mất').map((fee) => fee.amount)).toEqual([50_000, 10_000]);
    expect(feesFor(content, 'counter', 'sai sót').map((fee) => fee.amount)).toEqual([10_000]);
  });

  it('given a channel that is not offered, when asked, then there is none', () => {
    expect(findChannel(content, 'online')).toBeNull();
    expect(feesFor(content, 'online', null)).toEqual([]);
  });
});

describe('levels of online service', () => {
  const periods = [
    { level: 'level_3', from: day('2019-01-01') },
    { level: 'level_4', from: day('2021-06-01') },
  ] as const;

  it.each([
    ['2018-12-31', null],
    ['2021-01-01', 'level_3'],
    ['2021-12-31', 'level_4'],
    ['2022-08-14', 'level_4'],
    ['2022-08-15', 'full'],
  ])('given %s, when asked, then the words of that day are used: %s (NĐ 42/2022)', (on, level) => {
    expect(serviceLevelOn([...periods], day(on))).toBe(level);
  });

  it('given fees and no online payment, when raised to full, then it is refused', () => {
    const full = { level: 'full', from: day('2026-01-01') } as const;
    expect(bearsFees(content)).toBe(true);
    expect(() => raiseServiceLevel(content, full, false)).toThrow(
      'procedure.full-needs-online-payment',
    );
    expect(raiseServiceLevel(content, full, true)).toEqual([full]);
  });
});

describe('time cut, NĐ 63/2010/NĐ-CP Art. 27–31', () => {
  it('given two cuts, when asked, then the last one binds and the term of the law stays', () => {
    const [counter] = content.channels;
    if (!counter) throw new Error('the example has a channel');
    const once = cutTimeLimit(
      counter,
      { kind: 'duration', value: 6, unit: 'working_day' },
      '6 ngày làm việc',
    );
    const twice = cutTimeLimit(
      once,
      { kind: 'duration', value: 5, unit: 'working_day' },
      '5 ngày làm việc',
    );
    expect(twice.limit).toMatchObject({ value: 5 });
    expect(twice.legalLimit).toMatchObject({ value: 8 });
  });
});

describe('procedure codes', () => {
  it('given a national code and the copy of a province, when read, then the root is the same', () => {
    expect(parseProcedureCode('1.004227')).toEqual({ national: '1.004227', agency: null });
    expect(parseProcedureCode('1.004227.000.00.00.H01')).toEqual({
      national: '1.004227',
      agency: { root: 'H01', parts: [] },
    });
    expect(parseProcedureCode('1.4227')).toBeNull();
    expect(parseProcedureCode('1.004227.Chợ Mới')).toBeNull();
  });
});

function document(id: string, name: string, ofCase: string | null) {
  return { id, name, originals: 1, copies: 0, hasForm: false, case: ofCase };
}

function version(change: Partial<ProcedureVersion>): ProcedureVersion {
  const base = { ...content, version: 1, validFrom: day('2026-07-01'), missing: [] };
  return { ...base, state: 'draft', ...change };
}

function revise(current: ProcedureVersion | null, next: ProcedureContent): ProcedureVersion | null {
  return reviseProcedure({ current, content: next, validFrom: day('2026-07-01') });
}
