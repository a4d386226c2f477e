import { problemSchema } from '@motcua/contract/common.ts';
import { importResultSchema } from '@motcua/contract/plans.ts';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import { multipartFile, readFormFile } from '../../platform/form-file.ts';
import type { Http } from '../../platform/http.ts';
import { languageOf } from '../../platform/language.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import { makeProblem } from '../../platform/problems.ts';
import type { Plans } from './plans.ts';
import { mayPlan } from './policy.ts';
import { PLAN_PROBLEMS } from './problems.ts';
import { idParams, refusals } from './request-parts.ts';

const tags = ['reform plans'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A plan comes and goes as a workbook. */
export function registerSheetRoutes(http: Http, plans: Plans): void {
  http.get(
    '/api/v1/reform-plans/:id/plan.xlsx',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'exportReformPlan', params: idParams },
        summary: 'The plan as a workbook that can be read in again; of an empty one, the template',
        response: { 200: bytesOf(XLSX), ...refusals },
      },
    },
    async (request, reply) => {
      const { name, bytes } = await plans.exportSheet(officerOf(request), request.params.id);
      return reply
        .type(XLSX)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(bytes));
    },
  );
  http.post(
    '/api/v1/reform-plans/:id/imports',
    {
      config: { policy: mayPlan },
      schema: {
        ...{ tags, operationId: 'importReformPlan', consumes: ['multipart/form-data'] },
        summary: 'The tasks of a draft from a workbook: all, or none with what is to be mended',
        ...{ params: idParams, body: multipartFile },
        response: { 201: importResultSchema, 400: problemSchema, 413: problemSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { bytes } = await readFormFile(request, {
        ...{ missing: 'plan.file-missing', tooLarge: 'plan.file-too-large', maxMegabytes: 10 },
      });
      const { id } = request.params;
      const { faults, ...done } = await plans.importSheet(officerOf(request), { id, bytes });
      if (faults.length === 0) return reply.code(201).send(done);
      const language = languageOf(request.headers['accept-language']);
      const problem = makeProblem('plan.sheet-faults', { table: PLAN_PROBLEMS, language });
      const errors = faults.map((fault) => ({
        path: `${fault.column ?? ''}${fault.row}`,
        message: fault[language],
      }));
      return reply
        .code(422)
        .type('application/problem+json')
        .send({ ...problem, errors });
    },
  );
}
