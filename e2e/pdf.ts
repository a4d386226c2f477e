import { extractText, getDocumentProxy } from 'unpdf';

export interface PrintedPaper {
  pages: number;
  /** All words, with single blanks. */
  text: string;
  /** False when a reader would have to have the typefaces itself. */
  hasOwnTypefaces: boolean;
}

/** What a person can read on a PDF. Throws when it is none. */
export async function readPdf(bytes: Uint8Array): Promise<PrintedPaper> {
  const raw = Buffer.from(bytes).toString('latin1');
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text, totalPages } = await extractText(document, { mergePages: true });
  return {
    pages: totalPages,
    text: text.replace(/\s+/g, ' '),
    hasOwnTypefaces:
      /\/FontFile[23]?\b/.test(raw) && !/\/BaseFont\s*\/(Times|Helvetica|Courier)-/.test(raw),
  };
}

/** A small real PDF of one page, as a scanner would send. */
export function makePdf(words: string): Buffer {
  const stream = `BT /F1 24 Tf 72 720 Td (${words.replace(/[^\x20-\x7e]|[()\\]/g, ' ')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const bodies = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`);
  const header = '%PDF-1.4\n';
  const starts = bodies.map((_, at) => header.length + bodies.slice(0, at).join('').length);
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const whole = header + bodies.join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${whole.length}\n%%EOF\n`;
  return Buffer.from(
    `${whole}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`,
    'latin1',
  );
}
