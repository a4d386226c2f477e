import { partsOf } from '../scoring/facts.ts';
import { isListTable, type ReportForm, type Value } from './form.ts';

export interface FormFault {
  path: readonly (string | number)[];
  vi: string;
  en: string;
}

interface Use {
  fact: string;
  path: readonly (string | number)[];
}

/** Faults that no shape can show: figures that nobody keeps, codes used twice, values that say two things. */
export function checkForm(form: ReportForm, figures: readonly string[]): FormFault[] {
  return [
    ...checkFacts(form, figures),
    ...checkUses(form, figures),
    ...checkValues(form),
    ...checkCounted(form),
    ...checkCodes(form),
    ...checkDays(form),
  ];
}

/** What a module counts from its own work, as `plan.tasksDone`; figures of dossiers have no dot. */
export function isCountedName(name: string): boolean {
  return COUNTED.test(name);
}

const COUNTED = /^[a-z][A-Za-z-]*\.[a-z][A-Za-z]*$/;

/** Names of the figures of dossiers that a form is counted from. */
export function figuresOf(form: ReportForm): string[] {
  return factsOf(form).filter((name) => !isCountedName(name));
}

/** Names of what other modules count for the form. */
export function countedOf(form: ReportForm): string[] {
  return factsOf(form).filter(isCountedName);
}

function factsOf(form: ReportForm): string[] {
  const made = new Map((form.facts ?? []).flatMap(({ id, of }) => (of ? [[id, of] as const] : [])));
  const found = new Set<string>();
  const seen = new Set<string>();
  const add = (fact: string): void => {
    if (seen.has(fact)) return;
    seen.add(fact);
    const of = made.get(fact);
    if (of === undefined) found.add(fact);
    else partsOf(of).forEach(add);
  };
  for (const { fact } of usesOf(form)) add(fact.replace(/^previous\./, ''));
  return [...found].sort();
}

function checkFacts(form: ReportForm, figures: readonly string[]): FormFault[] {
  const made = (form.facts ?? []).map(({ id }) => id);
  return (form.facts ?? []).flatMap(({ id, of }, index) => {
    const path = ['facts', index];
    if (figures.includes(id))
      return [
        {
          path: [...path, 'id'],
          vi: `“${id}” đã là tên của một số liệu; xin đặt tên khác.`,
          en: `“${id}” is a figure already; give it another name.`,
        },
      ];
    if (of === undefined)
      return [
        {
          path: [...path, 'of'],
          vi: 'Còn thiếu: số liệu của biểu phải tính từ số liệu khác.',
          en: 'is missing: a fact of a form is made from figures.',
        },
      ];
    // Only what stands above it: so a formula never asks for itself.
    const known = [...figures, ...made.slice(0, index)];
    return partsOf(of)
      .filter((part) => !known.includes(part) && !isCountedName(part))
      .map((part) => ({
        path: [...path, 'of'],
        vi: `Không có “${part}”: không phải số liệu, cũng không phải số tính được nêu ở trên.`,
        en: `knows no “${part}”; it is neither a figure nor a fact above this one.`,
      }));
  });
}

function checkUses(form: ReportForm, figures: readonly string[]): FormFault[] {
  const known = new Set([...figures, ...(form.facts ?? []).map(({ id }) => id)]);
  return usesOf(form)
    .filter(({ fact }) => !isNamed(fact.replace(/^previous\./, ''), known))
    .map(({ fact, path }) => ({
      path,
      vi: `Không có số liệu “${fact}”; xin xem danh sách số liệu trong docs/reference/report-forms.md.`,
      en: `knows no “${fact}”; see the list of figures in docs/reference/report-forms.md.`,
    }));
}

function isNamed(fact: string, known: ReadonlySet<string>): boolean {
  return known.has(fact) || isCountedName(fact);
}

function usesOf(form: ReportForm): Use[] {
  const values = valuesOf(form).flatMap(({ value, path }) =>
    (['fact', 'numerator', 'denominator'] as const).flatMap((key) => {
      const fact = value[key];
      return fact === undefined ? [] : [{ fact, path: [...path, key] }];
    }),
  );
  const checks = (form.checks ?? []).flatMap((check, index) =>
    (['left', 'right'] as const).flatMap((side) =>
      check[side].map((fact, at) => ({ fact, path: ['checks', index, side, at] })),
    ),
  );
  return [...values, ...checks, ...blanksOf(form)];
}

