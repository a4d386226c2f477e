import * as fc from 'fast-check';
import { type Answer, type DossierDesk, reception } from './dossier-desk.ts';

/** What can be sent in a random life; most of it is refused where the dossier does not stand for it. */
const steps = [
  ['desk_clerk', 'hand-overs', {}],
  ['specialist', 'hand-overs', {}],
  ['specialist', 'proposals', { outcome: 'grant', summary: 'Đủ điều kiện' }],
  ['head', 'approvals', {}],
  [
    'specialist',
    'supplement-requests',
    { items: [{ documentId: 'c02', what: 'bản chính' }], reason: 'Thiếu' },
  ],
  [
    'desk_clerk',
    'supplements',
    { documents: [{ documentId: 'c02', name: 'Giấy chứng sinh', kind: 'original' }] },
  ],
  ['specialist', 'payment-requests', { name: 'Lệ phí', amount: 50000 }],
  ['desk_clerk', 'payments', { amount: 50000, receiptNumber: 'BL-1' }],
  ['head', 'refusals', { reasons: 'Không đủ điều kiện', legalBasis: 'Điều 16' }],
  ['desk_clerk', 'withdrawals', { reason: 'Người nộp xin rút' }],
  ['head', 'stops', { cause: 'other', reason: 'Có văn bản' }],
  ['head', 'returns', { reason: 'Thiếu ý kiến' }],
  ['desk_clerk', 'notes', { text: 'ghi chú' }],
  ['administrator', 'rehomings', { toUnitId: '', reason: 'Sáp nhập' }],
] as const;

export interface LifeStep {
  /** Which of the possible acts; any whole number. */
  act: number;
  /** Hours until then. */
  hours: number;
}

export interface Life {
  /** Hours after the beginning of the tests. */
  start: number;
  channel: 'counter' | 'online' | 'postal';
  steps: readonly LifeStep[];
}

/** Any life that begins within the first weeks after the beginning of a test. */
export const monthOfLives = fc.record({
  start: fc.integer({ min: 0, max: 24 * 25 }),
  channel: fc.constantFrom('counter', 'online', 'postal'),
  steps: fc.array(
    fc.record({ act: fc.integer({ min: 0, max: 13 }), hours: fc.integer({ min: 0, max: 90 }) }),
    { maxLength: 12 },
  ),
});

/** Lives through the acts of a list; those that the rules refuse simply do not happen. */
export async function liveRandomly(
  desk: DossierDesk,
  life: Life,
  options: { begin: string; otherUnitId: string },
): Promise<string> {
  let hours = life.start;
  const at = () => {
    const moment = new Date(Date.parse(options.begin) + hours * 3_600_000 + 7 * 3_600_000);
    desk.setNow(`${moment.toISOString().slice(0, 19)}+07:00`);
  };
  at();
  const received = await desk
    .as('desk_clerk')
    .post('/dossiers', { ...reception, channel: life.channel });
  if (received.status !== 201) throw new Error(JSON.stringify(received.body));
  const { id } = received.body;
  for (const step of life.steps) {
    hours += step.hours;
    at();
    await take(desk, { id, act: step.act, otherUnitId: options.otherUnitId });
  }
  return id;
}

async function take(
  desk: DossierDesk,
  { id, act, otherUnitId }: { id: string; act: number; otherUnitId: string },
): Promise<Answer> {
  const [role, noun, body] = steps[act % steps.length] ?? steps[0];
  const sent = 'toUnitId' in body ? { ...body, toUnitId: otherUnitId } : body;
  const answer = await desk.as(role).post(`/dossiers/${id}/${noun}`, sent);
  if (answer.status >= 500) throw new Error(JSON.stringify(answer.body));
  return answer;
}
