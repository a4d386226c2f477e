import { z } from 'zod';
import { DEMO_PASSWORD } from '../packages/server/src/demo/staff-plan.ts';
import type { Citizen } from './citizen.ts';

const sessionSchema = z.object({ token: z.string() });
const receivedSchema = z.object({ id: z.string(), code: z.string() });
const procedureSchema = z.object({
  checklist: z.array(z.object({ id: z.string(), name: z.string() })),
});

export interface Answer {
  status: number;
  body: unknown;
}

/** An officer of the demo who works through the interface: what a journey needs before its own story begins. */
export interface Officer {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  /** Ends every session of the account, as when it is signed out elsewhere. */
  signOutEverywhere(): Promise<void>;
}

export async function officer(
  address: string,
  username: string,
  password = DEMO_PASSWORD,
): Promise<Officer> {
  const send = async (method: string, path: string, options: RequestInit = {}) => {
    const response = await fetch(`${address}/api/v1${path}`, { method, ...options });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ username, password });
  const signedIn = await send('POST', '/sessions', { headers: json, body });
  const { token } = sessionSchema.parse(signedIn.body);
  const authorization = `Bearer ${token}`;
  return {
    get: (path) => send('GET', path, { headers: { authorization } }),
    post: (path, content, headers = {}) =>
      send('POST', path, {
        headers: { ...json, authorization, ...headers },
        body: JSON.stringify(content),
      }),
    put: (path, content) =>
      send('PUT', path, {
        headers: { ...json, authorization },
        body: JSON.stringify(content),
      }),
    async signOutEverywhere() {
      await send('DELETE', '/sessions', { headers: { authorization } });
    },
  };
}

/** Correcting a land certificate: eight working days, four papers, received at a commune. */
export const CORRECTION = '1.012796';

/** The first paper of its list. */
export async function firstPaper(clerk: Officer, procedureCode = CORRECTION) {
  const { body } = await clerk.get(`/procedures/${procedureCode}`);
  const [first] = procedureSchema.parse(body).checklist;
  if (first === undefined) throw new Error(`${procedureCode} has no list of papers.`);
  return first;
}

/** A dossier received at the desk of the clerk. Throws with the sentence when it is refused. */
export async function receive(
  clerk: Officer,
  citizen: Citizen,
  part: Record<string, unknown> = {},
): Promise<{ id: string; code: string }> {
  const paper = await firstPaper(clerk);
  const { name, idNumber, phone } = citizen;
  const answer = await clerk.post('/dossiers', {
    procedureCode: CORRECTION,
    applicant: { kind: 'person', name, idNumber, phone, address: 'Phường Long Xuyên' },
    documents: [{ documentId: paper.id, name: paper.name, kind: 'original', quantity: 1 }],
    override: 'Thủ tục đang niêm yết tại quầy; nguồn chưa kèm trình tự thực hiện.',
    ...part,
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return receivedSchema.parse(answer.body);
}

/** An act on a dossier. Throws with the sentence when it is refused. */
export async function actOn(
  person: Officer,
  id: string,
  { noun, body = {} }: { noun: string; body?: unknown },
): Promise<void> {
  const answer = await person.post(`/dossiers/${id}/${noun}`, body);
  if (answer.status >= 300) throw new Error(`${noun}: ${JSON.stringify(answer.body)}`);
}

const dueSchema = z.object({ dueDate: z.string() });

/** A working day so many working days from now, as `24/04/2026`. */
export async function workingDayIn(address: string, value: number): Promise<string> {
  const response = await fetch(`${address}/api/v1/deadlines`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      received: new Date().toISOString(),
      limit: { value, unit: 'working_day' },
    }),
  });
  return dueSchema
    .parse(await response.json())
    .dueDate.split('-')
    .reverse()
    .join('/');
}
