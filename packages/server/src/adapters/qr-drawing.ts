import type { QrDrawing } from '@motcua/contract/portal.ts';
import bwipjs from 'bwip-js/node';
import type { DrawQr } from '../modules/portal/index.ts';

/** A QR code of a text as one path: each run of dark modules of a row is a rectangle one high. */
export const drawQr: DrawQr = (text): QrDrawing => {
  const [symbol] = bwipjs.raw('qrcode', text, 'eclevel=M');
  if (symbol === undefined || !('pixs' in symbol)) throw new Error('no QR code came back');
  const { pixs, pixx: size } = symbol;
  const rows = Array.from({ length: size }, (_, y) => pixs.slice(y * size, (y + 1) * size));
  return { size, path: rows.map(pathOfRow).join('') };
};

function pathOfRow(row: readonly number[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    let end = x;
    while (row[end] === 1) end += 1;
    if (end > x) path += `M${x} ${y}h${end - x}v1H${x}z`;
    x = end > x ? end : x;
  }
  return path;
}
