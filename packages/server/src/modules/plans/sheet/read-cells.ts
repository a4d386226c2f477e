import { readDeadline } from '@motcua/domain/plan/deadline.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import {
  formatPlainDate,
  isPlainDate,
  type PlainDate,
  yearOf,
} from '@motcua/domain/shared/plain-date.ts';
import { dayOfSerial, type ReadCell } from '../../../platform/workbook/read-workbook.ts';
import type { ColumnName } from './columns.ts';
import { faultAt, type SheetFault } from './faults.ts';
import type { FoundUnit } from './find-units.ts';
import { readAmount } from './read-amount.ts';
import type { ReadTask, SheetContext } from './read-task.ts';

export interface RowCells {
  row: number;
  cells: readonly ReadCell[];
  columns: ReadonlyMap<ColumnName, number>;
}

type Given = Pick<SheetContext, 'from' | 'to' | 'fields'> & {
  faults: SheetFault[];
  findUnit: (written: string) => FoundUnit;
};

/** Reads one row; what is wrong goes to the faults, and the task is null then. */
export function createCellReader({ row, cells, columns }: RowCells, given: Given) {
  const { faults, from, to, fields, findUnit } = given;
  const fault = (name: ColumnName, words: { vi: string; en: string }) => {
    faults.push(faultAt({ row, index: columns.get(name), name }, words));
    return null;
  };
  const cell = (name: ColumnName): ReadCell => {
    const index = columns.get(name);
    return index === undefined ? null : (cells[index] ?? null);
  };
  const text = (name: ColumnName): string => String(cell(name) ?? '').trim();

  const field = (written: string): string | null => {
    const folded = foldAccents(written);
    const exact = fields.find(
      (one) => one.code === written.trim() || foldAccents(one.vi) === folded,
    );
    const found =
      exact ?? fields.find((one) => folded !== '' && foldAccents(one.vi).endsWith(folded));
    if (found !== undefined) return found.code;
    const names = fields.map(({ vi }) => vi).join('; ');
    return fault(columns.has('field') ? 'field' : 'content', {
      vi: `không có lĩnh vực “${written}” trong chương trình của kế hoạch này; chọn một trong: ${names}.`,
      en: `no field “${written}” in the programme of this plan; choose one of: ${names}.`,
    });
  };

  const day = (name: 'startOn' | 'deadline'): PlainDate | null => {
    const value = cell(name);
    const serial = typeof value === 'number' ? dayOfSerial(value) : null;
    const read =
      serial !== null && isPlainDate(serial) ? serial : readDeadline(text(name), yearOf(from));
    if (read !== null) return read;
    return fault(name, {
      vi: `“${text(name)}” không phải ngày; ghi như 30/06/${yearOf(from)}, “Quý II” hoặc “Tháng 6”.`,
      en: `“${text(name)}” is no day; write 30/06/${yearOf(from)}, “Quý II” or “Tháng 6”.`,
    });
  };

  const deadline = (): PlainDate | null => {
    if (text('deadline') === '')
      return fault('deadline', {
        vi: 'chưa có thời hạn; ghi ngày.',
        en: 'no deadline; write a day.',
      });
    const read = day('deadline');
    if (read === null || (read >= from && read <= to)) return read;
    const span = `${formatPlainDate(from)} – ${formatPlainDate(to)}`;
    return fault('deadline', {
      vi: `${formatPlainDate(read)} nằm ngoài thời gian của kế hoạch (${span}); sửa lại ngày.`,
      en: `${formatPlainDate(read)} lies outside the plan (${span}); correct the day.`,
    });
  };

  const unit = (name: 'lead' | 'partners', written: string): string | null => {
    const found = findUnit(written);
    if (found.kind === 'found') return found.id;
    return fault(
      name,
      found.kind === 'unknown'
        ? {
            vi: `không có đơn vị “${found.text}”; ghi đúng tên hoặc mã đơn vị.`,
            en: `there is no unit “${found.text}”; write its name or code.`,
          }
        : {
            vi: `có nhiều đơn vị tên “${found.text}”; ghi thêm mã trong ngoặc vuông, ví dụ “${found.text} [H01.…]”.`,
            en: `several units are called “${found.text}”; add the code in square brackets.`,
          },
    );
  };

  const whole = (name: 'weight', otherwise: number): number | null => {
    if (text(name) === '') return otherwise;
    const value = Number(text(name));
    if (Number.isSafeInteger(value) && value >= 1 && value <= 1000) return value;
    return fault(name, {
      vi: `“${text(name)}” không phải trọng số; ghi số nguyên từ 1 đến 1000.`,
      en: `“${text(name)}” is no weight; write a whole number from 1 to 1000.`,
    });
  };

  /** Undefined when it is wrong. */
  const budget = (): number | null | undefined => {
    const value = cell('budget');
    if (text('budget') === '') return null;
    const read = typeof value === 'boolean' || value === null ? null : readAmount(value);
    if (read !== null) return read;
    fault('budget', {
      vi: `“${text('budget')}” không phải số tiền; ghi số đồng, ví dụ 120.000.000.`,
      en: `“${text('budget')}” is no amount; write whole đồng, as 120.000.000.`,
    });
    return undefined;
  };

  const content = (): string | null => {
    const read = text('content');
    if (read !== '' && read.length <= 5000) return read;
    return fault('content', {
      vi: 'chưa có nội dung nhiệm vụ, hoặc dài quá 5.000 chữ; ghi lại.',
      en: 'no content, or more than 5,000 letters; write it anew.',
    });
  };

  return {
    text,
    field,
    isEmpty: () => [...columns.keys()].every((name) => text(name) === ''),
    task(section: string | null): Omit<ReadTask, 'row' | 'number'> | null {
      const before = faults.length;
      const fieldCode = text('field') === '' && section !== null ? section : field(text('field'));
      const [said, due] = [content(), deadline()];
      const startOn = text('startOn') === '' ? null : day('startOn');
      const leadUnitId =
        text('lead') === ''
          ? fault('lead', {
              vi: 'chưa có cơ quan chủ trì; ghi tên hoặc mã.',
              en: 'no lead unit; write its name or code.',
            })
          : unit('lead', text('lead'));
      const partnerUnitIds = text('partners')
        .split(/[;\n]/)
        .map((one) => one.trim())
        .filter((one) => one !== '')
        .map((one) => unit('partners', one));
      const [weight, amount] = [whole('weight', 1), budget()];
      if (startOn !== null && due !== null && startOn > due)
        fault('startOn', {
          vi: 'ngày bắt đầu ở sau thời hạn; sửa một trong hai.',
          en: 'it begins after the deadline; correct one of them.',
        });
      if (faults.length > before || fieldCode === null || said === null) return null;
      if (due === null || leadUnitId === null || weight === null) return null;
      return {
        ...{ field: fieldCode, content: said, product: text('product'), leadUnitId, startOn },
        partnerUnitIds: [...new Set(partnerUnitIds.flatMap((id) => id ?? []))].filter(
          (id) => id !== leadUnitId,
        ),
        ...{ deadline: due, weight, budget: amount ?? null },
      };
    },
  };
}
