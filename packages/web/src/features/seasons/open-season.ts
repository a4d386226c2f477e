import { plainDateSchema } from '@motcua/contract/common.ts';
import { type NewSeason, newSeasonSchema } from '@motcua/contract/seasons.ts';
import { plainDate } from '@motcua/domain/shared/plain-date.ts';
import * as z from 'zod';

/** A season while it is being set up. */
export const seasonDraftSchema = z.object({
  set: z.string(),
  year: z.int(),
  level: newSeasonSchema.shape.level.unwrap(),
  unit: z.object({ id: z.string(), name: z.string() }),
  submitBy: plainDateSchema.nullable(),
  explainBy: plainDateSchema.nullable(),
  title: z.string(),
  only: z.string(),
});
export type SeasonDraft = z.output<typeof seasonDraftSchema>;

/** The year before is scored, self-scores until the end of the first quarter. */
export function emptySeason(given: {
  set: string;
  unit: { id: string; name: string };
  thisYear: number;
}): SeasonDraft {
  const { set, unit, thisYear } = given;
  return {
    ...{ set, unit, year: thisYear - 1, level: 'commune' },
    ...{ submitBy: plainDate(thisYear, 3, 31), explainBy: null, title: '', only: '' },
  };
}

export function seasonFaults({ submitBy }: SeasonDraft): 'submitBy'[] {
  return submitBy === null ? ['submitBy'] : [];
}

/** Throws nothing: it is asked only once there are no faults. */
export function seasonBody(draft: SeasonDraft): NewSeason {
  const units = draft.only.split(/[\s,;]+/).filter((code) => code !== '');
  const title = draft.title.trim();
  return {
    ...{ set: draft.set, year: draft.year, unit: draft.unit.id, level: draft.level },
    submitBy: draft.submitBy ?? plainDate(draft.year + 1, 3, 31),
    ...(draft.explainBy === null ? {} : { explainBy: draft.explainBy }),
    ...(title === '' ? {} : { title }),
    ...(units.length === 0 ? {} : { units }),
  };
}
