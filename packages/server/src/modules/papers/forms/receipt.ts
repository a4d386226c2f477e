import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DocumentGiven } from '@motcua/domain/dossier/event-parts.ts';
import type { DossierAccepted, Recorded } from '@motcua/domain/dossier/events.ts';
import { findFact, requiredOffice, requiredText, titleIn } from '../facts.ts';
import { codes } from '../layout/codes.ts';
import { documentOf } from '../layout/definition.ts';
import { head } from '../layout/head.ts';
import {
  centred,
  closing,
  field,
  fieldPair,
  grid,
  headCell,
  paragraph,
  titleBlock,
} from '../layout/parts.ts';
import type { Sheet } from '../layout/sheet.ts';
import {
  deliveryText,
  documentKinds,
  feesText,
  limitText,
  longInstant,
  orderText,
  placeAndDate,
} from '../layout/words.ts';
import type { PaperAgency, PaperInput, PaperOptions } from '../paper-input.ts';

/** What form 01 says, taken from the acceptance itself and not from what became of the dossier later. */
export interface ReceiptView {
  title: string;
  form: string;
  agency: PaperAgency;
  number: string;
  placeAndDate: string;
  code: string;
  applicant: string;
  idNumber: string | undefined;
  address: string | undefined;
  phone: string | undefined;
  email: string | undefined;
  representative: string | null;
  procedure: string;
  documents: readonly DocumentGiven[];
  limit: string;
  receivedAt: string;
  receivedForAgencyAt: string | null;
  due: string;
  provisional: boolean;
  delivery: string;
  fees: string;
  registerBook: string;
  registerNumber: string;
  submitter: string;
  receiver: string;
  trackingUrl: string;
  ratingUrl?: string;
  copies: 1 | 2;
}

/** @throws DomainError `paper.nothing-to-print`, `paper.field-missing`. */
export function receiptView(
  input: PaperInput,
  { copies = 1, version }: PaperOptions = {},
): ReceiptView {
  const { agency, offsetMinutes, trackingUrl } = input;
  const fact = findFact(input.history, 'DossierAccepted', version);
  const { event } = fact;
  const { title, form } = titleIn(event.formSet, 'receipt');
  const { applicant, representative } = event.request;
  const name = requiredText(applicant.name, 'applicant', title);
  return {
    ...{ title, form },
    agency: requiredOffice(agency, title),
    number: `${orderText(event.register.number)}/TNHS`,
    placeAndDate: placeAndDate(requiredText(agency.place, 'place', title), fact.at, offsetMinutes),
    code: requiredText(event.dossierCode, 'dossierCode', title),
    applicant: name,
    ...{
      idNumber: applicant.idNumber,
      address: applicant.address,
      phone: applicant.phone,
      email: applicant.email,
    },
    representative: representative
      ? `${representative.name} (${representative.authorisation})`
      : null,
    procedure: requiredText(event.request.procedureName, 'procedure', title),
    documents: documentsOf(input, fact),
    limit: limitText(event.limit),
    receivedAt: longInstant(fact.at, offsetMinutes),
    receivedForAgencyAt: event.receivedForAgencyAt
      ? longInstant(event.receivedForAgencyAt, offsetMinutes)
      : null,
    due: longInstant(event.due.due, offsetMinutes),
    provisional: event.due.provisional ?? false,
    delivery: deliveryText(event.request.resultDelivery, agency.deskName),
    fees: feesText(event.fees),
    registerBook: String(event.register.year),
    registerNumber: orderText(event.register.number),
    submitter: representative?.name ?? name,
    receiver: requiredText(fact.actor.name, 'receiver', title),
    trackingUrl,
    ...(input.ratingUrl === undefined ? {} : { ratingUrl: input.ratingUrl }),
    copies,
  };
}

