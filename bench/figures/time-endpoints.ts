import { type Endpoint, endpointsOf } from './endpoints.ts';
import { type Installation, openMeasuredServer } from './installation.ts';

export interface Timing {
  name: string;
  /** Milliseconds; null where the server does not answer 200. */
  p50: number | null;
  p95: number | null;
  status: number;
  kilobytes: number;
}

const WARM_UP = 3;
const TIMES = 25;

/** Asks each endpoint over HTTP, one question at a time, first some that are not counted. */
export async function timeEndpoints(installation: Installation): Promise<Timing[]> {
  const { address, token, scopes, stop } = await openMeasuredServer(installation);
  try {
    const timings: Timing[] = [];
    for (const endpoint of endpointsOf(scopes))
      timings.push(await timeEndpoint(`${address}${endpoint.path}`, token, endpoint));
    return timings;
  } finally {
    await stop();
  }
}

async function timeEndpoint(url: string, token: string, { name }: Endpoint): Promise<Timing> {
  const headers = { authorization: `Bearer ${token}` };
  const times: number[] = [];
  for (let turn = 0; turn < WARM_UP + TIMES; turn += 1) {
    const begun = performance.now();
    const answer = await fetch(url, { headers });
    const body = await answer.arrayBuffer();
    if (answer.status !== 200)
      return { name, p50: null, p95: null, status: answer.status, kilobytes: 0 };
    if (turn >= WARM_UP) times.push(performance.now() - begun);
    if (turn === WARM_UP + TIMES - 1) {
      times.sort((a, b) => a - b);
      const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? 0;
      return { name, p50: at(0.5), p95: at(0.95), status: 200, kilobytes: body.byteLength / 1024 };
    }
  }
  throw new Error('An endpoint is asked at least once.');
}
