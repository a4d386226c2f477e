import type { DueDate } from '@motcua/domain/dossier/event-parts.ts';
import { plainDateOf } from '@motcua/domain/shared/instant.ts';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { findFact, formSetOf, requiredOffice, requiredText, titleIn } from '../facts.ts';
import { framed } from '../layout/framed.ts';
import { field, paragraph } from '../layout/parts.ts';
import type { Sheet } from '../layout/sheet.ts';
import { longDate, longInstant, orderText, placeAndDate } from '../layout/words.ts';
import type { PaperAgency, PaperInput, PaperOptions } from '../paper-input.ts';
import { letterEnd } from './letter-end.ts';
import { partyLines, partyOf, type PartyView } from './party.ts';

export interface ApologyView extends PartyView {
  title: string;
  form: string;
  agency: PaperAgency;
  number: string;
  placeAndDate: string;
  code: string;
  receivedOn: string;
  promised: string;
  reason: string;
  promisedAnew: string;
  /** True under the set of 2025, which asks the applicant to agree to a longer time. */
  isRequest: boolean;
  signer: string;
}

/** @throws DomainError `paper.nothing-to-print`, `paper.field-missing`. */
export function apologyView(input: PaperInput, { version }: PaperOptions = {}): ApologyView {
  const { dossier, history, offsetMinutes } = input;
  const fact = findFact(history, 'ApologyIssued', version);
  const { event, actor } = fact;
  const set = formSetOf(input, fact.at);
  const { title, form } = titleIn(set, 'apology');
  const agency = requiredOffice(input.agency, title);
  const isHead = actor.role === 'head' || actor.role === 'leader';
  return {
    ...{ title, form },
    agency,
    number: `${dossier.reception ? orderText(dossier.reception.register.number) : '……'}/PXL`,
    placeAndDate: placeAndDate(agency.place, fact.at, offsetMinutes),
    code: requiredText(dossier.reception?.dossierCode, 'dossierCode', title),
    receivedOn: longDate(plainDateOf(dossier.reception?.at ?? fact.at, offsetMinutes)),
    ...partyOf(dossier.request, title),
    promised: longInstant(event.previousDue, offsetMinutes),
    reason: requiredText(event.reason, 'reason', title),
    promisedAnew: newDate(event.newDue, offsetMinutes),
    isRequest: set === 'TT03-2025',
    signer: requiredText(isHead ? actor.name : null, 'signer', title),
  };
}

/** Form 04: the resolving agency apologises once, with reason and new date (NĐ 61/2018 Art. 19.9); its head signs. */
export function apologyPaper(view: ApologyView, sheet: Sheet): TDocumentDefinitions {
  const { agency } = view;
  const words = [
    field('Kính gửi', view.applicant, { bold: true }),
    ...partyLines(view),
    paragraph(
      `Ngày ${view.receivedOn.replace(/^ngày /, '')}, ${agency.name} tiếp nhận giải quyết hồ sơ đề nghị “${view.procedure}” của ông/bà; mã số: ${view.code}.`,
    ),
    field('Thời gian hẹn trả kết quả', view.promised, { bold: true }),
    paragraph(
      `Tuy nhiên, đến nay ${agency.name} chưa trả kết quả giải quyết hồ sơ của ông/bà đúng thời hạn quy định.`,
    ),
    field('Lý do', view.reason),
    paragraph(
      view.isRequest
        ? `${agency.name} xin lỗi ông/bà vì sự chậm trễ này và đề nghị ông/bà đồng ý gia hạn thời gian giải quyết hồ sơ.`
        : `Sự chậm trễ này đã gây phiền hà, tốn kém thời gian, công sức của ông/bà. ${agency.name} xin lỗi ông/bà.`,
    ),
    field('Thời gian hẹn trả kết quả lại', view.promisedAnew, { bold: true }),
    paragraph('Rất mong nhận được sự thông cảm của ông/bà.'),
    letterEnd(view, sheet),
  ];
  return framed({ ...view, of: view.code, ofAgency: true }, words, sheet);
}

function newDate({ due }: DueDate, offsetMinutes: number): string {
  return longInstant(due, offsetMinutes);
}
