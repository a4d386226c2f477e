import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIndicatorSet } from '@motcua/contract/indicator-set-faults.ts';
import { scoreSet } from '@motcua/domain/scoring/score.ts';
import { setScoreView } from '@motcua/domain/scoring/view.ts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const file = join(process.env.MOTCUA_TEST_DATA ?? '', 'indices/papi-2019-2020.json');
const there = process.env.MOTCUA_TEST_DATA !== undefined && existsSync(file);

const provinceSchema = z.object({
  sub: z.record(z.string(), z.number().nullable()),
  dimensions: z.record(z.string(), z.number().nullable()),
  total: z.number().nullable(),
  rank: z.int().nullable(),
});
const papiSchema = z.object({
  sub_dimensions: z.record(z.string(), z.tuple([z.string(), z.string()])),
  dimensions: z.record(z.string(), z.string()),
  years: z.record(
    z.string(),
    z.object({
      sub_dimensions_present: z.array(z.string()),
      data: z.record(z.string(), provinceSchema),
    }),
  ),
});

/** Every index is this one engine's: the table of another house, recomputed from its parts. */
describe.skipIf(!there).each(['2019', '2020'])(
  'PAPI %s recomputed from its sub-dimensions',
  (year) => {
    const papi = papiSchema.parse(there ? JSON.parse(readFileSync(file, 'utf8')) : emptyPapi(year));
    const table = papi.years[year];
    const provinces = Object.entries(table?.data ?? {});
    const { set, faults } = readIndicatorSet(setOf(year));

    function setOf(name: string) {
      const present = table?.sub_dimensions_present ?? [];
      const items = Object.entries(papi.dimensions).map(([code, title]) => ({
        ...{ code, name: title },
        items: present
          .filter((sub) => papi.sub_dimensions[sub]?.[1] === code)
          .map((sub) => ({
            ...{ code: sub, name: papi.sub_dimensions[sub]?.[0], unit: 'points' },
            rule: { kind: 'given', fact: sub },
          })),
      }));
      return {
        ...{ id: `papi-${name}`, name: `PAPI ${name}`, validFrom: `${name}-01-01` },
        source: { document: 'PAPI', confidence: 'seen' },
        ...{ levels: ['province'], period: { kinds: ['year'], calendar: 'calendar' } },
        items: items.filter((group) => group.items.length > 0),
        // The table adds its dimensions as it prints them, with six decimals.
        ...{ missing: 'unknown', rounding: { group: 6, total: 6 } },
      };
    }

    it('given its parts, when scored, then every dimension, total and rank is the published one', () => {
      expect(faults).toBeNull();
      if (set === null) return;
      const view = setScoreView(
        set,
        scoreSet(
          set,
          provinces.map(([unit, { sub }]) => ({ unit, facts: sub })),
        ),
      );
      const differences = view.units.flatMap(({ unit, total, rank, groups }) => {
        const wanted = table?.data[unit];
        const own = groups.map(({ code, points }) => [code, points] as const);
        return [
          ...own.flatMap(([code, points]) =>
            differenceOf(`${unit} ${code}`, points, wanted?.dimensions[code] ?? null),
          ),
          ...differenceOf(`${unit} total`, total, wanted?.total ?? null),
          ...(rank === (wanted?.rank ?? null)
            ? []
            : [`${unit} rank ${rank}, published ${wanted?.rank}`]),
        ];
      });
      expect(differences).toEqual([]);
      expect(view.units).toHaveLength(63);
    });
  },
);

/** To the last of the six decimals that are published. */
function differenceOf(what: string, ours: number | null, published: number | null): string[] {
  return ours === published ? [] : [`${what}: ${ours}, published ${published}`];
}

function emptyPapi(year: string) {
  return {
    sub_dimensions: {},
    dimensions: {},
    years: { [year]: { sub_dimensions_present: [], data: {} } },
  };
}
