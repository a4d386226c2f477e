import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import type { DossierScope, StudyReading } from '@motcua/contract/studies.ts';
import { DomainError, isDomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { newId } from '../../platform/ids.ts';
import { enqueueJob } from '../../platform/jobs.ts';
import { logRefOf } from './log-ref.ts';
import { mayDelete } from './policy.ts';
import type { StudyParts } from './ports.ts';
import { getStudyFor } from './queries.ts';
import { openScope, openScopeFor } from './scope.ts';
import * as store from './store.ts';
import { writeDown } from './write-down.ts';

/** Under this name the job that reads a new study stands in the queue. */
export const READ_STUDY = 'read-study';

const MAX_BYTES = 50 * 1_048_576;
const LOG_TYPES = [
  ...['application/gzip', 'application/x-sqlite3', 'application/xml', 'application/octet-stream'],
];

/** Keeps a log from outside under its hash and has it read. Throws `study.not-a-log` and what the store throws. */
export async function bringFile(
  parts: StudyParts,
  officer: SignedIn,
  given: { name: string; content: Readable; title: string | undefined; reading: StudyReading },
): Promise<string> {
  const { db, clock } = parts;
  const { tenantId } = officer;
  const kept = await parts
    .filesOf(tenantId)
    .put(given.content, { maxBytes: MAX_BYTES, accept: LOG_TYPES })
    .catch(asNoLog);
  const fileName = cleanName(given.name);
  const id = newId();
  await db.inTenant(tenantId, async (tx) => {
    await store.insertStudy(tx, tenantId, {
      ...{ id, title: titleOf(given.title, fileName), source: 'file', scope: null },
      ...{ madeBy: officer.id, madeByName: officer.name, madeAt: clock() },
      ...{ unitId: homeOf(officer), fileName, sha256: kept.sha256, size: kept.bytes },
      reading: given.reading,
    });
    await enqueueJob(tx, { task: READ_STUDY, payload: { tenantId, id } });
  });
  return id;
}

/** Has our own dossiers written down and studied. Throws what `openScopeFor` throws. */
export async function studyDossiers(
  parts: StudyParts,
  officer: SignedIn,
  asked: DossierScope & { title?: string | undefined },
): Promise<string> {
  const { db, clock } = parts;
  const { tenantId } = officer;
  const { unit } = await openScopeFor(parts, officer, asked);
  const { from, to, procedure } = asked;
  const id = newId();
  const at = clock();
  await db.inTenant(tenantId, async (tx) => {
    const procedureName =
      procedure === undefined ? null : await store.findProcedureName(tx, tenantId, procedure);
    await store.insertStudy(tx, tenantId, {
      ...{ id, title: asked.title ?? unit.name, source: 'dossiers', unitId: unit.id },
      ...{ madeBy: officer.id, madeByName: officer.name, madeAt: at },
      ...{ fileName: null, sha256: null, size: null },
      reading: { calendar: 'office', byTime: false, zone: '+07:00', names: {} },
      scope: { unit: unit.id, from, to, procedure, unitName: unit.name, procedureName },
    });
    await store.insertExport(tx, tenantId, {
      ...{ id: newId(), at, byOfficerId: officer.id, byName: officer.name, unitId: unit.id },
      ...{ from, to, procedure, format: 'study', withNames: false, reason: undefined },
    });
    await enqueueJob(tx, { task: READ_STUDY, payload: { tenantId, id } });
  });
  return id;
}

/**
 * Reads a study and keeps its answer, or why it could not be read. A refusal is an answer; any other
 * failure is thrown, so that the queue tries again. A study deleted meanwhile is passed over.
 */
export async function readStudy(
  parts: StudyParts,
  { tenantId, id }: { tenantId: string; id: string },
): Promise<void> {
  const { db, thread } = parts;
  try {
    const study = await withFile(parts, { tenantId, id });
    if (study === null || study.state === 'ready') return;
    const log = await logRefOf(parts, tenantId, study);
    const answer = await thread.ask({ kind: 'answer', log, part: {} });
    await db.inTenant(tenantId, (tx) => store.saveAnswer(tx, tenantId, { id, answer }));
  } catch (error) {
    const failure = isDomainError(error)
      ? { code: error.code, params: error.params }
      : { code: 'study.interrupted', params: {} };
    await db.inTenant(tenantId, (tx) => store.saveFailure(tx, tenantId, { id, failure }));
    if (!isDomainError(error)) throw error;
  }
}

/** Takes the study away, and its file if no other was made of it. Throws `study.not-found`, `study.not-yours`. */
export async function deleteStudy(parts: StudyParts, officer: SignedIn, id: string): Promise<void> {
  const { tenantId } = officer;
  const study = await getStudyFor(parts, officer, id);
  if (!mayDelete(officer, study)) throw new DomainError('study.not-yours');
  const isLast = await parts.db.inTenant(tenantId, async (tx) => {
    await store.deleteStudy(tx, tenantId, id);
    return study.sha256 !== null && !(await store.isFileInUse(tx, tenantId, study.sha256));
  });
  if (isLast && study.sha256 !== null) await parts.filesOf(tenantId).remove(study.sha256);
}

/** The study with its file: own dossiers are written down first. */
async function withFile(
  parts: StudyParts,
  { tenantId, id }: { tenantId: string; id: string },
): Promise<store.StudyRow | null> {
  const { db } = parts;
  const study = await db.inTenant(tenantId, (tx) => store.findStudy(tx, tenantId, id));
  if (study === null || study.scope === null || study.sha256 !== null) return study;
  const written = await writeDown(parts, await openScope(parts, tenantId, study.scope));
  await db.inTenant(tenantId, (tx) => store.saveFile(tx, tenantId, { id, ...written }));
  return { ...study, ...written };
}

function asNoLog(error: unknown): never {
  if (isDomainError(error) && error.code === 'file.type-not-accepted')
    throw new DomainError('study.not-a-log', { found: error.params.found ?? '' });
  throw error;
}

/** The unit whose overseers may see it: where the officer works. */
function homeOf({ assignments }: SignedIn): string {
  const [held] = assignments;
  if (held === undefined) throw new DomainError('study.not-yours');
  return held.unitId;
}

function titleOf(title: string | undefined, fileName: string): string {
  return title?.trim() || fileName.replace(/\.gz$/i, '').slice(0, 200 - extname(fileName).length);
}

/** The last part of a path, without characters that no screen shows. */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/\p{C}/gu, '').trim().slice(-200) || 'nhat-ky';
}
