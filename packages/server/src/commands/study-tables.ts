import type { Statistics } from '@motcua/domain/study/statistics.ts';
import type { HandOver } from '@motcua/domain/study/hand-overs.ts';
import type { RegisterFigures } from '@motcua/domain/study/register.ts';
import { stepName } from '@motcua/domain/study/compare.ts';
import type { StudyAnswer } from '../modules/studies/index.ts';
import { cellTable, hours, percent, whole } from './study-table.ts';

/** The answer as a person at a terminal reads it. */
export function studyTables(answer: StudyAnswer): string[] {
  return [
    ...head(answer),
    ...durationTable(answer),
    ...variantTable(answer),
    ...ends(answer),
    ...mapTable(answer),
    ...bottleneckTable(answer),
    ...reworkTable(answer),
    ...handTables(answer),
    ...waitingTable(answer),
    ...registerTables(answer),
    ...conformanceTables(answer),
    ...comparisonTables(answer),
  ];
}

const LISTED = 10;

function head({ request, study, notes }: StudyAnswer): string[] {
  return [
    `Nhật ký ${request.file}`,
    `${whole(study.cases)} hồ sơ, ${whole(study.events)} sự kiện, ${whole(study.activities.length)} hoạt động, ${whole(study.variantCount)} đường đi; thứ tự theo ${request.byTime ? 'thời gian' : 'tệp'}.`,
    ...notes.map(({ vi }) => `Lưu ý: ${vi}`),
  ];
}

function durationTable({ study }: StudyAnswer): string[] {
  const { wall, working } = study.durations;
  const fromStart = study.durationsFromFirstStart;
  return cellTable('Thời gian của một hồ sơ, giờ', DURATION_HEAD, [
    ['theo đồng hồ', ...durationCells(wall)],
    ['giờ làm việc', ...durationCells(working)],
    ...(fromStart === null
      ? []
      : [
          ['từ lúc bắt đầu, đồng hồ', ...durationCells(fromStart.wall)],
          ['từ lúc bắt đầu, làm việc', ...durationCells(fromStart.working)],
        ]),
  ]);
}

const DURATION_HEAD = ['', 'trung bình', 'trung vị', 'p75', 'p90', 'p95', 'p99', 'dài nhất'];

function durationCells(one: Statistics | null): string[] {
  return [one?.mean, one?.median, one?.p75, one?.p90, one?.p95, one?.p99, one?.max].map(hours);
}

function variantTable({ study }: StudyAnswer): string[] {
  const rows = study.variants.map(({ activities, count, share }) => [
    activities.join(' → '),
    whole(count),
    percent(share),
  ]);
  return cellTable('Đường đi nhiều nhất', ['', 'hồ sơ', 'tỷ lệ'], rows);
}

function ends({ study }: StudyAnswer): string[] {
  const rows = (list: readonly { name: string; count: number }[]) =>
    list.slice(0, LISTED).map(({ name, count }) => [name, whole(count)]);
  return [
    ...cellTable('Hoạt động bắt đầu', ['', 'hồ sơ'], rows(study.startActivities)),
    ...cellTable('Hoạt động kết thúc', ['', 'hồ sơ'], rows(study.endActivities)),
  ];
}

function mapTable({ study }: StudyAnswer): string[] {
  const rows = study.directlyFollows
    .slice(0, 2 * LISTED)
    .map(({ from, to, count, ...edge }) => [
      stepName(from, to),
      whole(count),
      ...[edge.wall?.mean, edge.wall?.median, edge.working?.mean, edge.working?.median].map(hours),
    ]);
  const titles = ['', 'lần', 'tb đồng hồ', 'trung vị', 'tb làm việc', 'trung vị'];
  return cellTable('Bản đồ quy trình: bước này sang bước kế tiếp, giờ', titles, rows);
}

function bottleneckTable({ study }: StudyAnswer): string[] {
  const rows = study.bottlenecks.map(({ from, to, count, wall, working, share }) => [
    stepName(from, to),
    whole(count),
    hours(wall?.total),
    hours(working?.total),
    percent(share),
  ]);
  const titles = ['', 'lần', 'tổng đồng hồ', 'tổng làm việc', 'tỷ lệ'];
  return cellTable('Điểm nghẽn: nơi thời gian trôi nhiều nhất, giờ', titles, rows);
}

function reworkTable({ study }: StudyAnswer): string[] {
  const rows = study.rework.activities
    .slice(0, LISTED)
    .map(({ activity, cases, repetitions }) => [activity, whole(cases), whole(repetitions)]);
  const title = `Làm lại: ${whole(study.rework.cases)} hồ sơ có việc phải làm lại`;
  return cellTable(title, ['', 'hồ sơ', 'lần làm lại'], rows);
}

function handTables({ study }: StudyAnswer): string[] {
  const pingPong = (study.pingPong ?? [])
    .slice(0, LISTED)
    .map(({ between, and, count, cases }) => [
      `${between} → ${and} → ${between}`,
      whole(count),
      whole(cases),
    ]);
  return [
    ...handOverTable('Bàn giao, giờ', study.handOvers),
    ...handOverTable('Bàn giao giữa đơn vị, giờ', study.groupHandOvers),
    ...cellTable('Chuyển đi rồi chuyển lại', ['', 'lần', 'hồ sơ'], pingPong),
  ];
}

