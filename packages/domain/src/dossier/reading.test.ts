import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../shared/plain-date.ts';
import {
  type Act,
  approved,
  clerk,
  handOver,
  head,
  inWork,
  propose,
  resolved,
  specialist,
  storyOf,
  takeOver,
  tell,
} from '../testing/given-dossier.ts';
import { availableActions, commandRoles, mayGive, nextAct } from './available-actions.ts';
import { parseCitizenCard } from './citizen-card.ts';
import { controlSlip } from './control-slip.ts';
import { formatDossierCode, parseDossierCode } from './dossier-code.ts';
import { findForm, formSetOn } from './form-set.ts';
import { historyLine } from './history-line.ts';
import { trackingOf } from './tracking.ts';

describe('the control slip (TT 01/2018 Art. 9; form 05, form 06 from 15/09/2025)', () => {
  const lan = { id: 'o-specialist', name: 'Nguyễn Thị Lan' };
  const story: Act[] = [
    ...storyOf.accepted,
    ['2026-04-20 10:00', clerk, { type: 'handOver', toOfficer: lan }],
    ['2026-04-20 10:30', specialist, { type: 'addNote', text: 'Đã xem.' }],
    ['2026-04-27 09:00', specialist, propose],
    ['2026-04-27 09:05', specialist, handOver],
    ['2026-04-27 10:00', head, takeOver],
    ['2026-04-28 09:00', head, { type: 'returnStep', reason: 'Sai số thửa.' }],
  ];
  const rows = controlSlip(tell(story).history);

  it('given the life of a dossier, then there is one row for each hand-over, in order', () => {
    expect(rows.map(({ kind, fromStep, toStep }) => [kind, fromStep, toStep])).toEqual([
      ['handed_over', 1, 2],
      ['handed_over', 2, 3],
      ['returned', 3, 2],
    ]);
  });

  it('given allowances, then each step is early, on time or late by its own minutes', () => {
    expect(
      rows.map(({ result, usedMinutes, allowanceMinutes }) => [
        result,
        usedMinutes,
        allowanceMinutes,
      ]),
    ).toEqual([
      ['on_time', 60, null],
      ['late', 2195, 1350],
      ['early', 445, 450],
    ]);
  });

  it('given an overdue step, then it is charged to the unit that held it, not to the one that receives', () => {
    expect(rows[1]).toMatchObject({ chargedUnitId: 'u-agency', given: { name: 'Nguyễn Thị Lan' } });
    expect(rows[0]?.chargedUnitId).toBe('u-desk');
  });

  it('given who took it or worked on it first, then his name and time are on the row', () => {
    expect(rows[0]?.received).toEqual({
      unitId: 'u-agency',
      name: 'Nguyễn Thị Lan',
      at: '2026-04-27T09:00+07:00',
    });
    expect(rows[1]?.received).toEqual({
      unitId: 'u-agency',
      name: 'Trần Văn Bình',
      at: '2026-04-27T10:00+07:00',
    });
  });

  it('given a result, then the last row hands it to the desk', () => {
    expect(controlSlip(tell(resolved).history).at(-1)).toMatchObject({
      kind: 'result',
      toStep: 5,
      received: { unitId: 'u-desk', name: null },
      note: 'Giấy chứng nhận đã đính chính',
    });
  });
});

describe('the anonymous look-up (TT 01/2018 Art. 16.2d)', () => {
  it('given a dossier in work, then code and degree of completion, with public names of the steps', () => {
    expect(trackingOf(tell(inWork).dossier, 420)).toMatchObject({
      code: 'H01.21-260420-0001',
      status: { vi: 'Đang xử lý' },
      percent: 30,
      stepsPassed: 1,
      stepsTotal: 5,
      receivedOn: '2026-04-20',
      dueDate: '2026-04-30',
      steps: [
        { name: { vi: 'Tiếp nhận hồ sơ' }, state: 'passed' },
        { name: { vi: 'Thẩm định, giải quyết' }, state: 'current' },
        { name: { vi: 'Xem xét, phê duyệt' }, state: 'coming' },
        { name: { vi: 'Phát hành kết quả' }, state: 'coming' },
        { name: { vi: 'Trả kết quả' }, state: 'coming' },
      ],
    });
  });

  it('given a filing, then its number and nothing done yet; given a delivery, then all', () => {
    expect(trackingOf(tell(storyOf.submitted).dossier, 420)).toMatchObject({
      code: 'TT-000001',
      percent: 0,
      dueDate: null,
    });
    expect(trackingOf(tell(storyOf.delivered).dossier, 420)).toMatchObject({
      percent: 100,
      stepsPassed: 5,
    });
  });
});

describe('history as sentences', () => {
  it('given a supplement request, then who, what and why', () => {
    const last = tell(storyOf.supplement_requested).history.at(-1);
    expect(last && historyLine(last, { offsetMinutes: 420 })).toEqual({
      vi: 'Nguyễn Thị Lan (chuyên viên) yêu cầu bổ sung 1 giấy tờ: Giấy chứng nhận. Lý do: Thiếu Giấy chứng nhận.',
      en: 'Nguyễn Thị Lan (specialist) asked for 1 paper(s) to be supplemented: Giấy chứng nhận. Reason: Thiếu Giấy chứng nhận.',
    });
  });

  it('given a postal clerk, then his employer is named too; given a unit, then by its name', () => {
    const postal = { ...clerk, role: 'postal_clerk' as const, employer: 'Bưu điện tỉnh' };
    const [, handed] = tell(inWork).history;
    const line =
      handed &&
      historyLine(
        { ...handed, actor: postal },
        { offsetMinutes: 420, unitName: () => 'Sở Nội vụ' },
      );
    expect(line?.vi).toBe(
      'Lê Thị Hoa (nhân viên bưu chính, Bưu điện tỉnh) chuyển hồ sơ đến Sở Nội vụ, bước trước đúng hạn.',
    );
  });
});

