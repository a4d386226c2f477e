import type { AlarmCell } from '@motcua/contract/alarms.ts';
import { measureWords } from '@motcua/domain/figures/measure-words.ts';
import { formatPlainDate, isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { FoundAlarm } from './alarms-store.ts';
import type { Comparison } from './comparison.ts';

/** The checks of a reconciliation: it closes what it finds no more. */
export const RECONCILED_TOPICS = ['journal', 'balance'] as const;

const SHOWN = 100;

/** One alarm for each unit and kind, so that nobody sees dossiers of units out of reach. */
export function alarmsOf(
  { dossiers, balances }: Comparison,
  nameOf: (unitId: string) => string,
): FoundAlarm[] {
  const byUnit = Map.groupBy(dossiers.differing, ({ unitId }) => unitId);
  const cellsByUnit = Map.groupBy(balances.differing, ({ unitId }) => unitId);
  return [
    ...[...byUnit].map(([unitId, differing]): FoundAlarm => {
      const codes = differing.slice(0, 3).map(({ code }) => code);
      const name = unitId === null ? '' : nameOf(unitId);
      const more = differing.length > codes.length ? ', …' : '';
      return {
        ...{ kind: 'journal', rule: 'journal-follows-events', topic: 'journal', unitId },
        fingerprint: unitId ?? '',
        sentence: {
          vi: `${name}: số liệu của ${differing.length} hồ sơ không khớp với nhật ký xử lý (${codes.join(', ')}${more}).`,
          en: `${name}: the figures of ${differing.length} dossiers do not follow from their history (${codes.join(', ')}${more}).`,
        },
        dossiers: differing.slice(0, SHOWN).map(({ id, code, cells }) => ({ id, code, cells })),
        dossierCount: differing.length,
      };
    }),
    ...[...cellsByUnit].map(([unitId, differing]): FoundAlarm => {
      const cells = differing.flatMap((balance) => balance.cells);
      const [first] = cells;
      return {
        ...{ kind: 'balance', rule: 'balance-is-sum-of-entries', topic: 'balance', unitId },
        fingerprint: unitId,
        sentence: {
          vi: `${nameOf(unitId)}: ${differing.length} số dư không bằng tổng các bút toán của hồ sơ${exampleOf(first, 'vi')}.`,
          en: `${nameOf(unitId)}: ${differing.length} balances are not the sum of their entries${exampleOf(first, 'en')}.`,
        },
        cells: cells.slice(0, SHOWN),
      };
    }),
  ];
}

function exampleOf(cell: AlarmCell | undefined, lang: 'vi' | 'en'): string {
  if (cell === undefined) return '';
  const { measure, at, expected, found } = cell;
  const name = measureWords(measure)[lang];
  const [grain = '', start = ''] = at.split(' ');
  const day = isPlainDate(start) ? formatPlainDate(start) : start;
  return lang === 'vi'
    ? `, như “${name}” ${spans[grain]?.vi ?? ''} ${day} phải là ${expected}, đang ghi ${found}`
    : `, as “${name}” of the ${spans[grain]?.en ?? ''} ${day} should be ${expected} and is ${found}`;
}

const spans: Readonly<Record<string, { vi: string; en: string }>> = {
  day: { vi: 'ngày', en: 'day' },
  half: { vi: 'của nửa tháng từ', en: 'half month from' },
  year: { vi: 'của năm từ', en: 'year from' },
};
