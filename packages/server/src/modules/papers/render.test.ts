import { describe, expect, it } from 'vitest';
import { type RegisterRow, type RegisterView, MOST_REGISTER_ROWS } from './forms/register.ts';
import { layPaper } from './lay-paper.ts';
import { renderPdf } from './layout/render.ts';
import { printHere } from './print-job.ts';
import { createPrinter } from './printer.ts';
import { acceptance, agency, inputAfter } from './testing/paper-input.ts';

const documents = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    documentId: null,
    name: `Giấy tờ số ${index + 1}: văn bản thỏa thuận của những người thừa kế có chứng thực`,
    kind: 'copy' as const,
    quantity: 1,
    files: [],
  }));

const receipt = (count: number) =>
  ({
    kind: 'paper',
    paper: 'receipt',
    input: inputAfter([acceptance({ documents: documents(count) })]),
    options: {},
  }) as const;

const row: RegisterRow = {
  order: 1,
  code: 'H01.21-260420-0001',
  procedure: 'Đính chính Giấy chứng nhận đã cấp',
  sets: 1,
  applicant: 'Huỳnh Văn Út',
  contact: 'Xã Hội An; 0912 345 678',
  agency: agency.name,
  received: '20/04/2026',
  due: '30/04/2026',
  delivered: '',
  deliveryHow: 'Tại Một cửa',
  note: '',
};
const register = (count: number): RegisterView => ({
  form: { number: '07', title: 'Sổ theo dõi hồ sơ' },
  agency,
  year: 2026,
  period: 'Quyển số 2026',
  placeAndDate: null,
  rows: Array.from({ length: count }, (_, index) => ({ ...row, order: index + 1 })),
});

describe('papers as PDF', () => {
  it('given an ordinary receipt, then one page of A5 with its typefaces embedded', async () => {
    const pdf = read(await printHere(receipt(3)));
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pages(pdf)).toBe(1);
    expect(pdf).toMatch(/MediaBox \[0 0 419\.5\d* 595\.28\]/);
    expect(pdf.match(/\/BaseFont \/[A-Z]{6}\+Tinos-\w+/g)?.length).toBeGreaterThanOrEqual(3);
    expect(pdf.match(/\/FontFile2 /g)?.length).toBeGreaterThanOrEqual(3);
    expect(pdf).not.toMatch(/\/BaseFont \/(Helvetica|Times)/);
  });

  it('given a few lines too many for the page, then it is set closer and stays on one', async () => {
    const loose = read(await renderPdf(layPaper('receipt', receipt(6).input)));
    expect([pages(loose), pages(read(await printHere(receipt(6))))]).toEqual([2, 1]);
  });

  it('given 25 papers, then it goes on over pages', async () => {
    expect(pages(read(await printHere(receipt(25))))).toBeGreaterThan(1);
  });

  it('given a register of 60 lines, then A4 across on several pages', async () => {
    const pdf = read(await printHere({ kind: 'register', view: register(60) }));
    expect(pdf).toMatch(/MediaBox \[0 0 841\.89 595\.28\]/);
    expect(pages(pdf)).toBeGreaterThan(1);
  });

  it('given a book that is too long for one print, then a sentence instead', async () => {
    await expect(
      printHere({ kind: 'register', view: register(MOST_REGISTER_ROWS + 1) }),
    ).rejects.toThrow('paper.too-long');
  });
});

// A thread that runs TypeScript needs the Node that the project brings.
describe.skipIf(!('typescript' in process.features))('the printing thread', () => {
  it('given several papers at once, then each comes back, and a refusal keeps its code', async () => {
    const printer = createPrinter();
    const unprintable = { ...receipt(1), paper: 'stop' } as const;
    const [one, refused, two] = await Promise.allSettled([
      printer.print(receipt(1)),
      printer.print(unprintable),
      printer.print(receipt(2)),
    ]);
    expect([one.status, refused.status, two.status]).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(refused).toMatchObject({ reason: { code: 'paper.nothing-to-print' } });
    await printer.close();
  });

  it('given it was closed, when another paper comes, then it starts again', async () => {
    const printer = createPrinter();
    await printer.print(receipt(1));
    await printer.close();
    expect(read(await printer.print(receipt(1))).slice(0, 5)).toBe('%PDF-');
    await printer.close();
  });
});

function read(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1');
}

function pages(pdf: string): number {
  return pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}
