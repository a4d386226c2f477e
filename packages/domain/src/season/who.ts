import { SHEET_ACTS, type SheetAct, type SheetState, sheetVerdict } from './transitions.ts';

/** What stands between an officer and a sheet: of the unit itself, of the office above, of its council. */
export type SeasonPlace = 'unit' | 'head' | 'appraiser' | 'council';

/** The unit scores itself and explains, its head sends; the office above appraises; its leaders decide. */
export const actsOfSeasonPlace = {
  unit: ['score', 'explain'],
  head: ['score', 'submit', 'explain', 'finish_explanation'],
  appraiser: ['take_up', 'return', 'appraise', 'finish_appraisal'],
  council: ['decide', 'finish_decision', 'publish', 'amend'],
} as const satisfies Record<SeasonPlace, readonly SheetAct[]>;

export function isSheetActOf(act: SheetAct, places: readonly SeasonPlace[]): boolean {
  return places.some((place) => (actsOfSeasonPlace[place] as readonly SheetAct[]).includes(act));
}

/** What a person in these places may do with a sheet now; dates and evidence are asked when it is done. */
export function availableSheetActs(state: SheetState, places: readonly SeasonPlace[]): SheetAct[] {
  return SHEET_ACTS.filter((act) => isSheetActOf(act, places) && 'to' in sheetVerdict(act, state));
}
