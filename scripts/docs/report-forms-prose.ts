/** The words of the page about forms of reports. */
export const reportProse = {
  intro: [
    'A form of a report is a JSON file: its title and number, its tables with columns made from figures, the sums that must be equal, and the texts an office writes. A regime says who owes which form when. Both are data: an office adds its own with `motcua report-forms import FILE...` or `POST /api/v1/report-forms` and `POST /api/v1/reporting-regimes`; one with a shipped code takes the place of the shipped one in that office. `--dry-run` says what is wrong with a file, each fault with its place, and needs no database.',
    '`motcua report form CODE --unit H01.101 --period 2026-Q4 --out bieu.xlsx` fills a form with live figures; the ending chooses PDF, XLSX, CSV or JSON.',
  ].join('\n\n'),
  example: 'A regime that asks for it once:',
  tables: [
    '`rows.by` says what the lines are: `whole` (one line), `field`, `procedure`, `channel`, `unit` (the unit itself, then each unit below whose locked figures are in, as deep as `depth`), or `list` (indicators named one by one, for a data annex).',
    'A column, or an item of a list, has one of: `fact`, a figure or a fact of the form; `numerator` with `denominator`, a share in per cent, rounded half away from zero at the very end, “không phát sinh” where no case arose; `unavailable`, words for what nobody records.',
    '`facts` of a form are made from figures by the formulas of [sets of indicators](sets.md): `{"sum": […]}`, `{"difference": […]}`, `{"largest": […]}`, `{"smallest": […]}`. `previous.x` is the fact x of the last signed report of the period before.',
    '`under` lists the heads above a column, outermost first; neighbours under the same head share one cell. `total` adds up, first or last.',
    'In a workbook the total is a formula, a share of two columns is a formula, and so is a column that an identity or a `sum` of the form makes out of other columns, as long as it gives what is printed.',
  ].join('\n\n'),
  checks:
    'Each check compares two sums of facts, over the whole and over every line. One that does not hold is printed below the tables, and the report is signed only when the signer says so. A check with `previous.` waits until a report of the period before is signed.',
  languages:
    'Every name of a form or a regime, `notes`, `hint` and `unavailable` may be one text, or `{"vi": …, "en": …}`: papers, workbooks and lists print the Vietnamese, the screen and the API answer in the language that is asked for (Accept-Language).',
  texts:
    'Sections are the outline of a report in words. `prefill` gives first words with blanks: `{received}`, `{resolvedEarly/resolved}` as a share, `{previous.received}`, `{period}`, `{unit}`. Every text that is saved is kept; who saves over a text they have not seen is told (If-Match).',
  regimes:
    '`calendar: "reporting"` counts by Art. 12 of NĐ 09/2019/NĐ-CP: a month from the 15th of the month before to its 14th, a quarter, half-year and year likewise (a year from 15 December to 14 December); `calendar` counts whole calendar months. Every output prints the limits and which of the two it is. `duties` name levels and kinds of units of the last day of the period, and with `units` the codes of the only ones that owe it, for a trial; the report goes to the nearest unit above that owes one too, so that communes report to districts where there are districts and else to the province. `day` is the first such day of a month after the period; a day off moves on to the next working day. `once` with `on` is for a report that is asked for once.\n\n`offered: true` marks a regime that is shipped to be taken: nobody owes it. Such is the monthly one: Art. 12 gives the cut-off of a monthly report and asks for none, form II.06 is owed by quarter and by year. A province that orders it monthly takes `reference-data/reporting-regimes/kstt-thang.json`, leaves out `offered`, sets `validFrom` and the days of its own instrument, and adds it with `motcua report-forms import`.',
  figures:
    'Names that forms may use. `flow` counts moments within the period, `start` and `stock` count dossiers as they stood at its beginning and end, `sum` adds up.',
  locked:
    'A signature locks a version: figures of the unit itself, the locked figures of accepted children with version and hash, tables, checks and texts, as canonical JSON (keys sorted, no spaces) with its SHA-256. JSON, CSV, XLSX and PDF of a version are made from that text alone and come out the same to the byte. Nothing of a child is ever counted live; children without an accepted version are named (“Chưa gộp”). A correction is a new version with its reason; the unit above is told that a part has changed.',
} as const;

export const exampleForm = {
  code: 'CM-01',
  number: 'Biểu số 01/CM',
  title: 'Hồ sơ tiếp nhận theo kênh',
  source: { document: 'KH 12/KH-UBND', confidence: 'local' },
  validFrom: '2026-01-01',
  levels: ['commune'],
  periods: ['month'],
  unitOfCount: 'Hồ sơ',
  facts: [
    { id: 'inTime', name: 'Trước và đúng hạn', of: { sum: ['resolvedEarly', 'resolvedOnTime'] } },
  ],
  tables: [
    {
      code: 'A',
      rows: { by: 'channel', title: 'Kênh tiếp nhận' },
      columns: [
        { code: '(1)', title: 'Tiếp nhận', fact: 'received' },
        { code: '(2)', title: 'Đã giải quyết', fact: 'resolved' },
        { code: '(3)', title: 'Tỷ lệ đúng hạn', numerator: 'inTime', denominator: 'resolved' },
        { code: '(4)', title: 'Hài lòng', unavailable: 'chưa có nguồn' },
      ],
      total: 'last',
    },
  ],
  checks: [
    {
      code: 'A',
      name: '(2) = trước, đúng, quá hạn',
      left: ['resolved'],
      right: ['inTime', 'resolvedLate'],
    },
  ],
};

export const exampleRegime = {
  code: 'cm-01',
  name: 'Báo cáo nhanh theo kênh',
  type: 'ad_hoc',
  form: 'CM-01',
  source: { document: 'CV 5/UBND', confidence: 'local' },
  validFrom: '2026-01-01',
  calendar: 'calendar',
  once: { from: '2026-10-01', to: '2026-10-20' },
  duties: [{ level: 'commune', on: '2026-10-25' }],
};
