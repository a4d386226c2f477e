import type { Http } from '../platform/http.ts';

export interface Answered {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back
  body: any;
  headers: Record<string, unknown>;
}

export interface Caller {
  get(url: string): Promise<Answered>;
  post(url: string, body?: object): Promise<Answered>;
}

/** Signs in as a person does and calls under that session. */
export async function enter(http: Http, username: string, password: string): Promise<Caller> {
  const { status, body } = await caller(http, '').post('/sessions', { username, password });
  if (status !== 201) throw new Error(`${username} could not sign in: ${JSON.stringify(body)}`);
  return caller(http, body.token);
}

/** Calls `/api/v1` with the token; without one it calls as nobody. */
export function caller(http: Http, token: string): Caller {
  const headers = token === '' ? {} : { authorization: `Bearer ${token}` };
  const send = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const answer = await http.inject({
      ...{ method, url: `/api/v1${url}`, headers },
      ...(payload === undefined ? {} : { payload }),
    });
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
  };
  return {
    get: (url) => send('GET', url),
    post: (url, body = {}) => send('POST', url, body),
  };
}
