import { type FigureForm, formOf } from './figure-forms.ts';
import { FIGURE_NAMES, type FigureName } from './figure-names.ts';
import { endedMeasures, LATENESS_CAUSES, type Measure, overdueByCause } from './measures.ts';

/** By what a figure falls apart by its own measures, whatever it is counted over. */
export const SPLITS = ['channel', 'service', 'outcome', 'timeliness', 'cause', 'state'] as const;
export type Split = (typeof SPLITS)[number];

/** One part of a figure, reckoned like a figure. */
export interface FigurePart {
  key: string;
  form: FigureForm;
}

/**
 * The parts of a form, in the order in which they are shown; together they are the form, measure by measure. Null
 * where the balances do not keep it apart: by cause, for one, only what is late.
 */
export function splitForm(form: FigureForm, by: Split): readonly FigurePart[] | null {
  return splitByName(form, by) ?? splitByTable(form, by);
}

/** A form split twice; null where neither order gives it. */
export function splitTwice(
  form: FigureForm,
  { rows, columns }: { rows: Split; columns: Split },
): { row: string; column: string; form: FigureForm }[] | null {
  const down = nested(form, [rows, columns]);
  if (down !== null) return down.map(([row, column, part]) => ({ row, column, form: part }));
  const across = nested(form, [columns, rows]);
  return across?.map(([column, row, part]) => ({ row, column, form: part })) ?? null;
}

/** The figure that is reckoned as this form is; null where none has this name. */
export function figureOfForm(form: FigureForm): FigureName | null {
  return namedForms().get(writtenOf(form)) ?? null;
}

/** Several forms as one. */
export function addedForms(forms: readonly FigureForm[]): FigureForm {
  const sum: FigureForm = {};
  for (const list of LISTS) {
    const measures = forms.flatMap((form): readonly Measure[] => form[list] ?? []);
    if (measures.length > 0) Object.assign(sum, { [list]: measures });
  }
  return sum;
}

/** How often each measure counts, and where: of the period, at its end, its beginning or on the way to its end. */
export function termsOf(form: FigureForm): Map<string, number> {
  const terms = new Map<string, number>();
  for (const list of LISTS)
    for (const measure of form[list] ?? []) {
      const term = `${sides[list].side} ${measure}`;
      terms.set(term, (terms.get(term) ?? 0) + sides[list].sign);
    }
  return new Map([...terms].filter(([, n]) => n !== 0));
}

const sides = {
  flows: { side: 'flow', sign: 1 },
  minusFlows: { side: 'flow', sign: -1 },
  end: { side: 'end', sign: 1 },
  minusEnd: { side: 'end', sign: -1 },
  start: { side: 'start', sign: 1 },
  rising: { side: 'rising', sign: 1 },
} as const satisfies Record<keyof FigureForm, { side: string; sign: 1 | -1 }>;

const LISTS = Object.keys(sides) as (keyof FigureForm)[];

/** What the name of a measure says of the dossiers that it counts; null where it says nothing of it. */
const told = {
  channel: (measure) => /^received_(counter|online|postal)_/.exec(measure)?.[1] ?? null,
  service: (measure) => /^received_(?:counter|online|postal)_(\w+)$/.exec(measure)?.[1] ?? null,
  outcome: (measure) => /^ended_(granted|refused|withdrawn|stopped)_/.exec(measure)?.[1] ?? null,
  timeliness: (measure) => /^ended_[a-z]+_(early|on_time|late)$/.exec(measure)?.[1] ?? null,
  cause: (measure) =>
    LATENESS_CAUSES.find(
      (cause) => measure === `late_${cause}` || measure === `overdue_${cause}`,
    ) ?? null,
  state: () => null,
} as const satisfies Record<Split, (measure: Measure) => string | null>;

