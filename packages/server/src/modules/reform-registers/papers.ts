import type { SummaryQuery } from '@motcua/contract/register-entries.ts';
import type { PaperRule } from '@motcua/domain/reform-register/definition.ts';
import {
  entriesOnPaper,
  type LaidPaper,
  layPaper,
} from '@motcua/domain/reform-register/lay-paper.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import { formatPlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { noteRead, openRegister, unitsAsked } from './context.ts';
import { pointed } from './settle-entry.ts';
import type { RegisterParts } from './ports.ts';
import { listStanding } from './store.ts';
import { listUnitNames } from './store-units.ts';
import { periodOf } from './summary.ts';

export interface RegisterFile {
  bytes: Buffer;
  mediaType: string;
  disposition: string;
}

/** A list of the period as PDF, in as many copies as the law wants. Throws `register.paper-not-found`. */
export async function printPaper(
  parts: RegisterParts,
  officer: SignedIn,
  { code, paper, query }: { code: string; paper: string; query: SummaryQuery },
): Promise<RegisterFile> {
  const { tenantId, tenantName } = officer;
  const register = await openRegister(parts, officer, code);
  const { definition } = register;
  const rule = definition.papers?.find((one) => one.code === paper);
  if (rule === undefined) throw new DomainError('register.paper-not-found');
  const { unitIds, unit } = await unitsAsked(parts, officer, {
    ...{ read: register.read, unit: query.unit },
  });
  const { from, to } = periodOf(parts, query);
  await noteRead(parts, officer, { definition, unitId: unit?.id ?? null, what: 'paper' });
  const laid = await parts.db.inTenant(tenantId, async (tx) => {
    const entries = await listStanding(tx, tenantId, { code, unitIds, from: null, to: null });
    const ids = entries.flatMap(({ unitId, values }) => [
      unitId,
      ...pointed(definition, values, ['unit', 'units']).map(({ id }) => id),
    ]);
    const names = new Map(
      (await listUnitNames(tx, tenantId, [...new Set(ids)])).map(({ id, name }) => [id, name]),
    );
    const nameOfUnit = (id: string) => names.get(id) ?? '';
    const keepers = entriesOnPaper(definition, rule, { entries, from, to });
    const unitName =
      unit?.name ?? onlyOf(keepers.map((one) => nameOfUnit(one.unitId))) ?? tenantName;
    const given = { entries, unitName, from, to, nameOfUnit };
    return { unitName, ...layPaper(definition, rule, given) };
  });
  const list = {
    ...listOf(rule, laid),
    ...{ unitName: laid.unitName, parentName: null },
    periodLine: `Từ ngày ${formatPlainDate(from)} đến ngày ${formatPlainDate(to)}`,
    at: parts.clock(),
  };
  return {
    bytes: Buffer.from(await parts.printList(list)),
    mediaType: 'application/pdf',
    disposition: dispositionOf('inline', `${rule.code} ${from} ${to}.pdf`),
  };
}

/** Where everything is of one unit, the paper is that unit's. */
function onlyOf(names: readonly string[]): string | null {
  const [first, ...more] = new Set(names);
  return first === undefined || more.length > 0 ? null : first;
}

function listOf(rule: PaperRule, laid: LaidPaper) {
  // The widest column takes what the others leave, so that the table fills the sheet.
  const widest = rule.columns.reduce(
    (best, { width = 0 }, at) => (width > (rule.columns[best]?.width ?? 0) ? at : best),
    0,
  );
  return {
    ...{ orientation: rule.page, formNumber: laid.number, title: laid.title },
    ...{ opening: laid.opening, heads: laid.heads, rows: laid.rows, closing: laid.closing },
    widths: rule.columns.map(({ width }, at) => (at === widest ? null : (width ?? 60))),
    ...{ left: rule.left, right: rule.right, copies: rule.copies },
  };
}

/** For `content-disposition`: an ASCII name, and the one with all its marks. */
export function dispositionOf(kind: 'inline' | 'attachment', name: string): string {
  const ascii = foldAccents(name).replace(/[^A-Za-z0-9._-]+/g, '-');
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