function handOverTable(title: string, handOvers: readonly HandOver[] | null): string[] {
  const rows = (handOvers ?? [])
    .slice(0, LISTED)
    .map(({ from, to, count, wall, working }) => [
      stepName(from, to),
      whole(count),
      hours(wall?.mean),
      hours(working?.mean),
    ]);
  return cellTable(title, ['', 'lần', 'tb đồng hồ', 'tb làm việc'], rows);
}

function waitingTable({ study }: StudyAnswer): string[] {
  if (study.waiting === null) return [];
  const { all, byActivity, items, unpaired } = study.waiting;
  const rows = [{ activity: 'Tất cả', ...all }, ...byActivity].map((row) => [
    row.activity,
    whole(row.count),
    ...[row.waiting.wall?.mean, row.waiting.working?.mean].map(hours),
    ...[row.inHand.wall?.mean, row.inHand.working?.mean].map(hours),
  ]);
  const title = `Chờ và làm: ${whole(items)} việc có bắt đầu và kết thúc, ${whole(unpaired)} không ghép được; trung bình, giờ`;
  const titles = ['', 'việc', 'chờ', 'chờ (làm việc)', 'làm', 'làm (làm việc)'];
  return cellTable(title, titles, rows);
}

function registerTables({ register }: StudyAnswer): string[] {
  if (register === null) return [];
  const groups = [
    ['Theo kênh', register.byChannel],
    ['Theo đơn vị', register.byDepartment],
    ['Theo tháng tiếp nhận', register.byMonth],
    ['Theo quý tiếp nhận', register.byQuarter],
  ] as const;
  return [
    ...cellTable(`Một cửa, tính đến ${register.asOf}`, REGISTER_HEAD, [
      ['Tổng cộng', ...registerCells(register.total)],
    ]),
    ...groups.flatMap(([title, rows]) =>
      cellTable(
        title,
        REGISTER_HEAD,
        rows.map((row) => [row.name, ...registerCells(row)]),
      ),
    ),
  ];
}

const REGISTER_HEAD = [
  ...['', 'tiếp nhận', 'trước hạn', 'đúng hạn', 'quá hạn', 'còn trong hạn', 'còn quá hạn'],
  ...['không ghi hạn', 'tỷ lệ quá hạn'],
];

function registerCells(row: RegisterFigures): string[] {
  const withoutDeadline = row.endedWithoutDeadline + row.openWithoutDeadline;
  return [
    ...[row.received, row.early, row.onTime, row.late].map(whole),
    ...[row.openInTime, row.openOverdue, withoutDeadline].map(whole),
    row.lateRate === null ? '–' : percent(row.lateRate),
  ];
}

function conformanceTables({ conformance }: StudyAnswer): string[] {
  if (conformance === null) return [];
  const { cases, fittingCases, fittingShare, fitness } = conformance;
  const parts = [
    ['Bước bị bỏ', conformance.missing],
    ['Việc ngoài quy trình', conformance.extra],
    ['Bước sai thứ tự', conformance.outOfOrder],
  ] as const;
  return [
    '',
    `So với quy trình công bố: ${whole(fittingCases)} trên ${whole(cases)} hồ sơ đi đúng từng bước (${percent(fittingShare)}); mức khớp trung bình ${percent(fitness)}.`,
    ...parts.flatMap(([title, rows]) =>
      cellTable(
        title,
        ['', 'lần', 'hồ sơ'],
        rows.slice(0, LISTED).map((row) => [row.activity, whole(row.count), whole(row.cases)]),
      ),
    ),
  ];
}

function comparisonTables({ comparison }: StudyAnswer): string[] {
  if (comparison === null) return [];
  const { first, second } = comparison.durations;
  const steps = comparison.steps
    .slice(0, LISTED)
    .map(({ name, perCase }) => [
      name,
      ...[perCase.first, perCase.second, perCase.change].map(hours),
    ]);
  return [
    ...cellTable(
      'So sánh',
      ['', 'thứ nhất', 'thứ hai', 'chênh lệch'],
      [
        ['hồ sơ', ...pairCells(comparison.cases, whole)],
        ['sự kiện mỗi hồ sơ', ...pairCells(comparison.eventsPerCase, hours)],
        ['đường đi', ...pairCells(comparison.variants, whole)],
        ['trung vị, giờ đồng hồ', ...twoCells(first.wall?.median, second.wall?.median)],
        ['trung vị, giờ làm việc', ...twoCells(first.working?.median, second.working?.median)],
        ['p90, giờ đồng hồ', ...twoCells(first.wall?.p90, second.wall?.p90)],
        ['p90, giờ làm việc', ...twoCells(first.working?.p90, second.working?.p90)],
      ],
    ),
    ...cellTable(
      'Bước đổi nhiều nhất, lần mỗi hồ sơ',
      ['', 'thứ nhất', 'thứ hai', 'chênh lệch'],
      steps,
    ),
  ];
}

function pairCells(
  pair: { first: number; second: number; change: number },
  write: (value: number) => string,
): string[] {
  return [pair.first, pair.second, pair.change].map(write);
}

function twoCells(first: number | undefined, second: number | undefined): string[] {
  return [first, second, (second ?? Number.NaN) - (first ?? Number.NaN)].map(hours);
}
