import type { DossierView } from '@motcua/contract/dossiers.ts';
import type * as z from 'zod';
import type { Messages } from '../../messages/desk.ts';
import type { ActValues, SomeValues } from './values.ts';

type Label = Exclude<keyof Messages['acts']['field'], 'what'>;
type Choices =
  | 'means'
  | 'announceMeans'
  | 'outcome'
  | 'how'
  | 'recipientAs'
  | 'identityCheck'
  | 'signature'
  | 'stopCause'
  | 'latenessCause'
  | 'checklist';

interface FieldBase {
  /** Where the value goes in the body; also the id of the field and the path of its error. */
  path: string;
  label: Label;
  optional?: true | ((values: ActValues) => boolean);
  hint?: Label;
  when?: (values: ActValues) => boolean;
}

export type FieldSpec = FieldBase &
  (
    | {
        kind:
          | 'text'
          | 'long'
          | 'date'
          | 'amount'
          | 'flag'
          | 'officer'
          | 'items'
          | 'documents'
          | 'drawing';
      }
    | { kind: 'choice'; choices: Choices }
    | { kind: 'files'; one?: true }
  );

export interface ActSpec {
  /** The noun of the address: `POST /dossiers/{id}/<noun>`. */
  noun: string;
  schema: z.ZodType;
  fields: readonly FieldSpec[];
  /** It ends the dossier or cannot be taken back: said before the button. */
  ends?: true;
  start?: (dossier: DossierView, words: Messages) => SomeValues;
  /** The paper that the act makes, to be printed at once. */
  paper?: string;
}

/** Why an act is done: asked by all that need a word of explanation. */
export const reasonField: FieldSpec = { kind: 'long', path: 'reason', label: 'reason' };
