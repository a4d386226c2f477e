import * as contract from '@motcua/contract/studies.ts';
import { studyAnswerSchema } from '@motcua/contract/study-answer.ts';
import * as z from 'zod';
import { officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { readPart } from './read-part.ts';
import { config, params, refusals, tags } from './route-parts.ts';
import type { Studies } from './studies.ts';

/** What a study answers: of a part, the cases behind a figure, beside a process, beside another. */
export function registerAnswerRoutes(http: Http, studies: Studies): void {
  http.get(
    '/api/v1/studies/:id/answer',
    {
      config,
      schema: {
        ...{ tags, operationId: 'answerStudy', params },
        summary: 'What a part of the log teaches: a period, or the cases with some values',
        querystring: contract.studyPartQuerySchema,
        response: { 200: studyAnswerSchema, ...refusals },
      },
    },
    (request) => {
      const part = readPart(request.query);
      return studies.answerPart(officerOf(request), { id: request.params.id, part });
    },
  );

  http.post(
    '/api/v1/studies/:id/case-lists',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listCasesOfStudy', params, body: contract.caseListQuerySchema },
        summary: 'The cases behind a figure; a question, nothing is kept of it',
        response: { 200: contract.caseListSchema, ...refusals },
      },
    },
    (request) => studies.listCases(officerOf(request), { id: request.params.id, ...request.body }),
  );

  http.get(
    '/api/v1/studies/:id/cases/:number',
    {
      config,
      schema: {
        ...{ tags, operationId: 'showCaseOfStudy', summary: 'One case with every event' },
        params: params.extend({ number: z.coerce.number().int().min(0) }),
        response: { 200: contract.studyCaseSchema, ...refusals },
      },
    },
    (request) => studies.showCase(officerOf(request), request.params),
  );

  http.post(
    '/api/v1/studies/:id/conformance-checks',
    {
      config,
      schema: {
        ...{ tags, operationId: 'checkStudy', params, body: contract.conformanceQuerySchema },
        summary: 'The cases beside a process: skipped, repeated, out of order; nothing is kept',
        response: { 200: contract.conformanceSchema, ...refusals },
      },
    },
    (request) =>
      studies.checkProcess(officerOf(request), { id: request.params.id, ...request.body }),
  );

  http.post(
    '/api/v1/studies/:id/comparisons',
    {
      config,
      schema: {
        ...{ tags, operationId: 'compareStudies', params, body: contract.comparisonQuerySchema },
        summary: 'Two parts of a study, or two studies, side by side; nothing is kept',
        response: { 200: contract.comparisonSchema, ...refusals },
      },
    },
    (request) => studies.compare(officerOf(request), { id: request.params.id, ...request.body }),
  );
}
