import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { communeGroups, departments } from '../../packages/server/src/demo/staff-plan.ts';

const pageSchema = z.object({
  items: z.array(z.object({ code: z.string(), name: z.string(), group: z.string() })),
  next: z.string().nullable(),
});
type Listed = z.infer<typeof pageSchema>['items'][number];

/** A procedure and the people through whose hands it goes. */
export interface Lot {
  procedure: Listed;
  deskClerk: string;
  specialist: string;
  head: string;
  documentClerk: string;
  /** Named by the clerk when the desk takes in for several agencies; null where it takes in for its own. */
  agency: string | null;
}

/** The number that decides the draw; a failure is repeated with the number it printed. */
export function journeySeed(): number {
  const given = process.env.MOTCUA_JOURNEY_SEED;
  return given === undefined ? randomInt(1_000_000) : Number(given);
}

/** Any procedure of the public catalogue that a commune or a department of the demo can receive. */
export async function drawProcedure(address: string, seed: number): Promise<Lot> {
  const atCommune = await listProcedures(address, 'commune', communeGroups);
  const atProvince = await Promise.all(
    departments.map(async ({ name, short, groups }) =>
      (await listProcedures(address, 'province', groups)).map((procedure) => ({
        ...{ procedure, agency: name, deskClerk: 'motcua.tinh' },
        ...staffOf(short),
      })),
    ),
  );
  const lots: Lot[] = [
    ...atCommune.map((procedure) => ({
      ...{ procedure, agency: null, deskClerk: 'motcua.longxuyen' },
      ...staffOf('longxuyen'),
    })),
    ...atProvince.flat(),
  ];
  const wanted = process.env.MOTCUA_JOURNEY_PROCEDURE;
  const drawn = lots.filter(({ procedure }) => wanted === undefined || procedure.code === wanted);
  const lot = drawn[scatter(seed) % drawn.length];
  if (lot === undefined) throw new Error(`No desk of the demo receives ${wanted ?? 'anything'}.`);
  return lot;
}

async function listProcedures(
  address: string,
  level: string,
  groups: readonly string[],
): Promise<Listed[]> {
  const found: Listed[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query = new URLSearchParams({ level, limit: '100', ...(cursor && { cursor }) });
    const answer = await fetch(`${address}/api/v1/procedures?${query}`);
    const page = pageSchema.parse(await answer.json());
    found.push(...page.items.filter(({ group }) => groups.includes(group)));
    cursor = page.next;
  }
  return found;
}

function staffOf(short: string) {
  return {
    specialist: `chuyenvien.${short}`,
    head: `lanhdao.${short}`,
    documentClerk: `vanthu.${short}`,
  };
}

/** Neighbouring seeds draw far apart. */
function scatter(seed: number): number {
  return Math.imul(seed + 1, 2_654_435_761) >>> 0;
}
