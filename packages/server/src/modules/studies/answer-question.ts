import { listCaseEvents, listCaseRows, DOSSIER_KEY } from '@motcua/domain/study/case-rows.ts';
import { casesBehind } from '@motcua/domain/study/cases-behind.ts';
import { compareLogs } from '@motcua/domain/study/compare.ts';
import { checkConformance } from '@motcua/domain/study/conformance.ts';
import { countCases, type EventLog, findCaseAttribute } from '@motcua/domain/study/event-log.ts';
import { calendarNotes, importNotes, type Note, orderNotes } from '@motcua/domain/study/notes.ts';
import { orderByTime } from '@motcua/domain/study/order.ts';
import { casesOfPart, type PartWanted } from '@motcua/domain/study/part.ts';
import { relabel } from '@motcua/domain/study/relabel.ts';
import { takeCases } from '@motcua/domain/study/take-events.ts';
import { type WorkedTimes, workedTimes } from '@motcua/domain/study/working-clock.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { CaseList, StudyCase } from '@motcua/contract/studies.ts';
import { requireKnownKeys } from './known-keys.ts';
import { LogFault } from './log-fault.ts';
import { readEventLog } from './read-event-log.ts';
import { casesOfRegister, registerOf } from './register-of-log.ts';
import { answerOf } from './study-log.ts';
import type { BehindAsked, LogRef, StudyAnswers, StudyQuestion } from './study-question.ts';

/** A log in memory, with its working times and what must be said of it. */
export interface OpenLog {
  log: EventLog;
  worked: WorkedTimes;
  notes: Note[];
  ref: LogRef;
}

type Open = (ref: LogRef) => Promise<OpenLog>;

/** Reads a kept log. Throws a `LogFault`. */
export async function openKept(ref: LogRef): Promise<OpenLog> {
  const { log, facts, outsideCases } = await readEventLog(ref.path, ref.read);
  if (log.activity.codes.length === 0) throw new LogFault('log.no-event');
  const ordered = ref.byTime ? orderByTime(log) : log;
  const notes = [
    ...importNotes(log, facts, outsideCases),
    ...orderNotes(log, ref.byTime),
    ...calendarNotes(log, ref.calendar),
  ];
  return { log: ordered, worked: workedTimes(ordered, ref.calendar), notes, ref };
}

/** Answers one question, on whatever thread. Throws `LogFault` and `study.no-such-case`. */
export async function answerQuestion(
  question: StudyQuestion,
  open: Open,
): Promise<StudyAnswers[keyof StudyAnswers]> {
  const opened = await open(question.log);
  switch (question.kind) {
    case 'answer': {
      const part = partOf(opened, question.part);
      const register = registerOf(part.log, registerOptions(opened));
      return answerOf(part.log, part.worked, { register, notes: opened.notes });
    }
    case 'cases':
      return caseList(opened, question);
    case 'case':
      return oneCase(opened, question.number);
    case 'conformance': {
      const { log } = partOf(opened, question.part);
      const { steps, told } = question.against;
      return checkConformance(told === null ? log : (relabel(log, told) ?? log), steps);
    }
    case 'comparison': {
      const other = await open(question.other.log);
      return compareLogs(partOf(opened, question.part), partOf(other, question.other.part));
    }
  }
}

interface Part {
  log: EventLog;
  worked: WorkedTimes;
  /** Number in the whole log of each case of the part. */
  cases: readonly number[];
}

function partOf({ log, worked, ref }: OpenLog, wanted: PartWanted): Part {
  requireKnownKeys(log, wanted);
  const cases = casesOfPart(log, wanted);
  if (cases.length === 0) throw new LogFault('log.no-case-left');
  if (cases.length === countCases(log)) return { log, worked, cases };
  const taken = takeCases(log, cases);
  return { log: taken, worked: workedTimes(taken, ref.calendar), cases };
}

function caseList(opened: OpenLog, asked: Extract<StudyQuestion, { kind: 'cases' }>): CaseList {
  const part = partOf(opened, asked.part);
  const behind = behindOf(opened, { log: part.log, asked: asked.behind });
  const { order, from, limit } = asked;
  const rows = listCaseRows(part.log, part.worked, { cases: behind, order, from, limit });
  const next = from + rows.length;
  return {
    total: behind.length,
    next: next < behind.length ? next : null,
    cases: rows.map((row) => ({ ...row, number: part.cases[row.number] ?? row.number })),
  };
}

function behindOf(
  opened: OpenLog,
  { log, asked }: { log: EventLog; asked: BehindAsked },
): number[] {
  if ('register' in asked) return casesOfRegister(log, registerOptions(opened), asked.register);
  const told = asked.told === null ? log : (relabel(log, asked.told) ?? log);
  return casesBehind(told, asked.behind);
}

function oneCase({ log, worked }: OpenLog, number: number): StudyCase {
  const id = log.caseIds[number];
  if (id === undefined) throw new DomainError('study.no-such-case', { number });
  const attributes = log.caseAttributes.flatMap(({ key, values }) => {
    const value = values[number];
    return value === undefined || key === DOSSIER_KEY ? [] : [{ key, value }];
  });
  const dossierId = findCaseAttribute(log, DOSSIER_KEY)?.values[number] ?? null;
  return { number, id, dossierId, attributes, events: listCaseEvents(log, worked, number) };
}

function registerOptions({ log, ref }: OpenLog) {
  const zone = ref.calendar.clock === 'own' ? null : ref.calendar.calendar.offsetMinutes;
  return { assumedZone: ref.read.assumedZone, names: {}, zone, whole: log };
}
