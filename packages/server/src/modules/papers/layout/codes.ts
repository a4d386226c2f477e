import bwipjs from 'bwip-js/node';
import type { Column, Content } from 'pdfmake/interfaces.js';
import type { Sheet } from './sheet.ts';

/**
 * The dossier code as Code 128, a vector drawing that a hand scanner reads, and beside it the look-up for
 * telephones, with the rating where the act of the paper is rated (TT 01/2018 Art. 12.2); the first fields of
 * the form stand below the bars.
 */
export function codes(
  { code, trackingUrl, ratingUrl }: { code: string; trackingUrl: string; ratingUrl?: string },
  sheet: Sheet,
  beside: readonly Content[],
): Content {
  const { width, text } = sheet;
  const svg = bwipjs.toSVG({ bcid: 'code128', text: code, scale: 1, height: 11 });
  return {
    columns: [
      {
        width: '*',
        stack: [
          { svg, width: width * 0.5 },
          { text: ['Mã hồ sơ: ', { text: code, bold: true }], margin: [0, 4, 0, 2] },
          ...beside,
        ],
        margin: [0, text * 0.6, 0, 0],
      },
      toScan({ url: trackingUrl, words: 'Quét để tra cứu' }, sheet),
      ...(ratingUrl === undefined
        ? []
        : [toScan({ url: ratingUrl, words: 'Quét để đánh giá' }, sheet)]),
    ],
    columnGap: text,
  };
}

function toScan({ url, words }: { url: string; words: string }, { text, small }: Sheet): Column {
  return {
    width: 'auto',
    stack: [
      {
        svg: bwipjs.toSVG({ bcid: 'qrcode', text: url, scale: 1 }),
        width: text * 6,
        alignment: 'center',
      },
      {
        // On a screen the words are pressed instead.
        ...{ text: words, link: url },
        fontSize: small * 0.9,
        italics: true,
        alignment: 'center',
        margin: [0, 1.5, 0, 0],
      },
    ],
  };
}