/** Form 01 (TT 01/2018 Art. 9; TT 03/2025 Annex I). */
export function receiptPaper(view: ReceiptView, sheet: Sheet): TDocumentDefinitions {
  const lines =
    view.copies === 2
      ? ['Liên 1: Lưu tại Bộ phận Một cửa', 'Liên 2: Giao cho người nộp hồ sơ']
      : [null];
  const content = lines.map((line, index) => ({
    stack: copy(view, line, sheet),
    ...(index > 0 ? { pageBreak: 'before' as const } : {}),
  }));
  return documentOf(
    { title: `${view.title} ${view.code}`, form: view.form, content, copies: lines.length },
    sheet,
  );
}

function copy(view: ReceiptView, line: string | null, sheet: Sheet): Content[] {
  return [
    head({ agency: view.agency, number: view.number, placeAndDate: view.placeAndDate }, sheet),
    titleBlock({ title: view.title, ...(line ? { under: `(${line})` } : {}) }, sheet),
    codes(view, sheet, [
      field('Bộ phận tiếp nhận và trả kết quả', view.agency.deskName),
      field('Tiếp nhận hồ sơ của', view.applicant, { bold: true }),
    ]),
    ...(view.representative ? [field('Người nộp thay', view.representative)] : []),
    field('Số định danh cá nhân/Mã số thuế', view.idNumber),
    field('Địa chỉ', view.address),
    fieldPair(['Số điện thoại', view.phone], ['Email', view.email]),
    field('Nội dung yêu cầu giải quyết', view.procedure, { bold: true }),
    paragraph('Thành phần hồ sơ nộp gồm:'),
    documentTable(view.documents, sheet),
    field('Số lượng hồ sơ', '01 (bộ)'),
    field('Thời gian giải quyết hồ sơ theo quy định là', view.limit),
    field('Thời gian nhận hồ sơ', view.receivedAt),
    ...(view.receivedForAgencyAt
      ? [field('Cơ quan có thẩm quyền nhận hồ sơ', view.receivedForAgencyAt)]
      : []),
    field('Thời gian trả kết quả giải quyết hồ sơ', view.due, { bold: true }),
    ...(view.provisional ? [paragraph(provisionalNote, { italics: true })] : []),
    field('Đăng ký nhận kết quả tại', view.delivery),
    closing(
      [
        ...(view.fees ? [field('Phí, lệ phí', view.fees)] : []),
        field(
          'Vào Sổ theo dõi hồ sơ',
          `Quyển số: ${view.registerBook}   Số thứ tự: ${view.registerNumber}`,
        ),
      ],
      [
        { title: 'Người nộp hồ sơ', hint: 'Ký và ghi rõ họ tên', name: view.submitter },
        { title: 'Người tiếp nhận hồ sơ', hint: 'Ký và ghi rõ họ tên', name: view.receiver },
      ],
      sheet,
    ),
  ];
}

const provisionalNote =
  'Trong thời gian giải quyết có ngày nghỉ chưa được cơ quan có thẩm quyền xác nhận; nếu ngày hẹn thay đổi, Bộ phận Một cửa sẽ báo lại cho ông/bà.';

/** Where nothing was handed in, the slip says so in a line that nobody can add to by hand. */
function documentTable(documents: readonly DocumentGiven[], sheet: Sheet): Content {
  if (documents.length === 0) return paragraph('Không có giấy tờ nộp kèm.');
  return grid({
    widths: [sheet.text * 2.2, '*', sheet.text * 5.6, sheet.text * 3.6],
    heads: [[headCell('STT'), headCell('Tên giấy tờ'), headCell('Loại'), headCell('Số lượng')]],
    rows: documents.map(({ name, kind, quantity }, index) => [
      centred(String(index + 1)),
      name,
      centred(documentKinds[kind]),
      centred(String(quantity)),
    ]),
    sheet,
  });
}

/** The papers of the acceptance; when none was noted then, those that were recorded since. */
function documentsOf(
  { dossier }: PaperInput,
  { event }: Recorded<DossierAccepted>,
): readonly DocumentGiven[] {
  return event.request.documents.length > 0 ? event.request.documents : dossier.request.documents;
}
