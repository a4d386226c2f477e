import { problemSchema } from '@motcua/contract/common.ts';
import { describe, expect, it } from 'vitest';
import { answersOf, type OperationShape } from './openapi-answers.ts';
import { MEDIA } from './or-bytes.ts';

const reading: OperationShape = {
  ...{ method: 'GET', isPublic: true, hasParams: false, hasQuery: false, hasBody: false },
  declared: {},
};
const statuses = (change: Partial<OperationShape>) =>
  Object.keys(answersOf({}, { ...reading, ...change })).map(Number);

describe('the refusals of an operation', () => {
  it.each<[string, Partial<OperationShape>, number[]]>([
    ['a public page of nothing', {}, [400, 500, 503]],
    ['a look-up by its address', { hasParams: true }, [400, 404, 422, 500, 503]],
    ['what only an officer may read', { isPublic: false }, [400, 401, 403, 500, 503]],
    [
      'an act of an officer',
      { method: 'POST', isPublic: false, hasParams: true, hasBody: true },
      [400, 401, 403, 404, 409, 413, 415, 422, 500, 503],
    ],
  ])('given %s, then they follow from its shape, so that none is forgotten', (_, shape, wanted) => {
    expect(statuses(shape)).toEqual(wanted);
  });

  it('given a refusal that the route words itself, then its words stand, as a problem', () => {
    const declared = { 409: problemSchema.describe('Hồ sơ đã đổi') };
    const answers = answersOf({ 409: { description: 'Hồ sơ đã đổi' } }, { ...reading, declared });
    expect(answers['409']).toMatchObject({
      description: 'Hồ sơ đã đổi',
      content: { 'application/problem+json': {} },
    });
  });
});

describe('an answer that is also a file', () => {
  it('given it may be asked for as CSV, then JSON and CSV are both told', () => {
    const answer = { [MEDIA]: ['text/csv'], anyOf: [{ type: 'object' }, {}] };
    expect(answersOf({ 200: answer }, reading)['200']).toEqual({
      description: 'As the query asks',
      content: {
        'application/json': { schema: { type: 'object' } },
        'text/csv': { schema: { type: 'string', format: 'binary' } },
      },
    });
  });

  it('given it is a file and nothing else, then no JSON is promised', () => {
    const answers = answersOf({ 200: { [MEDIA]: ['application/pdf'] } }, reading);
    expect(Object.keys(Object(answers['200']?.content))).toEqual(['application/pdf']);
  });
});
