import type { TimeLimit } from '../calendar/time-limit.ts';
import type { Dong } from '../shared/money.ts';
import type { PlainDate } from '../shared/plain-date.ts';

export const CHANNELS = ['counter', 'online', 'postal'] as const;
export type Channel = (typeof CHANNELS)[number];

export const LEVELS = ['ministry', 'province', 'district', 'commune', 'other'] as const;
export type Level = (typeof LEVELS)[number];

/** Levels 1–4 until NĐ 42/2022, then information, partial, full. */
export const SERVICE_LEVELS = [
  'level_1',
  'level_2',
  'level_3',
  'level_4',
  'information',
  'partial',
  'full',
] as const;
export type ServiceLevel = (typeof SERVICE_LEVELS)[number];

/** One printed amount. `kind` is null where the source does not say whether it is a fee (phí) or a charge (lệ phí). */
export interface ProcedureFee {
  kind: 'fee' | 'charge' | null;
  amount: Dong;
  case?: string;
  cap?: Dong;
}

/** One way to submit. `limitText` keeps the words of the source, the only truth where `limit` stayed text. */
export interface ProcedureChannel {
  channel: Channel;
  limit: TimeLimit;
  limitText: string | null;
  fees: ProcedureFee[];
  feeNote: string | null;
  /** The term of the law, kept beside the shorter one that binds the appointment after a time cut. */
  legalLimit?: TimeLimit;
  /** The limits printed for this channel where the source does not say when each holds; `limit` is text then. */
  limitChoices?: LimitChoice[];
}

export interface LimitChoice {
  limit: TimeLimit;
  limitText: string;
}

/** `id` is stable inside a version ('c01', 'c02' …); a supplement request names documents by it. */
export interface RequiredDocument {
  id: string;
  name: string;
  originals: number;
  copies: number;
  hasForm: boolean;
  case: string | null;
}

/** NĐ 61/2018 Đ.11.2c, 17.2a, 19.4 are the defaults; special laws differ, so each version carries its own. */
export interface SupplementRule {
  mode: 'restart' | 'pause';
  maxAtIntake: number;
  maxAtAppraisal: number;
}

export interface ServiceLevelPeriod {
  level: ServiceLevel;
  from: PlainDate;
}

export type ProcedureState = 'draft' | 'incomplete' | 'published' | 'abolished';

/** The parts a–g that NĐ 63/2010 Đ.8.2 demands of every procedure, each by its letter. */
export const PROCEDURE_PARTS = {
  name: 'a',
  steps: 'b',
  channels: 'c',
  checklist: 'd',
  time_limit: 'đ',
  applicants: 'e',
  agency: 'g',
} as const;
export type ProcedurePart = keyof typeof PROCEDURE_PARTS;

/** The same, in the order of the law. */
export const PROCEDURE_PART_NAMES = [
  'name',
  'steps',
  'channels',
  'checklist',
  'time_limit',
  'applicants',
  'agency',
] as const satisfies readonly ProcedurePart[];

/** What a procedure says, apart from which version it is and how far its publication has come. */
export interface ProcedureContent {
  procedureCode: string;
  name: string;
  group: string;
  field: string;
  levels: Level[];
  agency: string;
  decision: string | null;
  applicants: string[];
  channels: ProcedureChannel[];
  checklist: RequiredDocument[];
  results: string[];
  legalBasis: string[];
  /** Trình tự thực hiện in the words of the decision; null where the source leaves it out. Never invented. */
  steps: string | null;
  serviceLevels: ServiceLevelPeriod[];
  supplementRule: SupplementRule;
}

export interface ProcedureVersion extends ProcedureContent {
  version: number;
  validFrom: PlainDate;
  state: ProcedureState;
  missing: ProcedurePart[];
}

/**
 * The parts a–g of NĐ 63/2010 Đ.8.2 (as amended by NĐ 92/2017) that the content lacks, in the order of the law.
 * A limit that stayed text counts as stated when it is a phrase a person can read, and as missing when it is
 * a bare number or word: "7" and "Khác" of the national portal state nothing.
 */
export function missingParts(content: ProcedureContent): ProcedurePart[] {
  const stated = {
    name: isWritten(content.name),
    steps: isWritten(content.steps),
    channels: content.channels.length > 0,
    checklist: content.checklist.length > 0,
    time_limit: content.channels.length > 0 && content.channels.every(statesLimit),
    applicants: content.applicants.some(isWritten),
    agency: isWritten(content.agency),
  } satisfies Record<ProcedurePart, boolean>;
  return PROCEDURE_PART_NAMES.filter((part) => !stated[part]);
}

function statesLimit(channel: ProcedureChannel): boolean {
  return channel.limit.kind !== 'text' || /\p{L}\s+\p{L}/u.test(channel.limitText ?? '');
}

function isWritten(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
