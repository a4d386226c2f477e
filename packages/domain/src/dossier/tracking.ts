import { plainDateOf } from '../shared/instant.ts';
import { formatPlainDate, type PlainDate } from '../shared/plain-date.ts';
import type { Role } from '../shared/role.ts';
import type { Dossier } from './dossier.ts';
import type { StepFact } from './event-parts.ts';
import { isFinal, statuses } from './status.ts';

export type StepState = 'passed' | 'current' | 'coming';

export interface TrackedStep {
  name: { vi: string; en: string };
  state: StepState;
}

/** What anybody with the code may see. */
export interface Tracking {
  /** Dossier code, or the filing number before reception. */
  code: string;
  status: { vi: string; en: string };
  /** Degree of completion, 0–100. */
  percent: number;
  stepsPassed: number;
  stepsTotal: number;
  steps: TrackedStep[];
  receivedOn: PlainDate | null;
  /** The day the applicant was told last. */
  dueDate: PlainDate | null;
  provisional: boolean;
  sentence: { vi: string; en: string };
}

/**
 * The anonymous look-up: code and degree of completion, nothing personal; officers, departments and
 * the steps' own names need a signed-in applicant (TT 01/2018/TT-VPCP Art. 16.2d).
 */
export function trackingOf(dossier: Dossier, offsetMinutes: number): Tracking {
  const { reception, clock, status } = dossier;
  const steps = trackedSteps(dossier);
  const stepsPassed = steps.filter(({ state }) => state === 'passed').length;
  return {
    code: reception?.dossierCode ?? dossier.filingNumber ?? '',
    status: { vi: statuses[status].vi, en: statuses[status].en },
    percent: percentOf(dossier, stepsPassed, steps.length),
    stepsPassed,
    stepsTotal: steps.length,
    steps,
    receivedOn: reception && plainDateOf(reception.at, offsetMinutes),
    dueDate: clock?.promised.dueDate ?? null,
    provisional: clock?.promised.provisional ?? false,
    sentence: sentenceOf(dossier),
  };
}

function trackedSteps(dossier: Dossier): TrackedStep[] {
  const steps = dossier.reception?.steps ?? [];
  return steps.map((step, index) => ({
    name: publicName(step, index === steps.length - 1 && steps.length > 1),
    state: stepStateOf(dossier, step.no),
  }));
}

/** A dossier that was withdrawn or stopped never came to the steps ahead of where it lay. */
export function stepStateOf({ position, status, trail }: Dossier, no: number): StepState {
  if (status === 'delivered') return 'passed';
  if (position !== null)
    return no < position.step ? 'passed' : no === position.step ? 'current' : 'coming';
  const reached = trail.reduce((last, { step }) => Math.max(last, step), 0);
  return no <= reached ? 'passed' : 'coming';
}

/** Half a step is granted for the one that is being worked on, so that reception already shows. */
function percentOf({ status }: Dossier, passed: number, total: number): number {
  if (isFinal(status)) return 100;
  if (status === 'submitted' || total === 0) return 0;
  return Math.min(99, Math.round(((passed + 0.5) / total) * 100));
}

const publicNames = {
  received: { vi: 'Tiếp nhận hồ sơ', en: 'Reception' },
  appraised: { vi: 'Thẩm định, giải quyết', en: 'Appraisal' },
  approved: { vi: 'Xem xét, phê duyệt', en: 'Approval' },
  issued: { vi: 'Phát hành kết quả', en: 'Issue of the result' },
  delivered: { vi: 'Trả kết quả', en: 'Delivery of the result' },
} as const;

const namesByRole: Partial<Record<Role, { vi: string; en: string }>> = {
  desk_clerk: publicNames.received,
  postal_clerk: publicNames.received,
  head: publicNames.approved,
  leader: publicNames.approved,
  document_clerk: publicNames.issued,
};

function publicName({ role }: StepFact, isLast: boolean): { vi: string; en: string } {
  const name = namesByRole[role] ?? publicNames.appraised;
  return isLast && name === publicNames.received ? publicNames.delivered : name;
}

function sentenceOf(dossier: Dossier): { vi: string; en: string } {
  const date = dossier.clock ? formatPlainDate(dossier.clock.promised.dueDate) : '';
  switch (dossier.status) {
    case 'submitted':
      return {
        vi: 'Hồ sơ đã nộp, đang chờ Bộ phận Một cửa kiểm tra và tiếp nhận.',
        en: 'Filed; the one-stop desk will check it and take it in.',
      };
    case 'accepted':
    case 'processing':
      return {
        vi: `Hồ sơ đang được giải quyết, hẹn trả kết quả ngày ${date}.`,
        en: `In work; the result is promised for ${date}.`,
      };
    case 'supplement_requested':
      return {
        vi: 'Hồ sơ cần bổ sung giấy tờ. Xin ông/bà xem Phiếu yêu cầu bổ sung hoặc liên hệ Bộ phận Một cửa.',
        en: 'Papers are missing; please see the supplement request or ask the one-stop desk.',
      };
    case 'payment_requested':
      return {
        vi: 'Hồ sơ đang chờ ông/bà thực hiện nghĩa vụ tài chính.',
        en: 'Waiting for your payment.',
      };
    case 'resolved':
      return {
        vi: 'Đã có kết quả. Mời ông/bà nhận kết quả theo hình thức đã đăng ký.',
        en: 'The result is ready, to be received in the way you chose.',
      };
    case 'delivered':
      return { vi: 'Kết quả đã được trả.', en: 'The result was delivered.' };
    case 'declined':
      return { vi: 'Hồ sơ không được tiếp nhận.', en: 'The dossier was not taken in.' };
    case 'withdrawn':
      return { vi: 'Hồ sơ đã rút theo yêu cầu.', en: 'Withdrawn at your request.' };
    case 'stopped':
      return { vi: 'Hồ sơ đã dừng giải quyết.', en: 'The dossier was stopped.' };
  }
}
