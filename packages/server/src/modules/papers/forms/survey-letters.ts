import bwipjs from 'bwip-js/node';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { documentOf } from '../layout/definition.ts';
import { paragraph, titleBlock } from '../layout/parts.ts';
import type { Sheet } from '../layout/sheet.ts';

/** Invitations to a survey, one page for each person. */
export interface SurveyLettersView {
  title: string;
  office: string;
  /** Last day, as it is printed. */
  closes: string;
  /** Instant of printing: the same letters give the same bytes. */
  at: string;
  letters: readonly {
    name: string;
    address: string | null;
    service: string;
    link: string;
    /** Typed by those without a camera, at `entry`. */
    token: string;
    entry: string;
  }[];
}

export function surveyLetters(view: SurveyLettersView, sheet: Sheet): TDocumentDefinitions {
  const content = view.letters.map((letter, index) => ({
    stack: letterOf(letter, view, sheet),
    ...(index > 0 ? { pageBreak: 'before' as const } : {}),
  }));
  const copies = Math.max(1, view.letters.length);
  const definition = documentOf(
    { title: view.title, form: 'Phiếu không ghi tên người trả lời', content, copies },
    sheet,
  );
  const at = new Date(view.at);
  return { ...definition, info: { ...definition.info, creationDate: at, modDate: at } };
}

function letterOf(
  letter: SurveyLettersView['letters'][number],
  { office, title, closes }: SurveyLettersView,
  sheet: Sheet,
): Content[] {
  const svg = bwipjs.toSVG({ bcid: 'qrcode', text: letter.link, scale: 1 });
  return [
    { text: office.toUpperCase(), bold: true, fontSize: sheet.head, margin: [0, 0, 0, 14] },
    titleBlock({ title: 'Thư mời cho ý kiến', under: title }, sheet),
    { text: ['Kính gửi: ', { text: letter.name, bold: true }], margin: [0, 4, 0, 2] },
    ...(letter.address ? [{ text: `Địa chỉ: ${letter.address}` }] : []),
    paragraph(
      `${office} mời ông/bà cho ý kiến về dịch vụ đã sử dụng: ${letter.service}. Ý kiến của ông/bà giúp chúng tôi phục vụ tốt hơn.`,
    ),
    paragraph(
      'Xin ông/bà dùng điện thoại quét mã dưới đây và trả lời trong khoảng 5 phút, hoặc mở trang web và nhập mã bằng chữ.',
    ),
    { svg, width: sheet.text * 12, alignment: 'center', margin: [0, 12, 0, 6] },
    { text: letter.token, bold: true, alignment: 'center' },
    { text: letter.entry, alignment: 'center', italics: true, margin: [0, 2, 0, 12] },
    paragraph(
      `Phiếu không ghi tên và không ai biết ông/bà trả lời thế nào: mã chỉ để mỗi thư mời được dùng một lần. Hạn trả lời: hết ngày ${closes}. Nếu ông/bà đã trả lời, xin bỏ qua thư này.`,
    ),
    paragraph('Trân trọng cảm ơn ông/bà.'),
  ];
}
