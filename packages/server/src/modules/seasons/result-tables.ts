import type { SeasonResults, UnitResult } from '@motcua/contract/season-results.ts';
import type { Sheet } from '@motcua/contract/season-sheets.ts';
import { formatNumber } from '@motcua/domain/scoring/format.ts';
import { compare, rational, round } from '@motcua/domain/scoring/rational.ts';

/** A table as every output prints it; numbers are points or counts. */
export interface OutputTable {
  code: string;
  title: string;
  rowTitle: string;
  columns: readonly {
    title: string;
    under: readonly string[];
    isText?: true;
    width: number;
    /** As many as every number of the column is printed with. */
    decimals?: number;
  }[];
  rows: readonly {
    order: string;
    name: string;
    bold: boolean;
    depth: number;
    cells: readonly (string | number | null)[];
  }[];
}

const number = (title: string, under: readonly string[] = []) => ({ title, under, width: 48 });
const text = (title: string, width = 90) => ({ title, under: [], isText: true as const, width });

/** Ranking, fields, bands and causes of a season. */
export function resultTables(results: SeasonResults): OutputTable[] {
  return [
    rankingTable(results),
    fieldsTable(results),
    bandsTable(results),
    causesTable(results),
  ].filter(({ rows }) => rows.length > 0);
}

function rankingTable({ units }: SeasonResults): OutputTable {
  const hasChange = units.some(({ change }) => change !== null);
  return {
    ...{ code: 'ranking', title: 'Kết quả xếp hạng', rowTitle: 'Đơn vị' },
    columns: [
      number('Tự chấm', ['Điểm']),
      number('Thẩm định', ['Điểm']),
      number('Điều tra', ['Điểm']),
      number('Đạt được', ['Điểm']),
      number('Chỉ số (%)'),
      number('Hạng'),
      ...(hasChange ? [text('So với kỳ trước', 84)] : []),
      text('Xếp loại', 96),
    ],
    rows: units.map((one, index) => ({
      ...{ order: String(index + 1), name: one.unit.name, bold: false, depth: 0 },
      cells: [
        ...[one.columns.self.points, one.columns.appraised.points, one.columns.survey.points],
        ...[one.total, one.percent, one.rank],
        ...(hasChange ? [changeWords(one)] : []),
        one.band?.name.vi ?? '',
      ],
    })),
  };
}

/** Points and places each with their own sign: more points and fewer places go together. */
function changeWords({ change }: UnitResult): string {
  return [change?.pointsWords?.vi, change?.placesWords?.vi].filter(Boolean).join('; ');
}

function fieldsTable({ units, groups }: SeasonResults): OutputTable {
  const fields = groups.filter(({ group }) => group === null);
  return {
    ...{ code: 'fields', title: 'Điểm theo lĩnh vực', rowTitle: 'Đơn vị' },
    columns: fields.map(({ code, max }) =>
      number(`${code}${max === null ? '' : ` (${shown(max)})`}`),
    ),
    rows:
      fields.length === 0
        ? []
        : units.map((one, index) => ({
            ...{ order: String(index + 1), name: one.unit.name, bold: false, depth: 0 },
            cells: fields.map(
              ({ code }) => one.groups.find((group) => group.code === code)?.points ?? null,
            ),
          })),
  };
}

function bandsTable({ bands, sumOfPercents }: SeasonResults): OutputTable {
  const sum = bands.reduce((total, { count }) => total + count, 0);
  return {
    ...{ code: 'bands', title: 'Phân bố theo mức xếp loại', rowTitle: 'Mức' },
    // Shares are rounded to one decimal, each by itself, and printed so: 25,0 beside 16,7.
    columns: [number('Số đơn vị'), { ...number('Tỷ lệ (%)'), decimals: 1 }],
    rows: [
      ...bands.map(({ name, count, percent }, index) => ({
        ...{ order: String(index + 1), name: name.vi, bold: false, depth: 0 },
        cells: [count, percent],
      })),
      { order: '', name: 'Tổng cộng', bold: true, depth: 0, cells: [sum, sumOfPercents] },
    ],
  };
}

function causesTable({ causes }: SeasonResults): OutputTable {
  return {
    ...{ code: 'causes', title: 'Nguyên nhân mất điểm', rowTitle: 'Nguyên nhân' },
    columns: [number('Điểm mất'), number('Lượt tiêu chí'), number('Số đơn vị')],
    rows: causes.map(({ name, points, items, units }, index) => ({
      ...{ order: String(index + 1), name: name.vi, bold: false, depth: 0 },
      cells: [points, items, units],
    })),
  };
}

/** The score sheet of one unit: field, criterion, and every column of points. */
export function sheetTables({ groups, items }: Sheet): OutputTable[] {
  const of = (group: string | null, depth: number): OutputTable['rows'][number][] => [
    ...groups
      .filter((one) => one.group === group)
      .flatMap(({ code, name, max, self, appraised, survey, final, percent }) => [
        {
          ...{ order: code, name: name.vi, bold: true, depth },
          cells: [max, self, appraised, survey, final, percent],
        },
        ...of(code, depth + 1),
      ]),
    ...items
      .filter((one) => one.group === group)
      .map((item) => ({
        ...{ order: item.code, name: item.name.vi, bold: false, depth },
        cells: [
          ...[item.max, item.self?.points ?? null, item.appraised?.points ?? null],
          ...[item.survey?.points ?? null, item.final, item.percent],
        ],
      })),
  ];
  return [
    {
      ...{ code: 'sheet', title: 'Bảng điểm', rowTitle: 'Lĩnh vực, tiêu chí' },
      columns: [
        number('Tối đa'),
        ...['Tự chấm', 'Thẩm định', 'Điều tra', 'Đạt được'].map((title) => number(title, ['Điểm'])),
        number('Chỉ số (%)'),
      ],
      rows: of(null, 0),
    },
  ];
}

/** Whole numbers as they are, points with two decimals, finer ones with four; or with as many as are told. */
export function shown(value: number, decimals?: number): string {
  const exact = rational(String(value));
  if (decimals !== undefined) return formatNumber(exact, { decimals, fixed: true });
  if (exact.denominator === 1n) return formatNumber(exact);
  const isFine = compare(round(exact, 2), exact) !== 0;
  return formatNumber(exact, { decimals: isFine ? 4 : 2, fixed: true });
}
