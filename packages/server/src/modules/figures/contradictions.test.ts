import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../platform/logger.ts';
import { type DossierDesk, openDossierDesk, reception } from '../../testing/dossier-desk.ts';
import { makeOrganisation } from '../../testing/make-organisation.ts';
import { createAlarms } from './alarms.ts';
import { createContradictions } from './contradictions.ts';
import { watchContradictions } from './contradictions-watch.ts';
import { createFigures } from './figures.ts';

let desk: DossierDesk;
let parts: ReturnType<typeof makeParts>;

beforeEach(async () => {
  desk = await openDossierDesk({ now: '2026-03-02T08:00:00+07:00' });
  parts = makeParts();
});

function makeParts() {
  const { db, reference } = desk;
  const common = { db, reference, clock: desk.now, logger: createLogger('silent') };
  const figures = createFigures(common);
  const alarms = createAlarms(common);
  return { figures, alarms, contradictions: createContradictions({ ...common, figures, alarms }) };
}

const list = async (state: 'open' | 'closed') =>
  (await parts.alarms.list(desk.as('administrator').officer, { state, limit: 50 })).items;
const year2019 = { from: parsePlainDate('2019-01-01'), to: parsePlainDate('2019-12-31') };

describe('figures told from outside', () => {
  it('given Chợ Mới in 2019, when the land-registry branch is told to have more open than the district, then an alarm says which two figures cannot both be true', async () => {
    const names = { tenantId: 'H01', unitCode: 'H01.40', unitName: 'UBND huyện Chợ Mới' };
    const district = await makeOrganisation(desk.db, names);
    const branch = await makeOrganisation(desk.db, {
      ...{ tenantId: 'H01', unitCode: 'H01.41' },
      unitName: 'Chi nhánh Văn phòng Đăng ký đất đai Chợ Mới',
    });
    const whole = {
      ...{ ...year2019, unitId: district.unitId },
      figures: { received: 49_536, resolved: 49_338 },
    };
    const part = {
      ...{ ...year2019, unitId: branch.unitId, wholeUnitId: district.unitId },
      figures: { received: 18_230, resolved: 17_434 },
    };
    const checked = await parts.contradictions.checkFacts('H01', [whole, part]);
    expect(checked.map(({ contradictions }) => contradictions.length)).toEqual([0, 1]);
    const [alarm] = await list('open');
    expect(alarm).toMatchObject({
      ...{ kind: 'contradiction', rule: 'part-within-whole', unit: { code: 'H01.41' } },
      sentence: {
        vi: 'Đang giải quyết, Chi nhánh Văn phòng Đăng ký đất đai Chợ Mới trong tổng của UBND huyện Chợ Mới: phần 796 lớn hơn tổng 198, hai số không thể cùng đúng.',
      },
    });
    desk.setNow('2026-03-03T08:00:00+07:00');
    const corrected = { ...whole, figures: { received: 50_134, resolved: 49_338 } };
    await parts.contradictions.checkFacts('H01', [corrected, part]);
    expect(await list('open')).toEqual([]);
    expect(await list('closed')).toMatchObject([
      { firstSeen: '2026-03-02T08:00:00+07:00', closedAt: '2026-03-03T08:00:00+07:00' },
    ]);
  });

  it('given a figure that is counted here, when another number is told, then both are said; for what is not counted nothing is', async () => {
    await desk.as('desk_clerk').post('/dossiers', reception);
    const { unitId } = desk.organisation;
    const told = (from: string, to: string) => ({
      ...{ unitId, from: parsePlainDate(from), to: parsePlainDate(to) },
      figures: { received: 3, total: 3 },
    });
    const [now] = await parts.contradictions.checkFacts('H01', [told('2026-03-01', '2026-03-31')]);
    expect(now?.contradictions.map(({ sentence }) => sentence.vi)[0]).toBe(
      'UBND H01.12: tiếp nhận trong kỳ được báo là 3, hệ thống đếm được 1; hai số không thể cùng đúng.',
    );
    const [past] = await parts.contradictions.checkFacts('H01', [told('2019-03-01', '2019-03-31')]);
    expect(past?.contradictions).toEqual([]);
  });
});

describe('figures counted here', () => {
  it('given figures as acts wrote them, when they are checked, then nothing contradicts', async () => {
    for (const channel of ['counter', 'online', 'postal'])
      await desk.as('desk_clerk').post('/dossiers', { ...reception, channel });
    await parts.contradictions.checkUnits('H01', [desk.organisation.unitId]);
    expect(await list('open')).toEqual([]);
  });

  it('given a balance that somebody changed, when a fold moves the unit, then an alarm comes by itself and goes when it is right again', async () => {
    const { unitId } = desk.organisation;
    const { contradictions, figures } = parts;
    await figures.fold('H01');
    const checks: PromiseWithResolvers<void>[] = [Promise.withResolvers(), Promise.withResolvers()];
    let done = 0;
    const watch = watchContradictions({
      ...{ figures, logger: createLogger('silent'), firstMs: 0, everyMs: 0 },
      contradictions: {
        async checkUnits(tenantId, unitIds) {
          await contradictions.checkUnits(tenantId, unitIds);
          checks[done]?.resolve();
          done += 1;
        },
      },
    });
    const spoil = (by: number) => desk.db.owner`
      update figure_total set open = open + ${by}
      where cut = 'field' and grain = 'year' and axis = 'own' and unit_id = ${unitId}`;
    await desk.as('desk_clerk').post('/dossiers', reception);
    await figures.fold('H01');
    await checks[0]?.promise;
    expect(await list('open')).toEqual([]);
    desk.setNow('2027-02-01T08:00:00+07:00');
    await spoil(1);
    await desk.as('desk_clerk').post('/dossiers', reception);
    await figures.fold('H01');
    await checks[1]?.promise;
    const found = await list('open');
    expect(found.map(({ rule }) => rule)).toContain('parts-sum-to-whole');
    await spoil(-1);
    await contradictions.checkUnits('H01', [unitId]);
    expect(await list('open')).toEqual([]);
    await watch.stop();
  });
});
