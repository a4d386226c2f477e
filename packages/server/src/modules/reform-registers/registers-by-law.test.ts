import { makeCalendar } from '@motcua/domain/calendar/testing/make.ts';
import { checkEntry, withComputed } from '@motcua/domain/reform-register/check-entry.ts';
import { countRegister } from '@motcua/domain/reform-register/counts.ts';
import {
  type EntryValues,
  firstState,
  type RegisterDefinition,
  type RegisterEntry,
} from '@motcua/domain/reform-register/definition.ts';
import { dueStateOn, duesOf } from '@motcua/domain/reform-register/dues.ts';
import { layPaper } from '@motcua/domain/reform-register/lay-paper.ts';
import { requireMove } from '@motcua/domain/reform-register/moves.ts';
import { parsePlainDate as day } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, it } from 'vitest';
import { shippedRegisters } from './shipped-registers.ts';

const calendar = makeCalendar();
const codes = shippedRegisters().map(({ code }) => code);

function shipped(code: string): RegisterDefinition {
  const found = shippedRegisters().find((one) => one.code === code);
  if (found === undefined) throw new Error(`There is no register ${code}`);
  return found;
}

const faultsOf = (code: string, values: EntryValues, state?: string) => {
  const definition = shipped(code);
  const full = withComputed(definition, values, calendar);
  return checkEntry(definition, {
    ...{ unitId: 'u', values: full, calendar, state: state ?? firstState(definition) },
  }).map((fault) => `${fault.field}: ${fault.code}`);
};

const dues = (code: string, values: EntryValues, state: string | null = null) =>
  duesOf(shipped(code), { values, state: state ?? firstState(shipped(code)) }, calendar);

const entry = (values: EntryValues, more: Partial<RegisterEntry> = {}): RegisterEntry => ({
  ...{ id: 'e', unitId: 'u', number: 1, state: null, values, ...more },
});

const count = (code: string, entries: readonly RegisterEntry[], period: [string, string]) =>
  countRegister(shipped(code), {
    entries,
    units: [{ id: 'u', name: 'UBND huyện Hoằng Hóa', level: 'district', kind: 'people_committee' }],
    ...{ from: day(period[0]), to: day(period[1]), calendarOf: () => calendar },
  });

describe('every shipped register', () => {
  it.each(codes)('%s can come to each of its states', (code) => {
    const definition = shipped(code);
    const reached = new Set([firstState(definition)]);
    for (const { to } of definition.moves ?? []) reached.add(to);
    for (const state of definition.states ?? []) expect(reached).toContain(state.code);
  });

  it('tells each fact of the index once, and all that bindings name', () => {
    const facts = shippedRegisters().flatMap(({ counts }) =>
      counts.flatMap(({ fact }) => fact ?? []),
    );
    expect(new Set(facts).size).toBe(facts.length);
    expect(facts).toEqual(
      expect.arrayContaining([
        ...['initiatives.recognised', 'initiatives.replicated', 'news.items', 'documents.issued'],
        ...['documents.secret', 'documents.electronic', 'documents.signed', 'archive.due'],
        ...['archive.handedOver', 'ecopy.required', 'ecopy.covered', 'iso.units', 'iso.certified'],
        ...['conduct.complaintsConfirmed', 'discipline.persons', 'drafting.planned'],
        'drafting.issuedOnTime',
      ]),
    );
  });
});

