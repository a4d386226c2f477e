import { contradictionsAmong } from '@motcua/domain/figures/contradictions.ts';
import type { Figures } from '@motcua/domain/figures/figure-names.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../testing/server.ts';
import { generate, type GenerateOrder } from './generate.ts';

// Huyện Chợ Mới 2019 as an article printed it, from dossiers that went through the decider: the desk and the branch
// dossier by dossier, all three levels one in twenty; `bench figures --district` counts all 193,615.
const IN_ALL = 49_536 + 18_230 + 125_849;
const MODEL = Math.round(IN_ALL / 20);

const TENANT = 'H01';
const year = { from: parsePlainDate('2019-01-01'), to: parsePlainDate('2019-12-31') };
const scaled = (count: number) => Math.round((count * MODEL) / IN_ALL);
const percent = (part: number, whole: number) => ((part / whole) * 100).toFixed(2);

let server: TestServer;

async function live(order: Pick<GenerateOrder, 'dossiers' | 'at'>): Promise<void> {
  server = await createTestServer({ now: '2020-01-08T05:41:00+07:00' });
  await generate(
    { ...server.parts, services: server.services },
    {
      ...{ scope: '893', seed: 2019, ...year, ...order },
      ...{ amongOthers: false, byName: 'test', report: () => {} },
    },
  );
}

describe('given the year of Chợ Mới as it was printed', () => {
  beforeAll(() => live({ dossiers: 'published', at: ['H01.20', 'H01.15.20'] }), 900_000);

  test('when the desk of the district is counted, then of 49 536 received 49 338 are returned and 198 open: 99.60 %', async () => {
    const { received, delivered, resolved, open } = await figuresOf('H01.20', 'own');
    expect({ received, delivered, resolved, open }).toEqual({
      ...{ received: 49_536, delivered: 49_338, resolved: 49_338, open: 198 },
    });
    expect(percent(resolved, received)).toBe('99.60');
  });

  test('when the branch of the land registry is counted, then of 18 230 received 17 434 are resolved and 796 open', async () => {
    const { received, resolved, open } = await figuresOf('H01.15.20', 'own');
    expect({ received, resolved, open }).toEqual({ received: 18_230, resolved: 17_434, open: 796 });
  });

  test('when the branch is called a part of the desk, as the article does, then both cannot be true: 796 of 198 are open', async () => {
    const whole = { key: 'H01.20', name: 'Bộ phận Một cửa huyện Chợ Mới' };
    const part = { key: 'H01.15.20', name: 'Chi nhánh Văn phòng Đăng ký đất đai' };
    const found = contradictionsAmong(
      { ...whole, figures: await figuresOf('H01.20', 'own') },
      {
        parts: [{ ...part, figures: await figuresOf('H01.15.20', 'own') }],
        complete: false,
      },
      (figure) => ({ vi: figure, en: figure }),
    );
    const open = found.find(({ figures }) => figures.some(({ figure }) => figure === 'open'));
    expect(open?.figures.map(({ value }) => value).sort((a, b) => a - b)).toEqual([198, 796]);
  });
});

describe('given a scale model of that year, one in twenty, with its communes', () => {
  beforeAll(() => live({ dossiers: MODEL }), 600_000);

  test('when the communes are counted, then all that came was returned', async () => {
    const rows = await server.services.figures.read({
      ...{ ...(await scopeOf('H01.20')), axis: 'subordination', cut: 'unit', ...year },
    });
    const { unitId } = await scopeOf('H01.20');
    const communes = rows.filter(({ key }) => key !== unitId);
    const sum = (name: keyof Figures) =>
      communes.reduce((all, { figures }) => all + figures[name], 0);
    expect(communes).toHaveLength(18);
    expect([sum('received'), sum('delivered'), sum('open')]).toEqual([
      scaled(125_849),
      scaled(125_849),
      0,
    ]);
  });

  test('when both levels are counted, then the rate is 99.89 %, and all that ended was in time', async () => {
    const both = await figuresOf('H01.20', 'subordination');
    expect(both.received).toBe(scaled(49_536) + scaled(125_849));
    expect(both.received - both.resolved).toBe(scaled(49_536) - scaled(49_338));
    expect(percent(both.resolved, both.received)).toBe('99.89');
    expect(both.resolvedLate).toBe(0);
    expect(both.resolvedEarly + both.resolvedOnTime).toBe(both.resolved);
  });
});

async function scopeOf(code: string) {
  const unit = await server.services.organisation.findUnit(TENANT, code, year.to);
  if (unit === null) throw new Error(`There is no ${code}.`);
  return { tenantId: TENANT, unitId: unit.id };
}

async function figuresOf(code: string, axis: 'own' | 'subordination'): Promise<Figures> {
  const [row] = await server.services.figures.read({
    ...{ ...(await scopeOf(code)), axis, cut: 'whole', ...year },
  });
  if (row === undefined) throw new Error(`${code} has no figures.`);
  return row.figures;
}