describe('what can be done next', () => {
  it.each([
    [storyOf.submitted, 'acceptDossier'],
    [storyOf.accepted, 'handOver'],
    [inWork, 'proposeResult'],
    [[...inWork, ['2026-04-21 09:00', specialist, propose]], 'handOver'],
    [
      [
        ...inWork,
        ['2026-04-21 09:00', specialist, propose],
        ['2026-04-21 09:05', specialist, handOver],
      ],
      'approveDossier',
    ],
    [approved, 'handOver'],
    [[...approved, ['2026-04-22 10:00', head, handOver]], 'recordResult'],
    [resolved, 'deliverResult'],
    [storyOf.supplement_requested, 'supplementDossier'],
    [storyOf.payment_requested, 'recordPayment'],
    [storyOf.delivered, null],
  ] as [Act[], string | null][])(
    'given a story of its own, then the next act is the expected one (%#)',
    (story, act) => {
      expect(nextAct(tell(story).dossier)).toBe(act);
    },
  );

  it('given the role that the next act needs, then it stands first; given another, then it is not offered', () => {
    const { dossier } = tell(inWork);
    expect(availableActions(dossier, ['specialist'])[0]).toBe('proposeResult');
    expect(availableActions(dossier, ['desk_clerk'])).not.toContain('proposeResult');
    expect(availableActions(dossier, ['inspector'])).toEqual([]);
  });

  it('given the postal clerk, then he receives and delivers, and neither appraises nor signs (§5)', () => {
    const allowed = Object.entries(commandRoles).filter(([, roles]) =>
      roles.some((role) => role === 'postal_clerk'),
    );
    const acts = allowed.map(([command]) => command);
    expect(acts).toEqual(expect.arrayContaining(['acceptDossier', 'deliverResult']));
    for (const act of ['proposeResult', 'approveDossier', 'refuseDossier', 'addNote'])
      expect(acts).not.toContain(act);
  });
});

describe('dossier codes (NĐ 61/2018 Art. 26; TT 01/2018 Art. 19)', () => {
  const day = parsePlainDate('2021-11-15');

  it.each([
    ['000.00.21.H56', 42, '000.00.21.H56-211115-0042'],
    ['H56.21', 1, 'H56.21-211115-0001'],
    ['H01', 9999, 'H01-211115-9999'],
    ['H01', 10_000, 'H01-211115-10000'],
  ])('given agency %s and order %i, then %s, which is read back', (agencyCode, order, code) => {
    expect(formatDossierCode(agencyCode, day, order)).toBe(code);
    expect(parseDossierCode(` ${code.toLowerCase()} `)).toEqual({ agencyCode, date: day, order });
  });

  it('given what is no agency, no order or no day, then it is refused', () => {
    expect(() => formatDossierCode('56.H', day, 1)).toThrow('agency-code.malformed');
    expect(() => formatDossierCode('H56', day, 0)).toThrow('dossier.order-not-positive');
    expect(parseDossierCode('H56.21-211345-0001')).toBeNull();
    expect(parseDossierCode('không phải mã')).toBeNull();
  });
});

describe('the QR text of a citizen card', () => {
  const text =
    '089012345678|351234567|HUỲNH VĂN ÚT|05031985|Nam|Ấp Long Hòa, Xã Hội An, An Giang|12082021';

  it('given the seven parts, then the form is filled', () => {
    expect(parseCitizenCard(text)).toEqual({
      idNumber: '089012345678',
      oldIdNumber: '351234567',
      name: 'HUỲNH VĂN ÚT',
      birthDate: '1985-03-05',
      sex: 'Nam',
      address: 'Ấp Long Hòa, Xã Hội An, An Giang',
      issuedOn: '2021-08-12',
    });
  });

  it('given no old number, then it is null; given a dossier code or a wrong day, then it is no card', () => {
    expect(parseCitizenCard(text.replace('351234567', ''))?.oldIdNumber).toBeNull();
    expect(parseCitizenCard('H01.21-260420-0001')).toBeNull();
    expect(parseCitizenCard(text.replace('05031985', '31021985'))).toBeNull();
  });
});

describe('form sets', () => {
  it('given the last day of the old and the first of the new, then six and seven forms of their own numbers', () => {
    const [old, now] = [
      formSetOn(parsePlainDate('2025-09-14')),
      formSetOn(parsePlainDate('2025-09-15')),
    ];
    expect([findForm(old, 'control-slip')?.number, findForm(now, 'control-slip')?.number]).toEqual([
      '05',
      '06',
    ]);
    expect([findForm(old, 'stop'), findForm(now, 'stop')?.number]).toEqual([undefined, '05']);
    expect([findForm(old, 'register')?.number, findForm(now, 'register')?.number]).toEqual([
      '06',
      '07',
    ]);
  });
});

describe('whose step it is', () => {
  it('given a dossier at the document clerk’s step, when the desk would hand it over, then only the clerk of that step or the head may', () => {
    expect(mayGive('handOver', ['desk_clerk'], 'document_clerk')).toBe(false);
    expect(mayGive('handOver', ['document_clerk'], 'document_clerk')).toBe(true);
    expect(mayGive('takeOver', ['head'], 'specialist')).toBe(true);
    expect(mayGive('handOver', ['postal_clerk'], 'desk_clerk')).toBe(true);
  });
});
