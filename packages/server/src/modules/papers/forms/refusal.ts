import { REFUSAL_NOTICE } from '@motcua/domain/dossier/form-set.ts';
import { plainDateOf } from '@motcua/domain/shared/instant.ts';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { findFact, requiredOffice, requiredText } from '../facts.ts';
import { codes } from '../layout/codes.ts';
import { framed } from '../layout/framed.ts';
import { field, paragraph } from '../layout/parts.ts';
import type { Sheet } from '../layout/sheet.ts';
import { longDate, placeAndDate, placeAndDay, phoneText } from '../layout/words.ts';
import type { PaperAgency, PaperInput, PaperOptions } from '../paper-input.ts';
import { letterEnd } from './letter-end.ts';
import { partyLines, partyOf, type PartyView } from './party.ts';

export interface RefusalView extends PartyView {
  title: string;
  agency: PaperAgency;
  /** As it was signed; null where the hand gives it. */
  number: string | null;
  placeAndDate: string;
  code: string;
  receivedOn: string;
  reasons: string;
  legalBasis: string;
  signer: string;
  trackingUrl: string;
}

const title = REFUSAL_NOTICE;

/** @throws DomainError `paper.nothing-to-print`, `paper.field-missing`. */
export function refusalView(input: PaperInput, { version }: PaperOptions = {}): RefusalView {
  const { dossier, history, offsetMinutes } = input;
  const fact = findFact(history, 'DossierRefused', version);
  const { event, actor } = fact;
  const { paper } = event;
  const agency = requiredOffice(input.agency, title);
  const isHead = actor.role === 'head' || actor.role === 'leader';
  return {
    ...{ title, agency },
    number: paper?.number ?? null,
    placeAndDate:
      paper === undefined
        ? placeAndDate(agency.place, fact.at, offsetMinutes)
        : placeAndDay(agency.place, paper.signedOn),
    code: requiredText(dossier.reception?.dossierCode, 'dossierCode', title),
    receivedOn: longDate(plainDateOf(dossier.reception?.at ?? fact.at, offsetMinutes)),
    ...partyOf(dossier.request, title),
    reasons: requiredText(event.reasons, 'reason', title),
    legalBasis: requiredText(event.legalBasis, 'legalBasis', title),
    signer: requiredText(paper?.signer ?? (isHead ? actor.name : null), 'signer', title),
    trackingUrl: input.trackingUrl,
  };
}

/**
 * What an applicant takes home who was refused on the merits: written, with reasons (NĐ 61/2018 Art. 19.8). A letter
 * of the agency, in no set of forms; form 03 is for what the desk did not even take in.
 */
export function refusalPaper(view: RefusalView, sheet: Sheet): TDocumentDefinitions {
  const { agency } = view;
  const contact = [
    agency.deskName,
    agency.deskAddress,
    agency.deskPhone && `điện thoại ${phoneText(agency.deskPhone)}`,
  ].filter((part) => part);
  const words = [
    codes(view, sheet, [field('Kính gửi', view.applicant, { bold: true })]),
    ...partyLines(view),
    field('Nội dung yêu cầu giải quyết', view.procedure, { bold: true }),
    field('Ngày tiếp nhận hồ sơ', view.receivedOn.replace(/^ngày /, '')),
    paragraph(
      `Qua thẩm định, ${agency.name} thông báo không giải quyết yêu cầu nêu trên của ông/bà.`,
    ),
    field('Lý do', view.reasons),
    field('Căn cứ pháp lý', view.legalBasis),
    paragraph(`Nếu cần được hướng dẫn thêm, xin ông/bà liên hệ ${contact.join(', ')}.`),
    letterEnd(view, sheet),
  ];
  const numbered = { number: view.number ?? 'by-hand', suffix: 'TB' };
  return framed({ ...view, ...numbered, form: title, of: view.code, ofAgency: true }, words, sheet);
}
