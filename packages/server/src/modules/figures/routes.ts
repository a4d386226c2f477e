import { problemSchema } from '@motcua/contract/common.ts';
import {
  FIGURE_NAMES,
  figureAnswerSchema,
  figureDefinitionsSchema,
  figureDossiersQuerySchema,
  figureDossiersSchema,
  figureQuerySchema,
  figureSeriesQuerySchema,
  figureSeriesSchema,
} from '@motcua/contract/figures.ts';
import { listFigureDefinitions } from '@motcua/domain/figures/figure-definitions.ts';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import type { FiguresFor } from './figures-for.ts';

const tags = ['figures'];
const refused = { 403: problemSchema, 404: problemSchema, 422: problemSchema };

/** Figures of units over periods (`/api/v1/figures`), for officers within their reach. */
export function registerFigureRoutes(http: Http, { figures }: { figures: FiguresFor }): void {
  http.get(
    '/api/v1/figures',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'showFigures', querystring: figureQuerySchema },
        summary: 'Figures of a unit over a period, as they stood at any instant, cut into rows',
        response: { 200: figureAnswerSchema, ...refused },
      },
    },
    (request) => figures.read(officerOf(request), request.query),
  );

  http.get(
    '/api/v1/figures/series',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'showFigureSeries', querystring: figureSeriesQuerySchema },
        summary: 'The same figures day by day or month by month',
        response: { 200: figureSeriesSchema, ...refused },
      },
    },
    (request) => figures.series(officerOf(request), request.query),
  );

  http.get(
    '/api/v1/figures/dossiers',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'listDossiersBehind', querystring: figureDossiersQuerySchema },
        summary: 'The dossiers that a figure counts',
        response: { 200: figureDossiersSchema, ...refused },
      },
    },
    (request) => figures.dossiersBehind(officerOf(request), request.query),
  );

  http.get(
    '/api/v1/figures/definitions',
    {
      config: { public: true },
      schema: {
        ...{ tags, operationId: 'listFigureDefinitions' },
        summary: 'What each figure counts, and by which act of law',
        response: { 200: figureDefinitionsSchema },
      },
    },
    async () => ({ items: listFigureDefinitions(FIGURE_NAMES) }),
  );
}