function splitByName(form: FigureForm, by: Split): FigurePart[] | null {
  const parts = new Map<string, FigureForm[]>();
  for (const list of LISTS)
    for (const measure of form[list] ?? []) {
      const key = told[by](measure);
      if (key === null) return null;
      parts.set(key, [...(parts.get(key) ?? []), { [list]: [measure] }]);
    }
  if (parts.size === 0) return null;
  return [...parts].map(([key, forms]) => ({ key, form: addedForms(forms) }));
}

/** What is not said by a name: what is left when all that is told apart is taken off. */
function splitByTable(form: FigureForm, by: Split): readonly FigurePart[] | null {
  return tables()[by]?.get(writtenOf(form)) ?? null;
}

type Table = ReadonlyMap<string, readonly FigurePart[]>;

let written: Partial<Record<Split, Table>> | undefined;

function tables(): Partial<Record<Split, Table>> {
  const tableOf = (rows: typeof byState): Table =>
    new Map(rows.map(({ whole, parts }) => [writtenOf(whole), parts]));
  written ??= { cause: tableOf(byCause), state: tableOf(byState) };
  return written;
}

const WAITING = ['waiting_supplement', 'waiting_payment'] as const;

const openByState: readonly FigurePart[] = [
  { key: 'in_time', form: { end: ['open'], minusEnd: ['overdue', ...WAITING] } },
  { key: 'overdue', form: { end: ['overdue'] } },
  { key: 'waiting', form: { end: WAITING } },
];

const byState: readonly { whole: FigureForm; parts: readonly FigurePart[] }[] = [
  { whole: formOf('open'), parts: openByState },
  { whole: formOf('openInTime'), parts: openByState.filter(({ key }) => key !== 'overdue') },
  {
    whole: formOf('total'),
    parts: [{ key: 'resolved', form: { flows: endedMeasures } }, ...openByState],
  },
  {
    whole: formOf('late'),
    parts: [
      { key: 'resolved', form: formOf('resolvedLate') },
      { key: 'overdue', form: formOf('openOverdue') },
    ],
  },
];

const lateByCause = LATENESS_CAUSES.map(
  (cause): FigurePart => ({ key: cause, form: { flows: [`late_${cause}`] } }),
);
const overdueParts = LATENESS_CAUSES.map(
  (cause, at): FigurePart => ({ key: cause, form: { end: overdueByCause.slice(at, at + 1) } }),
);
const unexplained = 'unexplained';

const byCause: readonly { whole: FigureForm; parts: readonly FigurePart[] }[] = [
  {
    whole: formOf('resolvedLate'),
    parts: [...lateByCause, { key: unexplained, form: formOf('resolvedLateUnapologised') }],
  },
  {
    whole: formOf('openOverdue'),
    parts: [...overdueParts, { key: unexplained, form: formOf('openOverdueUnapologised') }],
  },
  {
    whole: formOf('late'),
    parts: [
      ...lateByCause.map(({ key, form }, at) => ({
        key,
        form: addedForms([form, overdueParts[at]?.form ?? {}]),
      })),
      { key: unexplained, form: formOf('lateUnexplained') },
    ],
  },
];

function nested(
  form: FigureForm,
  [first, second]: [Split, Split],
): [string, string, FigureForm][] | null {
  const parts = splitForm(form, first);
  if (parts === null) return null;
  const split: [string, string, FigureForm][] = [];
  for (const { key, form: part } of parts) {
    const within = splitForm(part, second);
    if (within === null) return null;
    split.push(...within.map((one): [string, string, FigureForm] => [key, one.key, one.form]));
  }
  return split;
}

function writtenOf(form: FigureForm): string {
  return [...termsOf(form)]
    .map(([term, n]) => `${n} ${term}`)
    .sort()
    .join(', ');
}

let named: Map<string, FigureName> | undefined;

function namedForms(): Map<string, FigureName> {
  named ??= new Map(
    FIGURE_NAMES.map((name): [string, FigureName] => [writtenOf(formOf(name)), name])
      .filter(([written]) => written !== '')
      .reverse(),
  );
  return named;
}
