import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, test } from 'vitest';
import { obstacles, obstaclesToAnswer, printedFees } from './check.ts';
import { emptyDraft, type ReceptionDraft } from './draft.ts';
import { sampleProcedure } from './sample.ts';

const published = sampleProcedure();
const [counter] = published.channels;
const inWords = sampleProcedure({
  channels: counter ? [{ ...counter, limit: { kind: 'text', text: 'theo hợp đồng' } }] : [],
});

describe('what stands in the way of a reception', () => {
  test('given an empty form, when it is checked, then the name and the procedure are asked first', () => {
    expect(wrongs(emptyDraft(), null)).toEqual(['name', 'procedure']);
  });

  test('given a name and a published procedure, when it is checked, then nothing stands in the way', () => {
    expect(wrongs(named(), published)).toEqual([]);
  });

  test.each([
    ['person', '089087001234', []],
    ['person', '351234567', []],
    ['person', '', []],
    ['person', '08908700123', ['idNumber']],
    ['organisation', '1600123456', []],
    ['organisation', '089087001234', ['taxCode']],
  ] as const)(
    'given a %s with the number "%s", when it is checked, then it finds %s',
    (kind, idNumber, found) => {
      const draft = named();
      expect(
        wrongs({ ...draft, applicant: { ...draft.applicant, kind, idNumber } }, published),
      ).toEqual(found);
    },
  );

  test('given an incomplete procedure, when no reason is written, then the reason is asked', () => {
    const incomplete = sampleProcedure({ state: 'incomplete', missing: ['steps'] });
    expect(wrongs(named(), incomplete)).toEqual(['override']);
    expect(wrongs({ ...named(), override: 'Đang niêm yết' }, incomplete)).toEqual([]);
  });

  test('given a limit in words, when no day is agreed, then the day is asked', () => {
    expect(wrongs(named(), inWords)).toEqual(['agreedDueDate']);
    expect(wrongs({ ...named(), agreedDueDate: parsePlainDate('2026-05-11') }, inWords)).toEqual(
      [],
    );
  });

  test('given a non-territorial dossier, when its agency and time are not told, then both are asked', () => {
    expect(wrongs({ ...named(), elsewhere: true }, published)).toEqual([
      'agency',
      'receivedForAgency',
    ]);
  });

  test('given delivery by post, when there is no address, then the address is asked', () => {
    expect(wrongs({ ...named(), resultBy: 'post' }, published)).toEqual(['postAddress']);
  });

  test('given a dossier to decline, when no day is agreed, then that does not stand in the way', () => {
    expect(obstaclesToAnswer(named(), inWords)).toEqual([]);
  });
});

test('given printed fees, when a procedure is chosen, then those of zero are left out and none is taken yet', () => {
  const fees = printedFees(named(), published, (kind) => kind ?? 'other');
  expect(fees).toEqual([{ name: 'charge', kind: 'charge', amount: 15_000, paid: false }]);
});

function named(): ReceptionDraft {
  const draft = emptyDraft();
  return { ...draft, applicant: { ...draft.applicant, name: 'Nguyễn Thị Lan' } };
}

function wrongs(draft: ReceptionDraft, procedure: Parameters<typeof obstacles>[1]) {
  return obstacles(draft, procedure).map(({ wrong }) => wrong);
}
