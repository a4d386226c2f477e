/** What no schema can say about sets of indicators. */
export const prose = {
  intro: `One format serves single indicators, the real-time index and any reform index: fields hold criteria, criteria hold items (three levels at most, one is enough), and an item turns named facts into points by a rule. Weights, targets, thresholds and names are data with a legal source and dates of validity, never code.

\`motcua score SET FACTS [--json]\` scores any set on any facts for many units at once, without a database; SET is a file or the id of a shipped set. The same format as JSON Schema: \`docs/reference/sets.schema.json\`. A file that is no set is refused with every fault named: where it stands and how to mend it.`,

  facts: `A fact is a named measure of one unit in one period: a number, \`true\`/\`false\`, a day (\`2026-12-31\`) or a word for conditions. Numbers are read exactly as written, with a decimal point and no marks between thousands; \`98,57\`, \`90 %\` and \`49.536\` for a count are refused with row, column and what to write instead. An empty cell, \`null\` and an absent name all mean that nobody told; that is not zero.

- JSON: \`{"unit": {"fact": number}}\`, or a list of \`{"unit": "…", "facts": {…}}\`, of flat rows \`{"unit": "…", "fact1": 1}\`, or of \`{"unit": "…", "fact": "…", "value": 1}\`.
- CSV, with comma, semicolon or tab: a column \`unit\` and one column for each fact, or the three columns \`unit,fact,value\`. Which one it is shows in the head line.

When a set has a list \`facts\`, it is complete: a fact that is used and not listed is a fault of the set. A listed fact may be derived (\`of\`): the sum, difference, largest or smallest of others. A derived fact that is told directly is taken as told.`,

  value: `The value of an item is numerator ÷ denominator in the unit of the item: \`percent\` is × 100, every other unit is the plain quotient (minutes per visit, dossiers per person). Without a denominator it is the fact itself. Per cent (of a whole) and \`percentage_point\` (between two per cents) are different units.

All arithmetic is exact, on fractions. Nothing is rounded before it is compared: 95.99 is not 96, and a printed value gets as many decimals as it needs to stand on its own side of its target.`,

  rules: `\`count_bands\` and \`survey_mean\` name their own facts; \`yes_no\`, \`cases\`, \`deduction\` and \`given\` need no numerator. Points never exceed \`max\` and never fall below zero (\`deduction\`: below \`floor\`). An item under a \`given\` fact says in its explanation that its points were taken over and not computed; a group or a total may name such a fact too (\`given\`), which is taken only when some of its parts have no figure.`,

  targets: `A bound says in its name whether it includes itself: \`atLeast\` ≥, \`above\` >, \`atMost\` ≤, \`below\` <; several hold together. "Dưới 0,4 %" is \`{"below": 0.4}\`: 40 late of 10,000 do not reach it, 39 do. "Từ 96 % trở lên" is \`{"atLeast": 96}\`. A target may be a table; the first row that fits the day (\`from\`, \`to\`, both inclusive) and the unit (\`when\`) holds.

The state of an item is \`reached\`, \`not_reached\`, \`no_target\`, \`no_case\`, \`missing\`, \`too_few\` (fewer answers than may be published) or \`not_applicable\` (its \`when\` does not hold).

\`across\` asks over all units of the file: the share of units whose item passes \`reached\`, against \`target\`. With \`{"atLeast": 96}\` inside and \`{"above": 80}\` outside, 20 branches of 24 reach it and 4 of 5 do not. Units without a case are not asked and are named.`,

  sums: `\`combine\` is \`sum\` (default), \`weighted_sum\`, \`mean\` or \`weighted_mean\`, over what was counted. \`max\` of a group or total is optional; where it is told it must be what its parts add up to. \`maxCounted\` in the answer leaves out what was left out.

Rounding is half away from zero. \`rounding.item\` and \`rounding.group\` are part of the arithmetic: what is summed is what was rounded. \`rounding.total\` is how the total is printed; bands and ranks compare the total before it, unless \`rounding.compare\` is \`rounded\`.

Ranks are competition ranks, best first: units with the same total share a place and the next place is skipped (1, 2, 2, 4; \`dense\`: 1, 2, 2, 3). A unit without total has no rank. Bands run from the best down; \`atLeast\` is inclusive and the last band has none.`,

  season: `In a season of an index \`scoredBy\` says who brings the points of an item: \`self\` the unit about itself, \`appraiser\` whoever appraises it, \`survey\` those who were asked (never a self-score), \`live\` (when not told) the figures of the system, \`imported\` another index. \`evidence\` says in words what has to be shown; a self-score of such an item is not final before a paper with number, day, signer and file is attached to it. \`motcua score\` scores all of them alike, from facts.`,

  formula:
    '`{"sum": ["a", "b"]}`, `{"difference": ["whole", "part", …]}`, `{"largest": ["a", "b"]}`, `{"smallest": ["a", "b"]}`. A sum or difference needs all of its parts, a largest or smallest takes those that are there.',

  small:
    '- **Decimal**: a number, or the same as text (`"0.4"`) where more digits count than a number of JSON keeps.\n- **Named**: a text (Vietnamese), or `{"vi": "…", "en": "…"}`.\n- **FactName**: letters, digits, `_ . : -`; **Code**: the same with any letters, unique within the set.',

  answer: `\`--json\` gives \`units[]\` (in the order of the facts) with \`total\`, \`max\`, \`maxCounted\`, \`percent\`, \`rank\`, \`tiedWith\` (how many others share the place), \`of\` (how many were ranked), \`band\`, \`groups[]\` (code, points, max) and \`items[]\` (numerator, denominator, value, target, state, points, max, \`explanation {points, max, reason {vi, en}, inputs}\`) and \`lost[]\` (what costs points, the dearest first, and how many cases earn them back); \`ranking[]\` by rank; \`bands[]\` with counts and shares; \`across[]\`; \`contradictions[]\` (a part larger than its whole). With \`--before FACTS\` also \`changes[]\`: points and places, each with its own sign ("+4,25 điểm", "giảm 2 hạng"). Exit codes: 0 scored, 1 the set or the facts have faults, 2 called wrongly.`,
} as const;

