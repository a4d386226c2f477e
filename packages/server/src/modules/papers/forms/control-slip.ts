import {
  controlSlip,
  type ControlSlipRow,
  type Party,
} from '@motcua/domain/dossier/control-slip.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { formSetOf, requiredOffice, requiredText, titleIn } from '../facts.ts';
import { codes } from '../layout/codes.ts';
import { framed } from '../layout/framed.ts';
import { DOTS, field, grid, headCell } from '../layout/parts.ts';
import type { Sheet } from '../layout/sheet.ts';
import { longInstant, placeAndDate, shortInstant, timelinessTitles } from '../layout/words.ts';
import type { PaperAgency, PaperInput } from '../paper-input.ts';

export interface SlipRowView {
  giver: string;
  receiver: string;
  givenAt: string | null;
  givenBy: string | null;
  receivedAt: string | null;
  receivedBy: string | null;
  result: string;
  note: string;
}

export interface ControlSlipView {
  title: string;
  form: string;
  agency: PaperAgency;
  placeAndDate: string;
  code: string;
  applicant: string;
  procedure: string;
  /** The agency that resolves, and those that were asked. */
  resolving: string;
  partners: string;
  promised: string;
  rows: SlipRowView[];
  /** Room for hand-overs still to come, by hand. */
  blanks: number;
  /** How the whole dossier ended, when it did. */
  whole: string | null;
  trackingUrl: string;
}

/** @throws DomainError `paper.field-missing`. */
export function controlSlipView(input: PaperInput): ControlSlipView {
  const { dossier, history, offsetMinutes, unitNames = {} } = input;
  const { title, form } = titleIn(formSetOf(input, input.now), 'control-slip');
  const rows = controlSlip(history);
  const agency = requiredOffice(input.agency, title);
  const nameOf = (unitId: string) => unitNames[unitId] ?? agency.name;
  const resolving = nameOf(dossier.agencyUnitId);
  const others = rows.flatMap(({ given, received }) => [
    nameOf(given.unitId),
    nameOf(received.unitId),
  ]);
  const partners = [...new Set(others)].filter(
    (name) => name !== resolving && name !== agency.deskName,
  );
  const timeliness = dossier.ending?.timeliness ?? null;
  return {
    ...{ title, form },
    agency,
    placeAndDate: placeAndDate(agency.place, input.now, offsetMinutes),
    code: requiredText(dossier.reception?.dossierCode, 'dossierCode', title),
    applicant: requiredText(dossier.request.applicant.name, 'applicant', title),
    procedure: requiredText(dossier.request.procedureName, 'procedure', title),
    resolving,
    partners: partners.join('; ') || 'không',
    promised: dossier.clock ? longInstant(dossier.clock.promised.due, offsetMinutes) : '',
    rows: rows.map((row) => rowView(row, { nameOf, offsetMinutes })),
    blanks: dossier.ending === null ? Math.max(1, 3 - rows.length) : 0,
    whole: timeliness && `${timelinessTitles[timeliness]}`,
    trackingUrl: input.trackingUrl,
  };
}

/** Form 05 of 2018, 06 of 2025: one row for each hand-over, never rewritten. */
export function controlSlipPaper(view: ControlSlipView, sheet: Sheet): TDocumentDefinitions {
  const words = [
    codes(view, sheet, [
      field('Người nộp hồ sơ', view.applicant),
      field('Thời gian hẹn trả kết quả', view.promised),
    ]),
    field('Nội dung yêu cầu giải quyết', view.procedure, { bold: true }),
    field('Cơ quan giải quyết', view.resolving),
    field('Cơ quan phối hợp', view.partners),
    grid({
      widths: ['*', '*', sheet.text * 5, sheet.text * 6.4],
      heads: [
        [
          headCell('TÊN CƠ QUAN'),
          headCell('THỜI GIAN GIAO, NHẬN HỒ SƠ'),
          headCell('KẾT QUẢ GIẢI QUYẾT HỒ SƠ'),
          headCell('GHI CHÚ'),
        ],
      ],
      rows: [...view.rows, ...Array.from({ length: view.blanks }, () => blank)].map((row) =>
        cells(row, sheet),
      ),
      sheet,
    }),
    ...(view.whole ? [field('Kết quả giải quyết toàn bộ hồ sơ', view.whole, { bold: true })] : []),
  ];
  return framed({ ...view, number: null, of: view.code }, words, sheet);
}

const blank: SlipRowView = {
  giver: DOTS,
  receiver: DOTS,
  givenAt: null,
  givenBy: null,
  receivedAt: null,
  receivedBy: null,
  result: '',
  note: '',
};

function rowView(
  row: ControlSlipRow,
  { nameOf, offsetMinutes }: { nameOf: (unitId: string) => string; offsetMinutes: number },
): SlipRowView {
  const at = (instant: Instant | null) => instant && shortInstant(instant, offsetMinutes);
  const side = (party: Party, step: string) =>
    [nameOf(party.unitId), step].filter((part) => part).join(' - ');
  return {
    giver: side(row.given, row.fromStepName),
    receiver: side(row.received, row.toStepName),
    givenAt: at(row.given.at),
    givenBy: row.given.name,
    receivedAt: at(row.received.at),
    receivedBy: row.received.name,
    result: row.result === null ? '' : timelinessTitles[row.result],
    note: [kinds[row.kind], row.note].filter((part) => part).join(': '),
  };
}

const kinds = {
  handed_over: '',
  returned: 'Trả lại bước trước',
  result: 'Chuyển kết quả',
} as const satisfies Record<ControlSlipRow['kind'], string>;

const untold = '… giờ … phút, ngày ……………';

function cells(row: SlipRowView, { small }: Sheet): TableCell[] {
  const signed = (label: string, name: string | null): Content => ({
    text: `${label}: ${name ?? '……………'}`,
    fontSize: small,
  });
  return [
    { stack: [{ text: `1. Giao: ${row.giver}` }, { text: `2. Nhận: ${row.receiver}` }] },
    {
      stack: [
        { text: row.givenAt ?? untold },
        signed('Người giao', row.givenBy),
        { text: row.receivedAt ?? untold },
        signed('Người nhận', row.receivedBy),
      ],
    },
    { text: row.result, alignment: 'center', bold: row.result === timelinessTitles.late },
    { text: row.note, fontSize: small },
  ];
}
