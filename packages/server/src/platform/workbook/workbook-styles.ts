import { HEADER } from './xml.ts';

/** How a cell looks; the order is its number in the file, after the plain one. */
export const STYLES = [
  'bold',
  'title',
  'italic',
  'italicRight',
  'centre',
  'head',
  'code',
  'text',
  'textBold',
  'order',
  'count',
  'countBold',
  'share',
  'shareBold',
  'words',
  'wrapped',
] as const;
export type CellStyle = (typeof STYLES)[number];

interface Look {
  font?: 'bold' | 'title' | 'italic';
  border?: true;
  numberFormat?: number;
  align?: 'center' | 'right' | 'left';
  wrap?: true;
}

const GROUPED = 3;
const TWO_DECIMALS = 4;

const looks: Record<CellStyle, Look> = {
  bold: { font: 'bold' },
  title: { font: 'title', align: 'center', wrap: true },
  italic: { font: 'italic', align: 'center' },
  italicRight: { font: 'italic', align: 'right' },
  centre: { align: 'center' },
  head: { font: 'bold', border: true, align: 'center', wrap: true },
  code: { font: 'italic', border: true, align: 'center' },
  text: { border: true, align: 'left', wrap: true },
  textBold: { font: 'bold', border: true, align: 'left', wrap: true },
  order: { border: true, align: 'center' },
  count: { border: true, numberFormat: GROUPED, align: 'right' },
  countBold: { font: 'bold', border: true, numberFormat: GROUPED, align: 'right' },
  share: { border: true, numberFormat: TWO_DECIMALS, align: 'right' },
  shareBold: { font: 'bold', border: true, numberFormat: TWO_DECIMALS, align: 'right' },
  words: { font: 'italic', border: true, align: 'center', wrap: true },
  wrapped: { align: 'left', wrap: true },
};

const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
const FONTS = ['plain', 'bold', 'title', 'italic'] as const;

export function stylesXml(): string {
  return [
    HEADER,
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<fonts count="4">',
    font(''),
    font('<b/>'),
    font('<b/>', 14),
    font('<i/>'),
    '</fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    `<borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color auto="1"/></${side}>`).join('')}</border></borders>`,
    `<cellStyleXfs count="1">${PLAIN}</cellStyleXfs>`,
    `<cellXfs count="${STYLES.length + 1}">${PLAIN}${STYLES.map((style) => lookXml(looks[style])).join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

function font(kind: string, size = 12): string {
  return `<font>${kind}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
}

function lookXml({ font: name, border, numberFormat, align, wrap }: Look): string {
  const attributes = [
    `numFmtId="${numberFormat ?? 0}" applyNumberFormat="1"`,
    `fontId="${FONTS.indexOf(name ?? 'plain')}" applyFont="1"`,
    `borderId="${border ? 1 : 0}" applyBorder="1" applyAlignment="1"`,
  ].join(' ');
  return `<xf ${attributes}><alignment${align === undefined ? '' : ` horizontal="${align}"`} vertical="center"${wrap ? ' wrapText="1"' : ''}/></xf>`;
}
