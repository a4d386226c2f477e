import { describe, expect, it } from 'vitest';
import { DomainError } from '../shared/errors.ts';
import { parsePlainDate } from '../shared/plain-date.ts';
import {
  approved,
  atHead,
  accept,
  askPayment,
  askSupplement,
  clerk,
  contextAt,
  deliver,
  file,
  handOver,
  pay,
  propose,
  recordResult,
  refuse,
  request,
  storyOf,
  submit,
  supplement,
  tell,
  vn,
} from '../testing/given-dossier.ts';
import type { DossierCommand, DossierCommandType } from './commands.ts';
import { decide } from './decide.ts';
import type { Dossier } from './dossier.ts';
import { evolve } from './evolve.ts';
import { errorMessages } from './error-messages.ts';
import { type DossierStatus, dossierStatuses, isFinal, type Stage, stages } from './status.ts';
import { type Refusal, transitions, verdictOn } from './transitions.ts';

const commands: Record<DossierCommandType, DossierCommand> = {
  submitDossier: submit,
  acceptDossier: accept,
  declineDossier: { type: 'declineDossier', request, reason: 'Sai thẩm quyền.', deskId: 'd-1' },
  handOver,
  takeOver: { type: 'takeOver' },
  assignOfficer: { type: 'assignOfficer', officer: { id: 'o-9', name: 'Võ Thị Chín' } },
  addNote: { type: 'addNote', text: 'Đã xem.' },
  recordContact: { type: 'recordContact', means: 'phone', text: 'Đã gọi.' },
  attachFile: { type: 'attachFile', documentId: null, file },
  returnStep: { type: 'returnStep', reason: 'Thiếu tờ trình.' },
  requestSupplement: askSupplement,
  supplementDossier: supplement,
  requestPayment: askPayment,
  recordPayment: pay,
  proposeResult: propose,
  approveDossier: { type: 'approveDossier' },
  refuseDossier: refuse,
  recordResult,
  announceResult: { type: 'announceResult', means: 'phone', text: 'Mời đến nhận.' },
  deliverResult: deliver,
  withdrawDossier: { type: 'withdrawDossier', reason: 'Không còn nhu cầu.' },
  stopDossier: { type: 'stopDossier', cause: 'applicant_request', reason: 'Theo đề nghị.' },
  apologiseForDelay: {
    type: 'apologiseForDelay',
    reason: 'Chờ ý kiến.',
    cause: 'sister_agency',
    newDueDate: parsePlainDate('2026-05-08'),
  },
  recalculateDueDate: { type: 'recalculateDueDate', reason: 'Lịch nghỉ đổi.' },
  rehomeDossier: { type: 'rehomeDossier', toUnitId: 'u-successor', reason: 'Sáp nhập.' },
};

/** What a command needs beside the state, so that the pair itself is what is tested. */
const prepared: Partial<Record<DossierCommandType, Dossier>> = {
  approveDossier: tell(approved.slice(0, -1)).dossier,
  refuseDossier: tell(atHead).dossier,
  recordResult: tell(approved).dossier,
};

const askedAtFiling = tell([
  ['2026-04-20 08:00', clerk, submit],
  ['2026-04-20 09:00', clerk, askSupplement],
]).dossier;

function dossierIn(stage: Stage, command: DossierCommandType): Dossier | null {
  if (stage === 'none') return null;
  if (stage === 'processing') return prepared[command] ?? tell(storyOf[stage]).dossier;
  if (stage === 'supplement_requested' && command === 'acceptDossier') return askedAtFiling;
  return tell(storyOf[stage]).dossier;
}

