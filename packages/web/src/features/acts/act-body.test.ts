import { commandRoles } from '@motcua/domain/dossier/available-actions.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, test } from 'vitest';
import { messages } from '../../messages/desk.ts';
import { bodyOf, missingIn, shownFields } from './act-body.ts';
import { actSpecs, splitActs } from './act-specs.ts';
import { startValues } from './values.ts';

const file = {
  fileId: '0198f0a0-0000-7000-8000-000000000001',
  name: 'ket-qua.pdf',
  mediaType: 'application/pdf',
  size: 10,
  sha256: 'a',
};

describe('forms of acts', () => {
  test('given every command of the domain, when a form is looked for, then only filing has none', () => {
    const without = Object.keys(commandRoles).filter(
      (command) => !Object.hasOwn(actSpecs, command),
    );
    expect(without).toEqual(['submitDossier']);
  });

  test('given a signed result, when it is recorded, then the body is what the contract takes', () => {
    const values = startValues({
      texts: { number: ' 12/GP ', signer: 'Nguyễn Văn Bình', summary: '' },
      dates: { signedOn: parsePlainDate('2026-04-24') },
      files: { fileIds: [file] },
    });
    const body = bodyOf(actSpecs.recordResult, values);
    expect(body).toEqual({
      number: '12/GP',
      signer: 'Nguyễn Văn Bình',
      signedOn: '2026-04-24',
      fileIds: [file.fileId],
    });
    expect(actSpecs.recordResult.schema.safeParse(body).success).toBe(true);
  });

  test('given a proxy at the counter, when the result is delivered, then the authorisation is asked and nested in the recipient', () => {
    const values = startValues({
      texts: {
        how: 'desk',
        'recipient.as': 'proxy',
        'recipient.name': 'Lê Thị Hoa',
        'recipient.authorisation': 'Giấy ủy quyền số 3',
        identityCheck: 'card',
        'signature.kind': 'paper',
      },
    });
    expect(bodyOf(actSpecs.deliverResult, values)).toEqual({
      how: 'desk',
      recipient: { as: 'proxy', name: 'Lê Thị Hoa', authorisation: 'Giấy ủy quyền số 3' },
      identityCheck: 'card',
      signature: { kind: 'paper' },
    });
  });

  test('given the applicant himself, when the result is delivered, then no authorisation is asked', () => {
    const values = startValues({
      texts: { 'recipient.as': 'applicant', 'signature.kind': 'paper' },
    });
    expect(shownFields(actSpecs.deliverResult, values).map(({ path }) => path)).not.toContain(
      'recipient.authorisation',
    );
  });

  test('given a signature to be drawn and an empty frame, when it is checked, then the signature is missing', () => {
    const values = startValues({
      texts: {
        how: 'desk',
        'recipient.as': 'applicant',
        'recipient.name': 'A',
        identityCheck: 'card',
        'signature.kind': 'drawn',
      },
    });
    expect(missingIn(actSpecs.deliverResult, values, messages.vi)).toEqual({
      'signature.fileId': messages.vi.acts.signFirst,
    });
  });

  test('given a supplement of two of three documents, when it is asked, then only those with words are named', () => {
    const values = startValues({
      items: { c01: 'Nộp tờ khai', c02: '  ', c03: 'Nộp bản chính' },
      texts: { reason: 'Thiếu' },
    });
    expect(bodyOf(actSpecs.requestSupplement, values)).toEqual({
      items: [
        { documentId: 'c01', what: 'Nộp tờ khai' },
        { documentId: 'c03', what: 'Nộp bản chính' },
      ],
      reason: 'Thiếu',
    });
  });

  test('given an empty form, when it is checked, then each field that must be filled is named', () => {
    expect(Object.keys(missingIn(actSpecs.refuseDossier, startValues(), messages.vi))).toEqual([
      'reasons',
      'legalBasis',
    ]);
  });

  test('given a refusal without a signed letter, when it is sent, then no letter is named', () => {
    const texts = { reasons: 'Đang có tranh chấp', legalBasis: 'Điều 151', 'paper.number': ' ' };
    const values = startValues({ texts });
    expect(missingIn(actSpecs.refuseDossier, values, messages.vi)).toEqual({});
    const body = bodyOf(actSpecs.refuseDossier, values);
    expect(body).toEqual({ reasons: 'Đang có tranh chấp', legalBasis: 'Điều 151' });
    expect(actSpecs.refuseDossier.schema.safeParse(body).success).toBe(true);
  });

  test('given a part of the signed letter, when a refusal is checked, then the rest of it is missing', () => {
    const texts = { reasons: 'Đang có tranh chấp', legalBasis: 'Điều 151', 'paper.number': '7/TB' };
    expect(
      Object.keys(missingIn(actSpecs.refuseDossier, startValues({ texts }), messages.vi)),
    ).toEqual(['paper.signedOn', 'paper.signer', 'paper.fileIds']);
  });

  test('given the whole signed letter, when it is refused, then the body is what the contract takes', () => {
    const values = startValues({
      texts: {
        ...{ reasons: 'Đang có tranh chấp', legalBasis: 'Điều 151' },
        ...{ 'paper.number': '7/TB', 'paper.signer': 'Trần Văn Bình' },
      },
      dates: { 'paper.signedOn': parsePlainDate('2026-04-24') },
      files: { 'paper.fileIds': [file] },
    });
    const body = bodyOf(actSpecs.refuseDossier, values);
    expect(body).toMatchObject({
      paper: {
        ...{ number: '7/TB', signedOn: '2026-04-24', signer: 'Trần Văn Bình' },
        fileIds: [file.fileId],
      },
    });
    expect(actSpecs.refuseDossier.schema.safeParse(body).success).toBe(true);
  });
});

describe('what comes next', () => {
  test('given an act that brings the dossier on stands first, when the list is split, then it leads', () => {
    expect(splitActs(['proposeResult', 'handOver', 'addNote'])).toEqual({
      next: 'proposeResult',
      others: ['handOver', 'addNote'],
    });
  });

  test('given only notes and contacts, when the list is split, then nothing leads', () => {
    expect(splitActs(['addNote', 'recordContact'])).toEqual({
      next: null,
      others: ['addNote', 'recordContact'],
    });
  });

  test('given an act this page does not know, when the list is split, then it is left out', () => {
    expect(splitActs(['newAct', 'handOver'])).toEqual({ next: 'handOver', others: [] });
  });
});
