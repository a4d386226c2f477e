import type { Tracking } from '@motcua/contract/dossiers.ts';
import { portalPath } from '@motcua/contract/portal-paths.ts';
import { type TrackingForm, trackingQuerySchema } from '@motcua/contract/portal.ts';
import { workingDaysBetween } from '@motcua/domain/calendar/working-calendar.ts';
import { isFinal, isWaiting } from '@motcua/domain/dossier/status.ts';
import { plainDateOf } from '@motcua/domain/shared/instant.ts';
import type { Answer, PageAnswer, PageParts, Question } from '../answer.ts';
import { readDossierCode } from '../read-dossier-code.ts';

export async function answerTrackingForm(question: Question): Promise<Answer> {
  const { code } = trackingQuerySchema.parse(question.query);
  if (code === '') return { ...form('', null), status: 200, keep: 'shared' };
  return { redirect: { place: 'tracked', key: readDossierCode(code) ?? code } };
}

/** Only how far the dossier has come; a wrong code gets help, many of them in a row a minute's rest. */
export async function answerTracked(question: Question, parts: PageParts): Promise<Answer> {
  const typed = question.key;
  const code = readDossierCode(typed);
  if (!parts.mayLookUp(question.from)) return { ...form(typed, 'too-many'), status: 429 };
  const tracking = await parts.sources.track(code ?? typed, question.locale);
  if (tracking === null) return form(code ?? typed, code === null ? 'not-a-code' : 'not-found');
  const key = tracking.code;
  if (key !== typed) return { redirect: { place: 'tracked', key } };
  const address = question.origin + portalPath(question.locale, { place: 'tracked', key });
  return {
    page: {
      kind: 'tracked',
      tracking,
      workingDaysLeft: await daysLeft(tracking, parts),
      ...{ address, qr: parts.drawQr(address) },
    },
    address: { place: 'tracked', key },
    keep: 'never',
  };
}

function form(typed: string, problem: TrackingForm['problem']): PageAnswer {
  return {
    page: { kind: 'tracking', typed, problem },
    address: { place: 'tracking' },
    status: 404,
    keep: 'never',
  };
}

/** The clock of the office runs while the dossier is neither over, nor resolved, nor waiting for the applicant. */
async function daysLeft({ state, dueDate }: Tracking, parts: PageParts): Promise<number | null> {
  const isRunning = !isFinal(state) && !isWaiting(state) && state !== 'resolved';
  if (!isRunning || dueDate === null) return null;
  const calendar = await parts.sources.calendar();
  const today = plainDateOf(parts.clock(), calendar.offsetMinutes);
  return workingDaysBetween(calendar, today, dueDate);
}
