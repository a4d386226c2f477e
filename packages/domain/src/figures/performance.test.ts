import { describe, expect, it } from 'vitest';
import type { DossierCommand } from '../dossier/commands.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Recorded } from '../dossier/events.ts';
import { evolve } from '../dossier/evolve.ts';
import {
  type Act,
  accept,
  approved,
  askSupplement,
  clerk,
  file,
  head,
  inWork,
  processWithAllowances,
  recordResult,
  refuse,
  request,
  resolved,
  specialist,
  supplement,
  tell,
} from '../testing/given-dossier.ts';
import { entriesOf } from './entries-of.ts';
import { noFigures, figuresOf, type Sums } from './figures-of.ts';
import { PERFORMANCE_FLOWS } from './performance-measures.ts';

const flows: ReadonlySet<string> = new Set(PERFORMANCE_FLOWS);

function journalOf(history: readonly Recorded[]) {
  let before: Dossier | null = null;
  return history.flatMap((recorded) => {
    const after: Dossier = evolve('d', before, recorded);
    const lines = entriesOf({ before, after, recorded });
    before = after;
    return lines;
  });
}

const ratingsOf = (history: readonly Recorded[]) =>
  journalOf(history)
    .filter(({ measure }) => flows.has(measure))
    .map(({ measure, unitId, officerId }) => [measure, unitId, officerId]);

/** The figures of a life as it stood after everything that happened. */
function figuresAfter(history: readonly Recorded[], until = '9999') {
  const end: Sums = {};
  for (const { measure, n, at } of journalOf(history))
    if (at <= until) Object.assign(end, { [measure]: (end[measure] ?? 0) + n });
  return figuresOf({ start: {}, end, ahead: end });
}

const contact = (applicantFault: boolean): DossierCommand => ({
  ...{ type: 'recordContact', means: 'visit', text: 'Đề nghị mang bản gốc.', applicantFault },
});
const end: Act = ['2026-04-23 09:00', specialist, recordResult];

describe('TT 01/2018 Art. 13 indicator 3: how often the applicant had to be in contact', () => {
  it('given no contact, when it is resolved, then it is a dossier without contact (2 points)', () => {
    expect(figuresAfter(tell(resolved).history)).toMatchObject({
      ...{ contactedNever: 1, contactedOnce: 0, contactedOften: 0 },
      ...{ agenciesNone: 1, agenciesOne: 0, agenciesMore: 0 },
    });
  });

  it('given a contact that the applicant caused, when it is resolved, then it does not count', () => {
    const life = tell([...approved, ['2026-04-22 15:00', specialist, contact(true)], end]);
    expect(figuresAfter(life.history)).toMatchObject({ contactedNever: 1, contactedOnce: 0 });
  });

  it('given one contact, when it is resolved, then it counts once with one agency (1 point)', () => {
    const life = tell([...approved, ['2026-04-22 15:00', specialist, contact(false)], end]);
    expect(figuresAfter(life.history)).toMatchObject({
      ...{ contactedNever: 0, contactedOnce: 1, agenciesNone: 0, agenciesOne: 1 },
    });
  });

  it('given contacts with two agencies, when it is resolved, then both indicators give no point', () => {
    const elsewhere = { ...specialist, unitId: 'u-other' };
    const life = tell([
      ...approved,
      ['2026-04-22 15:00', specialist, contact(false)],
      ['2026-04-22 16:00', elsewhere, contact(false)],
      end,
    ]);
    expect(figuresAfter(life.history)).toMatchObject({
      ...{ contactedOften: 1, agenciesMore: 1, agenciesOne: 0, contactedOnce: 0 },
    });
  });

  it('given a supplement asked in appraisal, when it is resolved, then it is a contact through the desk', () => {
    const life = tell([
      ...inWork,
      ['2026-04-21 09:00', specialist, askSupplement],
      ['2026-04-22 09:00', clerk, supplement],
      ['2026-04-22 10:00', specialist, { type: 'handOver' }],
      ['2026-04-22 11:00', head, refuse],
    ]);
    expect(figuresAfter(life.history)).toMatchObject({ contactedOnce: 1, agenciesOne: 1 });
  });
});

