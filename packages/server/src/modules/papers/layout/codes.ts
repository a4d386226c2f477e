import bwipjs from 'bwip-js/node';
import type { Content } from 'pdfmake/interfaces.js';
import type { Sheet } from './sheet.ts';

/**
 * The dossier code as Code 128, a vector drawing that a hand scanner reads, and beside it the
 * look-up for telephones; the first fields of the form stand below the bars.
 */
export function codes(
  { code, trackingUrl }: { code: string; trackingUrl: string },
  sheet: Sheet,
  beside: readonly Content[],
): Content {
  const { width, text, small } = sheet;
  const svg = bwipjs.toSVG({ bcid: 'code128', text: code, scale: 1, height: 11 });
  const look = bwipjs.toSVG({ bcid: 'qrcode', text: trackingUrl, scale: 1 });
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
      {
        width: 'auto',
        stack: [
          { svg: look, width: text * 6, alignment: 'center' },
          {
            text: 'Quét để tra cứu',
            fontSize: small * 0.9,
            italics: true,
            alignment: 'center',
            margin: [0, 1.5, 0, 0],
          },
        ],
      },
    ],
    columnGap: text,
  };
}
