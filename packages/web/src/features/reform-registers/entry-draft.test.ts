import type { RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';
import { expect, test } from 'vitest';
import { fieldsOfMove, fieldsShown, valuesToSend } from './entry-draft.ts';

const name = { vi: 'Tên', en: 'Name' };
const definition: RegisterDefinition = {
  ...{ code: 'thu', name, about: name, group: 'other', day: 'on', title: 'what' },
  basis: { document: 'Quy chế', confidence: 'local' },
  fields: [
    { code: 'on', name, kind: 'date', required: true },
    { code: 'what', name, kind: 'text' },
    { code: 'secret', name, kind: 'yes-no' },
    { code: 'many', name, kind: 'number', when: [{ field: 'secret', is: [true] }] },
    { code: 'done', name, kind: 'date' },
    { code: 'by', name, kind: 'text', required: true, when: [{ field: 'done', filled: true }] },
    { code: 'ends', name, kind: 'date', computed: { from: 'on', add: { amount: 1, unit: 'day' } } },
  ],
  states: [
    { code: 'open', name, kind: 'open' },
    { code: 'closed', name, kind: 'done', needs: ['done'] },
  ],
  counts: [],
  access: { read: ['leader'], write: ['leader'], reach: 'unit' },
};

test('given a choice that closes a field, when the form is sent, then what stood in it is left out', () => {
  const draft = { on: '2026-01-05', what: ' Sổ ', secret: false, many: 3 };
  expect(fieldsShown(definition, draft, 'open').map(({ code }) => code)).not.toContain('many');
  expect(valuesToSend(definition, draft, 'open')).toEqual({
    ...{ on: '2026-01-05', what: 'Sổ', secret: false },
  });
});

test('given a reckoned day, when the form is sent, then it is not sent', () => {
  const sent = valuesToSend(definition, { on: '2026-01-05', ends: '2026-01-06' }, 'open');
  expect(Object.keys(sent)).toEqual(['on']);
});

test('given a state that wants a day, when the day is filled, then what it opens is asked for too', () => {
  const asked = (draft: Record<string, string>) =>
    fieldsOfMove(definition, 'closed', draft).map(({ code }) => code);
  expect(asked({})).toEqual(['done']);
  expect(asked({ done: '2026-02-01' })).toEqual(['done', 'by']);
});
