import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../shared/plain-date.ts';
import {
  accept,
  clerk,
  contextAt,
  eventOf,
  procedureWith,
  request,
  storyOf,
  submit,
  tell,
  vn,
} from '../testing/given-dossier.ts';
import type { AcceptDossier, DossierCommand } from './commands.ts';
import { type DecideContext, decide } from './decide.ts';
import type { Request } from './event-parts.ts';
import type { DossierAccepted } from './events.ts';

const acceptance = accept as AcceptDossier;

function acceptAt(
  at: string,
  part: Partial<AcceptDossier> = {},
  context: Partial<DecideContext> = {},
) {
  const [event] = decide({ ...acceptance, ...part }, null, contextAt(at, context));
  return event as DossierAccepted;
}

function asking(change: Partial<Request>): DossierCommand {
  return { ...acceptance, request: { ...request, ...change } };
}

const textLimit = procedureWith({
  channels: [
    {
      channel: 'counter',
      limit: { kind: 'text', text: 'theo lịch của Hội đồng' },
      limitText: 'theo lịch của Hội đồng',
      fees: [],
      feeNote: null,
    },
  ],
});

describe('when the clock starts (NĐ 309/2026 Art. 8)', () => {
  it('given a reception, then the term runs from it and the start day is not counted', () => {
    expect(acceptAt('2026-04-20 09:00')).toMatchObject({
      clockStart: vn('2026-04-20 09:00'),
      due: { due: '2026-04-30T17:00:00+07:00', dueDate: '2026-04-30' },
    });
  });

  it('given an online filing, then it has a number of its own, no code and no due date', () => {
    const { dossier } = tell(storyOf.submitted);
    expect(dossier).toMatchObject({ filingNumber: 'TT-000001', reception: null, clock: null });
  });

  it('given an online filing, when accepted as it was submitted, then its channel and its request are kept', () => {
    const { request: _, ...asFiled } = acceptance;
    const { dossier } = tell([...storyOf.submitted, ['2026-04-21 08:00', clerk, asFiled]]);
    expect(dossier).toMatchObject({ status: 'accepted', request: { channel: 'online' } });
  });

  it('given a non-territorial reception, then the due date counts from the competent agency and both times stay', () => {
    const event = acceptAt('2026-04-20 16:00', { receivedForAgencyAt: vn('2026-04-21 07:30') });
    expect(event).toMatchObject({
      clockStart: vn('2026-04-21 07:30'),
      receivedForAgencyAt: vn('2026-04-21 07:30'),
      due: { dueDate: '2026-05-01' },
    });
  });

  it('given a non-territorial reception forwarded after its deadline, then it is refused', () => {
    const late = { receivedForAgencyAt: vn('2026-04-21 08:00') };
    expect(() => acceptAt('2026-04-20 10:00', late)).toThrow('dossier.forwarded-too-late');
  });
});

describe('forwarding (NĐ 61/2018 Art. 18.2)', () => {
  it('given 15:00, then the same day; given 15:01, then the start of the next working day; the due date does not move', () => {
    const [atThree, after] = [acceptAt('2026-04-20 15:00'), acceptAt('2026-04-20 15:01')];
    expect(atThree.forwardBy).toBe('2026-04-20T17:00:00+07:00');
    expect(after.forwardBy).toBe('2026-04-21T07:30:00+07:00');
    expect(after.due).toEqual(atThree.due);
  });

  it('given a reception, then the desk holds the first step until the forwarding deadline', () => {
    const { dossier } = tell(storyOf.accepted);
    expect(dossier.position).toMatchObject({
      step: 1,
      officerId: clerk.officerId,
      due: '2026-04-20T17:00:00+07:00',
    });
  });
});

describe('what is kept for the whole life', () => {
  it('given the days around 15/09/2025, then each keeps the form set of its day (TT 03/2025)', () => {
    expect(acceptAt('2025-09-12 09:00').formSet).toBe('TT01-2018');
    expect(acceptAt('2025-09-15 09:00').formSet).toBe('TT03-2025');
  });

  it('given an acceptance, then calendar, process, steps and supplement rule are those of the day', () => {
    expect(acceptAt('2026-04-20 09:00')).toMatchObject({
      calendarVersion: 7,
      process: { id: 'p-land', version: 1 },
      supplementRule: { mode: 'restart' },
      steps: [{ no: 1 }, { no: 2, allowanceDays: 3 }, { no: 3 }, { no: 4 }, { no: 5 }],
    });
  });
});

