import type { DossierStopped, Recorded } from '@motcua/domain/dossier/events.ts';
import { evolveAll } from '@motcua/domain/dossier/evolve.ts';
import { statuses } from '@motcua/domain/dossier/status.ts';
import { addDong, formatDong } from '@motcua/domain/shared/money.ts';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import {
  findFact,
  formSetOf,
  requiredOffice,
  requiredCode,
  requiredText,
  titleIn,
} from '../facts.ts';
import { codes } from '../layout/codes.ts';
import { framed } from '../layout/framed.ts';
import { closing, field, paragraph } from '../layout/parts.ts';
import type { Sheet } from '../layout/sheet.ts';
import { orderText, placeAndDate, phoneText } from '../layout/words.ts';
import type { PaperAgency, PaperInput, PaperOptions } from '../paper-input.ts';
import { partyLines, partyOf, type PartyView } from './party.ts';

export interface StopView extends PartyView {
  title: string;
  form: string;
  agency: PaperAgency;
  number: string;
  placeAndDate: string;
  code: string;
  cause: string;
  stage: string;
  reason: string;
  money: string;
  signer: string | null;
  trackingUrl: string;
}

const causes = {
  applicant_request: 'Theo đề nghị của người nộp hồ sơ',
  not_supplemented: 'Người nộp hồ sơ không bổ sung giấy tờ trong thời hạn được yêu cầu',
  not_paid: 'Người nộp hồ sơ không thực hiện nghĩa vụ tài chính trong thời hạn được yêu cầu',
  other: 'Trường hợp khác theo quy định của pháp luật',
} as const satisfies Record<DossierStopped['cause'], string>;

/** @throws DomainError `paper.not-in-form-set` for a dossier of the set of 2018, `paper.nothing-to-print`, `paper.field-missing`. */
export function stopView(input: PaperInput, { version }: PaperOptions = {}): StopView {
  const { dossier, history, offsetMinutes } = input;
  const { title, form } = titleIn(formSetOf(input, input.now), 'stop');
  const fact = findFact(history, 'DossierStopped', version);
  const { event, actor } = fact;
  const agency = requiredOffice(input.agency, title);
  return {
    ...{ title, form },
    agency,
    number: `${dossier.reception ? orderText(dossier.reception.register.number) : '……'}/TB`,
    placeAndDate: placeAndDate(agency.place, fact.at, offsetMinutes),
    code: requiredCode(input, title),
    ...partyOf(dossier.request, title),
    cause: causes[event.cause],
    stage: stageBefore(input, fact),
    reason: requiredText(event.reason, 'reason', title),
    money: moneyWords(input),
    signer: actor.role === 'head' || actor.role === 'leader' ? actor.name : null,
    trackingUrl: input.trackingUrl,
  };
}

/** Form 05 of TT 03/2025: only while no decision on the result exists. */
export function stopPaper(view: StopView, sheet: Sheet): TDocumentDefinitions {
  const { agency } = view;
  const words = [
    codes(view, sheet, [field('Kính gửi', view.applicant, { bold: true })]),
    ...partyLines(view),
    field('Nội dung yêu cầu giải quyết', view.procedure, { bold: true }),
    paragraph(`${agency.name} thông báo dừng giải quyết hồ sơ nêu trên của ông/bà.`),
    field('Trường hợp dừng', view.cause),
    field('Giai đoạn của hồ sơ', view.stage),
    field('Lý do', view.reason),
    paragraph('Hồ sơ chưa có quyết định về kết quả giải quyết.'),
    closing(
      [
        field('Phí, lệ phí', view.money),
        paragraph(
          `Khi có nhu cầu, ông/bà có thể nộp hồ sơ mới. Xin liên hệ ${[agency.deskName, agency.deskPhone && phoneText(agency.deskPhone)].filter((part) => part).join(', điện thoại ')} để được hướng dẫn và nhận lại giấy tờ đã nộp.`,
        ),
      ],
      [
        null,
        { title: 'Thủ trưởng cơ quan', hint: 'Ký, ghi rõ họ tên và đóng dấu', name: view.signer },
      ],
      sheet,
    ),
  ];
  return framed({ ...view, of: view.code, ofAgency: true }, words, sheet);
}

function stageBefore({ dossier, history }: PaperInput, { version }: Recorded): string {
  const before = evolveAll(
    dossier.id,
    history.filter((recorded) => recorded.version < version),
  );
  return statuses[before?.status ?? dossier.status].vi;
}

function moneyWords({ dossier }: PaperInput): string {
  const paid = (dossier.reception?.fees ?? []).filter((fee) => fee.paid).map((fee) => fee.amount);
  if (paid.length === 0) return 'chưa thu';
  return `đã thu ${formatDong(addDong(...paid))}; việc hoàn trả thực hiện theo pháp luật về phí, lệ phí`;
}
