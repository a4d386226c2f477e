import {
  itemsOf,
  type Questionnaire,
  type SurveyValues,
} from '@motcua/domain/survey/questionnaire.ts';
import {
  epochMs,
  type Instant,
  instantOfEpochMs,
  MS_PER_DAY,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import { addDays } from '@motcua/domain/shared/plain-date.ts';
import type { InterviewPack, NewCampaign } from '@motcua/contract/surveys.ts';
import type { Surveys } from '../modules/surveys/index.ts';
import type { SignedIn } from '../platform/auth.ts';
import { type Chance, chanceFrom } from './chance.ts';

export interface SurveyDemo {
  surveys: Surveys;
  tenantId: string;
  /** Who works on reform at the province. */
  officer: SignedIn;
  unitId: string;
  /** Codes of dossiers that ended, for ratings. */
  codes: readonly string[];
  end: Instant;
  setNow(now: Instant): void;
}

const FEWEST = 20;

/** One survey that is over and published, one that takes answers, and some ratings. */
export async function makeSurveys(demo: SurveyDemo): Promise<void> {
  // A province of a handful of dossiers has nobody to ask.
  if (demo.codes.length < FEWEST) return;
  const chance = chanceFrom(7);
  await ask(demo, chance, {
    title: 'Khảo sát sự hài lòng về dịch vụ một cửa, đợt 1',
    back: 21,
    people: 60,
    publish: true,
  });
  await ask(demo, chance, {
    title: 'Khảo sát sự hài lòng về dịch vụ một cửa, đợt 2',
    back: 2,
    people: 15,
    publish: false,
  });
  await rate(demo, chance);
  demo.setNow(demo.end);
}

async function ask(
  demo: SurveyDemo,
  chance: Chance,
  {
    title,
    back,
    people,
    publish,
  }: { title: string; back: number; people: number; publish: boolean },
): Promise<void> {
  const { surveys, officer } = demo;
  demo.setNow(daysBefore(demo.end, back));
  const { id } = await surveys.make(officer, planOf(demo, { title, back }));
  const drawn = await surveys.draw(officer, { id, seed: title });
  if (drawn.sample.length === 0) return;
  const pack = await surveys.pack(officer, { id, size: people });
  await fillIn(demo, chance, pack);
  if (!publish) return;
  demo.setNow(daysBefore(demo.end, back - 14));
  await surveys.close(officer, id);
  await surveys.publish(officer, id);
}

function planOf(
  { end, unitId }: SurveyDemo,
  { title, back }: { title: string; back: number },
): NewCampaign {
  const day = addDays(plainDateOf(end, VIETNAM_OFFSET_MINUTES), -back);
  return {
    ...{ title, unit: unitId, questionnaire: 'one-stop-services' },
    ...{ from: addDays(day, -150), to: day, closesOn: addDays(day, 30) },
    ...{ sampleSize: 90, stratumMinimum: 3, shownMinimum: 5, confidence: 95 },
    ...{ ways: ['interview'], officeNetworks: [] },
  };
}

/** Most are content; who waited is least so. */
async function fillIn(demo: SurveyDemo, chance: Chance, pack: InterviewPack): Promise<void> {
  const { surveys, tenantId } = demo;
  const sheets = pack.people.map(({ token }, at) => ({
    ...{ tenantId, token, clientId: `demo-${at}`, mode: 'self' as const },
    values: valuesFor(pack.questionnaire, chance),
    comment: at % 9 === 0 ? chance.oneOf(words) : null,
    from: { address: `203.0.113.${at % 200}`, device: `Điện thoại ${at}` },
  }));
  for (let at = 0; at < sheets.length; at += 4)
    await Promise.all(sheets.slice(at, at + 4).map((sheet) => surveys.takeSheet(sheet)));
}

function valuesFor(questionnaire: Questionnaire, chance: Chance): SurveyValues {
  return Object.fromEntries(
    itemsOf(questionnaire)
      .filter(({ kind }) => kind === 'scale' && chance.happens(96))
      .map(({ code }) => [code, chance.happens(86) ? chance.between(4, 5) : chance.between(2, 3)]),
  );
}

async function rate(demo: SurveyDemo, chance: Chance): Promise<void> {
  const { ratings } = demo.surveys;
  for (const [at, code] of demo.codes.entries()) {
    demo.setNow(daysBefore(demo.end, 35 + (at % 3) * 30));
    const score = chance.happens(88) ? chance.between(4, 5) : chance.between(1, 3);
    await ratings.take({
      ...{ tenantId: demo.tenantId, token: await ratings.token(demo.tenantId, code), score },
      aspects: score < 4 ? ['waiting'] : [],
      comment: null,
    });
  }
}

function daysBefore(end: Instant, days: number): Instant {
  return instantOfEpochMs(epochMs(end) - days * MS_PER_DAY, VIETNAM_OFFSET_MINUTES);
}

const words = [
  'Cán bộ hướng dẫn tận tình.',
  'Nên có thêm ghế ngồi chờ.',
  'Trả kết quả sớm hơn hẹn, rất hài lòng.',
  'Nộp qua mạng còn khó với người lớn tuổi.',
];
