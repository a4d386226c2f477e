import { bandShares } from '@motcua/domain/scoring/band.ts';
import type { PeriodChange } from '@motcua/domain/scoring/compare-periods.ts';
import { formatAgainst, formatNumber, formatPercent } from '@motcua/domain/scoring/format.ts';
import type { Rational } from '@motcua/domain/scoring/rational.ts';
import type { SetScore } from '@motcua/domain/scoring/score.ts';
import type { NodeScore } from '@motcua/domain/scoring/score-group.ts';
import type { ItemScore } from '@motcua/domain/scoring/score-item.ts';
import { itemScores } from '@motcua/domain/scoring/score-unit.ts';
import type { IndicatorSet } from '@motcua/domain/scoring/set.ts';
import { type Language, wordsOf } from '@motcua/domain/scoring/words.ts';

interface TableInput {
  set: IndicatorSet;
  score: SetScore;
  changes: readonly PeriodChange[];
  lang: Language;
}

type Scored = SetScore['units'][number];

/** Units by rank: their sums, total and band; or, where nothing bears points, their values. */
export function scoreTable(input: TableInput): string[] {
  const { set, lang, score } = input;
  const { document, article } = set.source;
  return [
    wordsOf(set.name)[lang],
    [document, article].filter((part) => part !== undefined).join(', '),
    '',
    ...grid(rowsOf(input)),
    ...bandLines(input),
    ...score.across.map(({ name, reason }) => `${name[lang]}: ${reason[lang]}`),
  ];
}

/** Every item of every unit with its sentence. */
export function explanationLines({ units }: SetScore, lang: Language): string[] {
  return units.flatMap(({ unit, nodes }) => [
    '',
    unit,
    ...itemScores(nodes).map(
      ({ code, name, explanation }) => `  ${code}  ${name[lang]}: ${explanation.reason[lang]}`,
    ),
  ]);
}

function rowsOf({ set, score, changes, lang }: TableInput): string[][] {
  const bears = score.units.some(({ total }) => total !== null);
  const words = lang === 'vi' ? HEADS.vi : HEADS.en;
  const change = new Map(changes.map((one) => [one.unit, one]));
  const heads = columnsOf(score.units[0]?.nodes ?? []).map(({ code }) => code);
  const ranked = score.units.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const tail = [words.total, ...(set.bands === undefined ? [] : [words.band])];
  const changed = changes.length > 0 ? [words.change] : [];
  return [
    [...(bears ? [words.rank] : []), words.unit, ...heads, ...(bears ? tail : []), ...changed],
    ...ranked.map((unit) => [
      ...(bears ? [rankCell(unit)] : []),
      unit.unit,
      ...columnsOf(unit.nodes).map((node) => cellOf(node, lang)),
      ...(bears ? [pointsCell(unit.total, lang)] : []),
      ...(bears && set.bands !== undefined
        ? [unit.band === null ? '–' : wordsOf(unit.band.name)[lang]]
        : []),
      ...(changed.length > 0 ? [changeCell(change.get(unit.unit), lang)] : []),
    ]),
  ];
}

const HEADS = {
  vi: { rank: 'Hạng', unit: 'Đơn vị', total: 'Tổng', band: 'Xếp loại', change: 'So kỳ trước' },
  en: { rank: 'Rank', unit: 'Unit', total: 'Total', band: 'Band', change: 'Since before' },
} as const;

function columnsOf(nodes: readonly NodeScore[]): readonly NodeScore[] {
  return nodes;
}

function rankCell({ rank, tiedWith }: Scored): string {
  return rank === null ? '–' : `${rank}${tiedWith > 0 ? '=' : ''}`;
}

function cellOf(node: NodeScore, lang: Language): string {
  if (node.kind === 'group' || node.counted === 'yes') return pointsCell(node.points, lang);
  return valueCell(node, lang);
}

const STATES = {
  reached: ' ✓',
  not_reached: ' ✗',
  no_target: '',
} as const;

const WITHOUT_VALUE = {
  no_case: { vi: 'không phát sinh', en: 'no case' },
  missing: { vi: 'chưa có số liệu', en: 'no figure' },
  too_few: { vi: 'quá ít', en: 'too few' },
  not_applicable: { vi: 'không áp dụng', en: 'not asked' },
} as const;

function valueCell({ value, target, unit, state }: ItemScore, lang: Language): string {
  if (state in WITHOUT_VALUE || value === null) return wordOf(state, lang);
  const mark = state === 'reached' || state === 'not_reached' ? STATES[state] : '';
  return `${formatAgainst(value, { bound: target, unit, lang })}${mark}`;
}

function wordOf(state: ItemScore['state'], lang: Language): string {
  if (state === 'reached' || state === 'not_reached' || state === 'no_target') return '–';
  return WITHOUT_VALUE[state][lang];
}

function pointsCell(points: Rational | null, lang: Language): string {
  return points === null ? '–' : formatNumber(points, { lang, decimals: 2, fixed: true });
}

function changeCell(change: PeriodChange | undefined, lang: Language): string {
  const words = [change?.pointsWords, change?.placesWords].flatMap((one) => one?.[lang] ?? []);
  return words.length === 0 ? '–' : words.join(', ');
}

function bandLines({ set, score, lang }: TableInput): string[] {
  const bands = set.bands ?? [];
  const { shares, total } = bandShares(
    { bands, decimals: 1 },
    score.units.map(({ band }) => band),
  );
  if (total === 0) return [];
  const words = shares.map(({ band, count, percent }) => {
    const share = percent === null ? '' : ` (${formatPercent(percent, { lang })})`;
    return `${wordsOf(band.name)[lang]} ${count}${share}`;
  });
  return ['', words.join(', ')];
}

/** First words to the left, figures to the right. */
function grid(rows: readonly string[][]): string[] {
  const widths =
    rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, at) =>
        isName(rows[0]?.[at]) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

function isName(head: string | undefined): boolean {
  return [HEADS.vi, HEADS.en].some(({ unit, band, change }) =>
    [unit, band, change].some((name) => name === head),
  );
}