describe('files of the work (NĐ 30/2020 Art. 28–31)', () => {
  const file = { kind: 'ordinary', retention: 'y10', openedOn: '2025-01-06' };

  it('given work that ended, then the file is due in the archive one year after (Art. 30.2)', () => {
    expect(dues('work-files', { ...file, endedOn: '2026-03-10' }, 'closed')).toMatchObject([
      { rule: 'hand-over', dueOn: '2027-03-10', doneOn: null },
    ]);
    // 27/02/2027 is a Saturday: Monday (Civil Code 2015 Art. 148.5).
    expect(dues('work-files', { ...file, endedOn: '2026-02-27' })[0]?.dueOn).toBe('2027-03-01');
  });

  it('given a construction, then it is due three months after its settlement, whenever the work ended', () => {
    const values = {
      ...file,
      kind: 'construction',
      endedOn: '2026-01-05',
      settledOn: '2026-06-30',
    };
    expect(dues('work-files', values)).toMatchObject([
      { rule: 'hand-over-construction', dueOn: '2026-09-30' },
    ]);
  });

  it('given a file kept for two years, then it stays with the unit; from five years on it is handed over', () => {
    const ended = { ...file, endedOn: '2026-03-10' };
    expect(dues('work-files', { ...ended, retention: 'y2' })).toEqual([]);
    expect(dues('work-files', { ...ended, retention: 'y5' })).toHaveLength(1);
    expect(dues('work-files', ended, 'void')).toEqual([]);
  });

  it('given a year, then what is due, handed over and late adds up', () => {
    const ended = (id: string, endedOn: string, handedOverOn?: string) =>
      entry({ ...file, endedOn, ...(handedOverOn === undefined ? {} : { handedOverOn }) }, { id });
    const entries = [
      ended('1', '2025-03-03', '2026-02-02'),
      ended('2', '2025-03-03', '2026-06-01'),
      ended('3', '2025-03-03'),
      ended('4', '2026-03-03'),
    ];
    const { counts, shares } = count('work-files', entries, ['2026-01-01', '2026-12-31']);
    expect(counts).toMatchObject({ due: 3, handedOver: 2, late: 2 });
    expect(shares[0]?.ratio).toBeCloseTo(2 / 3);
  });

  it('given the two lists, then both come in two copies with numbers and words (Art. 30.3)', () => {
    const definition = shipped('work-files');
    const papers = ['muc-luc-nop-luu', 'bien-ban-giao-nhan'].map((code) => {
      const paper = definition.papers?.find((one) => one.code === code);
      if (paper === undefined) throw new Error(code);
      const handed = {
        ...file,
        symbol: '01.TH',
        name: 'Hồ sơ',
        sheets: 84,
        handedOverOn: '2026-11-20',
      };
      const laid = layPaper(definition, paper, {
        entries: [entry(handed, { state: 'handed-over' }), entry(file, { state: 'open' })],
        ...{ unitName: 'UBND xã A', from: day('2026-01-01'), to: day('2026-12-31') },
        nameOfUnit: () => 'UBND xã A',
      });
      expect(laid.rows).toHaveLength(1);
      return [paper.copies, [...laid.opening, ...laid.closing].join(' ')] as const;
    });
    expect(papers.map(([copies]) => copies)).toEqual([2, 2]);
    expect(papers[0]?.[1]).toContain('01 hồ sơ (viết bằng chữ: một hồ sơ), 84 tờ');
    expect(papers[1]?.[1]).toContain('Biên bản lập thành hai bản');
  });
});

describe('legal documents to be drafted (Luật BHVBQPPL)', () => {
  const draft = {
    ...{ subject: 'Quyết định về phí', kind: 'decision', level: 'province', lead: 'Sở Tài chính' },
    ...{ proposedOn: '2024-05-06', plannedFor: '2024-12-16' },
  };

  it('given the law of 2015, then a draft is posted for 30 days (Art. 120.1); given that of 2025, for 20', () => {
    const asked = (from: string, to: string, proposedOn: string) =>
      faultsOf(
        'legal-drafting',
        { ...draft, proposedOn, opinionsFrom: from, opinionsTo: to, plannedFor: to },
        'drafting',
      ).filter((fault) => fault.includes('opinions'));
    expect(asked('2024-06-03', '2024-07-02', '2024-05-06')).toEqual(['opinionsTo: opinions-2015']);
    expect(asked('2024-06-03', '2024-07-03', '2024-05-06')).toEqual([]);
    expect(asked('2025-06-02', '2025-06-21', '2025-05-05')).toEqual(['opinionsTo: opinions-2025']);
    expect(asked('2025-06-02', '2025-06-22', '2025-05-05')).toEqual([]);
  });

  it('given a day of issue, then the earliest effect is ten days later for a province, seven for a commune (Art. 151.1)', () => {
    const at = (level: string, effectiveOn: string) =>
      faultsOf('legal-drafting', { ...draft, level, issuedOn: '2024-12-02', effectiveOn }).filter(
        (fault) => fault.startsWith('effectiveOn'),
      );
    expect(at('province', '2024-12-11')).toEqual(['effectiveOn: effect-province']);
    expect(at('province', '2024-12-12')).toEqual([]);
    expect(at('commune', '2024-12-08')).toEqual(['effectiveOn: effect-below']);
    expect(at('commune', '2024-12-09')).toEqual([]);
  });

  it('given a step behind its limit, then it is said to be late', () => {
    const late = dues('legal-drafting', { ...draft, appraisalAskedOn: '2024-08-01' }, 'appraisal');
    const appraisal = late.find(({ rule }) => rule === 'appraisal-2015');
    expect(appraisal?.dueOn).toBe('2024-08-16');
    expect(appraisal && dueStateOn(appraisal, day('2024-08-19'))).toBe('overdue');
  });

  it('given three documents of a programme, then those in time are counted against all that were due', () => {
    const of = (id: string, issuedOn?: string) =>
      entry({ ...draft, ...(issuedOn === undefined ? {} : { issuedOn }) }, { id, state: 'issued' });
    const entries = [of('1', '2024-12-10'), of('2', '2024-12-27'), of('3')];
    const { counts } = count('legal-drafting', entries, ['2024-01-01', '2024-12-31']);
    expect(counts).toMatchObject({ planned: 3, issued: 2, issuedOnTime: 1, late: 2 });
  });

  it('given a step left out, then there is no way to it', () => {
    expect(() =>
      requireMove(shipped('legal-drafting'), { from: 'proposed', to: 'issued', reason: null }),
    ).toThrow('register-entry.no-such-move');
  });
});

