import { formSetOn } from '@motcua/domain/dossier/form-set.ts';
import type { StepFact } from '@motcua/domain/dossier/event-parts.ts';
import type { DossierImported } from '@motcua/domain/dossier/events.ts';
import { judgeLegacyLife, type LegacyJudgement } from '@motcua/domain/dossier/legacy-row.ts';
import { defaultProcess } from '@motcua/domain/process/definition.ts';
import { type Instant, plainDateOf } from '@motcua/domain/shared/instant.ts';
import { yearOf } from '@motcua/domain/shared/plain-date.ts';
import type { LegacyRow } from './read-row.ts';

export interface KnownProcedure {
  code: string;
  name: string;
  field: string;
}

/** A fact that lacks only its place in the register. */
export interface UnnumberedFact {
  judgement: LegacyJudgement;
  year: number;
  numbered(number: number): DossierImported;
}

/** The fact that a legacy row becomes. Dates are the row's own, never computed. */
export function factOf(
  row: LegacyRow,
  context: {
    unit: { id: string; name: string };
    deskId: string;
    procedure: KnownProcedure | null;
    now: Instant;
    offsetMinutes: number;
  },
): UnnumberedFact {
  const { procedure, unit, deskId, offsetMinutes } = context;
  const judgement = judgeLegacyLife(row, context);
  const receivedOn = plainDateOf(row.received.instant, offsetMinutes);
  const year = yearOf(receivedOn);
  return {
    judgement,
    year,
    numbered: (number) => ({
      type: 'DossierImported',
      dossierCode: row.code,
      register: { deskId, year, number },
      deskId,
      unitId: unit.id,
      procedureCode: procedure?.code ?? null,
      procedureName: row.procedureName || procedure?.name || row.procedureCode || UNNAMED,
      field: procedure?.field ?? '',
      applicantName: row.applicant,
      channel: row.channel,
      receivedAt: row.received.instant,
      dueAt: row.due.instant,
      dueDate: plainDateOf(row.due.instant, offsetMinutes),
      finishedAt: row.finished?.instant ?? null,
      deliveredAt: row.delivered?.instant ?? null,
      status: judgement.status,
      agency: row.agency || unit.name,
      note: row.note,
      endedAt: judgement.endedAt,
      timeliness: judgement.timeliness,
      formSet: formSetOn(receivedOn),
      process: { id: round.id, version: round.version },
      steps: stepsAhead(judgement.status),
      review: judgement.review,
    }),
  };
}

/** What is still to come, and no more: 100,000 rows do not carry steps for nothing. */
function stepsAhead(status: DossierImported['status']): StepFact[] {
  if (status === 'processing') return steps;
  return status === 'resolved' ? steps.slice(-1) : [];
}

const UNNAMED = 'Không ghi tên thủ tục';

const round = defaultProcess();
const steps: StepFact[] = round.steps.map(({ no, name, role, allowanceDays }) => ({
  no,
  name,
  role,
  allowanceDays,
}));
