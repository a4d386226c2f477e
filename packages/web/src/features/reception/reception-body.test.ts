import { receptionSchema } from '@motcua/contract/dossier-acts.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, test } from 'vitest';
import { emptyDraft, fillFromCard, type ReceptionDraft } from './draft.ts';
import {
  checklistOf,
  documentOf,
  missingDocuments,
  receptionBody,
  tickAll,
} from './reception-body.ts';
import { sampleProcedure } from './sample.ts';

const procedure = sampleProcedure();
const card = {
  idNumber: '089087001234',
  oldIdNumber: '351234567',
  name: 'Nguyễn Thị Lan',
  birthDate: parsePlainDate('1987-05-02'),
  sex: 'Nữ',
  address: 'Ấp Long Hòa',
  issuedOn: null,
};

describe('the body of a reception', () => {
  test('given a scanned card and every document, when the form is sent, then the contract takes it', () => {
    const draft = tickAll(filled(), checklistOf(procedure, null));
    const body = receptionBody(draft, procedure, null);
    expect(receptionSchema.safeParse(body).success).toBe(true);
    expect(body).toMatchObject({
      procedureCode: '1.004194',
      applicant: { name: 'Nguyễn Thị Lan', birthDate: '1987-05-02', identitySource: 'card_qr' },
      documents: [
        { documentId: 'c01', kind: 'original', quantity: 1 },
        { documentId: 'c02', kind: 'copy', quantity: 2 },
        { documentId: 'c03', kind: 'original', quantity: 1 },
      ],
    });
  });

  test('given empty fields, when the form is sent, then they are left out', () => {
    const body = receptionBody(filled(), procedure, null);
    expect(body.applicant).not.toHaveProperty('email');
    expect(body).not.toHaveProperty('override');
    expect(body).not.toHaveProperty('deskId');
    expect(body.documents).toEqual([]);
  });

  test('given an organisation, when the form is sent, then nothing of a person goes with it', () => {
    const draft = filled();
    const body = receptionBody(
      { ...draft, applicant: { ...draft.applicant, kind: 'organisation' } },
      procedure,
      null,
    );
    expect(body.applicant).not.toHaveProperty('birthDate');
    expect(body.applicant.identitySource).toBe('typed');
  });

  test('given a reason for an incomplete procedure that is published since, when the form is sent, then the reason stays behind', () => {
    const draft = { ...filled(), override: 'Đang niêm yết' };
    expect(receptionBody(draft, procedure, null)).not.toHaveProperty('override');
    expect(receptionBody(draft, sampleProcedure({ state: 'incomplete' }), null).override).toBe(
      'Đang niêm yết',
    );
  });

  test('given a dossier for another agency, when it is not non-territorial, then its clock starts now', () => {
    const draft = {
      ...filled(),
      agency: { id: '0198f0a0-0000-7000-8000-000000000001', name: 'Sở Y tế' },
    };
    const body = receptionBody(draft, procedure, null);
    expect(body.agencyUnitId).toBe(draft.agency.id);
    expect(body).not.toHaveProperty('receivedForAgencyAt');
  });
});

describe('the checklist', () => {
  test('given a case, when it is chosen, then only its documents and those of every case are listed', () => {
    expect(checklistOf(procedure, 'Thành niên').map(({ id }) => id)).toEqual(['c01', 'c02']);
    expect(checklistOf(procedure, 'Chưa thành niên')).toHaveLength(3);
  });

  test('given one document changed by hand, when all are ticked, then its kind and number stay', () => {
    const before: ReceptionDraft = {
      ...filled(),
      documents: { c02: { given: false, kind: 'certified_copy', quantity: 5, files: [] } },
    };
    const checklist = checklistOf(procedure, null);
    const after = tickAll(before, checklist);
    expect(after.documents.c02).toEqual({
      given: true,
      kind: 'certified_copy',
      quantity: 5,
      files: [],
    });
    expect(missingDocuments(before, checklist)).toHaveLength(3);
    expect(missingDocuments(after, checklist)).toEqual([]);
  });

  test('given a document nobody touched, when it is shown, then it is of the kind the list asks', () => {
    const [, copies] = procedure.checklist;
    if (copies === undefined) throw new Error('the sample has three documents');
    expect(documentOf(emptyDraft(), copies)).toMatchObject({
      given: false,
      kind: 'copy',
      quantity: 2,
    });
  });
});

describe('a card that fills the form', () => {
  test('given a telephone number of the same person, when the card is scanned again, then the number stays', () => {
    const before = { ...fillFromCard(emptyDraft().applicant, card), phone: '0912345678' };
    expect(fillFromCard(before, card).phone).toBe('0912345678');
  });

  test('given a telephone number of somebody else, when another card is scanned, then the number goes', () => {
    const before = { ...fillFromCard(emptyDraft().applicant, card), phone: '0912345678' };
    expect(fillFromCard(before, { ...card, idNumber: '089087009999' }).phone).toBe('');
  });
});

function filled(): ReceptionDraft {
  return {
    ...emptyDraft(),
    procedureCode: '1.004194',
    applicant: fillFromCard(emptyDraft().applicant, card),
  };
}
