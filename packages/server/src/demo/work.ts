import { addWorkingDays } from '@motcua/domain/calendar/working-calendar.ts';
import type { ProcessStep } from '@motcua/domain/process/definition.ts';
import { plainDateOf } from '@motcua/domain/shared/instant.ts';
import { dong } from '@motcua/domain/shared/money.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Case } from './case.ts';

/** The desk passes on what it received as soon as the applicant has left (NĐ 61/2018 Art. 18.2). */
const AT_ONCE = 0.005;

/** Where the work of a life ends for now. */
type Onward = 'go on' | 'stay here';

/** Carries a received dossier through the steps of its process, as its fate has it. */
export async function workOn(case_: Case): Promise<void> {
  const { steps } = await case_.world.processOf(case_.life);
  // Between the desk that receives and the desk that delivers, the work takes the whole pace.
  const share = 1 / Math.max(1, steps.length - 2);
  const stuckAt = case_.world.chance.between(1, Math.max(1, steps.length - 2));
  for (const [index, step] of steps.entries()) {
    if (case_.life.fate === 'stuck' && index === stuckAt) return;
    if (!case_.walk.pass(index === 0 ? AT_ONCE : share)) return;
    if ((await workAtStep(case_, { step, steps, index })) === 'stay here') break;
  }
  await closeAtDesk(case_);
}

async function workAtStep(
  case_: Case,
  { step, steps, index }: { step: ProcessStep; steps: readonly ProcessStep[]; index: number },
): Promise<Onward> {
  const { fate } = case_.life;
  const later = steps.slice(index + 1);
  const officer = step.role === 'desk_clerk' ? case_.clerk : case_.as(step.role);
  if (index > 0 && step.role !== 'desk_clerk') await case_.act(officer, { type: 'takeOver' });
  if (fate === 'withdrawn' && index === 1) {
    await case_.act(case_.clerk, {
      type: 'withdrawDossier',
      reason: 'Người nộp xin rút để chuẩn bị lại hồ sơ.',
    });
    return 'stay here';
  }
  if (isFirst(steps, index, 'specialist') && (await appraise(case_)) === 'stay here')
    return 'stay here';
  const decides = step.role === 'head' && !later.some(({ role }) => role === 'head');
  if (decides && fate === 'refused') {
    await case_.act(officer, refusal);
    return 'stay here';
  }
  if (decides) await case_.act(officer, { type: 'approveDossier', note: 'Đồng ý.' });
  if (step.role === 'document_clerk' && !later.some(({ role }) => role === 'document_clerk')) {
    await recordResult(case_);
    return 'stay here';
  }
  if (later.length > 0) await case_.act(officer, { type: 'handOver' });
  return 'go on';
}

function isFirst(steps: readonly ProcessStep[], index: number, role: ProcessStep['role']): boolean {
  return steps.findIndex((step) => step.role === role) === index;
}

/** The specialist looks at it: asks, waits, proposes. */
async function appraise(case_: Case): Promise<Onward> {
  const { life, world } = case_;
  const specialist = case_.as('specialist');
  if (world.chance.happens(20)) {
    await case_.act(specialist, { type: 'addNote', text: 'Đã đối chiếu thông tin với hồ sơ lưu.' });
  }
  if (isSupplementFate(life.fate) && (await askForSupplement(case_)) === 'stay here')
    return 'stay here';
  if (
    (life.fate === 'paid' || life.fate === 'payment_open') &&
    (await askForPayment(case_)) === 'stay here'
  )
    return 'stay here';
  if (life.fate === 'apologised') await apologise(case_);
  const outcome = life.fate === 'refused' ? 'refuse' : 'grant';
  await case_.act(specialist, {
    type: 'proposeResult',
    outcome,
    summary:
      outcome === 'grant'
        ? 'Hồ sơ đủ điều kiện giải quyết.'
        : 'Hồ sơ không đủ điều kiện theo quy định.',
  });
  return 'go on';
}

function isSupplementFate(fate: string): boolean {
  return fate === 'supplemented' || fate === 'supplement_open' || fate === 'stopped';
}

