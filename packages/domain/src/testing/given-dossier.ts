import { DEFAULT_WEEK, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { DossierCommand } from '../dossier/commands.ts';
import { type DecideContext, decide } from '../dossier/decide.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Actor, Request, StoredFile } from '../dossier/event-parts.ts';
import type { DossierEvent, Recorded } from '../dossier/events.ts';
import { evolve } from '../dossier/evolve.ts';
import type { DossierStatus } from '../dossier/status.ts';
import type { ProcedureVersion } from '../procedure/procedure.ts';
import { defaultProcess, type ProcessDefinition } from '../process/definition.ts';
import { type Instant, parseInstant } from '../shared/instant.ts';
import { dong } from '../shared/money.ts';
import { parsePlainDate } from '../shared/plain-date.ts';

/** A calendar without holidays: Monday to Friday, 7:30–11:30 and 13:30–17:00. */
export const plainCalendar: WorkingCalendar = {
  id: 'plain',
  version: 7,
  offsetMinutes: 420,
  week: DEFAULT_WEEK,
  entries: [],
};

export const clerk: Actor = {
  officerId: 'o-clerk',
  name: 'Lê Thị Hoa',
  unitId: 'u-desk',
  role: 'desk_clerk',
};
export const specialist: Actor = {
  officerId: 'o-specialist',
  name: 'Nguyễn Thị Lan',
  unitId: 'u-agency',
  role: 'specialist',
};
export const head: Actor = {
  officerId: 'o-head',
  name: 'Trần Văn Bình',
  unitId: 'u-agency',
  role: 'head',
};
export const documentClerk: Actor = {
  officerId: 'o-document',
  name: 'Phạm Thị Sáu',
  unitId: 'u-agency',
  role: 'document_clerk',
};

export const file: StoredFile = {
  fileId: 'f-1',
  name: 'ket-qua.pdf',
  mediaType: 'application/pdf',
  size: 1234,
  sha256: '0'.repeat(64),
};

export const request: Request = {
  procedureCode: '1.012790',
  procedureName: 'Đính chính Giấy chứng nhận đã cấp',
  field: 'Đất đai',
  procedureVersion: 1,
  case: null,
  channel: 'counter',
  agencyUnitId: 'u-agency',
  applicant: {
    kind: 'person',
    name: 'Huỳnh Văn Út',
    idNumber: '089012345678',
    phone: '0912345678',
  },
  documents: [{ documentId: 'c01', name: 'Đơn đề nghị', kind: 'original', quantity: 1, files: [] }],
  resultDelivery: { how: 'desk' },
};

export function procedureWith(part: Partial<ProcedureVersion> = {}): ProcedureVersion {
  return {
    procedureCode: '1.012790',
    name: 'Đính chính Giấy chứng nhận đã cấp',
    group: 'land',
    field: 'Đất đai',
    levels: ['province'],
    agency: 'Văn phòng đăng ký đất đai',
    decision: null,
    applicants: ['Công dân Việt Nam'],
    channels: [
      {
        channel: 'counter',
        limit: { kind: 'duration', value: 8, unit: 'working_day' },
        limitText: '8 ngày làm việc',
        fees: [],
        feeNote: null,
      },
    ],
    checklist: [
      { id: 'c01', name: 'Đơn đề nghị', originals: 1, copies: 0, hasForm: true, case: null },
      { id: 'c02', name: 'Giấy chứng nhận', originals: 1, copies: 1, hasForm: false, case: null },
    ],
    results: ['Giấy chứng nhận'],
    legalBasis: [],
    steps: 'Nộp hồ sơ, nhận kết quả.',
    serviceLevels: [],
    supplementRule: { mode: 'restart', maxAtIntake: 1, maxAtAppraisal: 1 },
    version: 1,
    validFrom: parsePlainDate('2025-07-01'),
    state: 'published',
    missing: [],
    ...part,
  };
}

/** The round of five steps with an allowance for each inner one: 3 + 1 + 0.5 days of a limit of 8. */
export function processWithAllowances(): ProcessDefinition {
  const days = [null, 3, 1, 0.5, null];
  const process = defaultProcess();
  return {
    ...process,
    id: 'p-land',
    steps: process.steps.map((step, index) => ({ ...step, allowanceDays: days[index] ?? null })),
  };
}

export function contextAt(at: string, part: Partial<DecideContext> = {}): DecideContext {
  return {
    now: vn(at),
    actor: clerk,
    calendar: plainCalendar,
    procedure: procedureWith(),
    process: processWithAllowances(),
    ...part,
  };
}

/** '2026-04-24 09:00' in Viet Nam. */
export function vn(text: string): Instant {
  return parseInstant(`${text.replace(' ', 'T')}+07:00`);
}

export const accept: DossierCommand = {
  type: 'acceptDossier',
  request,
  dossierCode: 'H01.21-260420-0001',
  register: { deskId: 'd-1', year: 2026, number: 1 },
  deskId: 'd-1',
  fees: [],
};
export const submit: DossierCommand = {
  type: 'submitDossier',
  filingNumber: 'TT-000001',
  request: { ...request, channel: 'online' },
};

/** One act of a story: when, who, what. */
export type Act = [at: string, actor: Actor, command: DossierCommand];

export interface Told {
  dossier: Dossier;
  history: Recorded[];
}

/** Lives the acts one after the other, as the server would, and returns the state and its history. */
export function tell(acts: readonly Act[], part: Partial<DecideContext> = {}): Told {
  let dossier: Dossier | null = null;
  const history: Recorded[] = [];
  for (const [at, actor, command] of acts) {
    const context = contextAt(at, { ...part, actor });
    for (const event of decide(command, dossier, context)) {
      const recorded: Recorded = { version: history.length + 1, at: context.now, actor, event };
      dossier = evolve('dossier-1', dossier, recorded);
      history.push(recorded);
    }
  }
  if (dossier === null) throw new Error('A story needs an act.');
  return { dossier, history };
}

/** What one more act brings, without being recorded. */
export function eventOf(
  { dossier }: Pick<Told, 'dossier'>,
  [at, actor, command]: Act,
  part: Partial<DecideContext> = {},
): DossierEvent {
  const [event] = decide(command, dossier, contextAt(at, { ...part, actor }));
  if (event === undefined) throw new Error('No fact came of the act.');
  return event;
}

export const handOver: DossierCommand = { type: 'handOver' };
export const takeOver: DossierCommand = { type: 'takeOver' };
export const propose: DossierCommand = {
  type: 'proposeResult',
  outcome: 'grant',
  summary: 'Đủ điều kiện.',
};
export const approve: DossierCommand = { type: 'approveDossier' };
export const refuse: DossierCommand = {
  type: 'refuseDossier',
  reasons: 'Thửa đất đang có tranh chấp.',
  legalBasis: 'Điều 151 Luật Đất đai 2024',
};
export const recordResult: DossierCommand = {
  type: 'recordResult',
  number: '12/GCN',
  signedOn: parsePlainDate('2026-04-20'),
  signer: 'Trần Văn Bình',
  summary: 'Giấy chứng nhận đã đính chính',
  files: [file],
};
export const deliver: DossierCommand = {
  type: 'deliverResult',
  how: 'desk',
  recipient: { name: 'Huỳnh Văn Út', as: 'applicant' },
  identityCheck: 'card',
  signature: { kind: 'paper' },
};
export const askSupplement: DossierCommand = {
  type: 'requestSupplement',
  items: [{ documentId: 'c02', what: 'Bản gốc còn hiệu lực' }],
  reason: 'Thiếu Giấy chứng nhận.',
};
export const supplement: DossierCommand = {
  type: 'supplementDossier',
  documents: [
    { documentId: 'c02', name: 'Giấy chứng nhận', kind: 'original', quantity: 1, files: [] },
  ],
};
export const askPayment: DossierCommand = {
  type: 'requestPayment',
  name: 'Lệ phí trước bạ',
  amount: dong(450_000),
};
export const pay: DossierCommand = {
  type: 'recordPayment',
  amount: dong(450_000),
  receiptNumber: 'BL-01',
};

/** Accepted on Monday 20/04/2026 at 9:00 with 8 working days: due Thursday 30/04/2026 at 17:00. */
export const accepted: Act[] = [['2026-04-20 09:00', clerk, accept]];
/** … and with the specialist since 10:00. */
export const inWork: Act[] = [...accepted, ['2026-04-20 10:00', clerk, handOver]];
/** … proposed and approved by Wednesday. */
/** Proposed by the specialist and handed over to the head, as far as each story needs it. */
export const atHead: Act[] = [...inWork, ['2026-04-21 09:00', specialist, handOver]];

export const approved: Act[] = [
  ...inWork,
  ['2026-04-21 09:00', specialist, propose],
  ['2026-04-21 09:05', specialist, handOver],
  ['2026-04-22 09:00', head, approve],
];
export const resolved: Act[] = [
  ...approved,
  ['2026-04-22 10:00', head, handOver],
  ['2026-04-22 14:00', documentClerk, recordResult],
];

/** A shortest story that ends in each state. */
export const storyOf: Record<DossierStatus, Act[]> = {
  submitted: [['2026-04-20 08:00', clerk, submit]],
  accepted,
  declined: [
    [
      '2026-04-20 08:00',
      clerk,
      { type: 'declineDossier', request, reason: 'Không thuộc thẩm quyền.', deskId: 'd-1' },
    ],
  ],
  processing: inWork,
  supplement_requested: [...inWork, ['2026-04-21 09:00', specialist, askSupplement]],
  payment_requested: [...inWork, ['2026-04-21 09:00', specialist, askPayment]],
  withdrawn: [
    ...inWork,
    ['2026-04-21 09:00', clerk, { type: 'withdrawDossier', reason: 'Không còn nhu cầu.' }],
  ],
  stopped: [
    ...inWork,
    [
      '2026-04-21 09:00',
      specialist,
      { type: 'stopDossier', cause: 'applicant_request', reason: 'Theo đề nghị của người nộp.' },
    ],
  ],
  resolved,
  delivered: [...resolved, ['2026-04-23 09:00', clerk, deliver]],
};
