import type { ReportContentView } from '@motcua/contract/report-content.ts';
import { FIGURE_NAMES } from '@motcua/contract/figures.ts';
import { notesOf } from '@motcua/domain/reporting/assemble.ts';
import { checkBook } from '@motcua/domain/reporting/checks.ts';
import type { PrintedTable, ReportContent } from '@motcua/domain/reporting/content.ts';
import { type FormTable, isListTable, type ReportForm } from '@motcua/domain/reporting/form.ts';
import { type Language, wordsOf } from '@motcua/domain/scoring/words.ts';
import { inLanguage, titlesInLanguage } from './content-words.ts';
import { periodView } from './words.ts';

/** What a report says, as the wire has it; names of the form in the language of the reader. */
export function contentView(content: ReportContent, language: Language = 'vi'): ReportContentView {
  const { form, unit, parentName, period, asOf, book, parts, missing, version, signature } =
    content;
  const previous = content.previous?.counts ?? null;
  const checks =
    language === 'vi'
      ? content.checks
      : checkBook(form, book, { previous, isWhole: missing.length === 0, language });
  return {
    form: {
      ...{ code: form.code, number: form.number, title: wordsOf(form.title)[language] },
      ...{ unitOfCount: wordsOf(form.unitOfCount)[language], page: form.page ?? 'portrait' },
    },
    ...{ unit, parentName, period: periodView(period), asOf, counts: { ...book.whole } },
    parts: parts.map((part) => ({
      ...{ unit: part.unit, reportId: part.reportId, version: part.version, hash: part.hash },
    })),
    missing: [...missing],
    tables: content.tables.map((table) => inLanguage(tableView(form, table), { form, language })),
    checks: [...checks],
    sections: titlesInLanguage(content.sections, form, language),
    notes: language === 'vi' ? [...content.notes] : notesOf(content, checks, language),
    version,
    signature:
      signature === null
        ? null
        : {
            ...{ name: signature.name, title: signature.title, at: signature.at },
            ...{ documentNumber: signature.documentNumber, place: signature.place },
          },
  };
}

function tableView(form: ReportForm, table: PrintedTable): ReportContentView['tables'][number] {
  const source = form.tables.find(({ code }) => code === table.code);
  const figureOf = (code: string) => {
    if (source === undefined || isListTable(source)) return null;
    return figureNamed(source.columns.find((column) => column.code === code)?.fact);
  };
  return {
    ...{ code: table.code, title: table.title, rowTitle: table.rowTitle },
    by: source?.rows.by ?? 'list',
    columns: table.columns.map((column) => ({
      ...{ ...column, under: [...column.under], figure: figureOf(column.code) },
      opensRow: opensRow(source, column.code),
    })),
    rows: table.rows.map((row) => ({
      ...{ ...row, heading: row.heading === true, cells: [...row.cells] },
      figure: figureOfItem(source, row.key),
    })),
    total: table.total === null ? null : { at: table.total.at, cells: [...table.total.cells] },
  };
}

function opensRow(source: FormTable | undefined, code: string): boolean {
  if (source === undefined || !isListTable(source)) return false;
  return source.columns.find((column) => column.code === code)?.show === 'value';
}

function figureOfItem(source: FormTable | undefined, code: string): string | null {
  if (source === undefined || !isListTable(source)) return null;
  return figureNamed(source.rows.items.find((item) => item.code === code)?.fact);
}

function figureNamed(fact: string | undefined): string | null {
  return FIGURE_NAMES.find((name) => name === fact) ?? null;
}
