import type {
  Condition,
  CountRule,
  Duration,
  RegisterDefinition,
  RegisterField,
} from './definition.ts';

/** What is wrong with a register, where in the file. */
export interface DefinitionFault {
  path: readonly (string | number)[];
  vi: string;
  en: string;
}

type Path = readonly (string | number)[];

/** Faults that no shape can show: codes used twice, names of fields, states and counts that lead nowhere. */
export function checkDefinition(definition: RegisterDefinition): DefinitionFault[] {
  return [
    ...twice(definition),
    ...namedFields(definition),
    ...choicesAndTargets(definition),
    ...statesAndMoves(definition),
    ...duesAndChecks(definition),
    ...countsAndShares(definition),
  ];
}

function twice(definition: RegisterDefinition): DefinitionFault[] {
  const lists = {
    ...{ fields: definition.fields, states: definition.states, dues: definition.dues },
    ...{ checks: definition.checks, counts: definition.counts, papers: definition.papers },
    ...{ shares: definition.shares, sentences: definition.sentences },
  };
  return Object.entries(lists).flatMap(([name, list]) =>
    (list ?? []).flatMap(({ code }, index) =>
      (list ?? []).findIndex((other) => other.code === code) < index
        ? [
            {
              path: [name, index, 'code'],
              vi: `“${code}” đã dùng ở trên.`,
              en: `“${code}” is used above already.`,
            },
          ]
        : [],
    ),
  );
}

/** Every place in which a field is named. */
function namedFields(definition: RegisterDefinition): DefinitionFault[] {
  const known = new Set([...definition.fields.map(({ code }) => code), '$unit']);
  const papers = new Set([...known, '$number', '$state']);
  const ask = (field: string | undefined, path: Path, among = known): DefinitionFault[] =>
    field === undefined || among.has(field) ? [] : [noField(field, path)];
  const conditions = (list: readonly Condition[] | undefined, path: Path) =>
    (list ?? []).flatMap(({ field }, at) => ask(field, [...path, at, 'field']));
  const span = (given: Duration | undefined, path: Path) => ask(given?.field, [...path, 'field']);
  return [
    ...ask(definition.title, ['title']),
    ...definition.fields.flatMap(({ when, computed }, at) => [
      ...conditions(when, ['fields', at, 'when']),
      ...ask(computed?.from, ['fields', at, 'computed', 'from']),
      ...span(computed?.add, ['fields', at, 'computed', 'add']),
    ]),
    ...(definition.dues ?? []).flatMap(({ when, from, on, done, add }, at) => [
      ...conditions(when, ['dues', at, 'when']),
      ...Object.entries({ from, on, done }).flatMap(([name, field]) =>
        ask(field, ['dues', at, name]),
      ),
      ...span(add, ['dues', at, 'add']),
    ]),
    ...(definition.checks ?? []).flatMap(
      ({ when, inOrder, holds, differ, without, atLeast, atMost }, at) => [
        ...conditions(when, ['checks', at, 'when']),
        ...conditions(holds, ['checks', at, 'holds']),
        ...[...(inOrder ?? []), ...(differ ?? []), ...(without?.in ?? [])].flatMap((field) =>
          ask(field, ['checks', at]),
        ),
        ...[atLeast?.from, atLeast?.to, atMost?.from, atMost?.to].flatMap((field) =>
          ask(field, ['checks', at]),
        ),
      ],
    ),
    ...definition.counts.flatMap(({ where, time, sum, distinct }, at) => [
      ...conditions(where, ['counts', at, 'where']),
      ...[time?.in, time?.upTo, time?.active?.from, time?.active?.to].flatMap((field) =>
        ask(field, ['counts', at, 'time']),
      ),
      ...ask(sum, ['counts', at, 'sum']),
      ...ask(distinct, ['counts', at, 'distinct']),
    ]),
    ...(definition.papers ?? []).flatMap(({ where, by, columns }, at) => [
      ...conditions(where, ['papers', at, 'where']),
      ...ask(by, ['papers', at, 'by']),
      ...columns.flatMap(({ field }, column) =>
        ask(field, ['papers', at, 'columns', column, 'field'], papers),
      ),
    ]),
    ...(definition.states ?? []).flatMap(({ needs }, at) =>
      (needs ?? []).flatMap((field) => ask(field, ['states', at, 'needs'])),
    ),
  ];
}

