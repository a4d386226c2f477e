import { Readable } from 'node:stream';
import type { ReviewProposal } from '@motcua/contract/procedure-reviews.ts';
import { describeTimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import {
  workingDayOnOrAfter,
  type WorkingCalendar,
} from '@motcua/domain/calendar/working-calendar.ts';
import type { ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';
import { isDomainError } from '@motcua/domain/shared/errors.ts';
import { type Instant, instantAt, plainDateOf } from '@motcua/domain/shared/instant.ts';
import { dong } from '@motcua/domain/shared/money.ts';
import { addDays, type PlainDate, plainDate, yearOf } from '@motcua/domain/shared/plain-date.ts';
import type { EvidenceLocker } from '../modules/evidence/index.ts';
import type { ProcedureReviews } from '../modules/procedure-reviews/index.ts';
import type { SignedIn } from '../platform/auth.ts';

export interface Reviewing {
  reviews: ProcedureReviews;
  evidence: Pick<EvidenceLocker, 'add' | 'takeFile'>;
  /** One page that says it is an example. */
  paper: Buffer;
  unitId: string;
  controller: SignedIn;
  leader: SignedIn;
  /** A commune that posts. */
  commune: { unitId: string; name: string; clerk: SignedIn };
  /** Procedures of communes; those with dossiers, the most frequent first. */
  procedures: readonly ProcedureVersion[];
  lived: readonly string[];
  calendar: WorkingCalendar;
  end: Instant;
  setNow(now: Instant): void;
}

/** The plan of this year, a cut that is decided and in the catalogue, a proposal with its simulation, and some looks at boards. */
export async function reviewProcedures(reviewing: Reviewing): Promise<void> {
  const { reviews, controller, leader, unitId, calendar, end, setNow } = reviewing;
  const today = plainDateOf(end, calendar.offsetMinutes);
  const year = yearOf(today);
  const on = (daysAgo: number) => {
    const day = workingDayOnOrAfter(calendar, addDays(today, -daysAgo));
    setNow(instantAt(day < today ? day : addDays(today, -1), NINE, calendar.offsetMinutes));
    return day;
  };
  const decidedOn = on(60);
  const plan = await reviews.beginPlan(controller, {
    ...{ unit: unitId, year, number: '12/KH-UBND', decidedOn, signer: leader.name },
  });
  const [cut, kept, overdue, next] = withoutDossiers(reviewing);
  const take = (procedure: ProcedureVersion, dueOn: PlainDate, cause: string) =>
    reviews.plan(controller, {
      ...{ planId: plan.id, procedureCode: procedure.procedureCode, level: 'commune' },
      ...{ leadUnit: unitId, dueOn, cause },
    });
  if (cut)
    await decideCut(reviewing, { review: await take(cut, addDays(today, -30), CAUSE), cut, on });
  if (kept) await keep(reviewing, (await take(kept, addDays(today, -20), REGULAR)).id);
  if (overdue) await take(overdue, addDays(today, -5), REGULAR);
  if (next) await take(next, addDays(today, 25), REGULAR);
  setNow(end);
  await proposeTried(reviewing, (procedure) => take(procedure, addDays(today, 15), CAUSE));
  await recordEarlier(reviewing, year - 1);
  await lookAtBoards(reviewing, today);
}

const NINE = 9 * 60;
const CAUSE = 'Nhiều hồ sơ, phần lớn trả trước hạn.';
const REGULAR = 'Rà soát định kỳ theo lĩnh vực.';
/** Received in the journeys of the browser, which reckon with its eight days. */
const LEFT_ALONE = '1.012796';

function cuttable({ procedures }: Reviewing): ProcedureVersion[] {
  return procedures.filter(
    (one) => one.procedureCode !== LEFT_ALONE && isCuttable(one) && one.levels.includes('commune'),
  );
}

function withoutDossiers(reviewing: Reviewing): ProcedureVersion[] {
  return cuttable(reviewing).filter(
    ({ procedureCode }) => !reviewing.lived.includes(procedureCode),
  );
}

function isCuttable({ channels }: ProcedureVersion): boolean {
  return channels.every(({ limit }) => limit.kind === 'duration' && limit.value >= 3);
}

function shorter(procedure: ProcedureVersion): ReviewProposal['limits'] {
  return procedure.channels.flatMap(({ channel, limit }) =>
    limit.kind === 'duration'
      ? [
          {
            channel,
            limitText: describeTimeLimit({ ...limit, value: Math.ceil((limit.value * 2) / 3) }),
          },
        ]
      : [],
  );
}

function proposal(change: Partial<ReviewProposal>): ReviewProposal {
  const cost = (minutes: number, trips: number) => ({
    activities: [
      ...[{ name: 'Chuẩn bị hồ sơ', minutes, hourlyWage: dong(55_000), otherCost: dong(20_000) }],
      ...(trips === 0
        ? []
        : [
            {
              ...{ name: 'Đi nộp và nhận kết quả', minutes: 120 * trips },
              ...{ hourlyWage: dong(55_000), otherCost: dong(30_000 * trips) },
            },
          ]),
    ],
    ...{ fees: dong(0), timesAYear: 1, applicants: 2_400 },
  });
  return {
    ...{ kind: 'simplify', reason: 'Thực tế phần lớn hồ sơ xong sớm; giảm thời gian chờ cho dân.' },
    content: 'Rút ngắn thời hạn giải quyết; bỏ bản sao giấy tờ đã có trong cơ sở dữ liệu.',
    ...{ legalChanges: '', before: cost(180, 2), after: cost(60, 1), limits: [] },
    ...{ steps: null, simulationId: null, ...change },
  };
}

async function decideCut(
  { reviews, controller, leader }: Reviewing,
  of: { review: { id: string }; cut: ProcedureVersion; on: (daysAgo: number) => PlainDate },
): Promise<void> {
  const { review, cut, on } = of;
  const order = { id: review.id, expected: undefined };
  on(45);
  const steps =
    cut.steps ?? 'Bước 1: nộp hồ sơ tại Bộ phận Một cửa. Bước 2: thẩm định. Bước 3: trả kết quả.';
  await reviews.propose(controller, {
    ...order,
    proposal: proposal({ limits: shorter(cut), steps }),
  });
  await reviews.submit(controller, order);
  const decidedOn = on(35);
  const decision = { number: '1186/QĐ-UBND', decidedOn, signer: leader.name };
  await reviews.approve(leader, {
    ...order,
    decision: { ...decision, effectiveOn: addDays(decidedOn, 10) },
  });
  on(34);
  await reviews.publish(controller, order);
}

async function keep(
  { reviews, controller, leader, calendar, end }: Reviewing,
  id: string,
): Promise<void> {
  const order = { id, expected: undefined };
  const reason = 'Thời hạn và giấy tờ đã ở mức tối thiểu theo luật chuyên ngành.';
  await reviews.propose(controller, {
    ...order,
    proposal: proposal({ kind: 'keep', content: '', reason, before: null, after: null }),
  });
  await reviews.submit(controller, order);
  const decidedOn = addDays(plainDateOf(end, calendar.offsetMinutes), -20);
  const decision = { number: '1240/QĐ-UBND', signer: leader.name };
  await reviews.approve(leader, {
    ...order,
    decision: { ...decision, decidedOn, effectiveOn: decidedOn },
  });
}

/** Of the procedure with most dossiers of which some are decided: in a small province that may be the second or third. */
async function proposeTried(
  reviewing: Reviewing,
  take: (procedure: ProcedureVersion) => Promise<{ id: string }>,
): Promise<void> {
  const { reviews, controller, unitId, lived } = reviewing;
  const known = cuttable(reviewing);
  for (const code of lived.slice(0, MOST_TRIES)) {
    const procedure = known.find(({ procedureCode }) => procedureCode === code);
    const limits = procedure === undefined ? [] : shorter(procedure);
    const [first] = limits;
    if (procedure === undefined || first === undefined) continue;
    const asked = {
      ...{ unit: unitId, procedures: [{ code, limitText: first.limitText }], officers: [] },
      ...{ steps: [], added: [], target: null, workShare: null, seed: 1, reviewId: null },
    };
    const simulated = await reviews.simulate(controller, asked).catch(noDossiers);
    if (simulated === null) continue;
    const order = { id: (await take(procedure)).id, expected: undefined };
    const tried = proposal({ limits, simulationId: simulated.id });
    await reviews.propose(controller, { ...order, proposal: tried });
    await reviews.submit(controller, order);
    return;
  }
}

const MOST_TRIES = 30;

const NONE = new Set(['time-cut-simulation.no-dossiers', 'time-cut-simulation.none-to-judge']);

function noDossiers(error: unknown): null {
  if (isDomainError(error) && NONE.has(error.code)) return null;
  throw error;
}

/** Decisions of the year before, entered from paper. */
async function recordEarlier(
  { reviews, controller, leader, unitId, procedures }: Reviewing,
  year: number,
): Promise<void> {
  const earlier = procedures.filter(isCuttable).slice(-6);
  for (const { procedureCode, channels } of earlier) {
    const [channel] = channels;
    if (channel?.limit.kind !== 'duration') continue;
    const { limit } = channel;
    await reviews.recordCut(controller, {
      ...{ unit: unitId, procedureCode, level: 'commune', legalText: describeTimeLimit(limit) },
      cutText: describeTimeLimit({ ...limit, value: Math.ceil(limit.value / 2) }),
      ...{ decisionNumber: '845/QĐ-UBND', decidedOn: plainDate(year, 9, 16) },
      ...{ signer: leader.name, effectiveOn: plainDate(year, 10, 1) },
    });
  }
}

const ON_WALL = 16;
const ON_PORTAL = 25;
const GONE = 2;

/** At one commune: much stands on the portal, half of that hangs on the wall, two sheets are gone. */
async function lookAtBoards(
  { reviews, evidence, paper, commune }: Reviewing,
  today: PlainDate,
): Promise<void> {
  const { unitId, name, clerk } = commune;
  const { items } = await reviews.showPostingMatrix(clerk, {
    unit: unitId,
    lacking: '0',
    after: 0,
  });
  const codes = items.map(({ procedureCode }) => procedureCode);
  if (codes.length === 0) return;
  const checkedOn = addDays(today, -12);
  const check = { unit: unitId, checkedOn, note: '' };
  await reviews.recordPostingCheck(clerk, {
    ...{ ...check, form: 'portal', found: true, procedureCodes: codes.slice(0, ON_PORTAL) },
    url: 'https://dichvucong.angiang.gov.vn',
  });
  const content = Readable.from([paper]);
  const { fileId } = await evidence.takeFile(clerk, { name: 'bang-niem-yet.pdf', content });
  const { id } = await evidence.add(clerk, {
    ...{ unit: unitId, title: `Bảng niêm yết tại ${name}`, issuedOn: checkedOn, fileId },
  });
  await reviews.recordPostingCheck(clerk, {
    ...{ ...check, form: 'wall', found: true, procedureCodes: codes.slice(0, ON_WALL) },
    evidenceId: id,
  });
  await reviews.recordPostingCheck(clerk, {
    ...{ unit: unitId, checkedOn: addDays(today, -1), form: 'wall', found: false },
    ...{ procedureCodes: codes.slice(0, GONE), note: 'Bản niêm yết đã cũ, chưa thay.' },
  });
}
