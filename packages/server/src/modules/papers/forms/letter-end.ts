import type { Content } from 'pdfmake/interfaces.js';
import { signatures } from '../layout/parts.ts';
import type { Sheet } from '../layout/sheet.ts';
import type { PaperAgency } from '../paper-input.ts';

/** The end of a letter of the agency: who gets it, and its head who signs (NĐ 30/2020 Annex I). */
export function letterEnd(
  { signer, agency }: { signer: string; agency: PaperAgency },
  sheet: Sheet,
): Content {
  const list = ['Như trên', agency.deskName, 'Lưu: VT'];
  return {
    columns: [
      {
        stack: [
          { text: 'Nơi nhận:', bold: true, italics: true },
          ...list.map((one) => ({ text: `- ${one};` })),
        ],
        fontSize: sheet.small,
        margin: [0, sheet.text * 0.7, 0, 0] as [number, number, number, number],
      },
      signatures(
        [{ title: 'Thủ trưởng cơ quan', hint: 'Ký, ghi rõ họ tên và đóng dấu', name: signer }],
        sheet,
      ),
    ],
    unbreakable: true,
  };
}