function choicesAndTargets({ fields, day }: RegisterDefinition): DefinitionFault[] {
  const dayField = fields.find(({ code }) => code === day);
  return [
    ...(dayField?.kind === 'date' && (dayField.required === true || dayField.computed !== undefined)
      ? []
      : [
          {
            path: ['day'],
            vi: 'Cần tên một trường ngày bắt buộc.',
            en: 'Name a required field that holds a day.',
          },
        ]),
    ...fields.flatMap((field, at) => faultsOfKind(field, ['fields', at])),
  ];
}

function faultsOfKind({ kind, choices, register, computed }: RegisterField, path: Path) {
  return [
    ...((kind === 'choice') === (choices ?? []).length > 0
      ? []
      : [
          {
            path: [...path, 'choices'],
            vi: 'Trường “choice” có danh sách lựa chọn, trường khác thì không.',
            en: 'A field of kind “choice” has choices; no other has.',
          },
        ]),
    ...((kind === 'entry') === (register !== undefined)
      ? []
      : [
          {
            path: [...path, 'register'],
            vi: 'Trường “entry” ghi mã sổ mà nó dẫn tới.',
            en: 'A field of kind “entry” names the register it leads to.',
          },
        ]),
    ...(computed === undefined || kind === 'date'
      ? []
      : [
          {
            path: [...path, 'computed'],
            vi: 'Chỉ tính được ngày.',
            en: 'Only days are reckoned.',
          },
        ]),
  ];
}

function statesAndMoves({ states, moves }: RegisterDefinition): DefinitionFault[] {
  const known = new Set((states ?? []).map(({ code }) => code));
  return (moves ?? []).flatMap(({ from, to }, at) =>
    [...from, to].flatMap((state) =>
      known.has(state)
        ? []
        : [
            {
              path: ['moves', at],
              vi: `Không có trạng thái “${state}”.`,
              en: `There is no state “${state}”.`,
            },
          ],
    ),
  );
}

function duesAndChecks({ dues, checks }: RegisterDefinition): DefinitionFault[] {
  return [
    ...(dues ?? []).flatMap(({ on, from, add }, at) =>
      on !== undefined || (from !== undefined && add !== undefined)
        ? []
        : [
            {
              path: ['dues', at],
              vi: 'Ghi “on”, hoặc “from” cùng “add”.',
              en: 'Give “on”, or “from” with “add”.',
            },
          ],
    ),
    ...(checks ?? []).flatMap(({ inOrder, atLeast, atMost, holds, differ, without }, at) =>
      [inOrder, atLeast, atMost, holds, differ, without].filter((one) => one !== undefined)
        .length === 1
        ? []
        : [
            {
              path: ['checks', at],
              vi: 'Ghi đúng một điều kiện: inOrder, atLeast, atMost, holds, differ hoặc without.',
              en: 'Give exactly one of inOrder, atLeast, atMost, holds, differ and without.',
            },
          ],
    ),
  ];
}

function countsAndShares(definition: RegisterDefinition): DefinitionFault[] {
  const { counts, shares, means, sentences, dues } = definition;
  const all = counts.map(({ code }) => code);
  const ask = (code: string, path: Path, among: readonly string[] = all) =>
    among.includes(code)
      ? []
      : [{ path, vi: `Không có số đếm “${code}”.`, en: `There is no count “${code}”.` }];
  const rules = (dues ?? []).map(({ code }) => code);
  return [
    ...counts.flatMap((count: CountRule, at) => [
      ...[...(count.plus ?? []), ...(count.minus ?? [])].flatMap((code) =>
        ask(code, ['counts', at, 'plus'], all.slice(0, at)),
      ),
      ...(count.time?.due === undefined || rules.includes(count.time.due.rule)
        ? []
        : [
            {
              path: ['counts', at, 'time', 'due', 'rule'],
              vi: `Không có hạn “${count.time.due.rule}”.`,
              en: `There is no due “${count.time.due.rule}”.`,
            },
          ]),
    ]),
    ...(shares ?? []).flatMap(({ numerator, denominator }, at) => [
      ...ask(numerator, ['shares', at, 'numerator']),
      ...ask(denominator, ['shares', at, 'denominator']),
    ]),
    ...(means ?? []).flatMap(({ count }, at) => ask(count, ['means', at, 'count'])),
    ...(sentences ?? []).flatMap(({ parts }, at) =>
      parts.flatMap(({ count }, part) => ask(count, ['sentences', at, 'parts', part, 'count'])),
    ),
  ];
}

function noField(field: string, path: Path): DefinitionFault {
  return { path, vi: `Không có trường “${field}”.`, en: `There is no field “${field}”.` };
}
