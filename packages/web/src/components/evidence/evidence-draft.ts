import { evidenceFileSchema, type NewEvidence } from '@motcua/contract/evidence.ts';
import { plainDateSchema } from '@motcua/contract/common.ts';
import { type EvidencePart, missingParts } from '@motcua/domain/evidence/evidence.ts';
import * as z from 'zod';

/** A piece of evidence while it is typed. */
export const evidenceDraftSchema = z.object({
  title: z.string(),
  number: z.string(),
  issuedOn: plainDateSchema.nullable(),
  signer: z.string(),
  field: z.string(),
  url: z.string(),
  file: evidenceFileSchema.nullable(),
});
export type EvidenceDraft = z.output<typeof evidenceDraftSchema>;

export function emptyEvidence(): EvidenceDraft {
  return { title: '', number: '', issuedOn: null, signer: '', field: '', url: '', file: null };
}

/** What would still be missing once it is saved. */
export function missingOf(draft: EvidenceDraft): EvidencePart[] {
  return missingParts({
    number: given(draft.number) ?? null,
    issuedOn: draft.issuedOn,
    signer: given(draft.signer) ?? null,
    file: draft.file !== null,
    url: given(draft.url) ?? null,
  });
}

/** Fields that keep it from being saved. */
export function faultsOf(draft: EvidenceDraft): ('title' | 'url')[] {
  const url = draft.url.trim();
  return [
    ...(draft.title.trim() === '' ? (['title'] as const) : []),
    ...(url !== '' && !/^https?:\/\/\S+\.\S+/.test(url) ? (['url'] as const) : []),
  ];
}

export function evidenceBody(draft: EvidenceDraft, unit: string): NewEvidence {
  const told = {
    number: given(draft.number),
    issuedOn: draft.issuedOn ?? undefined,
    signer: given(draft.signer),
    field: given(draft.field),
    fileId: draft.file?.fileId,
    url: given(draft.url),
  };
  return { unit, title: draft.title.trim(), ...told };
}

function given(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}
