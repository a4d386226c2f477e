import type { Sheet } from '@motcua/contract/season-sheets.ts';
import {
  type Instant,
  instantAt,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import { addDays, plainDate, type PlainDate, yearOf } from '@motcua/domain/shared/plain-date.ts';
import type { Services } from '../services.ts';
import type { SignedIn } from '../platform/auth.ts';
import type { Reporter } from './file-reports.ts';

/** Seasons of the commune index in the demo: last year's published, this year's being filled. */
export interface DemoSeasons {
  services: Pick<Services, 'seasons' | 'evidence'>;
  reporters: readonly Reporter[];
  end: Instant;
  setNow(now: Instant): void;
}

const SET = 'reform-index-commune';
/** The communes of the demo are there since 1 July 2025. */
const FIRST_YEAR = 2025;
/** How much of the points each commune earns, in the order of the staff plan. */
const EARNED = [0.94, 0.92, 0.86, 0.83, 0.88, 0.74, 0.79, 0.81, 0.68, 0.72, 0.57, 0.63];
/** Items of which the yearly report is evidence enough. */
const PROVEN = ['1.2', '2.1'];
const CAUSES = ['evidence_insufficient', 'reports_late', 'few_initiatives', 'files_not_archived'];

export async function fillSeasons(demo: DemoSeasons): Promise<void> {
  const today = plainDateOf(demo.end, VIETNAM_OFFSET_MINUTES);
  const year = yearOf(today);
  // A season ends with the first quarter of the next year; within it the year before is still being scored.
  const last = today >= plainDate(year, 4, 1) ? year - 1 : year - 2;
  if (last >= FIRST_YEAR) await publishYear(demo, last);
  await beginYear(demo, { year: last + 1, today });
  demo.setNow(demo.end);
}

interface Crew {
  communes: readonly Reporter[];
  province: Reporter;
}

function crewOf({ reporters }: DemoSeasons): Crew {
  const province = reporters.find(({ level }) => level === 'province');
  if (province === undefined) throw new Error('the demo has no province');
  return { communes: reporters.filter(({ level }) => level === 'commune'), province };
}

async function publishYear(demo: DemoSeasons, year: number): Promise<void> {
  const { seasons } = demo.services;
  const crew = crewOf(demo);
  const on = (month: number, day: number) =>
    demo.setNow(instantAt(plainDate(year + 1, month, day), 8 * 60, VIETNAM_OFFSET_MINUTES));
  on(1, 12);
  const seasonId = await open(demo, crew, year);
  on(2, 10);
  const [first] = crew.communes;
  if (first === undefined) throw new Error('the demo has no commune');
  const { items } = await seasons.sheet({ officer: first.drafter, seasonId, unit: first.code });
  await Promise.all(
    crew.communes.map((commune, index) =>
      sendSheet(demo, { seasonId, commune, index, items, year }),
    ),
  );
  on(2, 25);
  await Promise.all(
    crew.communes.map((commune, index) =>
      appraise(demo, crew, { seasonId, commune, index, items }),
    ),
  );
  on(2, 27);
  await explainOne(demo, crew, seasonId);
  on(3, 10);
  for (const { code } of crew.communes)
    await seasons.finishDecision({ officer: crew.province.signer, seasonId, unit: code });
  on(3, 16);
  await seasons.publish({
    ...{ officer: crew.province.signer, seasonId },
    told: { documentNumber: `412/QĐ-UBND`, documentDate: plainDate(year + 1, 3, 16) },
  });
}

async function open(demo: DemoSeasons, crew: Crew, year: number): Promise<string> {
  const { id } = await demo.services.seasons.open(crew.province.drafter, {
    ...{ set: SET, year, unit: crew.province.code, level: 'commune' },
    units: crew.communes.map(({ code }) => code),
    submitBy: plainDate(year + 1, 2, 15),
    title: `Chỉ số cải cách hành chính cấp xã năm ${year}`,
  });
  return id;
}

interface OfUnit {
  seasonId: string;
  commune: Reporter;
  index: number;
  /** The items of the index, the same for every commune. */
  items: Sheet['items'];
}

/** Points near what the commune earns, a little different from item to item. */
function earned(max: number | null, { index, place }: { index: number; place: number }): number {
  const share = (EARNED[index % EARNED.length] ?? 0.8) + (((place * 7 + index * 5) % 9) - 4) / 60;
  return Number(((max ?? 0) * Math.min(1, share)).toFixed(2));
}

async function sendSheet(
  { services: { seasons, evidence } }: DemoSeasons,
  { seasonId, commune, index, items, year }: OfUnit & { year: number },
): Promise<void> {
  const officer = commune.drafter;
  const at = { officer, seasonId, unit: commune.code };
  const own = items.flatMap((item, place) => (item.scoredBy === 'self' ? [{ item, place }] : []));
  await seasons.score({
    ...at,
    scores: own.map(({ item, place }) => ({
      code: item.code,
      points: earned(item.max, { index, place }),
    })),
  });
  const proof = await evidence.add(officer, reportOf(commune, year));
  await seasons.attach({ ...at, codes: PROVEN, evidenceId: proof.id });
  await seasons.submit({ ...at, withoutEvidence: true });
}

function reportOf({ code, initials }: Reporter, year: number) {
  return {
    ...{ unit: code, title: `Báo cáo công tác cải cách hành chính năm ${year}` },
    ...{ number: `${200 + year - FIRST_YEAR}/BC-${initials}`, signer: 'Chủ tịch Ủy ban nhân dân' },
    ...{ issuedOn: plainDate(year, 12, 15), field: 'Chỉ đạo, điều hành' },
    url: `https://angiang.gov.vn/cchc/${year}`,
  };
}

/** The appraiser follows the self-scores that are proven, cuts one, and scores what the system cannot see. */
async function appraise(
  { services: { seasons } }: DemoSeasons,
  { province }: Crew,
  { seasonId, commune, index, items }: OfUnit,
): Promise<void> {
  const at = { officer: province.drafter, seasonId, unit: commune.code };
  await seasons.appraise({
    ...at,
    appraisals: items.flatMap(({ code, max }, place) => {
      const points = earned(max, { index, place });
      const isCut = code === '2.1' && index % 3 === 1;
      // What was proven is agreed to when the appraisal ends.
      if (PROVEN.includes(code) && !isCut) return [];
      return [
        {
          ...{ code, cause: CAUSES[(place + index) % CAUSES.length] },
          points: isCut ? Number((points / 2).toFixed(2)) : points,
          reason: isCut
            ? 'Tài liệu kiểm chứng chưa nêu kết quả xử lý'
            : 'Đối chiếu hồ sơ lưu tại cơ quan thẩm định',
        },
      ];
    }),
  });
  await seasons.finishAppraisal(at);
}

/** One commune brings what was missing; the council meets it half-way. */
async function explainOne(demo: DemoSeasons, crew: Crew, seasonId: string): Promise<void> {
  const { seasons } = demo.services;
  const commune = crew.communes[1];
  if (commune === undefined) return;
  const at = { seasonId, unit: commune.code, code: '2.1' };
  const text = 'Kết quả xử lý nằm trong phụ lục của báo cáo, đơn vị xin bổ sung trang còn thiếu.';
  const { max } = await seasons.explain({ officer: commune.drafter, ...at, text });
  await seasons.finishExplanation({ officer: commune.signer, seasonId, unit: commune.code });
  await seasons.decide({
    ...{ officer: crew.province.signer, ...at },
    decision: {
      points: Number(((max ?? 0) * 0.8).toFixed(2)),
      reason: 'Chấp nhận giải trình, trừ phần nộp bổ sung trễ',
    },
  });
}

/** This year's season: open, some communes have begun to score themselves. */
async function beginYear(
  demo: DemoSeasons,
  { year, today }: { year: number; today: PlainDate },
): Promise<void> {
  const { seasons, evidence } = demo.services;
  const crew = crewOf(demo);
  const on = (daysAgo: number) =>
    demo.setNow(instantAt(addDays(today, -daysAgo), 8 * 60, VIETNAM_OFFSET_MINUTES));
  on(6);
  const seasonId = await open(demo, crew, year);
  on(3);
  const begin = async (commune: Reporter, officer: SignedIn): Promise<void> => {
    const at = { officer, seasonId, unit: commune.code };
    await seasons.score({
      ...at,
      scores: [
        { code: '1.2', facts: { reports_late: 1, reports_missing: 0 }, cause: 'reports_late' },
        { code: '2.2', points: 3 },
        { code: '4.1', points: 3 },
      ],
    });
    const { items } = await evidence.list(officer, {
      ...{ unit: commune.code, withdrawn: '0', limit: 1 },
    });
    const [proof] = items;
    if (proof !== undefined) await seasons.attach({ ...at, codes: ['4.1'], evidenceId: proof.id });
  };
  await Promise.all(crew.communes.slice(0, 3).map((one) => begin(one, one.drafter)));
}
