import type { SheetItem } from '@motcua/contract/season-sheets.ts';
import { useState } from 'react';
import * as z from 'zod';
import { readDraft, useDraft } from '../../../lib/draft.ts';
import { forgetStored } from '../../../lib/stored.ts';
import type { ItemPart, ItemPlace } from './queries.ts';

/** What is typed into one part of an item, and what stood there when it was typed. */
const itemDraftSchema = z.object({
  points: z.string(),
  facts: z.record(z.string(), z.string()),
  byFacts: z.boolean(),
  text: z.string(),
  cause: z.string(),
  base: z.string(),
});
export type ItemDraft = z.output<typeof itemDraftSchema>;

export interface ItemWriting {
  value: ItemDraft;
  change: (part: Partial<ItemDraft>) => void;
  /** The server has it: this browser may forget it. */
  forget: () => void;
  /** `kept`: typed before and never sent; `overtaken`: the item has changed since. */
  notice: 'kept' | 'overtaken' | null;
}

const columns = {
  'self-score': 'self',
  appraisal: 'appraised',
  explanation: 'explanation',
  decision: 'decided',
} as const satisfies Record<ItemPart, keyof SheetItem>;

/** When this part was last written; empty before it ever was. Another one means that somebody wrote meanwhile. */
export function stampOf(item: SheetItem, part: ItemPart): string {
  return item[columns[part]]?.at ?? '';
}

/** Stays in this browser until the server has it, so that neither a failure nor a closed page loses a word. */
export function useItemDraft(
  { place, part, item }: { place: ItemPlace; part: ItemPart; item: SheetItem },
  initial: () => Omit<ItemDraft, 'base'>,
): ItemWriting {
  const base = stampOf(item, part);
  const name = `season.${place.season}.${place.unit}.${place.code}.${part}`;
  const [found] = useState(() => readDraft(name, itemDraftSchema, Date.now()));
  const draft = useDraft({
    name,
    schema: itemDraftSchema,
    empty: () => ({ ...initial(), base }),
  });
  return {
    value: draft.value,
    change: (next) => draft.change((before) => ({ ...before, ...next })),
    forget: () => forgetStored(`draft.${name}`),
    notice: found === null ? null : found.base === base ? 'kept' : 'overtaken',
  };
}
