import {
  campaignDetailsSchema,
  campaignListSchema,
  interviewOutcomeSchema,
  interviewPackSchema,
} from '@motcua/contract/surveys.ts';
import type { Api } from '../../../lib/api.ts';
import { storedLocale } from '../../../lib/locale.tsx';
import type {
  EntryOutcome,
  FieldWork,
  OfferedWork,
  OutboxEntry,
} from '../../../lib/offline/types.ts';
import { isRetryable, ProblemError } from '../../../lib/problem.ts';
import { messages } from '../../../messages/desk.ts';
import {
  interviewBodySchema,
  KIND,
  keptPackSchema,
  peopleLeft,
  withOutcome,
} from './interview-pack.ts';
import { InterviewScreen } from './interview-screen.tsx';

const interviewers = ['reform_officer', 'procedure_controller', 'inspector', 'specialist'];

/** Interviews in the pocket: people drawn for a survey, the questionnaire, and sheets that wait for a network. */
export const interviewWork: FieldWork = {
  kind: KIND,
  heading: ({ surveys }) => surveys.field.heading,
  mayDo: ({ assignments }) => assignments.some(({ role }) => interviewers.includes(role)),
  offer,
  // A pack is taken once; its id is that of the pack, so that the next one of the same survey stands beside it.
  take: async (api, id) => {
    const pack = await api.post(`/surveys/${id}/interview-packs`, {
      schema: interviewPackSchema,
      ask: false,
    });
    const { title, closesOn } = pack.campaign;
    return {
      ...{ id: pack.id, title, day: closesOn, version: '1' },
      detail: detailOf(pack.people.length, closesOn),
      body: { ...pack, outcomes: {} },
    };
  },
  send: (api, { entries }) => sendInOrder(api, entries),
  merge: (body, entry) =>
    withOutcome(keptPackSchema.parse(body), interviewBodySchema.parse(entry.body)),
  insist: null,
  onlyHere: (body) => peopleLeft(keptPackSchema.parse(body)),
  Screen: InterviewScreen,
};

/** Surveys in which somebody still waits for an interviewer. */
async function offer(api: Api): Promise<OfferedWork[]> {
  const { items } = await api.get('/surveys', { schema: campaignListSchema, ask: false });
  const open = items.filter(({ state }) => state === 'sampled' || state === 'inviting');
  const details = await Promise.all(
    open.map(({ id }) => api.get(`/surveys/${id}`, { schema: campaignDetailsSchema, ask: false })),
  );
  return details.flatMap(({ id, title, closesOn, sample }) => {
    const waiting = sample.find(({ way }) => way === 'interview')?.waiting ?? 0;
    if (waiting === 0) return [];
    const version = String(waiting);
    return [{ id, title, detail: detailOf(waiting, closesOn), day: closesOn, version }];
  });
}

function detailOf(people: number, closesOn: OfferedWork['day'] & string): string {
  const { surveys } = messages[storedLocale()];
  const [year, month, day] = closesOn.split('-');
  return surveys.field.offered(String(people), `${day}/${month}/${year}`);
}

/** One by one: what the server took before the line broke is told at once. */
async function sendInOrder(api: Api, entries: readonly OutboxEntry[]): Promise<EntryOutcome[]> {
  const outcomes: EntryOutcome[] = [];
  try {
    for (const entry of entries) outcomes.push(await sendOne(api, entry));
  } catch (error) {
    if (outcomes.length === 0) throw error;
  }
  return outcomes;
}

/** The id of the entry is the name of the sheet: sent twice, it is counted once. */
async function sendOne(api: Api, entry: OutboxEntry): Promise<EntryOutcome> {
  const { token, outcome, values, comment } = interviewBodySchema.parse(entry.body);
  try {
    await api.post('/interviews', {
      schema: interviewOutcomeSchema,
      body: { clientId: entry.id, token, outcome, values, comment },
      idempotencyKey: entry.id,
      ask: false,
    });
    return { id: entry.id, state: 'written' };
  } catch (error) {
    if (!(error instanceof ProblemError) || isRetryable(error)) throw error;
    if (error.status === 401 || error.status >= 500) throw error;
    return { id: entry.id, state: 'refused', problem: error.message };
  }
}