async function askForSupplement(case_: Case): Promise<Onward> {
  const { life, walk } = case_;
  const [document] = life.procedure.checklist;
  if (document === undefined) return 'go on';
  const { id: documentId, name } = document;
  const today = todayOf(case_);
  await case_.act(case_.as('specialist'), {
    type: 'requestSupplement',
    items: [{ documentId, what: 'Bản nộp thiếu chữ ký của người đề nghị; đề nghị ký và nộp lại.' }],
    reason: 'Thành phần hồ sơ chưa đúng quy định.',
    respondBy: addWorkingDays(case_.world.calendar, today, 3),
  });
  await case_.act(case_.clerk, {
    type: 'recordContact',
    means: 'phone',
    text: 'Đã gọi điện báo người nộp bổ sung giấy tờ.',
    applicantFault: true,
  });
  if (life.fate === 'supplement_open' || !walk.pass(0.4)) return 'stay here';
  if (life.fate === 'stopped') {
    await case_.act(case_.clerk, {
      type: 'stopDossier',
      cause: 'applicant_request',
      reason: 'Người nộp đề nghị dừng giải quyết hồ sơ.',
    });
    return 'stay here';
  }
  await case_.act(case_.clerk, {
    type: 'supplementDossier',
    documents: [{ documentId, name, kind: 'original', quantity: 1, files: [] }],
  });
  return walk.pass(0.1) ? 'go on' : 'stay here';
}

async function askForPayment(case_: Case): Promise<Onward> {
  const amount = dong(case_.world.chance.between(3, 240) * 5000);
  await case_.act(case_.as('specialist'), {
    type: 'requestPayment',
    name: 'Phí thẩm định hồ sơ',
    amount,
  });
  if (case_.life.fate === 'payment_open' || !case_.walk.pass(0.2)) return 'stay here';
  await case_.act(case_.clerk, {
    type: 'recordPayment',
    amount,
    receiptNumber: `BL-${case_.world.chance.between(1000, 9999)}`,
  });
  return case_.walk.pass(0.1) ? 'go on' : 'stay here';
}

async function apologise(case_: Case): Promise<void> {
  const { calendar } = case_.world;
  const today = todayOf(case_);
  const due = case_.dueDate();
  const newDueDate = addWorkingDays(calendar, due !== null && due > today ? due : today, 7);
  await case_.act(case_.as('head'), {
    type: 'apologiseForDelay',
    cause: case_.world.chance.oneOf(['agency', 'sister_agency', 'workload'] as const),
    reason: 'Số lượng hồ sơ trong tuần tăng cao, cơ quan chưa thẩm định xong đúng hẹn.',
    newDueDate,
  });
}

async function recordResult(case_: Case): Promise<void> {
  const clerk = case_.as('document_clerk');
  const head = case_.as('head');
  await case_.act(clerk, {
    type: 'recordResult',
    number: `${case_.world.chance.between(10, 980)}/KQ`,
    signedOn: todayOf(case_),
    signer: head.name,
    summary: case_.life.procedure.results[0]?.slice(0, 200) ?? '',
    files: [await case_.world.resultFile(clerk)],
  });
}

/** Back at the desk: the applicant is told, and comes for it. */
async function closeAtDesk(case_: Case): Promise<void> {
  const { life, walk, clerk } = case_;
  if (case_.status() !== 'resolved') return;
  await case_.act(clerk, {
    type: 'announceResult',
    means: 'message',
    text: 'Hồ sơ đã có kết quả, mời ông/bà đến nhận.',
  });
  if (life.fate === 'awaiting_delivery' || !walk.pass(0.05)) return;
  await case_.act(clerk, {
    type: 'deliverResult',
    how: life.byPost ? 'post' : 'desk',
    recipient: {
      name: life.applicant.name,
      as: 'applicant',
      ...(life.applicant.idNumber ? { idNumber: life.applicant.idNumber } : {}),
    },
    identityCheck: life.byPost ? 'post_receipt' : 'card',
    signature: { kind: 'paper' },
    ...(life.byPost
      ? { trackingNumber: `VN${case_.world.chance.between(100_000_000, 999_999_999)}` }
      : {}),
  });
}

const refusal = {
  type: 'refuseDossier',
  reasons: 'Hồ sơ không đáp ứng điều kiện đã công bố đối với thủ tục này.',
  legalBasis: 'Điểm đ khoản 8 Điều 19 Nghị định 61/2018/NĐ-CP',
} as const;

function todayOf({ walk, world }: Case): PlainDate {
  return plainDateOf(walk.now(), world.calendar.offsetMinutes);
}
