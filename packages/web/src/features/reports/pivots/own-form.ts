import type { FigureName } from '@motcua/contract/figures.ts';
import type { ReportForm, RowKind } from '@motcua/domain/reporting/form.ts';
import type { PeriodKind } from '@motcua/domain/reporting/period.ts';

const rowKinds = ['whole', 'field', 'procedure', 'channel', 'unit'] as const satisfies RowKind[];

/** Rows of a table that a form can have too; null for those by officer, desk or head. */
export function formRows(cut: string): RowKind | null {
  return rowKinds.find((kind) => kind === cut) ?? null;
}

/** The table on the screen as a form of the office, to be completed and added. */
export function ownForm(of: {
  cut: RowKind;
  rowTitle: string;
  columns: readonly { figure: FigureName; title: string }[];
  kind: PeriodKind;
  today: string;
  words: { title: string; document: string; unitOfCount: string };
}): ReportForm {
  const { cut, rowTitle, columns, kind, today, words } = of;
  return {
    code: 'DV.01',
    number: 'Biểu số DV.01',
    title: words.title,
    source: { document: words.document, confidence: 'local' },
    validFrom: `${today.slice(0, 4)}-01-01`,
    levels: ['province', 'district', 'commune', 'other'],
    periods: [kind],
    unitOfCount: words.unitOfCount,
    page: columns.length > 5 ? 'landscape' : 'portrait',
    tables: [
      {
        code: 'A',
        rows: { by: cut, title: rowTitle },
        columns: columns.map(({ figure, title }, at) => ({
          ...{ code: `(${at + 3})`, title, fact: figure },
        })),
        ...(cut === 'whole' ? {} : { total: 'last' as const }),
      },
    ],
  };
}
