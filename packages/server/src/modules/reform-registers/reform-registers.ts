import type {
  EntryChange,
  EntryMove,
  EntryQuery,
  NewEntry,
  SummaryQuery,
} from '@motcua/contract/register-entries.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { createRegisterCatalogue } from './catalogue.ts';
import * as commands from './commands.ts';
import { listDues, remindAll } from './dues.ts';
import { exportEntries, type ExportFormat } from './export-entries.ts';
import { createRegisterFacts } from './facts.ts';
import { importEntries } from './import-entries.ts';
import { printPaper } from './papers.ts';
import type { RegisterParts, RegisterSources } from './ports.ts';
import * as queries from './queries.ts';
import { summarise } from './summary.ts';

export type ReformRegisters = ReturnType<typeof createReformRegisters>;

type Revised = commands.EntryAsked & { expected: number | undefined };

/** Registers of reform work, each of them data: entries, days due, counts, papers, and what they tell the index. */
export function createReformRegisters(sources: RegisterSources) {
  const parts: RegisterParts = { ...sources, catalogue: createRegisterCatalogue(sources) };
  return {
    catalogue: parts.catalogue,
    ...reading(parts),
    ...writing(parts),
    /** For the night. */
    remindAll: () => remindAll(parts),
    facts: createRegisterFacts(parts),
  };
}

function reading(parts: RegisterParts) {
  return {
    listDefinitions: (officer: SignedIn) => queries.listDefinitions(parts, officer),
    showDefinition: (officer: SignedIn, code: string) =>
      queries.showDefinition(parts, officer, code),
    list: (officer: SignedIn, asked: { code: string; query: EntryQuery }) =>
      queries.listPage(parts, officer, asked),
    show: (officer: SignedIn, asked: commands.EntryAsked) =>
      queries.showEntry(parts, officer, asked),
    showReads: (officer: SignedIn, code: string) => queries.showReads(parts, officer, code),
    summarise: (officer: SignedIn, asked: { code: string; query: SummaryQuery }) =>
      summarise(parts, officer, asked),
    listDues: (
      officer: SignedIn,
      asked: { unit: string | undefined; state: 'overdue' | 'soon' | 'both' },
    ) => listDues(parts, officer, asked),
    print: (officer: SignedIn, asked: { code: string; paper: string; query: SummaryQuery }) =>
      printPaper(parts, officer, asked),
    exportFile: (
      officer: SignedIn,
      asked: { code: string; query: SummaryQuery & { bom: string }; format: ExportFormat },
    ) => exportEntries(parts, officer, asked),
    listEvidence: (officer: SignedIn, asked: commands.EntryAsked) =>
      commands.listEvidence(parts, officer, asked),
  };
}

function writing(parts: RegisterParts) {
  return {
    enter: (officer: SignedIn, asked: { code: string; entry: NewEntry }) =>
      commands.enter(parts, officer, asked),
    change: (officer: SignedIn, asked: Revised & { change: EntryChange }) =>
      commands.change(parts, officer, asked),
    move: (officer: SignedIn, asked: Revised & { move: EntryMove }) =>
      commands.move(parts, officer, asked),
    strike: (officer: SignedIn, asked: Revised & { reason: string }) =>
      commands.strike(parts, officer, asked),
    linkEvidence: (officer: SignedIn, asked: commands.EntryAsked & { evidenceId: string }) =>
      commands.linkEvidence(parts, officer, asked),
    unlinkEvidence: (officer: SignedIn, asked: commands.EntryAsked & { evidenceId: string }) =>
      commands.unlinkEvidence(parts, officer, asked),
    importFile: (
      officer: SignedIn,
      asked: { code: string; unit: string; name: string; bytes: Uint8Array; dryRun: boolean },
    ) => importEntries(parts, officer, asked),
  };
}
