import type { SupplementRequested } from '@motcua/domain/dossier/events.ts';
import { formatPlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import {
  findFact,
  formSetOf,
  requiredList,
  requiredOffice,
  requiredCode,
  requiredText,
  titleIn,
} from '../facts.ts';
import { codes } from '../layout/codes.ts';
import { framed } from '../layout/framed.ts';
import { closing, centred, field, grid, headCell, paragraph } from '../layout/parts.ts';
import type { Sheet } from '../layout/sheet.ts';
import { orderText, placeAndDate, phoneText } from '../layout/words.ts';
import type { PaperAgency, PaperInput, PaperOptions } from '../paper-input.ts';
import { partyLines, partyOf, type PartyView } from './party.ts';

export interface SupplementView extends PartyView {
  title: string;
  form: string;
  agency: PaperAgency;
  number: string;
  placeAndDate: string;
  code: string;
  stage: string;
  items: SupplementRequested['items'];
  reason: string;
  respondBy: string | null;
  /** What happens to the time limit, in words. */
  clock: string | null;
  guide: string;
  trackingUrl: string;
  ratingUrl?: string;
}

/** @throws DomainError `paper.nothing-to-print`, `paper.field-missing`. */
export function supplementView(input: PaperInput, { version }: PaperOptions = {}): SupplementView {
  const { dossier, history, offsetMinutes } = input;
  const fact = findFact(history, 'SupplementRequested', version);
  const { event } = fact;
  const { title, form } = titleIn(formSetOf(input, fact.at), 'supplement');
  const agency = requiredOffice(input.agency, title);
  return {
    ...{ title, form },
    agency,
    number: numberOf(input, fact.version),
    placeAndDate: placeAndDate(agency.place, fact.at, offsetMinutes),
    code: requiredCode(input, title),
    ...partyOf(dossier.request, title),
    stage: event.stage === 'intake' ? 'Kiểm tra hồ sơ trước khi tiếp nhận' : 'Thẩm định hồ sơ',
    items: [...requiredList(event.items, 'items', title)],
    reason: requiredText(event.reason, 'reason', title),
    respondBy: event.respondBy && formatPlainDate(event.respondBy),
    clock: clockWords(input, event),
    guide: requiredText(fact.actor.name, 'receiver', title),
    trackingUrl: input.trackingUrl,
    ...(input.ratingUrl === undefined ? {} : { ratingUrl: input.ratingUrl }),
  };
}

/** Form 02: only components of the published list, each with what is wrong with it (NĐ 61/2018 Art. 5, 19.4). */
export function supplementPaper(view: SupplementView, sheet: Sheet): TDocumentDefinitions {
  const { agency } = view;
  const contact = [agency.deskName, agency.deskAddress].filter((part) => part).join(', ');
  const words = [
    codes(view, sheet, [field('Tiếp nhận hồ sơ/yêu cầu của', view.applicant, { bold: true })]),
    field('Nội dung yêu cầu giải quyết', view.procedure, { bold: true }),
    ...partyLines(view),
    field('Giai đoạn', view.stage),
    paragraph('Yêu cầu ông/bà bổ sung, hoàn thiện hồ sơ gồm những nội dung như sau:'),
    grid({
      widths: [sheet.text * 2.2, '*', '*'],
      heads: [
        [
          headCell('TT'),
          headCell('Thành phần hồ sơ'),
          headCell('Nội dung cần bổ sung, hoàn thiện'),
        ],
      ],
      rows: view.items.map(({ name, what }, index) => [centred(String(index + 1)), name, what]),
      sheet,
    }),
    field('Lý do', view.reason),
    ...(view.respondBy ? [field('Bổ sung trước hết ngày', view.respondBy, { bold: true })] : []),
    ...(view.clock ? [paragraph(view.clock, { italics: true })] : []),
    closing(
      [
        paragraph(
          `Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, xin ông/bà liên hệ ${contact}, số điện thoại ${agency.deskPhone ? phoneText(agency.deskPhone) : '……………………'} để được hướng dẫn.`,
        ),
      ],
      [null, { title: 'Người hướng dẫn', hint: 'Ký và ghi rõ họ tên', name: view.guide }],
      sheet,
    ),
  ];
  return framed({ ...view, of: view.code }, words, sheet);
}

/** The order number of the dossier in its register; a second request in its life carries its turn. */
function numberOf({ dossier, history }: PaperInput, version: number): string {
  const requests = history.filter(({ event }) => event.type === 'SupplementRequested');
  const turn = requests.findIndex((recorded) => recorded.version === version) + 1;
  const order = dossier.reception ? orderText(dossier.reception.register.number) : '……';
  return `${order}${turn > 1 ? `-${turn}` : ''}/HDHS`;
}

function clockWords({ dossier }: PaperInput, { stage }: SupplementRequested): string | null {
  if (stage === 'intake' || dossier.reception === null) return null;
  return dossier.reception.supplementRule.mode === 'restart'
    ? 'Thời hạn giải quyết được tính lại từ đầu sau khi nhận đủ hồ sơ.'
    : 'Thời gian chờ bổ sung không tính vào thời hạn giải quyết.';
}
