/** Units that the questions are about, by agency code. */
export interface Scopes {
  province: string;
  department: string;
  commune: string;
}

export interface Endpoint {
  name: string;
  path: string;
}

/** The day at which the measured installation stands; the questions are asked as of its afternoon. */
export const NOW = '2026-12-30T16:30:00+07:00';
const YEAR = 'from=2026-01-01&to=2026-12-31';
const QUARTER = 'from=2026-09-15&to=2026-12-14';
const MONTH = 'from=2026-12-01&to=2026-12-31';

/** Everything a dashboard, the wall or a report asks. A new screen adds its lines here. */
export function endpointsOf({ province, department, commune }: Scopes): Endpoint[] {
  const figures = (unit: string, rest: string) => `/api/v1/figures?unit=${unit}&${rest}`;
  const pivot = (unit: string, rest: string) =>
    `/api/v1/report-pivots?unit=${unit}&${YEAR}&${rest}`;
  return [
    { name: 'province, year', path: figures(province, YEAR) },
    { name: 'province, quarter 15–14', path: figures(province, QUARTER) },
    { name: 'province by unit, month', path: figures(province, `${MONTH}&cut=unit`) },
    { name: 'province by unit, year', path: figures(province, `${YEAR}&cut=unit`) },
    { name: 'province by territory, year', path: figures(province, `${YEAR}&axis=territory`) },
    { name: 'province by field, year', path: figures(province, `${YEAR}&cut=field`) },
    { name: 'province by procedure, year', path: figures(province, `${YEAR}&cut=procedure`) },
    {
      name: 'province by channel, odd days',
      path: figures(province, 'from=2026-02-03&to=2026-11-08&cut=channel'),
    },
    {
      name: 'province as it stood',
      path: figures(province, `${QUARTER}&asOf=2026-12-14T17:00:00%2B07:00`),
    },
    {
      name: 'department by officer, year',
      path: figures(department, `${YEAR}&axis=own&cut=officer`),
    },
    { name: 'department by head, year', path: figures(department, `${YEAR}&axis=own&cut=head`) },
    {
      name: 'commune by procedure, month',
      path: figures(commune, `${MONTH}&axis=own&cut=procedure`),
    },
    { name: 'commune by desk, year', path: figures(commune, `${YEAR}&axis=own&cut=desk`) },
    {
      name: 'series by day, quarter',
      path: `/api/v1/figures/series?unit=${province}&${QUARTER}&step=day`,
    },
    {
      name: 'series by month, year',
      path: `/api/v1/figures/series?unit=${province}&${YEAR}&step=month`,
    },
    {
      name: 'series by month of a commune',
      path: `/api/v1/figures/series?unit=${commune}&axis=own&${YEAR}&step=month`,
    },
    {
      name: 'dossiers behind late, province',
      path: `/api/v1/figures/dossiers?unit=${province}&${YEAR}&figure=resolvedLate`,
    },
    {
      name: 'dossiers behind open, commune',
      path: `/api/v1/figures/dossiers?unit=${commune}&axis=own&${YEAR}&figure=open`,
    },
    { name: 'definitions', path: '/api/v1/figures/definitions' },
    { name: 'wall, province', path: `/api/v1/wall?unit=${province}` },
    { name: 'wall, commune', path: `/api/v1/wall?unit=${commune}&axis=own` },
    { name: 'ages of what is open', path: `/api/v1/wall/ages?unit=${province}` },
    { name: 'alarms', path: '/api/v1/alarms' },
    { name: 'public board, year', path: `/api/v1/public/board?${YEAR}` },
    { name: 'public board, month', path: '/api/v1/public/board' },
    {
      name: 'report II.06a by field',
      path: `/api/v1/reports/processing?unit=${province}&${QUARTER}&group=field`,
    },
    {
      name: 'report II.06a by unit',
      path: `/api/v1/reports/processing?unit=${province}&${YEAR}&group=unit`,
    },
    {
      name: 'form II.06a',
      path: `/api/v1/report-forms/II.06a/preview?unit=${commune}&period=2026-Q4`,
    },
    {
      name: 'form II.06b of the province',
      path: `/api/v1/report-forms/II.06b/preview?unit=${province}&period=2026-Q4`,
    },
    {
      name: 'form 07a/BTP, year',
      path: `/api/v1/report-forms/07a-BTP/preview?unit=${province}&period=2026`,
    },
    {
      name: 'pivot field by channel, year',
      path: `/api/v1/report-pivots?unit=${province}&${YEAR}`,
    },
    {
      name: 'pivot unit by field, year',
      path: pivot(province, 'rows=unit&columns=field&measure=resolvedLate'),
    },
    {
      name: 'pivot procedure by month, year',
      path: pivot(province, 'rows=procedure&columns=month&measure=received'),
    },
    {
      name: 'pivot channel by month, open',
      path: pivot(province, 'rows=channel&columns=month&measure=open'),
    },
    { name: 'obligations', path: '/api/v1/report-obligations' },
    { name: 'indicators', path: '/api/v1/indicators' },
    {
      name: 'scores of QĐ 766, quarter',
      path: `/api/v1/indicators/qd-766/scores?unit=${province}&period=2026-Q4`,
    },
    {
      name: 'league of QĐ 766, all below',
      path: `/api/v1/indicators/qd-766/scores?unit=${province}&period=2026-Q4&of=below&items=none`,
    },
    {
      name: 'scores on time, all below, year',
      path: `/api/v1/indicators/on-time/scores?unit=${province}&period=2026&of=below`,
    },
    {
      name: 'scores on time, year',
      path: `/api/v1/indicators/on-time/scores?unit=${province}&period=2026`,
    },
    {
      name: 'points lost, QĐ 766',
      path: `/api/v1/indicators/qd-766/lost-points?unit=${province}&period=2026-Q4`,
    },
  ];
}