/** The state after the command, or the code of the refusal. */
function outcome(command: DossierCommandType, stage: Stage): string {
  const dossier = dossierIn(stage, command);
  const context = contextAt('2026-04-23 10:00', { actor: { ...clerk, officerId: 'o-other' } });
  try {
    let after = dossier;
    for (const event of decide(commands[command], dossier, context)) {
      const version = (after?.version ?? 0) + 1;
      after = evolve('d', after, { version, at: context.now, actor: context.actor, event });
    }
    return after?.status ?? 'none';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

const pairs = (Object.keys(transitions) as DossierCommandType[]).flatMap((command) =>
  stages.map((stage) => ({ command, stage })),
);

describe('every pair of state and command (NĐ 61/2018 Art. 17–20; national code list)', () => {
  it.each(pairs)('given $stage, when $command, then what the table says', ({ command, stage }) => {
    const verdict = verdictOn(command, stage);
    const result = outcome(command, stage);
    if ('refused' in verdict) expect(result).toBe(`dossier.${verdict.refused}`);
    else if ('to' in verdict) expect([verdict.to, verdict.or]).toContain(result);
    else expect(result).toBe(stage);
  });

  it('given a final state, when anything is asked, then all is refused (3, 7, 8, 10)', () => {
    const finals = dossierStatuses.filter(isFinal);
    expect(finals).toEqual(['declined', 'withdrawn', 'stopped', 'delivered']);
    const verdicts = finals.flatMap((stage) =>
      Object.values(transitions).map((row): string =>
        'refused' in row[stage] ? 'refused' : 'allowed',
      ),
    );
    expect(new Set(verdicts)).toEqual(new Set(['refused']));
  });

  it('given the moves of the table, then they are those of the national list and no other', () => {
    const allowed: Record<Stage, DossierStatus[]> = {
      none: ['submitted', 'accepted', 'declined'],
      submitted: ['accepted', 'declined', 'supplement_requested', 'withdrawn'],
      accepted: ['processing', 'withdrawn'],
      declined: [],
      processing: ['supplement_requested', 'payment_requested', 'resolved', 'withdrawn', 'stopped'],
      supplement_requested: ['accepted', 'processing', 'submitted', 'withdrawn', 'stopped'],
      payment_requested: ['processing', 'withdrawn', 'stopped'],
      withdrawn: [],
      stopped: [],
      resolved: ['delivered'],
      delivered: [],
    };
    for (const stage of stages) {
      const moves = Object.values(transitions).flatMap((row) => {
        const verdict = row[stage];
        if (!('to' in verdict)) return [];
        return 'or' in verdict ? [verdict.to, verdict.or] : [verdict.to];
      });
      expect(new Set(moves), stage).toEqual(new Set(allowed[stage]));
    }
  });

  it('given a refusal of the table, then a sentence in both tongues stands ready', () => {
    const refusals = Object.values(transitions)
      .flatMap((row) => Object.values(row))
      .flatMap((verdict): Refusal[] => ('refused' in verdict ? [verdict.refused] : []));
    for (const refusal of new Set(refusals))
      expect(errorMessages[`dossier.${refusal}`].vi).toBeTruthy();
  });
});

describe('one state, two lives', () => {
  it('given a supplement asked at filing, when it comes, then the filing stands again without a clock', () => {
    const { dossier } = tell([
      ['2026-04-20 08:00', clerk, submit],
      ['2026-04-20 09:00', clerk, askSupplement],
      ['2026-04-21 09:00', clerk, supplement],
    ]);
    expect(dossier).toMatchObject({ status: 'submitted', clock: null, supplements: { intake: 1 } });
  });

  it('given a supplement asked at filing, when the desk accepts the completed dossier, then it is accepted (5→2)', () => {
    const { dossier } = tell([
      ['2026-04-20 08:00', clerk, submit],
      ['2026-04-20 09:00', clerk, askSupplement],
      ['2026-04-21 09:00', clerk, accept],
    ]);
    expect(dossier.status).toBe('accepted');
    expect(dossier.clock?.start).toBe(vn('2026-04-21 09:00'));
  });

  it('given a supplement asked in appraisal, when the desk accepts again, then it is refused: it has its code already', () => {
    const { dossier } = tell(storyOf.supplement_requested);
    const again = () => decide(accept, dossier, contextAt('2026-04-22 09:00'));
    expect(again).toThrow('dossier.accepted-already');
  });
});
