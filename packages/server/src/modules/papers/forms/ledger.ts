import { formatPlainDate, parsePlainDate, weekdayOf } from '@motcua/domain/shared/plain-date.ts';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { requiredList, requiredOffice, requiredText } from '../facts.ts';
import { codes } from '../layout/codes.ts';
import { framed } from '../layout/framed.ts';
import { centred, field, grid, headCell } from '../layout/parts.ts';
import type { Sheet } from '../layout/sheet.ts';
import { limitText, longInstant, placeAndDate } from '../layout/words.ts';
import type { PaperAgency, PaperInput, PaperLedgerLine } from '../paper-input.ts';

export interface LedgerView {
  title: string;
  agency: PaperAgency;
  placeAndDate: string;
  code: string;
  applicant: string;
  procedure: string;
  limit: string;
  started: string;
  due: string;
  promised: string | null;
  lines: readonly PaperLedgerLine[];
  trackingUrl: string;
}

const title = 'Bảng tính ngày hẹn trả kết quả';

/** @throws DomainError `paper.field-missing`. */
export function ledgerView(input: PaperInput): LedgerView {
  const { dossier, offsetMinutes, ledger } = input;
  const { clock, reception, request } = dossier;
  const lines = requiredList(clock ? ledger : [], 'ledger', title);
  const agency = requiredOffice(input.agency, title);
  const due = clock ? longInstant(clock.due.due, offsetMinutes) : '';
  const promised = clock ? longInstant(clock.promised.due, offsetMinutes) : '';
  return {
    title,
    agency,
    placeAndDate: placeAndDate(agency.place, input.now, offsetMinutes),
    code: requiredText(reception?.dossierCode, 'dossierCode', title),
    applicant: requiredText(request.applicant.name, 'applicant', title),
    procedure: requiredText(request.procedureName, 'procedure', title),
    limit: clock ? limitText(clock.limit) : '',
    started: clock ? longInstant(clock.start, offsetMinutes) : '',
    due,
    promised: promised === due ? null : promised,
    lines,
    trackingUrl: input.trackingUrl,
  };
}

/** Day by day how the due date came about, for the applicant who asks (Civil Code 2015 Art. 147–148). */
export function ledgerPaper(view: LedgerView, sheet: Sheet): TDocumentDefinitions {
  const words = [
    codes(view, sheet, [
      field('Người nộp hồ sơ', view.applicant),
      field('Thời hạn giải quyết', view.limit),
      field('Tính từ', view.started),
    ]),
    field('Nội dung yêu cầu giải quyết', view.procedure),
    field('Hạn giải quyết', view.due, { bold: true }),
    ...(view.promised ? [field('Đã hẹn lại', view.promised, { bold: true })] : []),
    grid({
      widths: [sheet.text * 9, sheet.text * 3.2, '*'],
      heads: [[headCell('Ngày'), headCell('Tính'), headCell('Diễn giải')]],
      rows: view.lines.map((line) => [dayText(line), centred(countedText(line)), wordsOf(line)]),
      sheet,
    }),
  ];
  return framed({ ...view, number: null, form: view.title, of: view.code }, words, sheet);
}

/** The sentence without the day that stands beside it. */
function wordsOf({ sentence }: PaperLedgerLine): string {
  const words = sentence.replace(/^[^:]*\d{2}\/\d{2}\/\d{4}: /, '');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

const weekdays = [
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
  'Chủ Nhật',
] as const;

function dayText({ date }: PaperLedgerLine): string {
  const day = parsePlainDate(date);
  return `${weekdays[weekdayOf(day)]} ${formatPlainDate(day)}`;
}

/** Days with a comma, minutes of an hour limit as they are; blank where nothing counts. */
function countedText({ counted, unit }: PaperLedgerLine): string {
  if (counted === 0) return '';
  const rounded = Math.round(counted * 1000) / 1000;
  return unit === 'minute' ? `${rounded} phút` : String(rounded).replace('.', ',');
}