describe('what may be received', () => {
  it('given an incomplete procedure, when received without reasons, then it is refused with the letters that are missing (NĐ 63/2010 Art. 8)', () => {
    const procedure = procedureWith({ state: 'incomplete', missing: ['steps', 'checklist'] });
    expect(() => acceptAt('2026-04-20 09:00', {}, { procedure })).toThrow('missing=b, d');
  });

  it('given an incomplete procedure, when received with reasons, then they stay in the history', () => {
    const procedure = procedureWith({ state: 'incomplete', missing: ['steps'] });
    const event = acceptAt('2026-04-20 09:00', { override: 'Chờ công bố.' }, { procedure });
    expect(event.override).toBe('Chờ công bố.');
  });

  it.each([
    [
      'an abolished procedure',
      accept,
      { procedure: procedureWith({ state: 'abolished' }) },
      'procedure.abolished',
    ],
    ['an unknown procedure', accept, { procedure: null }, 'procedure.unknown'],
    [
      'nobody’s name',
      asking({ applicant: { kind: 'person', name: ' ' } }),
      {},
      'dossier.applicant-required',
    ],
    [
      'a result by post to nowhere',
      asking({ resultDelivery: { how: 'post' } }),
      {},
      'dossier.post-address-required',
    ],
    [
      'a representative without paper',
      asking({ representative: { name: 'An', authorisation: '' } }),
      {},
      'dossier.authorisation-required',
    ],
    [
      'a component outside the list (NĐ 61/2018 Art. 5)',
      asking({
        documents: [{ documentId: 'c99', name: 'Hộ khẩu', kind: 'copy', quantity: 1, files: [] }],
      }),
      {},
      'dossier.document-not-in-checklist',
    ],
    [
      'no filing number',
      { ...submit, filingNumber: ' ' } as DossierCommand,
      {},
      'dossier.filing-number-required',
    ],
  ] as [string, DossierCommand, Partial<DecideContext>, string][])(
    'given %s, then it is refused with a sentence',
    (_, command, context, code) => {
      expect(() => decide(command, null, contextAt('2026-04-20 09:00', context))).toThrow(code);
    },
  );

  it('given a paper that the applicant chose to add, then it is taken', () => {
    const documents: Request['documents'] = [
      { documentId: null, name: 'Ảnh hiện trạng', kind: 'copy', quantity: 2, files: [] },
    ];
    const [event] = decide(asking({ documents }), null, contextAt('2026-04-20 09:00'));
    expect(event).toMatchObject({ type: 'DossierAccepted', request: { documents } });
  });
});

describe('a limit that is only words', () => {
  const dated = (date: string) =>
    acceptAt('2026-04-20 09:00', { agreedDueDate: parsePlainDate(date) }, { procedure: textLimit });

  it('given no agreed day, then a person is asked for one', () => {
    expect(() => acceptAt('2026-04-20 09:00', {}, { procedure: textLimit })).toThrow(
      'dossier.due-date-needs-a-person',
    );
  });

  it('given an agreed day, then it is due at its close and the words stay', () => {
    expect(dated('2026-05-20')).toMatchObject({
      limit: { kind: 'text', text: 'theo lịch của Hội đồng' },
      due: { due: '2026-05-20T17:00:00+07:00', dueDate: '2026-05-20' },
    });
  });

  it('given a day that is past or off, then it is refused', () => {
    expect(() => dated('2026-04-17')).toThrow('dossier.due-date-in-the-past');
    expect(() => dated('2026-05-23')).toThrow('dossier.due-date-not-a-working-day');
  });
});

describe('declining at the desk (form 03)', () => {
  it('given a filing, when declined, then it ends without ever having been received', () => {
    const { dossier } = tell([
      ...storyOf.submitted,
      [
        '2026-04-20 09:00',
        clerk,
        { type: 'declineDossier', reason: 'Sai thẩm quyền.', deskId: 'd-1' },
      ],
    ]);
    expect(dossier).toMatchObject({
      status: 'declined',
      reception: null,
      clock: null,
      ending: null,
    });
  });

  it('given no reason, then it is refused', () => {
    const decline: DossierCommand = { type: 'declineDossier', reason: ' ', deskId: 'd-1' };
    expect(() => eventOf(tell(storyOf.submitted), ['2026-04-20 09:00', clerk, decline])).toThrow(
      'dossier.reason-required',
    );
  });
});

describe('what a reception may not say', () => {
  const applicant = (change: object) => ({ ...request.applicant, ...change });
  it.each([
    [
      'a birth date to come',
      { applicant: applicant({ birthDate: '2090-01-01' }) },
      'dossier.birth-date-in-the-future',
    ],
    [
      'a number that is none',
      { applicant: applicant({ idNumber: 'abc' }) },
      'dossier.id-number-malformed',
    ],
    ['a case that the catalogue does not know', { case: 'Trường hợp lạ' }, 'dossier.case-unknown'],
  ])('given %s, then it is refused with the way to mend it', (_, change, code) => {
    expect(() =>
      decide(asking(change as Partial<Request>), null, contextAt('2026-04-20 09:00')),
    ).toThrow(code);
  });

  it('given the competent agency had it before the desk, then the time is refused (NĐ 309/2026 Art. 8)', () => {
    const before = { receivedForAgencyAt: vn('2020-11-30 09:00') };
    expect(() => acceptAt('2026-04-20 09:00', before)).toThrow(
      'dossier.forwarded-before-reception',
    );
  });
});
