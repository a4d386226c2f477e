import type { PlanTaskView } from '@motcua/contract/plan-tasks.ts';
import type { PlanDetails } from '@motcua/contract/plans.ts';
import type { FieldList } from '@motcua/domain/plan/field-list.ts';
import { writeHundredths } from '@motcua/domain/plan/rate.ts';
import type { TaskState } from '@motcua/domain/plan/task-state.ts';
import { formatPlainDate } from '@motcua/domain/shared/plain-date.ts';
import {
  type BookCell,
  type BookSheet,
  columnLetters,
  writeWorkbook,
} from '../../../platform/workbook/workbook.ts';
import { causeWords } from '../review.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import { writeUnit } from './find-units.ts';

/** A plan as a workbook: the sheet that can be read in again, and how the work stands. */
export function writePlan(plan: PlanDetails, list: FieldList): Uint8Array {
  return writeWorkbook(plan.title, [planSheet(plan, list), standSheet(plan)]);
}

/** A workbook with the headings only, and the fields that may be written. */
export function writeTemplate(title: string, list: FieldList): Uint8Array {
  const rows: BookSheet['rows'] = [
    [{ value: title, style: 'title' }],
    [],
    COLUMNS.map((column) => ({ value: column.title, style: 'head' })),
    ...Array.from({ length: 20 }, () =>
      COLUMNS.map((): BookCell => ({ value: null, style: 'text' })),
    ),
  ];
  return writeWorkbook(title, [
    { ...{ name: 'Kế hoạch', rows, headFrom: 2, headTo: 3 }, ...look },
    {
      ...{ name: 'Lĩnh vực', merges: [], landscape: false, widths: [24, 70] },
      rows: [
        [
          { value: 'Mã', style: 'head' },
          { value: 'Lĩnh vực', style: 'head' },
        ],
        ...list.fields.map((field): BookCell[] => [
          { value: field.code, style: 'text' },
          { value: field.vi, style: 'text' },
        ]),
      ],
    },
  ]);
}

const look = {
  widths: COLUMNS.map(({ width }) => width),
  merges: [`A1:${columnLetters(COLUMNS.length - 1)}1`],
  landscape: true,
};

function planSheet(plan: PlanDetails, list: FieldList): BookSheet {
  const { decision } = plan;
  const under =
    decision === null
      ? `${plan.unit.name} – dự thảo`
      : `${plan.unit.name} – ban hành theo ${decision.number} ngày ${formatPlainDate(decision.date)}, ${decision.signer} ký`;
  return {
    ...{ ...look, name: 'Kế hoạch', headFrom: 2, headTo: 3 },
    merges: [...look.merges, `A2:${columnLetters(COLUMNS.length - 1)}2`],
    rows: [
      [{ value: plan.title, style: 'title' }],
      [{ value: under, style: 'italic' }],
      COLUMNS.map(({ title }) => ({ value: title, style: 'head' })),
      ...plan.tasks.map((task) => COLUMNS.map(({ name }) => cellOf(task, name, list))),
    ],
  };
}

function cellOf(task: PlanTaskView, name: ColumnName, list: FieldList): BookCell {
  const text = (value: string): BookCell => ({ value: value === '' ? null : value, style: 'text' });
  switch (name) {
    case 'number':
      return { value: task.number, style: 'order' };
    case 'field':
      return text(list.fields.find(({ code }) => code === task.field)?.vi ?? '');
    case 'content':
      return text(task.content);
    case 'product':
      return text(task.product);
    case 'lead':
      return text(writeUnit(task.lead));
    case 'partners':
      return text(task.partners.map(writeUnit).join('; '));
    case 'startOn':
      return text(task.startOn === null ? '' : formatPlainDate(task.startOn));
    case 'deadline':
      return text(formatPlainDate(task.deadline));
    case 'weight':
      return { value: task.weight, style: 'count' };
    case 'budget':
      return { value: task.budget, style: 'count' };
  }
}

const standColumns: { title: string; width: number; of(task: PlanTaskView): string }[] = [
  { title: 'STT', width: 7, of: ({ number }) => number },
  { title: 'Nội dung nhiệm vụ', width: 46, of: ({ content }) => content },
  { title: 'Cơ quan chủ trì', width: 28, of: ({ lead }) => lead.name },
  { title: 'Hạn', width: 12, of: ({ dueOn }) => formatPlainDate(dueOn) },
  {
    ...{ title: 'Tình trạng', width: 20 },
    of: ({ state, isHeading }) => (isHeading ? '' : stateWords[state]),
  },
  { title: 'Tiến độ (%)', width: 10, of: ({ percent }) => String(percent) },
  {
    ...{ title: 'Ngày hoàn thành', width: 12 },
    of: ({ doneOn }) => (doneOn === null ? '' : formatPlainDate(doneOn)),
  },
  {
    ...{ title: 'Nguyên nhân, quyết định', width: 40 },
    of: ({ cause, removedBy }) =>
      removedBy !== null
        ? `${removedBy.reason} (${removedBy.number}, ${formatPlainDate(removedBy.date)})`
        : [cause === null ? '' : (causeWords(cause.code)?.vi ?? ''), cause?.text ?? '']
            .filter((part) => part !== '')
            .join(': '),
  },
];

function standSheet(plan: PlanDetails): BookSheet {
  const { figures, asOf } = plan;
  const rate =
    figures.rate === null ? 'không phát sinh' : `${writeHundredths(figures.rate.hundredths)} %`;
  return {
    ...{ name: 'Tình hình thực hiện', landscape: true, headFrom: 2, headTo: 3 },
    widths: standColumns.map(({ width }) => width),
    merges: ['A1:H1', 'A2:H2'],
    rows: [
      [{ value: `Tình hình thực hiện đến ngày ${formatPlainDate(asOf)}`, style: 'title' }],
      [
        {
          ...{ style: 'italic' },
          value: `${figures.done}/${figures.planned} nhiệm vụ hoàn thành: ${rate}`,
        },
      ],
      standColumns.map(({ title }) => ({ value: title, style: 'head' })),
      ...plan.tasks.map((task) =>
        standColumns.map(({ of }): BookCell => ({ value: of(task) || null, style: 'text' })),
      ),
    ],
  };
}

const stateWords: Record<TaskState, string> = {
  not_due: 'Chưa đến hạn',
  doing: 'Đang thực hiện',
  done_on_time: 'Hoàn thành đúng hạn',
  done_late: 'Hoàn thành trễ',
  not_done: 'Chưa hoàn thành',
  no_longer_fitting: 'Không còn phù hợp',
};
