import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../shared/plain-date.ts';
import {
  type Act,
  accept,
  approve,
  approved,
  askSupplement,
  atHead,
  clerk,
  deliver,
  documentClerk,
  eventOf,
  file,
  handOver,
  head,
  inWork,
  propose,
  recordResult,
  refuse,
  resolved,
  specialist,
  storyOf,
  tell,
} from '../testing/given-dossier.ts';
import type { DeliverResult, DossierCommand, RecordResult, RefuseDossier } from './commands.ts';

const record = recordResult as RecordResult;
const delivery = deliver as DeliverResult;
const withdraw: DossierCommand = { type: 'withdrawDossier', reason: 'Không còn nhu cầu.' };
const stop = (cause: 'not_supplemented' | 'not_paid' | 'applicant_request'): DossierCommand => ({
  type: 'stopDossier',
  cause,
  reason: 'Quá hạn bổ sung.',
});

describe('the result', () => {
  it('given it is recorded before, on and after the due instant, then early, on time and late (exact)', () => {
    const at = (time: string) => eventOf(tell(approved), [time, documentClerk, record]);
    expect(at('2026-04-29 17:00')).toMatchObject({ timeliness: 'early' });
    expect(at('2026-04-30 17:00')).toMatchObject({ timeliness: 'on_time' });
    expect(at('2026-04-30 17:01')).toMatchObject({ timeliness: 'late' });
  });

  it('given an apology, when the lawful day is missed, then it is late all the same', () => {
    const apologise: DossierCommand = {
      type: 'apologiseForDelay',
      reason: 'Chờ ý kiến.',
      cause: 'sister_agency',
      newDueDate: parsePlainDate('2026-05-08'),
    };
    const story = tell([...approved, ['2026-04-28 10:00', head, apologise]]);
    expect(eventOf(story, ['2026-05-07 10:00', documentClerk, record])).toMatchObject({
      timeliness: 'late',
    });
  });

  it('given it is recorded, then it waits at the desk where the dossier came in, with nobody yet', () => {
    expect(tell(resolved).dossier.position).toMatchObject({
      step: 5,
      unitId: 'u-desk',
      officerId: null,
    });
  });

  it.each([
    ['nobody approved it', inWork, record, 'dossier.not-approved-yet'],
    ['there is no file', approved, { ...record, files: [] }, 'dossier.result-file-required'],
    ['it has no number', approved, { ...record, number: ' ' }, 'dossier.result-number-required'],
    ['nobody signed', approved, { ...record, signer: '' }, 'dossier.signer-required'],
    [
      'it is signed tomorrow',
      approved,
      { ...record, signedOn: parsePlainDate('2026-04-24') },
      'dossier.signed-in-the-future',
    ],
    [
      'it was signed before the reception',
      approved,
      { ...record, signedOn: parsePlainDate('2026-04-17') },
      'dossier.signed-before-reception',
    ],
  ] as [string, Act[], DossierCommand, string][])(
    'given %s, then it is refused',
    (_, story, command, code) => {
      expect(() => eventOf(tell(story), ['2026-04-23 09:00', documentClerk, command])).toThrow(
        code,
      );
    },
  );
});

describe('approval', () => {
  it('given no proposal, then there is nothing to approve', () => {
    expect(() => eventOf(tell(inWork), ['2026-04-21 09:00', head, approve])).toThrow(
      'dossier.no-proposal',
    );
  });

  it('given a proposal to refuse, then it is refused, not approved', () => {
    const negative: DossierCommand = {
      type: 'proposeResult',
      outcome: 'refuse',
      summary: 'Tranh chấp.',
    };
    const story = tell([...inWork, ['2026-04-21 09:00', specialist, negative]]);
    expect(() => eventOf(story, ['2026-04-21 10:00', head, approve])).toThrow(
      'dossier.proposal-is-refusal',
    );
  });

  it('given it is approved, when the specialist proposes anew, then it is refused: it is sent back first', () => {
    const again: Act = ['2026-04-22 11:00', specialist, propose];
    expect(() => eventOf(tell(approved), again)).toThrow('dossier.approved-already');
  });

  it('given it is sent back one step, then the approval is taken back and may be given again', () => {
    const { dossier } = tell([
      ...approved,
      ['2026-04-22 10:00', head, handOver],
      ['2026-04-22 11:00', documentClerk, { type: 'returnStep', reason: 'Sai số thửa.' }],
    ]);
    expect(dossier).toMatchObject({ status: 'processing', approved: false, position: { step: 3 } });
  });
});

