import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { readProvinceCodes, readUnitsBefore, readUnitsToday } from './data.ts';

/** On this day the districts ended and the provinces were merged (NQ 202/2025/QH15). */
export const TWO_LEVELS_FROM = '2025-07-01';

export type Era = 'before2025' | 'from2025';

/** A province of today with its tenant, or one district of it as it was. */
export interface ScopePart {
  tenantId: string;
  /** Area code of the province of today. */
  province: string;
  /** As `tỉnh An Giang`. */
  name: string;
  /** Only this district: its communes of then, or the communes of today that took them over. */
  district: string | null;
}

export interface Scope {
  text: string;
  era: Era;
  parts: ScopePart[];
}

/**
 * Reads `nation`, the agency code of a province (`H01`) or the code of a district before 1 July 2025 (`893`).
 * Throws an operator error for anything else, and for a span that lies on both sides of the reform.
 */
export function readScope(text: string, span: { from: PlainDate; to: PlainDate }): Scope {
  const era = eraOf(span);
  const codes = readProvinceCodes();
  if (text === 'nation')
    return { text, era, parts: codes.map(([province, tenantId]) => part(province, tenantId)) };
  const province = codes.find(([, tenantId]) => tenantId === text.toUpperCase());
  if (province !== undefined) return { text, era, parts: [part(province[0], province[1])] };
  return { text, era, parts: [districtPart(text)] };
}

function eraOf({ from, to }: { from: PlainDate; to: PlainDate }): Era {
  if (from >= TWO_LEVELS_FROM) return 'from2025';
  if (to < TWO_LEVELS_FROM) return 'before2025';
  throw new OperatorError(
    'On 1 July 2025 the districts ended: make the days before it and from it on in two runs (--from, --to).',
  );
}

function part(province: string, tenantId: string, district: string | null = null): ScopePart {
  const found = readUnitsToday().provinces.find(([code]) => code === province);
  const name = found?.[1] ?? tenantId;
  return { tenantId, province, name: name.charAt(0).toLowerCase() + name.slice(1), district };
}

function districtPart(code: string): ScopePart {
  const district = readUnitsBefore().districts.find(([known]) => known === code);
  const today = readUnitsToday().provinces.find(([, , of]) => of.includes(district?.[2] ?? ''));
  const tenant = readProvinceCodes().find(([province]) => province === today?.[0]);
  if (district === undefined || tenant === undefined)
    throw new OperatorError(
      `--scope wants nation, the code of a province as H01, or of a district before 1 July 2025 as 893; it was ${code}.`,
    );
  return part(tenant[0], tenant[1], code);
}