describe('documents issued and received', () => {
  const letter = {
    ...{
      line: 'document',
      direction: 'issued',
      registeredOn: '2021-03-01',
      issuedOn: '2021-03-01',
    },
    ...{ number: '1/UBND', kind: 'letter', subject: 'V/v họp', signer: 'A' },
  };

  it('given 190 steering documents in the four years 2018–2021, then the mean is 47,5 (Hoằng Hóa)', () => {
    const years = [48, 47, 50, 45];
    const entries = years.flatMap((documents, year) =>
      Array.from({ length: documents }, (_, index) =>
        entry(
          { ...letter, registeredOn: `${2018 + year}-06-01`, steering: true },
          { id: `${year}-${index}` },
        ),
      ),
    );
    const { counts, means } = count('documents', entries, ['2018-01-01', '2021-12-31']);
    expect(counts.steering).toBe(190);
    expect(means[0]).toMatchObject({ years: 4, mean: 47.5 });
  });

  it('given secret documents, then they are counted and left out of the share that goes electronically', () => {
    const electronic = { ...letter, electronic: true, signed: true };
    const secret = {
      line: 'secret-count',
      direction: 'issued',
      registeredOn: '2021-03-31',
      quantity: 12,
    };
    const entries = [
      entry(electronic, { id: '1' }),
      entry(electronic, { id: '2' }),
      entry(secret, { id: '3' }),
    ];
    const { counts, shares } = count('documents', entries, ['2021-01-01', '2021-12-31']);
    expect(counts).toMatchObject({ issued: 14, secret: 12, open: 2, electronic: 2, signed: 2 });
    expect(shares.map(({ ratio }) => ratio)).toEqual([1, 1]);
  });

  it.each(['Tài liệu MẬT', 'van ban mat', 'Kế hoạch (Tối mật)'])(
    'given the subject "%s", then it has no place here (Luật 29/2018/QH14)',
    (subject) => {
      expect(faultsOf('documents', { ...letter, subject })).toContain('subject: no-secrets');
    },
  );

  it('given honey or a firm surface, then nobody takes it for a secret', () => {
    expect(faultsOf('documents', { ...letter, subject: 'Hỗ trợ nuôi ong mật' })).toEqual([]);
  });

  it('given a count of secret documents, then no number or subject goes with it', () => {
    const secret = {
      line: 'secret-count',
      direction: 'issued',
      registeredOn: '2021-03-31',
      quantity: 1,
    };
    expect(faultsOf('documents', secret)).toEqual([]);
    expect(faultsOf('documents', { ...secret, number: '2/M' })).toEqual(['number: no-place']);
  });
});

describe('recognition', () => {
  it('given a movement of 90 days from 29/10/2021, then it ends on 27/01/2022 (HCMC, KH 3595/KH-UBND)', () => {
    const movement = {
      name: 'Thi đua',
      planNumber: '3595/KH-UBND',
      startsOn: '2021-10-29',
      days: 90,
    };
    const full = withComputed(shipped('emulation-movements'), movement, calendar);
    expect(full.endsOn).toBe('2022-01-27');
    const typed = { ...movement, endsOn: '2030-01-01' };
    expect(withComputed(shipped('emulation-movements'), typed, calendar).endsOn).toBe('2022-01-27');
  });

  it('given sixteen persons commended, then the sentence says so (Hà Tĩnh 2024)', () => {
    const award = { kind: 'certificate', recipientKind: 'person', decidedOn: '2024-05-21' };
    const entries = Array.from({ length: 16 }, (_, index) => entry(award, { id: String(index) }));
    const { counts } = count('awards', entries, ['2024-01-01', '2024-12-31']);
    expect(counts).toMatchObject({ awards: 16, persons: 16, collectives: 0, certificates: 16 });
  });

  it('given an initiative, then it is recognised only with decision and effect, and asked for within a year of its first use (NĐ 13/2012)', () => {
    const initiative = {
      ...{
        name: 'Mã QR',
        kind: 'initiative',
        author: 'A',
        proposedOn: '2026-03-02',
        level: 'unit',
      },
    };
    expect(faultsOf('initiatives', initiative, 'recognised')).toEqual([
      ...['effect: missing', 'decisionNumber: missing', 'decidedOn: missing'],
    ]);
    expect(faultsOf('initiatives', { ...initiative, firstAppliedOn: '2025-03-01' })).toEqual([
      'proposedOn: within-a-year',
    ]);
    expect(dues('initiatives', initiative)[0]?.dueOn).toBe('2026-06-02');
  });
});

