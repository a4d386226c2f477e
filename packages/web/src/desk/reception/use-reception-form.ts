import type { ActResult } from '@motcua/contract/dossiers.ts';
import type { ProcedureDetails } from '@motcua/contract/procedures.ts';
import type { CitizenCard } from '@motcua/domain/dossier/citizen-card.ts';
import { useCallback, useEffect, useState } from 'react';
import { useProcedure } from '../../features/procedures/queries.ts';
import {
  lastAgency,
  noteAgency,
  noteOverride,
  noteReceived,
} from '../../features/procedures/recent.ts';
import type { Answer } from '../../features/reception/answered-panel.tsx';
import {
  type Obstacle,
  obstacles,
  obstaclesToAnswer,
  printedFees,
} from '../../features/reception/check.ts';
import {
  emptyDraft,
  fillFromCard,
  type ReceptionDraft,
  receptionDraftSchema,
} from '../../features/reception/draft.ts';
import { receptionBody } from '../../features/reception/reception-body.ts';
import {
  useAcceptance,
  useDecline,
  useSupplementAtDesk,
} from '../../features/reception/submissions.ts';
import { deskOf, useOfficer } from '../../features/sessions/officer.tsx';
import { useDraft } from '../../lib/draft.ts';
import { useMessages } from '../../lib/locale.tsx';
import { fieldErrorsOf } from '../../lib/problem.ts';

export interface Answered {
  answer: Answer;
  result: ActResult;
  draft: ReceptionDraft;
}

/** The reception form: what is typed, what stands in its way, and the three answers a desk can give. */
export function useReceptionForm() {
  const { reception, terms } = useMessages();
  const officer = useOfficer();
  const desk = deskOf(officer);
  const draft = useDraft({
    name: `reception.${officer.id}`,
    schema: receptionDraftSchema,
    empty: emptyDraft,
  });
  const { value, change, clear } = draft;
  const query = useProcedure(value.procedureCode);
  const procedure = value.procedureCode === null ? null : (query.data ?? null);
  const [found, setFound] = useState<Obstacle[]>([]);
  const shown = stillThere(found, obstacles(value, procedure));
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const feesOf = `${value.procedureCode}|${value.channel}|${value.case}`;
    if (procedure === null || value.feesOf === feesOf) return;
    const nameOf = (kind: 'fee' | 'charge' | null) =>
      kind === null ? reception.fees : terms.feeKind[kind];
    const isNew = !value.feesOf.startsWith(`${value.procedureCode}|`);
    change((before) => ({
      ...before,
      fees: printedFees(before, procedure, nameOf),
      feesOf,
      agency: isNew ? lastAgency(officer.id, procedure.field) : before.agency,
    }));
  }, [procedure, value, change, reception, terms, officer.id]);

  const done = (answer: Answer) => (result: ActResult) => {
    setAnswered({ answer, result, draft: value });
    if (procedure) {
      noteReceived(officer.id, { code: procedure.procedureCode, name: procedure.name });
      noteAgency(officer.id, procedure.field, value.agency);
    }
    noteOverride(officer.id, value.override);
    setFound([]);
    clear();
  };
  const acceptance = useAcceptance(done('accepted'));
  const decline = useDecline(done('declined'));
  const supplement = useSupplementAtDesk(done('supplementAsked'));
  const bodyOf = (chosen: ProcedureDetails) => receptionBody(value, chosen, desk?.deskId ?? null);

  return {
    draft,
    value,
    change,
    desk,
    procedure,
    procedureQuery: query,
    shown,
    answered,
    busy: busy.size > 0,
    acceptance,
    decline,
    supplement,
    errors: {
      ...Object.fromEntries(shown.map(({ field, wrong }) => [field, reception.wrong[wrong]])),
      ...fieldErrorsOf(acceptance.error),
    },
    onBusy: useCallback(
      (subject: string, isBusy: boolean) =>
        setBusy((before) => withMember(before, subject, isBusy)),
      [],
    ),
    fillCard: (card: CitizenCard) =>
      change((before) => ({ ...before, applicant: fillFromCard(before.applicant, card) })),
    pick: (code: string | null) =>
      change((before) => ({
        ...before,
        procedureCode: code,
        case: null,
        override: '',
        documents: {},
        agreedDueDate: null,
      })),
    accept: () => {
      const inTheWay = obstacles(value, procedure);
      setFound(inTheWay);
      if (inTheWay.length === 0 && procedure) acceptance.send(bodyOf(procedure));
      return inTheWay;
    },
    /** Whether enough is written to decline or to ask for more; shows what is not. */
    mayAnswer: () => {
      const inTheWay = obstaclesToAnswer(value, procedure);
      setFound(inTheWay);
      return inTheWay.length === 0;
    },
    sendDecline: (reason: string) => procedure && decline.send({ ...bodyOf(procedure), reason }),
    sendSupplement: (asked: Parameters<typeof supplement.send>[0]['asked']) =>
      procedure && supplement.send({ reception: bodyOf(procedure), asked }),
    next: (kept?: ReceptionDraft) => {
      setAnswered(null);
      acceptance.reset();
      if (kept)
        change({
          ...emptyDraft(),
          applicant: kept.applicant,
          represented: kept.represented,
          representative: kept.representative,
        });
    },
  };
}

export type ReceptionForm = ReturnType<typeof useReceptionForm>;

function withMember(
  before: ReadonlySet<string>,
  member: string,
  isIn: boolean,
): ReadonlySet<string> {
  if (before.has(member) === isIn) return before;
  const after = new Set(before);
  if (isIn) after.add(member);
  else after.delete(member);
  return after;
}

/** What was mended since the clerk pressed the key is not called wrong any more. */
function stillThere(found: readonly Obstacle[], now: readonly Obstacle[]): Obstacle[] {
  return found.filter(({ field, wrong }) =>
    now.some((one) => one.field === field && one.wrong === wrong),
  );
}