describe('TT 01/2018 Art. 13 indicator 2: the time of each agency and officer that took part', () => {
  const process = processWithAllowances();
  const undivided = {
    ...process,
    steps: process.steps.map((step) => ({ ...step, allowanceDays: null })),
  };

  it('given steps done in less than their allowance, when it is resolved, then each is shorter than the rule', () => {
    const lines = ratingsOf(tell(resolved, { process }).history);
    expect(lines.filter(([measure]) => String(measure).startsWith('agency'))).toEqual([
      ['agency_early', specialist.unitId, null],
    ]);
    expect(lines).toContainEqual(['officer_early', specialist.unitId, specialist.officerId]);
  });

  it('given a step that took longer than its allowance, when it is resolved, then whoever had it is late', () => {
    const life = tell(
      [
        ...inWork,
        ['2026-05-12 09:00', specialist, { type: 'handOver' }],
        ['2026-05-12 10:00', head, refuse],
      ],
      { process },
    );
    const lines = ratingsOf(life.history);
    expect(lines).toContainEqual(['officer_late', specialist.unitId, specialist.officerId]);
    expect(lines).toContainEqual(['officer_early', head.unitId, head.officerId]);
  });

  it('given a process that splits no time, when it is resolved, then no share is rated', () => {
    const shares = ratingsOf(tell(resolved, { process: undivided }).history).map(([measure]) =>
      String(measure),
    );
    expect(shares.filter((name) => name.startsWith('agency'))).toEqual([]);
  });
});

describe('QĐ 766 item 2.1: more than one supplement counts as late', () => {
  const askAgain: DossierCommand = {
    type: 'requestSupplement',
    items: [{ documentId: 'c02', what: 'Bản gốc còn hiệu lực' }],
    reason: 'Giấy tờ vừa nộp không đọc được.',
    override: 'Tệp vừa nộp bị hỏng.',
  };
  const twice: Act[] = [
    ...inWork,
    ['2026-04-21 09:00', specialist, askSupplement],
    ['2026-04-22 09:00', clerk, supplement],
    ['2026-04-23 09:00', specialist, askAgain],
    ['2026-04-24 09:00', clerk, supplement],
  ];

  it('given a dossier asked twice, while it is open in time, then it is told apart from those in time', () => {
    const now = '2026-04-24T10:00';
    expect(figuresAfter(tell(twice).history, now)).toMatchObject({
      ...{ open: 1, openInTime: 1, openInTimeAgain: 1, resolvedInTimeAgain: 0 },
    });
  });

  it('given the same dossier, when its day has passed, then it is overdue and not told twice', () => {
    expect(figuresAfter(tell(twice).history)).toMatchObject({
      ...{ openInTime: 0, openOverdue: 1, openInTimeAgain: 0 },
    });
  });

  it('given the same dossier, when it is resolved in time, then it counts as late for the decision', () => {
    const life = tell([
      ...twice,
      ['2026-04-24 11:00', specialist, { type: 'handOver' }],
      ['2026-04-24 14:00', head, refuse],
    ]);
    expect(figuresAfter(life.history)).toMatchObject({
      ...{ resolvedInTimeAgain: 1, resolvedLate: 0, openInTimeAgain: 0, open: 0 },
    });
  });
});

describe('QĐ 766 item 4.3: papers that are used again', () => {
  const acceptWith = (reused: boolean): DossierCommand => ({
    ...accept,
    ...{
      request: {
        ...request,
        documents: request.documents.map((document) => ({
          ...document,
          files: [reused ? { ...file, reused: true } : file],
        })),
      },
    },
  });

  it('given a file of an earlier dossier, when it is received, then it counts once', () => {
    const told = tell([['2026-04-20 09:00', clerk, acceptWith(true)]]);
    expect(figuresAfter(told.history).reused).toBe(1);
  });

  it('given files uploaded for it, when it is received, then nothing was used again', () => {
    const told = tell([['2026-04-20 09:00', clerk, acceptWith(false)]]);
    expect(figuresAfter(told.history).reused).toBe(0);
  });
});

it('given nothing, when the figures of ratings are asked, then all are 0', () => {
  expect(noFigures()).toMatchObject({ contactedNever: 0, agencyLate: 0, openInTimeAgain: 0 });
});