describe('people and systems', () => {
  it('given a system under ISO 9001, then an internal audit is due within a year, first of its announcement, then of the last one', () => {
    const system = { startedOn: '2024-01-02', edition: 'e2015', announcedOn: '2025-03-03' };
    expect(dues('iso-9001', system, 'in-force')).toMatchObject([{ dueOn: '2026-03-03' }]);
    const audited = { ...system, lastAudit: '2026-02-02' };
    expect(dues('iso-9001', audited, 'in-force')).toMatchObject([
      { rule: 'audit', dueOn: '2027-02-02' },
    ]);
    expect(dues('iso-9001', audited, 'ended')).toEqual([]);
  });

  it('given the discipline of a unit, then no name can be written at all, and forms go with whom they are for (NĐ 112/2020)', () => {
    const { fields } = shipped('discipline');
    expect(fields.every(({ kind }) => ['date', 'choice', 'number'].includes(kind))).toBe(true);
    const line = {
      countedOn: '2026-06-30',
      category: 'public-employee',
      cause: 'other',
      persons: 1,
    };
    expect(faultsOf('discipline', { ...line, form: 'demotion' })).toEqual(['category: demotion']);
    expect(faultsOf('discipline', { ...line, form: 'warning' })).toEqual([]);
  });

  it('given delegations of two phases, then agencies are counted once each (Hà Tĩnh: 7 and 4 first)', () => {
    const units = Array.from({ length: 11 }, (_, index) => ({
      ...{ id: `u${index}`, name: `Đơn vị ${index}` },
      ...{ level: index < 7 ? 'province' : 'district', kind: 'people_committee' },
    }));
    const entries = units.map(({ id }) =>
      entry(
        { decidedOn: '2019-12-02', phase: 1, validFrom: '2019-12-02' },
        { id, unitId: id, state: 'in-force' },
      ),
    );
    const twice = [...entries, { ...entry(entries[0]?.values ?? {}), id: 'again', unitId: 'u0' }];
    const { counts } = countRegister(shipped('delegations'), {
      ...{ entries: twice, units, from: day('2019-01-01'), to: day('2019-12-31') },
      calendarOf: () => calendar,
    });
    expect(counts).toMatchObject({ decided: 12, agencies: 11 });
  });
});

describe('promises to citizens', () => {
  const reception = { receivedOn: '2026-11-02', handling: 'answered', promise: 'Sửa cống' };

  it('given a promise, then it is kept by its day, or on the next working day; late when it is kept later', () => {
    const [due] = dues('citizen-receptions', { ...reception, promiseBy: '2026-11-22' });
    expect(due?.dueOn).toBe('2026-11-23');
    const state = (promiseKeptOn: string, today: string) => {
      const [one] = dues('citizen-receptions', {
        ...reception,
        promiseBy: '2026-11-22',
        promiseKeptOn,
      });
      return one && dueStateOn(one, day(today));
    };
    expect(state('2026-11-23', '2026-12-01')).toBe('done');
    expect(state('2026-11-24', '2026-12-01')).toBe('done_late');
    expect(due && dueStateOn(due, day('2026-11-19'))).toBe('later');
    expect(due && dueStateOn(due, day('2026-11-20'))).toBe('soon');
    expect(due && dueStateOn(due, day('2026-11-24'))).toBe('overdue');
  });

  it('given a petition that was taken in, then the citizen is told within ten working days (Luật Tiếp công dân Art. 28)', () => {
    const taken = { receivedOn: '2026-11-02', handling: 'accepted' };
    expect(dues('citizen-receptions', taken)).toMatchObject([
      { rule: 'answer', dueOn: '2026-11-16' },
    ]);
  });
});
