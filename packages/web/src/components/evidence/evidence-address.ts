import type { Evidence } from '@motcua/contract/evidence.ts';

/** Where the document itself opens: our own copy before a page of somebody else; null where there is neither. */
export function addressOf({ id, file, url }: Pick<Evidence, 'id' | 'file' | 'url'>): string | null {
  return file === null ? url : `/api/v1/evidence/${id}/file`;
}
