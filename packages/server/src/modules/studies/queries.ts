import type {
  CaseList,
  CaseListQuery,
  ProcessAsked,
  Study,
  StudyCase,
  StudyComparison,
  StudyConformance,
  StudyDetails,
  StudyPart,
} from '@motcua/contract/studies.ts';
import type { StudyAnswer } from '@motcua/contract/study-answer.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Language } from '../../platform/language.ts';
import { logRefOf, stepsAsked } from './log-ref.ts';
import { mayDelete, seesStudy } from './policy.ts';
import type { StudyParts } from './ports.ts';
import * as store from './store.ts';
import type { BehindAsked, LogRef } from './study-question.ts';
import { failureSentence } from './failure-sentence.ts';

/** Who looks, and in which language failures are told. */
export interface Reader {
  officer: SignedIn;
  language: Language;
}

/** The studies within reach, newest first. */
export async function listStudies(
  parts: StudyParts,
  { officer, language }: Reader,
): Promise<{ items: Study[] }> {
  const { tenantId } = officer;
  const rows = await parts.db.inTenant(tenantId, (tx) => store.listStudies(tx, tenantId));
  const seen = await Promise.all(rows.map((row) => seesStudy(parts.reference, officer, row)));
  return {
    items: rows.filter((_, at) => seen[at]).map((row) => viewOf(row, { officer, language })),
  };
}

/** Throws `study.not-found`, `study.not-yours`. */
export async function getStudyFor(
  parts: StudyParts,
  officer: SignedIn,
  id: string,
): Promise<store.StudyRow> {
  const { tenantId } = officer;
  const study = await parts.db.inTenant(tenantId, (tx) => store.findStudy(tx, tenantId, id));
  if (study === null) throw new DomainError('study.not-found');
  if (!(await seesStudy(parts.reference, officer, study))) throw new DomainError('study.not-yours');
  return study;
}

export async function showStudy(
  parts: StudyParts,
  reader: Reader,
  id: string,
): Promise<StudyDetails> {
  const { tenantId } = reader.officer;
  const study = await getStudyFor(parts, reader.officer, id);
  const answer = await parts.db.inTenant(tenantId, (tx) => store.findAnswer(tx, tenantId, id));
  return { ...viewOf(study, reader), processes: study.processes, answer };
}

/** What a part of the log teaches; computed when it is asked for. */
export async function answerPart(
  parts: StudyParts,
  officer: SignedIn,
  { id, part }: { id: string; part: StudyPart },
): Promise<StudyAnswer> {
  const { log } = await openReady(parts, officer, id);
  return parts.thread.ask({ kind: 'answer', log, part });
}

export async function listCases(
  parts: StudyParts,
  officer: SignedIn,
  { id, ...asked }: CaseListQuery & { id: string },
): Promise<CaseList> {
  const { log, study } = await openReady(parts, officer, id);
  const { behind, narrow } = behindOf(study, asked.behind);
  const part = { ...asked.part, where: [...asked.part.where, ...narrow] };
  const { order, after: from, limit } = asked;
  return parts.thread.ask({ kind: 'cases', log, part, behind, order, from, limit });
}

export async function showCase(
  parts: StudyParts,
  officer: SignedIn,
  { id, number }: { id: string; number: number },
): Promise<StudyCase> {
  const { log } = await openReady(parts, officer, id);
  return parts.thread.ask({ kind: 'case', log, number });
}

/** The study beside a process. Throws `study.process-unknown`. */
export async function checkProcess(
  parts: StudyParts,
  officer: SignedIn,
  asked: { id: string; part: StudyPart; process: ProcessAsked },
): Promise<StudyConformance> {
  const { log, study } = await openReady(parts, officer, asked.id);
  const { against, narrow } = stepsAsked(study, asked.process);
  const part = { ...asked.part, where: [...asked.part.where, ...narrow] };
  const found = await parts.thread.ask({ kind: 'conformance', log, part, against });
  return { steps: [...against.steps], ...found };
}

/** Two parts of one study, or two studies; the second is read as the first was asked to be read. */
export async function compareStudies(
  parts: StudyParts,
  officer: SignedIn,
  asked: { id: string; part: StudyPart; other: { study?: string | undefined; part: StudyPart } },
): Promise<StudyComparison> {
  const { log } = await openReady(parts, officer, asked.id);
  const { study, part } = asked.other;
  const other = study === undefined ? log : (await openReady(parts, officer, study)).log;
  return parts.thread.ask({
    ...{ kind: 'comparison', log, part: asked.part, other: { log: other, part } },
  });
}

/** The file as it was kept. Throws `study.not-ready`. */
export async function openFile(
  parts: StudyParts,
  officer: SignedIn,
  id: string,
): Promise<{ path: string; sha256: string; name: string }> {
  const study = await getStudyFor(parts, officer, id);
  if (study.sha256 === null) throw new DomainError('study.not-ready');
  const path = parts.filesOf(officer.tenantId).locate(study.sha256);
  return { path, sha256: study.sha256, name: study.fileName ?? `${study.title}.xes.gz` };
}

async function openReady(
  parts: StudyParts,
  officer: SignedIn,
  id: string,
): Promise<{ log: LogRef; study: store.StudyRow }> {
  const study = await getStudyFor(parts, officer, id);
  if (study.state !== 'ready') throw new DomainError('study.not-ready');
  return { study, log: await logRefOf(parts, officer.tenantId, study) };
}

function behindOf(
  study: store.StudyRow,
  asked: CaseListQuery['behind'],
): { behind: BehindAsked; narrow: { key: string; value: string }[] } {
  if (asked.kind === 'register') {
    const { by, name, figure } = asked;
    return { behind: { register: { by, name, figure } }, narrow: [] };
  }
  if (asked.kind !== 'deviation') return { behind: { behind: asked, told: null }, narrow: [] };
  const { process, what, activity } = asked;
  const { against, narrow } = stepsAsked(study, process);
  return {
    behind: {
      behind: { kind: 'deviation', steps: against.steps, what, activity },
      told: against.told,
    },
    narrow: [...narrow],
  };
}

function viewOf(row: store.StudyRow, { officer, language }: Reader): Study {
  const { madeByName, failure, unitId: _, processes: __, ...rest } = row;
  return {
    ...rest,
    madeAt: parseInstant(row.madeAt),
    failure: failure && failureSentence(failure, { language, fileName: row.fileName }),
    madeBy: madeByName,
    mine: row.madeBy === officer.id,
    mayDelete: mayDelete(officer, row),
  };
}
