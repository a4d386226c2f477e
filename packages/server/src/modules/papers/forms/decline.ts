import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { findFact, requiredOffice, requiredText, titleIn } from '../facts.ts';
import { framed } from '../layout/framed.ts';
import { closing, field, paragraph } from '../layout/parts.ts';
import type { Sheet } from '../layout/sheet.ts';
import { placeAndDate, phoneText } from '../layout/words.ts';
import type { PaperAgency, PaperInput, PaperOptions } from '../paper-input.ts';
import { partyLines, partyOf, type PartyView } from './party.ts';

export interface DeclineView extends PartyView {
  title: string;
  form: string;
  agency: PaperAgency;
  placeAndDate: string;
  filingNumber: string | null;
  reason: string;
  submitter: string;
  receiver: string;
}

/** @throws DomainError `paper.nothing-to-print`, `paper.field-missing`. */
export function declineView(input: PaperInput, { version }: PaperOptions = {}): DeclineView {
  const { dossier, history, offsetMinutes } = input;
  const fact = findFact(history, 'DossierDeclined', version);
  const { event } = fact;
  const { title, form } = titleIn(event.formSet, 'decline');
  const agency = requiredOffice(input.agency, title);
  const party = partyOf(event.request, title);
  return {
    ...{ title, form },
    agency,
    placeAndDate: placeAndDate(agency.place, fact.at, offsetMinutes),
    filingNumber: dossier.filingNumber,
    ...party,
    reason: requiredText(event.reason, 'reason', title),
    submitter: event.request.representative?.name ?? party.applicant,
    receiver: requiredText(fact.actor.name, 'receiver', title),
  };
}

/** Form 03: not taken in at the desk; no decision on the merits. Its number is given by hand: nothing was received. */
export function declinePaper(view: DeclineView, sheet: Sheet): TDocumentDefinitions {
  const { agency } = view;
  const contact = [
    agency.deskAddress,
    agency.deskPhone && `điện thoại ${phoneText(agency.deskPhone)}`,
  ].filter((part) => part);
  const words = [
    field('Bộ phận tiếp nhận và trả kết quả', agency.deskName),
    field('Tiếp nhận hồ sơ của', view.applicant, { bold: true }),
    ...partyLines(view),
    ...(view.filingNumber ? [field('Số hồ sơ nộp trực tuyến', view.filingNumber)] : []),
    field('Nội dung yêu cầu giải quyết', view.procedure, { bold: true }),
    paragraph(
      `Qua xem xét, ${agency.deskName} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:`,
    ),
    paragraph(view.reason),
    closing(
      [
        paragraph(
          `Nếu cần được hướng dẫn thêm, xin ông/bà liên hệ ${[agency.deskName, ...contact].join(', ')}.`,
        ),
        paragraph('Xin thông báo để ông/bà được biết và thực hiện.'),
      ],
      [
        { title: 'Người nộp hồ sơ', hint: 'Ký và ghi rõ họ tên', name: view.submitter },
        { title: 'Người tiếp nhận hồ sơ', hint: 'Ký và ghi rõ họ tên', name: view.receiver },
      ],
      sheet,
    ),
  ];
  return framed({ ...view, number: 'by-hand', suffix: 'TCHS', of: view.applicant }, words, sheet);
}
