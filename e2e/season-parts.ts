import { z } from 'zod';
import type { Officer } from './officer.ts';

const unitsSchema = z.object({
  items: z.array(z.object({ code: z.string().nullable(), name: z.string() })),
});
const sheetSchema = z.object({
  state: z.string(),
  items: z.array(z.object({ code: z.string(), max: z.number().nullable() })),
});
export interface CommuneUnit {
  code: string;
  name: string;
}

/** Shares of the maximum that give two, six, five, one and four communes in the five bands; two of them tie. */
export const SHARES = [
  ...[0.934, 0.911],
  ...[0.892, 0.88, 0.88, 0.865, 0.84, 0.812],
  ...[0.79, 0.78, 0.76, 0.74, 0.715],
  ...[0.66],
  ...[0.58, 0.56, 0.523, 0.49],
] as const;

const sessionSchema = z.object({
  officer: z.object({
    assignments: z.array(z.object({ unitCode: z.string(), unitName: z.string() })),
  }),
});

/** People's committees of communes, that of this officer first. */
export async function communesWith(office: Officer, head: Officer): Promise<CommuneUnit[]> {
  const session = sessionSchema.parse((await head.get('/sessions/current')).body);
  const [own] = session.officer.assignments;
  if (own === undefined) throw new Error('The head has no unit.');
  const name = encodeURIComponent('Ủy ban nhân dân xã');
  const answer = await office.get(`/units?level=commune&limit=60&q=${name}`);
  const others = unitsSchema
    .parse(answer.body)
    .items.filter(({ code }) => code !== null && code !== own.unitCode);
  return [
    { code: own.unitCode, name: own.unitName },
    ...others.map(({ code, name }) => ({ code: code ?? '', name })),
  ].slice(0, SHARES.length);
}

export interface SheetAddress {
  season: string;
  unit: string;
}

/** The appraiser gives every item this share of its maximum, but for those named. */
export async function appraiseAll(
  office: Officer,
  { season, unit }: SheetAddress,
  { share, except = [] }: { share: number; except?: readonly string[] },
): Promise<void> {
  const path = `/index-seasons/${season}/sheets/${unit}`;
  const sheet = sheetSchema.parse((await office.get(path)).body);
  for (const { code, max } of sheet.items) {
    if (except.includes(code)) continue;
    const points = Math.round((max ?? 0) * share * 100) / 100;
    await done(
      office.put(`${path}/items/${code}/appraisal`, {
        ...{ points, reason: 'Đối chiếu với tài liệu kiểm chứng và số liệu của tỉnh.' },
        cause: 'evidence_insufficient',
      }),
    );
  }
}

/** A commune that never sent its sheet: taken up after the day, appraised without it, closed by the council. */
export async function settleWithout(
  people: { office: Officer; council: Officer },
  address: SheetAddress,
  share: number,
): Promise<void> {
  const path = `/index-seasons/${address.season}/sheets/${address.unit}`;
  await done(people.office.post(`${path}/take-ups`, {}));
  await appraiseAll(people.office, address, { share });
  await done(people.office.post(`${path}/appraisals`, {}));
  await done(people.council.post(`${path}/decisions`, {}));
}

async function done(asked: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(JSON.stringify(body));
}
