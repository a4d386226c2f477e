import { hash } from 'node:crypto';
import type { ReportContent } from '@motcua/domain/reporting/content.ts';
import { periodName } from '@motcua/domain/reporting/period.ts';
import { canonicalJson } from '@motcua/domain/shared/canonical.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import { BYTE_ORDER_MARK } from '../../../platform/csv.ts';
import type { Print } from '../../papers/index.ts';
import { contentCsv } from './content-csv.ts';
import { paperView } from './paper-view.ts';
import { reportWorkbook } from './report-workbook.ts';

export const OUTPUT_FORMATS = ['pdf', 'xlsx', 'csv', 'json'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

export interface Output {
  bytes: Buffer;
  mediaType: string;
  /** For `content-disposition`: an ASCII name, and the one with all its marks. */
  disposition: string;
}

export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const satisfies Record<OutputFormat, string>;

/** A file of the report. What is locked comes out the same to the last byte, whenever it is asked for. */
export async function makeOutput(
  print: Print,
  { content, locked }: { content: ReportContent; locked: string | null },
  { format, bom }: { format: OutputFormat; bom: boolean },
): Promise<Output> {
  return {
    bytes: await bytesOf(print, { content, locked }, { format, bom }),
    mediaType: MEDIA_TYPES[format],
    disposition: dispositionOf(content, format),
  };
}

async function bytesOf(
  print: Print,
  { content, locked }: { content: ReportContent; locked: string | null },
  { format, bom }: { format: OutputFormat; bom: boolean },
): Promise<Buffer> {
  switch (format) {
    case 'json':
      return Buffer.from(locked ?? canonicalJson(content));
    case 'csv':
      return Buffer.from((bom ? BYTE_ORDER_MARK : '') + contentCsv(content));
    case 'xlsx':
      return Buffer.from(reportWorkbook(content));
    case 'pdf': {
      const digest = locked === null ? null : hash('sha256', locked, 'hex');
      return Buffer.from(await print({ kind: 'report', view: paperView(content, digest) }));
    }
  }
}

function dispositionOf(
  { form, unit, period, version, signature }: ReportContent,
  format: string,
): string {
  const how = signature === null ? 'du-thao' : `ban-${version.number}`;
  const plain = [form.code, unit.code ?? foldAccents(unit.name), period.code, how];
  const ascii = `${plain.join('_').replace(/[^A-Za-z0-9._-]+/g, '-')}.${format}`;
  const full = `${form.code} ${unit.name} ${periodName(period)}.${format}`.replaceAll('/', '-');
  const kind = format === 'pdf' ? 'inline' : 'attachment';
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(full)}`;
}
