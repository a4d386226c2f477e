import type { Readable } from 'node:stream';
import type { Evidence, EvidenceList, EvidenceQuery } from '@motcua/contract/evidence.ts';
import { missingParts } from '@motcua/domain/evidence/evidence.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import type { Transaction } from '../../platform/db.ts';
import { reachOf } from '../dossiers/index.ts';
import type { EvidenceParts } from './parts.ts';
import { readingRoles, requireReach } from './policy.ts';
import * as store from './store.ts';

/** The newest first, as far as the officer sees. */
export async function listEvidence(
  parts: EvidenceParts,
  officer: SignedIn,
  query: EvidenceQuery,
): Promise<EvidenceList> {
  const { tenantId } = officer;
  const units = await unitsAsked(parts, officer, query.unit);
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, 1)[0];
  return await parts.db.inTenant(tenantId, async (tx) => {
    const rows = await store.searchEvidence(tx, tenantId, {
      ...{ units, field: query.field, criterion: query.criterion, year: query.year },
      words: foldAccents(query.q ?? '')
        .split(' ')
        .filter((word) => word !== ''),
      ...{ withdrawn: query.withdrawn === '1', roles: readingRoles(officer) },
      ...{ after: after === null ? null : String(after), limit: query.limit + 1 },
    });
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    const isMore = rows.length > query.limit && last !== undefined;
    return {
      items: await withUses(tx, tenantId, shown),
      next: isMore ? encodeCursor([last.id]) : null,
    };
  });
}

export async function showEvidence(
  parts: EvidenceParts,
  officer: SignedIn,
  id: string,
): Promise<Evidence> {
  const { tenantId } = officer;
  const row = await getSeen(parts, officer, id);
  return await parts.db.inTenant(tenantId, async (tx) => {
    const [shown] = await withUses(tx, tenantId, [row]);
    if (shown === undefined) throw new DomainError('evidence.not-found');
    return shown;
  });
}

export async function openFile(
  parts: EvidenceParts,
  officer: SignedIn,
  id: string,
): Promise<{ file: NonNullable<Evidence['file']>; content: Readable }> {
  const { file } = view(await getSeen(parts, officer, id), []);
  if (file === null) throw new DomainError('evidence.without-file');
  return { file, content: await parts.files.read(file.sha256) };
}

/** Evidence of each subject in the order in which it was linked. */
export async function listFor(
  { db }: Pick<EvidenceParts, 'db'>,
  tenantId: string,
  { subjectKind, subjectIds }: { subjectKind: string; subjectIds: readonly string[] },
): Promise<Map<string, Evidence[]>> {
  if (subjectIds.length === 0) return new Map();
  return await db.inTenant(tenantId, async (tx) => {
    const links = await store.listLinksOf(tx, tenantId, { subjectKind, subjectIds });
    const ids = [...new Set(links.map(({ evidenceId }) => evidenceId))];
    const rows = await withUses(tx, tenantId, await store.listByIds(tx, tenantId, ids));
    const byId = new Map(rows.map((row) => [row.id, row]));
    const grouped = Map.groupBy(links, ({ subjectId }) => subjectId);
    return new Map(
      [...grouped].map(([subjectId, own]) => [
        subjectId,
        own.flatMap(({ evidenceId }) => byId.get(evidenceId) ?? []),
      ]),
    );
  });
}

/** What is proven at all, for lists that need no more than that. */
export interface Proven {
  count: number;
  /** One piece with number, day, signer and file is enough. */
  complete: boolean;
}

export async function listProven(
  { db }: Pick<EvidenceParts, 'db'>,
  tenantId: string,
  of: { subjectKind: string; prefix: string },
): Promise<Map<string, Proven>> {
  const rows = await db.inTenant(tenantId, (tx) => store.listProven(tx, tenantId, of));
  return new Map(rows.map(({ subjectId, ...proven }) => [subjectId, proven]));
}

export async function countEarlier(
  { db }: Pick<EvidenceParts, 'db'>,
  tenantId: string,
  of: { unitId: string; year: number },
): Promise<Map<string, number>> {
  const rows = await db.inTenant(tenantId, (tx) => store.countByCriterion(tx, tenantId, of));
  return new Map(rows.map(({ criterion, count }) => [criterion, count]));
}

/** By the unit it is of, and by the uses that keep it for few. */
async function getSeen(
  { db, reference }: EvidenceParts,
  officer: SignedIn,
  id: string,
): Promise<store.EvidenceRow> {
  const { tenantId } = officer;
  const roles = readingRoles(officer);
  const { row, isKept } = await db.inTenant(tenantId, async (tx) => ({
    row: await store.findEvidence(tx, tenantId, id),
    isKept: roles !== null && (await store.isKeptFrom(tx, tenantId, { id, roles })),
  }));
  if (row === null) throw new DomainError('evidence.not-found');
  requireReach(await reachOf(reference, officer), row.unitId);
  if (isKept) throw new DomainError('evidence.not-yours');
  return row;
}

async function unitsAsked(
  { organisation, reference }: EvidenceParts,
  officer: SignedIn,
  asked: string | undefined,
): Promise<readonly string[] | null> {
  const reach = await reachOf(reference, officer);
  if (asked === undefined) return reach === 'all' ? null : [...reach];
  const unit = await organisation.findUnit(officer.tenantId, asked);
  if (unit === null) throw new DomainError('unit.not-found', { unit: asked });
  requireReach(reach, unit.id);
  const branch = await reference.branchOf(officer.tenantId, unit.id);
  return [unit.id, ...branch].filter((id) => reach === 'all' || reach.has(id));
}

async function withUses(
  tx: Transaction,
  tenantId: string,
  rows: readonly store.EvidenceRow[],
): Promise<Evidence[]> {
  const links = await store.listLinksBack(
    tx,
    tenantId,
    rows.map(({ id }) => id),
  );
  const byEvidence = Map.groupBy(links, ({ evidenceId }) => evidenceId);
  return rows.map((row) => view(row, byEvidence.get(row.id) ?? []));
}

function view(row: store.EvidenceRow, links: readonly store.LinkRow[]): Evidence {
  const { id, title, number, issuedOn, signer, field, url, madeBy, madeAt } = row;
  const { sha256, fileName, bytes, contentType } = row;
  const hasFile = sha256 !== null && fileName !== null && bytes !== null && contentType !== null;
  return {
    ...{ id, title, number, issuedOn, signer, field, url, madeBy, madeAt },
    unit: { id: row.unitId, code: row.unitCode, name: row.unitName },
    file: hasFile ? { sha256, name: fileName, bytes, contentType } : null,
    missing: missingParts({ number, issuedOn, signer, url, file: hasFile }),
    withdrawn:
      row.withdrawnAt === null
        ? null
        : {
            at: row.withdrawnAt,
            by: row.withdrawnBy ?? '',
            reason: row.withdrawnReason ?? '',
          },
    uses: links.map(({ subjectKind, subjectId, criterion, year, label, linkedAt }) => ({
      ...{ subjectKind, subjectId, criterion, year, label, linkedAt },
    })),
  };
}
