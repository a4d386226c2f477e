import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { UploadedFile } from '../../lib/upload.ts';

export type GivenKind = 'original' | 'certified_copy' | 'copy' | 'electronic';
export interface GivenDraft {
  given: boolean;
  name: string;
  kind: GivenKind;
  quantity: number;
  files: UploadedFile[];
}

/** What is typed into the form of an act, by the path of the field in the body that is sent. */
export interface ActValues {
  texts: Record<string, string>;
  dates: Record<string, PlainDate | null>;
  amounts: Record<string, number | null>;
  flags: Record<string, boolean>;
  files: Record<string, UploadedFile[]>;
  /** What is asked for, by document. */
  items: Record<string, string>;
  /** What was brought, by document. */
  documents: Record<string, GivenDraft>;
  /** The drawn signature as a picture, until it is sent. */
  signature: Blob | null;
}

export type SomeValues = Partial<ActValues>;

export function startValues(start: SomeValues = {}): ActValues {
  return {
    texts: {},
    dates: {},
    amounts: {},
    flags: {},
    files: {},
    items: {},
    documents: {},
    signature: null,
    ...start,
  };
}
