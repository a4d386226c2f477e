import type { SheetItem } from '@motcua/contract/season-sheets.ts';
import type { ItemPlace } from './queries.ts';

export interface PartProps {
  item: SheetItem;
  place: ItemPlace;
  /** Saved, and the next one is wanted. */
  onNext: () => void;
}
