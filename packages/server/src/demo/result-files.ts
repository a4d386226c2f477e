import { Readable } from 'node:stream';
import type { StoredFile } from '@motcua/domain/dossier/event-parts.ts';
import type { Dossiers } from '../modules/dossiers/index.ts';
import { renderPdf } from '../modules/papers/index.ts';
import type { SignedIn } from '../platform/auth.ts';

/** The result paper of each agency of the demo: one page that says it is an example, uploaded like any other file. */
export function createResultFiles(dossiers: Dossiers): (officer: SignedIn) => Promise<StoredFile> {
  const made = new Map<string, Promise<StoredFile>>();
  return (officer) => {
    const agency = officer.assignments[0]?.unitName ?? officer.tenantName;
    const known = made.get(agency);
    if (known !== undefined) return known;
    const file = renderResult(agency).then((content) =>
      dossiers.upload({ officer, name: 'ket-qua.pdf', content: Readable.from([content]) }),
    );
    made.set(agency, file);
    return file;
  };
}

function renderResult(agency: string): Promise<Buffer> {
  return renderExample('KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH', agency);
}

/** One page with a title that says it is an example. */
export function renderExample(title: string, agency = 'Tỉnh mẫu'): Promise<Buffer> {
  return renderPdf({
    pageSize: 'A4',
    defaultStyle: { font: 'Tinos', fontSize: 13 },
    content: [
      { text: agency.toUpperCase(), bold: true, alignment: 'center' },
      {
        text: title,
        bold: true,
        alignment: 'center',
        margin: [0, 40, 0, 16],
      },
      {
        text: 'Bản minh họa của tỉnh mẫu, không có giá trị sử dụng.',
        alignment: 'center',
        italics: true,
      },
    ],
  });
}
