import { problemSchema } from '@motcua/contract/common.ts';
import {
  appraisalSchema,
  attachmentSchema,
  explanationSchema,
  seasonDecisionSchema,
  seasonReasonSchema,
  selfScoreSchema,
  type Sheet,
  sheetItemSchema,
  sheetSchema,
  submissionSchema,
} from '@motcua/contract/season-sheets.ts';
import {
  sheetEvidenceParamsSchema,
  sheetItemParamsSchema,
  sheetParamsSchema,
} from '@motcua/contract/seasons.ts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import type { SheetOrder } from './in-sheet.ts';
import { RESULT_MEDIA } from './outputs.ts';
import { mayScore } from './policy.ts';
import { refusals, type SeasonRoutes, tags } from './route-parts.ts';

const SHEET = '/api/v1/index-seasons/:id/sheets/:unit';
const ITEM = `${SHEET}/items/:code`;
const config = { policy: mayScore };
const noBody = z.object({}).optional();

/** What is done to one sheet and its items; acts on a sheet answer with the sheet, on an item with the item. */
export function registerSheetRoutes(http: Http, routes: SeasonRoutes): void {
  registerItems(http, routes);
  registerEvidence(http, routes);
  registerSheetActs(http, routes);
  registerPaper(http, routes);
}

function orderOf(request: FastifyRequest): SheetOrder {
  const { id: seasonId, unit } = sheetParamsSchema.parse(request.params);
  return { officer: officerOf(request), seasonId, unit };
}

function registerItems(http: Http, { seasons }: SeasonRoutes): void {
  const response = { 200: sheetItemSchema, ...refusals };
  const params = sheetItemParamsSchema;
  http.put(
    `${ITEM}/self-score`,
    {
      config,
      schema: {
        ...{ tags, operationId: 'scoreSeasonItem', params, response, body: selfScoreSchema },
        summary: 'The unit scores itself: points, or the measures of the rule',
      },
    },
    async (request) => {
      const order = { ...orderOf(request), code: request.params.code };
      await seasons.score({ ...order, scores: [{ code: order.code, ...request.body }] });
      return seasons.item(order);
    },
  );
  http.put(
    `${ITEM}/appraisal`,
    {
      config,
      schema: {
        ...{ tags, operationId: 'appraiseSeasonItem', params, response, body: appraisalSchema },
        summary: 'Points of the appraiser, with the reason of each difference',
      },
    },
    async (request) => {
      const order = { ...orderOf(request), code: request.params.code };
      await seasons.appraise({ ...order, appraisals: [{ code: order.code, ...request.body }] });
      return seasons.item(order);
    },
  );
  http.put(
    `${ITEM}/explanation`,
    {
      config,
      schema: {
        ...{ tags, operationId: 'explainSeasonItem', params, response, body: explanationSchema },
        summary: 'The unit explains an item that lost points at the appraisal',
      },
    },
    (request) =>
      seasons.explain({ ...orderOf(request), code: request.params.code, ...request.body }),
  );
  http.put(
    `${ITEM}/decision`,
    {
      config,
      schema: {
        ...{ tags, operationId: 'decideSeasonItem', params, response, body: seasonDecisionSchema },
        summary: 'The council sets the points, with its reason',
      },
    },
    (request) =>
      seasons.decide({ ...orderOf(request), code: request.params.code, decision: request.body }),
  );
}

function registerEvidence(http: Http, { seasons }: SeasonRoutes): void {
  http.post(
    `${ITEM}/evidence`,
    {
      config,
      schema: {
        ...{ tags, operationId: 'attachSeasonEvidence', body: attachmentSchema },
        summary: 'Attaches evidence of the unit to an item',
        params: sheetItemParamsSchema,
        response: { 201: sheetItemSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { evidenceId } = request.body;
      const order = { ...orderOf(request), code: request.params.code };
      await seasons.attach({ ...order, codes: [order.code], evidenceId });
      return reply.code(201).send(await seasons.item(order));
    },
  );
  http.delete(
    `${ITEM}/evidence/:evidenceId`,
    {
      config,
      schema: {
        ...{ tags, operationId: 'detachSeasonEvidence' },
        summary:
          'Removes evidence from an item while the unit scores itself; it stays in the locker',
        params: sheetEvidenceParamsSchema,
        response: { 200: sheetItemSchema, ...refusals },
      },
    },
    async (request) => {
      const { code, evidenceId } = request.params;
      const order = { ...orderOf(request), code };
      await seasons.detach({ ...order, evidenceId });
      return seasons.item(order);
    },
  );
}

function registerSheetActs(http: Http, { seasons }: SeasonRoutes): void {
  http.post(
    `${SHEET}/submissions`,
    {
      config,
      schema: {
        ...{ tags, operationId: 'submitSeasonSheet' },
        summary: 'The head sends the sheet; being late is said, not refused',
        ...{ params: sheetParamsSchema, body: submissionSchema },
        response: { 201: sheetSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { withoutEvidence } = request.body;
      return reply.code(201).send(await seasons.submit({ ...orderOf(request), withoutEvidence }));
    },
  );
  http.post(
    `${SHEET}/returns`,
    {
      config,
      schema: {
        ...{ tags, operationId: 'returnSeasonSheet' },
        summary: 'Back to the unit, with the reason',
        ...{ params: sheetParamsSchema, body: seasonReasonSchema },
        response: { 201: sheetSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { reason } = request.body;
      return reply.code(201).send(await seasons.giveBack({ ...orderOf(request), reason }));
    },
  );
  const acts: {
    noun: string;
    id: string;
    summary: string;
    act: (order: SheetOrder) => Promise<Sheet>;
  }[] = [
    {
      ...{ noun: 'take-ups', id: 'takeUpSeasonSheet', act: seasons.takeUp },
      summary: 'The appraiser goes on without the self-score that never came, after the day',
    },
    {
      ...{ noun: 'appraisals', id: 'finishSeasonAppraisal', act: seasons.finishAppraisal },
      summary: 'Ends the appraisal: final scores nobody touched are agreed to',
    },
    {
      ...{ noun: 'explanations', id: 'finishSeasonExplanation', act: seasons.finishExplanation },
      summary: 'The unit has nothing more to explain',
    },
    {
      ...{ noun: 'decisions', id: 'finishSeasonDecision', act: seasons.finishDecision },
      summary: 'The council has decided the sheet',
    },
  ];
  for (const { noun, id, summary, act } of acts)
    http.post(
      `${SHEET}/${noun}`,
      {
        config,
        schema: {
          ...{ tags, operationId: id, summary, params: sheetParamsSchema, body: noBody },
          response: { 201: sheetSchema, ...refusals },
        },
      },
      async (request, reply) => reply.code(201).send(await act(orderOf(request))),
    );
}

function registerPaper(http: Http, { seasons }: SeasonRoutes): void {
  http.get(
    `${SHEET}/sheet.pdf`,
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'printSeasonSheet', summary: 'The score sheet of a unit on paper' },
        params: sheetParamsSchema,
        response: { 200: bytesOf(RESULT_MEDIA.pdf), 403: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const file = await seasons.sheetPaper(orderOf(request));
      return reply
        .type(file.mediaType)
        .header('content-disposition', file.disposition)
        .header('cache-control', 'private, no-store')
        .send(file.bytes);
    },
  );
}
