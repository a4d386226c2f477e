import { join } from 'node:path';
import type { SignedIn } from '../../platform/auth.ts';
import { createFolderStore } from '../../platform/files.ts';
import * as commands from './commands.ts';
import { exportLog, exportLogFor } from './export-log.ts';
import type { StudyParts } from './ports.ts';
import * as queries from './queries.ts';
import { createStudyThread } from './study-thread.ts';

export type Studies = ReturnType<typeof createStudies>;

/** Studies of event logs: brought from outside, or of our own dossiers; and the dossier log for others. */
export function createStudies({
  dataFolder,
  ...rest
}: Omit<StudyParts, 'filesOf' | 'thread'> & { dataFolder: string }) {
  const parts: StudyParts = {
    ...rest,
    filesOf: (tenantId) => createFolderStore(join(dataFolder, 'studies', tenantId)),
    thread: createStudyThread(),
  };
  return {
    bringFile: (officer: SignedIn, given: Parameters<typeof commands.bringFile>[2]) =>
      commands.bringFile(parts, officer, given),
    studyDossiers: (officer: SignedIn, asked: Parameters<typeof commands.studyDossiers>[2]) =>
      commands.studyDossiers(parts, officer, asked),
    read: (of: { tenantId: string; id: string }) => commands.readStudy(parts, of),
    delete: (officer: SignedIn, id: string) => commands.deleteStudy(parts, officer, id),
    list: (reader: queries.Reader) => queries.listStudies(parts, reader),
    show: (reader: queries.Reader, id: string) => queries.showStudy(parts, reader, id),
    answerPart: (officer: SignedIn, asked: Parameters<typeof queries.answerPart>[2]) =>
      queries.answerPart(parts, officer, asked),
    listCases: (officer: SignedIn, asked: Parameters<typeof queries.listCases>[2]) =>
      queries.listCases(parts, officer, asked),
    showCase: (officer: SignedIn, asked: { id: string; number: number }) =>
      queries.showCase(parts, officer, asked),
    checkProcess: (officer: SignedIn, asked: Parameters<typeof queries.checkProcess>[2]) =>
      queries.checkProcess(parts, officer, asked),
    compare: (officer: SignedIn, asked: Parameters<typeof queries.compareStudies>[2]) =>
      queries.compareStudies(parts, officer, asked),
    openFile: (officer: SignedIn, id: string) => queries.openFile(parts, officer, id),
    exportLogFor: (officer: SignedIn, order: Parameters<typeof exportLogFor>[2]) =>
      exportLogFor(parts, officer, order),
    /** For the operator at the command line. */
    exportLog: (order: Parameters<typeof exportLog>[1]) => exportLog(parts, order),
    close: () => parts.thread.close(),
  };
}
