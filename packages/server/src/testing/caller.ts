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

/** Somebody who is signed in. */
export interface SignedInCaller extends Caller {
  put(url: string, body?: object): Promise<Answered>;
  delete(url: string): Promise<Answered>;
  /** For calls that send or bring something else than JSON. */
  token: string;
}

/** Signs in as a person does and calls under that session. */
export async function enter(
  http: Http,
  username: string,
  password: string,
): Promise<SignedInCaller> {
  const { status, body } = await caller(http, '').post('/sessions', { username, password });
  if (status !== 201) throw new Error(`${username} could not sign in: ${JSON.stringify(body)}`);
  return caller(http, body.token);
}

/** Calls `/api/v1` with the token; without one it calls as nobody. */
export function caller(http: Http, token: string): SignedInCaller {
  const headers = token === '' ? {} : { authorization: `Bearer ${token}` };
  const send = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) => {
    const answer = await http.inject({
      ...{ method, url: `/api/v1${url}`, headers },
      ...(payload === undefined ? {} : { payload }),
    });
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
  };
  return {
    get: (url) => send('GET', url),
    post: (url, body = {}) => send('POST', url, body),
    put: (url, body = {}) => send('PUT', url, body),
    delete: (url) => send('DELETE', url),
    token,
  };
}
