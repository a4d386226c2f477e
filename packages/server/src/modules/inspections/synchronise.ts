import type {
  InspectionEntries,
  InspectionEntry,
  InspectionEntryOutcome,
  InspectionRecord,
} from '@motcua/contract/inspection-records.ts';
import type { Verdict } from '@motcua/domain/inspection/checklist.ts';
import { decideRecord, requireOpenForRecords } from '@motcua/domain/inspection/records.ts';
import type { InspectionState } from '@motcua/domain/inspection/states.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Language } from '../../platform/language.ts';
import { makeProblem } from '../../platform/problems.ts';
import { openByArrival } from './acts.ts';
import { findSeen } from './find.ts';
import type { InspectionParts, Within } from './parts.ts';
import { requireMember } from './policy.ts';
import { INSPECTION_PROBLEMS } from './problems.ts';
import { getDetails } from './store.ts';
import { findEntry, findRecord, insertRecord, type RecordRow } from './store-records.ts';

/**
 * Takes what a phone wrote without a network, each entry by itself: one that was told before is answered as it was
 * the first time, one that meets another's word is a conflict with what is held, and neither stops the rest.
 * Throws `inspection.not-found`, `inspection.not-member`.
 */
export async function takeEntries(
  parts: InspectionParts,
  officer: SignedIn,
  order: InspectionEntries & { id: string; language: Language },
): Promise<InspectionEntryOutcome[]> {
  const { tenantId } = officer;
  const { sight } = await findSeen(parts, officer, order.id);
  requireMember(sight);
  return await parts.db.inTenant(tenantId, async (tx) => {
    const state = (await openByArrival(parts, { tx, tenantId }, order.id))?.state ?? 'cancelled';
    const outcomes: InspectionEntryOutcome[] = [];
    const known = await knownSlots({ tx, tenantId }, order.id);
    for (const entry of order.entries)
      outcomes.push(
        await takeOne(parts, { tx, tenantId }, { officer, order, entry, known, state }),
      );
    return outcomes;
  });
}

interface Taking {
  officer: SignedIn;
  order: { id: string; device: string; language: Language };
  entry: InspectionEntry;
  known: ReadonlySet<string>;
  state: InspectionState;
}

async function takeOne(
  parts: InspectionParts,
  within: Within,
  { officer, order, entry, known, state }: Taking,
): Promise<InspectionEntryOutcome> {
  const { tx, tenantId } = within;
  const { id, slot, value } = entry;
  const at = { inspectionId: order.id, id };
  const before = await findEntry(tx, tenantId, at);
  if (before !== null) return { id, state: 'written', current: recordView(before) };
  const refuse = (code: string): InspectionEntryOutcome => ({
    ...{ id, state: 'refused' },
    problem: makeProblem(code, { table: INSPECTION_PROBLEMS, language: order.language }).detail,
  });
  if (!known.has(slot) && !isMadeThere(slot, value.kind)) return refuse('inspection.slot-unknown');
  try {
    requireOpenForRecords(state);
  } catch (error) {
    if (error instanceof DomainError) return refuse(error.code);
    throw error;
  }
  const held = await findRecord(tx, tenantId, { inspectionId: order.id, slot });
  const verdict = decideRecord(held, { basedOn: entry.basedOn, device: order.device });
  if (!verdict.write && held !== null)
    return { ...{ id, state: 'conflict', current: recordView(held) }, problem: metBy(held, order) };
  const revision = verdict.write ? verdict.revision : 1;
  const { name: officerName } = officer;
  await insertRecord(
    tx,
    { tenantId, inspectionId: order.id },
    {
      ...{ entryId: id, slot, revision, value, device: order.device, officerId: officer.id },
      ...{ officerName, writtenAt: entry.writtenAt, arrivedAt: parts.clock() },
    },
  );
  const current = { slot, value, revision, officerName, writtenAt: entry.writtenAt };
  return { id, state: 'written', current };
}

export function recordView({ device: _, ...record }: RecordRow): InspectionRecord {
  return record;
}

/** Findings and proposals are made on the spot; there is one set of minutes. */
function isMadeThere(slot: string, kind: string): boolean {
  const [head] = slot.split(':');
  return kind !== 'answer' && head === kind;
}

/** The questions of this inspection, and the dossiers of its sample. */
async function knownSlots({ tx, tenantId }: Within, id: string): Promise<Set<string>> {
  const { checklists, sample } = await getDetails(tx, tenantId, id);
  return new Set([
    ...checklists.flatMap(({ code, sections }) =>
      sections.flatMap(({ items }) => items.map((item) => `answer:${code}/${item.code}`)),
    ),
    ...(sample?.items ?? []).map(({ dossierId }) => `answer:sample/${dossierId}`),
  ]);
}

function metBy(held: RecordRow, { language }: { language: Language }): string {
  const { value, officerName: name } = held;
  const said =
    value.kind === 'answer' && value.verdict !== null ? verdictWords[language][value.verdict] : '';
  return language === 'vi'
    ? `${name} đã ghi điều khác cho mục này${said === '' ? '' : `: ${said}`}.`
    : `${name} has written something else here${said === '' ? '' : `: ${said}`}.`;
}

const verdictWords = {
  vi: { met: 'đạt', not_met: 'chưa đạt', not_applicable: 'không áp dụng' },
  en: { met: 'met', not_met: 'not met', not_applicable: 'not applicable' },
} as const satisfies Record<Language, Record<Verdict, string>>;
