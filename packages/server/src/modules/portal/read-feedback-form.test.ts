import { expect, test } from 'vitest';
import { createHttp } from '../../platform/http.ts';
import { createLogger } from '../../platform/logger.ts';
import { readFeedbackForm } from './read-feedback-form.ts';

const MEGABYTE = 1_048_576;

async function send(...photos: number[]) {
  const http = await createHttp({
    ...{ logger: createLogger('silent'), problems: {}, trustProxy: false },
  });
  http.post('/form', { config: { public: true } }, async (request) => {
    const { fields, photos: read, isTooMuch } = await readFeedbackForm(request);
    return { fields: Object.fromEntries(fields), photos: read.length, isTooMuch };
  });
  const form = new FormData();
  form.append('text', 'Đèn hỏng 😀');
  for (const size of photos) form.append('photo', new Blob([Buffer.alloc(size, 1)]), 'anh.jpg');
  form.append('address', 'Khóm 3');
  const sent = new Request('http://here/form', { method: 'POST', body: form });
  const answer = await http.inject({
    ...{ method: 'POST', url: '/form', payload: Buffer.from(await sent.arrayBuffer()) },
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
  });
  await http.close();
  return { status: answer.statusCode, ...answer.json() };
}

test('given a picture of a good camera that is too large, when it is sent, then all that was written is read', async () => {
  expect(await send(11 * MEGABYTE)).toEqual({
    ...{ status: 200, photos: 0, isTooMuch: true },
    fields: { text: 'Đèn hỏng 😀', address: 'Khóm 3' },
  });
});

test('given a picture of just 10 MB, then it is taken', async () => {
  expect(await send(10 * MEGABYTE)).toMatchObject({ photos: 1, isTooMuch: false });
});

test('given ten pictures, then one too many is known and all that was written is read', async () => {
  expect(await send(...Array.from({ length: 10 }, () => 1000))).toMatchObject({
    ...{ photos: 6, isTooMuch: false, fields: { address: 'Khóm 3' } },
  });
});
