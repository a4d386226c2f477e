import {
  lateDossierListSchema,
  lateDossierQuerySchema,
  newSimulationSchema,
  simulationListSchema,
  simulationParamsSchema,
  simulationQuerySchema,
  simulationSchema,
} from '@motcua/contract/time-cuts.ts';
import { officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { mayReview } from './policy.ts';
import type { ProcedureReviews } from './procedure-reviews.ts';
import { refusals } from './request-parts.ts';

const tags = ['time cuts'];
const config = { policy: mayReview };

export function registerSimulationRoutes(http: Http, reviews: ProcedureReviews): void {
  http.post(
    '/api/v1/time-cut-simulations',
    {
      config,
      schema: {
        ...{ tags, operationId: 'simulateTimeCut', body: newSimulationSchema },
        summary:
          'Run last year’s dossiers under a proposed limit or process; answers within seconds',
        response: { 201: simulationSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const simulation = await reviews.simulate(officerOf(request), request.body);
      return reply
        .code(201)
        .header('location', `/api/v1/time-cut-simulations/${simulation.id}`)
        .send(simulation);
    },
  );

  http.get(
    '/api/v1/time-cut-simulations',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listTimeCutSimulations', querystring: simulationQuerySchema },
        summary: 'Simulations as far as one sees, the newest first; of one review when it is named',
        response: { 200: simulationListSchema, ...refusals },
      },
    },
    async (request) => ({
      items: await reviews.listSimulations(officerOf(request), request.query.review),
    }),
  );

  http.get(
    '/api/v1/time-cut-simulations/:id',
    {
      config,
      schema: {
        ...{ tags, operationId: 'showTimeCutSimulation', params: simulationParamsSchema },
        summary: 'A simulation with the replay of the unchanged year',
        response: { 200: simulationSchema, ...refusals },
      },
    },
    (request) => reviews.showSimulation(officerOf(request), request.params.id),
  );

  http.get(
    '/api/v1/time-cut-simulations/:id/late-dossiers',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listLateDossiers', params: simulationParamsSchema },
        summary: 'The dossiers that would have been late, the latest first',
        querystring: lateDossierQuerySchema,
        response: { 200: lateDossierListSchema, ...refusals },
      },
    },
    (request) =>
      reviews.listLateDossiers(officerOf(request), {
        ...{ id: request.params.id, after: request.query.after },
      }),
  );
}
