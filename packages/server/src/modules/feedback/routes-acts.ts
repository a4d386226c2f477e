import { problemSchema } from '@motcua/contract/common.ts';
import {
  answerSchema,
  diversionSchema,
  feedbackParamsSchema,
  feedbackReasonSchema,
  feedbackSchema,
  joiningSchema,
  noteSchema,
  publicationSchema,
  refusalSchema,
  requestSchema,
  sortingSchema,
  supplementSchema,
  transferSchema,
} from '@motcua/contract/feedback.ts';
import type { FeedbackOrder } from '@motcua/domain/feedback/decide.ts';
import type * as z from 'zod';
import { officerOf, type SignedIn } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { expectedOf, matchHeaders } from '../../platform/revision-match.ts';
import type { FeedbackModule } from './feedback.ts';
import { mayWork } from './policy.ts';

interface Given {
  officer: SignedIn;
  id: string;
  expected: number | undefined;
}

/** One address for each act; all answer the feedback as it stands then. */
export function registerFeedbackActs(http: Http, feedback: FeedbackModule): void {
  const act = <T extends z.ZodType>(
    noun: string,
    words: { operationId: string; summary: string },
    { body, run }: { body: T; run: (given: Given, body: z.output<T>) => Promise<void> },
  ) =>
    http.post(
      `/api/v1/feedback/:id/${noun}`,
      {
        config: { policy: mayWork },
        schema: {
          ...{
            tags: ['feedback'],
            ...words,
            params: feedbackParamsSchema,
            body,
            headers: matchHeaders,
          },
          response: {
            ...{ 201: feedbackSchema, 403: problemSchema, 404: problemSchema },
            ...{ 409: problemSchema, 412: problemSchema, 422: problemSchema },
          },
        },
      },
      async (request, reply) => {
        const officer = officerOf(request);
        const { id } = feedbackParamsSchema.parse(request.params);
        await run({ officer, id, expected: expectedOf(request) }, request.body as z.output<T>);
        const shown = await feedback.show(officer, id);
        return reply.status(201).header('etag', `"${shown.revision}"`).send(shown);
      },
    );
  const order = (given: Given, one: FeedbackOrder) => feedback.act({ ...given, order: one });
  act(
    'sortings',
    { operationId: 'sortFeedback', summary: 'What it is about; the office takes it up' },
    {
      body: sortingSchema,
      run: (given, body) => feedback.sort({ ...given, ...body }),
    },
  );
  act(
    'transfers',
    { operationId: 'transferFeedback', summary: 'To the unit in charge' },
    {
      body: transferSchema,
      run: (given, body) => feedback.transfer({ ...given, ...body }),
    },
  );
  act(
    'returns',
    { operationId: 'returnFeedback', summary: 'Back to the unit that transferred it' },
    {
      body: feedbackReasonSchema,
      run: (given, { reason }) => order(given, { act: 'return', reason }),
    },
  );
  act(
    'requests',
    { operationId: 'askFeedbackSender', summary: 'Asks the sender for more' },
    {
      body: requestSchema,
      run: (given, { question }) => order(given, { act: 'ask', question }),
    },
  );
  act(
    'supplements',
    { operationId: 'supplementFeedback', summary: 'What the sender told by telephone' },
    {
      body: supplementSchema,
      run: (given, { text }) => order(given, { act: 'supplement', text }),
    },
  );
  act(
    'refusals',
    { operationId: 'refuseFeedback', summary: 'Not taken in, with the ground' },
    {
      body: refusalSchema,
      run: (given, body) => order(given, { act: 'refuse', ...body }),
    },
  );
  act(
    'diversions',
    {
      operationId: 'divertFeedback',
      summary: 'A complaint or denunciation: the way of its own law',
    },
    {
      body: diversionSchema,
      run: (given, { subject, guidance }) => feedback.divert({ ...given, subject, guidance }),
    },
  );
  act(
    'answers',
    { operationId: 'answerFeedback', summary: 'The answer, for all that were joined' },
    {
      body: answerSchema,
      run: (given, { text }) => order(given, { act: 'answer', text }),
    },
  );
  act(
    'publications',
    { operationId: 'publishFeedback', summary: 'Publishes the texts as they were seen' },
    {
      body: publicationSchema,
      run: (given, { title, question, answer, photoIds, kept }) =>
        feedback.publish({ ...given, title, question, answer, photoIds, kept }),
    },
  );
  act(
    'withholdings',
    { operationId: 'withholdFeedback', summary: 'Answered without publication' },
    {
      body: feedbackReasonSchema,
      run: (given, { reason }) => order(given, { act: 'withhold', reason }),
    },
  );
  act(
    'reopenings',
    { operationId: 'reopenFeedback', summary: 'It was not solved: a new clock' },
    {
      body: feedbackReasonSchema,
      run: (given, { reason }) => order(given, { act: 'reopen', reason }),
    },
  );
  act(
    'joinings',
    { operationId: 'joinFeedback', summary: 'The same matter as another' },
    {
      body: joiningSchema,
      run: (given, { mainId }) => order(given, { act: 'join', mainId }),
    },
  );
  act(
    'separations',
    { operationId: 'separateFeedback', summary: 'Not the same matter after all' },
    {
      body: feedbackReasonSchema,
      run: (given, { reason }) => order(given, { act: 'separate', reason }),
    },
  );
  act(
    'notes',
    { operationId: 'noteFeedback', summary: 'A note of the office' },
    {
      body: noteSchema,
      run: (given, { text }) => order(given, { act: 'note', text }),
    },
  );
}