export const policies = `| \`missing\` (nobody told a figure) | points | in the sum |
|---|---|---|
| \`left_out\` (default) | none | no |
| \`zero\` | 0 | yes |
| \`full\` | the maximum | yes |
| \`no_case\` | as \`noCase\` says | as \`noCase\` says |
| \`unknown\` | none | there is no sum either |

| \`noCase\` (the denominator is 0: no case arose) | points | in the sum |
|---|---|---|
| \`left_out\` (default) | none | no |
| \`zero\` | 0 | yes |
| \`full\` | the maximum, as 6 of 6 where no feedback came (Decision 766) | yes |

"No case arose" is an answer of its own: the value is null, never 0 % and never 100 %. Both are told for the whole set and may be told again for an item.`;

export const exampleSet = {
  id: 'commune-2026',
  name: { vi: 'Chỉ số CCHC cấp xã', en: 'Reform index of communes' },
  source: { document: 'QĐ 123/QĐ-UBND', date: '2026-01-15', confidence: 'local' },
  validFrom: '2026-01-01',
  levels: ['commune'],
  period: { kinds: ['year'], calendar: 'calendar' },
  items: [
    {
      code: 'A',
      name: 'Chỉ đạo, điều hành',
      max: 4,
      items: [
        {
          code: 'A1',
          name: 'Mức độ hoàn thành kế hoạch',
          unit: 'percent',
          numerator: 'tasks_done',
          denominator: 'tasks',
          max: 2,
          rule: {
            kind: 'steps',
            steps: [{ atLeast: 100, points: 2 }, { atLeast: 80, linear: true }, { points: 0 }],
          },
        },
        {
          code: 'A2',
          name: 'Ban hành kế hoạch đúng hạn',
          unit: 'yes_no',
          max: 2,
          rule: {
            kind: 'yes_no',
            fact: 'plan_issued',
            date: { fact: 'plan_date', by: '2025-12-31' },
            latePoints: 1,
          },
        },
      ],
    },
    {
      code: 'B',
      name: 'Một cửa',
      max: 6,
      items: [
        {
          code: 'B1',
          name: 'Hồ sơ trực tuyến',
          unit: 'percent',
          numerator: 'online',
          denominator: 'received',
          max: 3,
          rule: { kind: 'target' },
          target: { atLeast: 50 },
        },
        {
          code: 'B2',
          name: 'Phản ánh trả lời đúng hạn',
          unit: 'percent',
          numerator: 'feedback_on_time',
          denominator: 'feedback',
          max: 3,
          rule: { kind: 'linear' },
          noCase: 'full',
        },
      ],
    },
  ],
  total: { max: 10 },
  rounding: { item: 2, total: 2 },
  missing: 'zero',
  bands: [
    { code: 'good', name: 'Tốt', atLeast: 9 },
    { code: 'fair', name: 'Khá', atLeast: 7 },
    { code: 'weak', name: 'Yếu' },
  ],
} as const;

export const exampleFacts = {
  'Xã An Bình': {
    ...{ tasks: 70, tasks_done: 69, plan_issued: true, plan_date: '2025-12-31' },
    ...{ received: 4000, online: 1900, feedback: 0 },
  },
  'Xã Bình Hòa': {
    ...{ tasks: 40, tasks_done: 40, plan_issued: true, plan_date: '2026-01-05' },
    ...{ received: 3000, online: 2400, feedback: 8, feedback_on_time: 7 },
  },
};