function blanksOf({ sections = [] }: ReportForm): Use[] {
  return sections.flatMap(({ prefill = '' }, index) =>
    [...prefill.matchAll(/\{([A-Za-z0-9_./]+)\}/g)]
      .flatMap(([, blank = '']) => blank.split('/'))
      .filter((fact) => fact !== 'period' && fact !== 'unit')
      .map((fact) => ({ fact, path: ['sections', index, 'prefill'] })),
  );
}

interface Told {
  value: Value;
  path: (string | number)[];
  mayBeEmpty: boolean;
}

function valuesOf(form: ReportForm): Told[] {
  return form.tables.flatMap((table, index): Told[] =>
    isListTable(table)
      ? table.rows.items.map((value, at) => ({
          value,
          path: ['tables', index, 'rows', 'items', at],
          mayBeEmpty: true,
        }))
      : table.columns.map((value, at) => ({
          value,
          path: ['tables', index, 'columns', at],
          mayBeEmpty: false,
        })),
  );
}

function checkValues(form: ReportForm): FormFault[] {
  return valuesOf(form).flatMap(({ value, path, mayBeEmpty }) => {
    const { fact, numerator, denominator, unavailable } = value;
    if ((numerator === undefined) !== (denominator === undefined))
      return [
        {
          path,
          vi: 'Tỷ lệ cần có cả tử số và mẫu số.',
          en: 'A share needs both numerator and denominator.',
        },
      ];
    const said = [fact, numerator, unavailable].filter((one) => one !== undefined).length;
    if (said > 1)
      return [
        {
          path,
          vi: 'Nêu hai giá trị; xin giữ một trong fact, tỷ lệ, unavailable.',
          en: 'says two things; keep one of fact, share, unavailable.',
        },
      ];
    if (said === 0 && !mayBeEmpty)
      return [
        {
          path,
          vi: 'Chưa nêu giá trị; xin ghi fact, numerator cùng denominator, hoặc unavailable.',
          en: 'says nothing; give fact, numerator with denominator, or unavailable.',
        },
      ];
    return [];
  });
}

/** Rows of a tree are figures of dossiers; what other modules count is known of the whole unit only. */
function checkCounted(form: ReportForm): FormFault[] {
  return form.tables.flatMap((table, index) => {
    if (isListTable(table) || table.rows.by === 'whole') return [];
    return table.columns.flatMap(({ fact, numerator, denominator }, at) =>
      [fact, numerator, denominator].some((one) => one !== undefined && isCountedName(one))
        ? [
            {
              path: ['tables', index, 'columns', at],
              vi: 'Số đếm của phân hệ khác chỉ có cho cả đơn vị; xin để trong bảng liệt kê hoặc bảng một dòng.',
              en: 'What other modules count is known of a whole unit only; put it into a list or a table of one row.',
            },
          ]
        : [],
    );
  });
}

function checkCodes(form: ReportForm): FormFault[] {
  return [
    ...twice(form.tables, ['tables']),
    ...twice(form.sections ?? [], ['sections']),
    ...twice(form.checks ?? [], ['checks']),
    ...form.tables.flatMap((table, index) => [
      ...twice(table.columns, ['tables', index, 'columns']),
      ...(isListTable(table) ? twice(table.rows.items, ['tables', index, 'rows', 'items']) : []),
    ]),
  ];
}

function twice(list: readonly { code: string }[], path: readonly (string | number)[]): FormFault[] {
  return list.flatMap(({ code }, index) =>
    list.findIndex((one) => one.code === code) === index
      ? []
      : [
          {
            path: [...path, index, 'code'],
            vi: `“${code}” dùng hai lần.`,
            en: `“${code}” is used twice.`,
          },
        ],
  );
}

function checkDays({ validFrom, validTo }: ReportForm): FormFault[] {
  return validTo !== undefined && validTo < validFrom
    ? [{ path: ['validTo'], vi: 'Nằm trước ngày bắt đầu hiệu lực.', en: 'lies before validFrom.' }]
    : [];
}