describe('refusal on the merits (NĐ 61/2018 Art. 19.8)', () => {
  it('given reasons and their ground in law within the term, then it is resolved in time', () => {
    const { dossier } = tell([...atHead, ['2026-04-28 09:00', head, refuse]]);
    expect(dossier).toMatchObject({
      status: 'resolved',
      ending: { kind: 'refused', timeliness: 'early' },
    });
  });

  it('given no reasons or no ground in law, then it is refused', () => {
    const act = (command: DossierCommand): Act => ['2026-04-28 09:00', head, command];
    const plain = refuse as RefuseDossier;
    expect(() => eventOf(tell(atHead), act({ ...plain, reasons: '' }))).toThrow(
      'dossier.reason-required',
    );
    expect(() => eventOf(tell(atHead), act({ ...plain, legalBasis: '' }))).toThrow(
      'dossier.legal-basis-required',
    );
  });

  it('given it still lies with the specialist, then the step of the head comes first', () => {
    expect(() => eventOf(tell(inWork), ['2026-04-28 09:00', head, refuse])).toThrow(
      'dossier.step-comes-first',
    );
  });

  it('given it is approved, then it cannot be refused', () => {
    expect(() => eventOf(tell(approved), ['2026-04-22 11:00', head, refuse])).toThrow(
      'dossier.approved-already',
    );
  });

  it('given a signed paper, then it is what the desk delivers', () => {
    const paper = {
      number: '7/TB',
      signedOn: parsePlainDate('2026-04-28'),
      signer: 'Trần Văn Bình',
      files: [file],
    };
    const { dossier } = tell([
      ...atHead,
      ['2026-04-28 09:00', head, { ...(refuse as RefuseDossier), paper }],
      ['2026-04-29 09:00', clerk, deliver],
    ]);
    expect(dossier).toMatchObject({ status: 'delivered', result: { number: '7/TB' } });
  });
});

describe('withdrawal and stop', () => {
  it('given the result is signed, then neither is possible', () => {
    for (const command of [withdraw, stop('applicant_request')])
      expect(() => eventOf(tell(approved), ['2026-04-22 11:00', clerk, command])).toThrow(
        'dossier.result-issued',
      );
  });

  it('given it waits for a supplement, when withdrawn long after the due day, then it is measured where the clock stopped', () => {
    const story = tell(storyOf.supplement_requested);
    expect(eventOf(story, ['2026-06-01 09:00', clerk, withdraw])).toMatchObject({
      timeliness: 'early',
    });
  });

  it('given it was never received, then it ends without timeliness', () => {
    expect(eventOf(tell(storyOf.submitted), ['2026-04-21 09:00', clerk, withdraw])).toMatchObject({
      timeliness: null,
    });
  });

  it('given nothing is awaited, then it is not stopped for want of it', () => {
    const act = (command: DossierCommand): Act => ['2026-04-22 09:00', specialist, command];
    expect(() => eventOf(tell(inWork), act(stop('not_supplemented')))).toThrow(
      'dossier.not-waiting-for-supplement',
    );
    expect(() => eventOf(tell(inWork), act(stop('not_paid')))).toThrow(
      'dossier.not-waiting-for-payment',
    );
  });

  it('given the applicant has until 30/04, then he has that whole day', () => {
    const asked = { ...askSupplement, respondBy: parsePlainDate('2026-04-30') } as DossierCommand;
    const story = tell([...inWork, ['2026-04-21 09:00', specialist, asked]]);
    const at = (day: string) =>
      eventOf(story, [`${day} 16:00`, specialist, stop('not_supplemented')]);
    expect(() => at('2026-04-30')).toThrow('dossier.applicant-still-has-time');
    expect(at('2026-05-04')).toMatchObject({ type: 'DossierStopped', cause: 'not_supplemented' });
  });
});

describe('delivery (Art. 6.2b, 20)', () => {
  const to = (recipient: DeliverResult['recipient']): DossierCommand => ({
    ...delivery,
    recipient,
  });

  it('given the applicant, then it is delivered and final', () => {
    expect(tell(storyOf.delivered).dossier).toMatchObject({
      status: 'delivered',
      position: null,
      deliveredAt: '2026-04-23T09:00+07:00',
    });
  });

  it.each([
    [
      'a proxy without authorisation',
      to({ name: 'An', as: 'proxy' }),
      'dossier.authorisation-required',
    ],
    [
      'a representative the dossier does not name',
      to({ name: 'An', as: 'representative' }),
      'dossier.no-representative',
    ],
    ['nobody', to({ name: '', as: 'applicant' }), 'dossier.recipient-required'],
    [
      'the post without address',
      { ...delivery, how: 'post' } as DossierCommand,
      'dossier.post-address-required',
    ],
  ])('given %s, then it is refused', (_, command, code) => {
    expect(() => eventOf(tell(resolved), ['2026-04-23 09:00', clerk, command])).toThrow(code);
  });

  it('given the post with a tracking number, then it is delivered', () => {
    const posted: DossierCommand = { ...delivery, how: 'post', trackingNumber: 'EA123' };
    expect(eventOf(tell(resolved), ['2026-04-23 09:00', clerk, posted])).toMatchObject({
      how: 'post',
      trackingNumber: 'EA123',
    });
  });
});

describe('a process of one step', () => {
  it('given the desk does all of it, then it hands over to itself and goes on', () => {
    const one = {
      id: 'p',
      version: 1,
      procedureCode: null,
      case: null,
      source: 'test',
      steps: [
        {
          no: 1,
          name: 'Giải quyết ngay',
          role: 'desk_clerk' as const,
          roleText: 'Một cửa',
          allowanceDays: null,
        },
      ],
    };
    const { dossier } = tell(
      [
        ['2026-04-20 09:00', clerk, accept],
        ['2026-04-20 09:10', clerk, handOver],
      ],
      { process: one },
    );
    expect(dossier).toMatchObject({ status: 'processing', position: { step: 1 } });
  });
});
