import { Readable } from 'node:stream';
import type { StoredFile } from '@motcua/domain/dossier/event-parts.ts';
import type { Dossiers } from '../modules/dossiers/index.ts';
import { renderPdf } from '../modules/papers/index.ts';
import type { SignedIn } from '../platform/auth.ts';
import type { ScopePart } from './scope.ts';

/** One page that says it is no result, kept once for a tenant: every generated result names it. */
export async function keepResultPaper(
  dossiers: Dossiers,
  { tenantId, name }: ScopePart,
  officer: { id: string; name: string },
): Promise<StoredFile> {
  const content = await renderPdf({
    pageSize: 'A4',
    defaultStyle: { font: 'Tinos', fontSize: 13 },
    content: [
      { text: name.toUpperCase(), bold: true, alignment: 'center' },
      {
        text: 'KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
        bold: true,
        alignment: 'center',
        margin: [0, 40, 0, 16],
      },
      {
        text: 'Hồ sơ mô phỏng để đo lường và tập huấn, không có giá trị sử dụng.',
        alignment: 'center',
        italics: true,
      },
    ],
  });
  const by: SignedIn = {
    ...{ ...officer, username: 'motcua generate', title: null, employer: null },
    ...{ tenantId, tenantName: name, assignments: [] },
  };
  return dossiers.upload({ officer: by, name: 'ket-qua.pdf', content: Readable.from([content]) });
}
