import { readFileSync } from 'node:fs';
import { type PlainDate, isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import { z } from 'zod';

const day = z.string().refine((text): text is PlainDate => isPlainDate(text));
const weights = z.record(z.string(), z.number().min(0));
const byLevel = z.record(z.string(), weights);
const flow = z.object({ received: z.number(), returned: z.number() });

const Published = z.object({
  received: z.array(
    z.object({ scope: z.string(), from: day, to: day, received: z.number(), source: z.string() }),
  ),
  districtYears: z.array(
    z.object({
      district: z.string(),
      year: z.number(),
      desk: flow,
      landRegistryBranch: flow,
      communes: flow,
      source: z.string(),
    }),
  ),
});
export type DistrictYear = z.infer<typeof Published>['districtYears'][number];

const ProfileFile = z.object({
  seasons: z.object({
    months: z.array(z.number()).length(12),
    weekdays: z.array(z.number()).length(7),
    afterHoliday: z.object({ daysOff: z.number(), factor: z.number() }),
    dayNoise: z.number(),
  }),
  hours: z.object({ desk: weights, online: weights }),
  channels: z.object({ from2025: byLevel, before2025: byLevel }),
  groups: z.object({ province: weights, district: weights, commune: weights }),
  levels: z.object({ from2025: weights, before2025: weights }),
  fates: z.object({
    late: z.number(),
    supplemented: z.number(),
    unanswered: z.number(),
    paid: z.number(),
    refused: z.number(),
    withdrawn: z.number(),
    declined: z.number(),
  }),
  lateness: z.object({ causes: weights, apologised: z.number() }),
  returns: z.object({ post: z.number(), online: z.number() }),
  pace: z.object({
    inTime: z.tuple([z.number(), z.number()]),
    late: z.tuple([z.number(), z.number()]),
  }),
});

const Names = z.object({
  family: z.array(z.string()),
  women: z.array(z.string()),
  men: z.array(z.string()),
  organisations: z.array(z.string()),
});

const Codes = z.object({ provinces: z.array(z.tuple([z.string(), z.string(), z.boolean()])) });

const UnitsToday = z.object({
  provinces: z.array(z.tuple([z.string(), z.string(), z.array(z.string())])),
  communes: z.array(
    z.tuple([z.string(), z.string(), z.string(), z.array(z.string()), z.array(z.string())]),
  ),
});

const UnitsBefore = z.object({
  provinces: z.array(z.tuple([z.string(), z.string()])),
  districts: z.array(z.tuple([z.string(), z.string(), z.string()])),
  communes: z.array(z.tuple([z.string(), z.string(), z.string()])),
});

/** The shipped facts that a year is made from, each read when it is asked for. */
export const readPublished = () => read('volumes/published.json', Published);
export const readProfileFile = () => read('volumes/profile.json', ProfileFile);
export const readNames = () => read('demo/names.json', Names);
export const readUnitsToday = () => read('units/units-2025-07-01.json', UnitsToday);
export const readUnitsBefore = () => read('units/units-before-2025-07-01.json', UnitsBefore);
export const readProvinceCodes = () => read('agencies/province-codes.json', Codes).provinces;

function read<T>(path: string, schema: z.ZodType<T>): T {
  const file = new URL(`../../../../reference-data/${path}`, import.meta.url);
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
