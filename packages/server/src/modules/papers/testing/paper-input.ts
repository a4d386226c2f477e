import type { AcceptDossier, DossierCommand } from '@motcua/domain/dossier/commands.ts';
import type { Request } from '@motcua/domain/dossier/event-parts.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { dong } from '@motcua/domain/shared/money.ts';
import {
  accept,
  type Act,
  clerk,
  handOver,
  procedureWith,
  request,
  tell,
} from '@motcua/domain/testing/given-dossier.ts';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { PaperAgency, PaperInput } from '../paper-input.ts';

export const agency: PaperAgency = {
  name: 'Văn phòng Đăng ký đất đai tỉnh An Giang',
  parentName: 'Sở Nông nghiệp và Môi trường tỉnh An Giang',
  place: 'An Giang',
  deskName: 'Trung tâm Phục vụ hành chính công tỉnh An Giang',
  deskAddress: 'Số 82 Tôn Đức Thắng, phường Long Xuyên',
  deskPhone: '0296 3844 000',
  code: 'H01.21',
};

export const address = 'Ấp Long Hòa, xã Hội An, tỉnh An Giang';

/** The acceptance of the stories, with parts of its own and fees. */
export function acceptance(part: Partial<Request> = {}, at = '2026-04-20 09:00'): Act {
  const command: AcceptDossier = {
    ...(accept as AcceptDossier),
    request: { ...request, applicant: { ...request.applicant, address }, ...part },
    fees: [
      { name: 'Phí thẩm định', kind: 'fee', amount: dong(500_000), paid: true },
      { name: 'Lệ phí', kind: 'charge', amount: dong(28_000), paid: false },
    ],
  };
  return [at, clerk, command];
}

/** What a paper is printed from, after these acts. */
export function inputAfter(acts: readonly Act[], part: Partial<PaperInput> = {}): PaperInput {
  return {
    ...tell(acts, { procedure: procedureWith() }),
    agency,
    unitNames: { 'u-desk': agency.deskName, 'u-agency': agency.name },
    trackingUrl: 'https://motcua.example/tra-cuu/H01.21-260420-0001',
    now: parseInstant('2026-04-28T09:00:00+07:00'),
    offsetMinutes: 420,
    ...part,
  };
}

export const inWork: Act[] = [acceptance(), ['2026-04-20 10:00', clerk, handOver]];

export function after(acts: readonly Act[], act: [string, Act[1], DossierCommand]): Act[] {
  return [...acts, act];
}

/** Every word of a definition in reading order, also of its footer. */
export function wordsOf(definition: TDocumentDefinitions): string {
  const footer =
    typeof definition.footer === 'function' ? definition.footer(1, 1, footerPage) : null;
  return textOf([definition.content, footer]).replaceAll('\u2060', '').replace(/\s+/g, ' ');
}

const footerPage = { orientation: 'portrait', width: 1, height: 1 } as const;

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  if (typeof value !== 'object' || value === null) return '';
  const { text, stack, columns, table, body } = value as Record<string, unknown>;
  return [text, stack, columns, table, body].map(textOf).join(' ');
}
