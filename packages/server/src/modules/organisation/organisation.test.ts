import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../testing/database.ts';
import { createOrganisation, SHIPPED_AREAS, type SeededTenant } from './index.ts';

const day = parsePlainDate;
const T = 'H01';
const db = await createTestDatabase();
const organisation = createOrganisation({
  db,
  clock: () => parseInstant('2026-11-20T09:00:00+07:00'),
});
const list = (query: object) =>
  organisation.listUnits(T, { limit: 20, tree: 'subordination', ...query });

let seeded: SeededTenant;

beforeAll(async () => {
  await organisation.ensureAreas();
  await organisation.ensureTenant({ id: T, name: 'Tỉnh An Giang' });
  seeded = await organisation.seedTenant(T);
});

describe('areas of the country', () => {
  it('given the shipped lists, when imported again, then nothing changes and unknown old codes are named', async () => {
    const report = await organisation.importAreas({ files: SHIPPED_AREAS, dryRun: false });
    expect(report.read).toMatchObject({
      province: 63 + 34,
      district: 696,
      commune: 10_035 + 3_321,
    });
    expect(report.written).toBe(0);
    expect(new Set(report.setAside.map((it) => it.row.slice(0, 5))).size).toBe(12);
  });

  it('given the same edition, when ensured again, then it is not loaded a second time', async () => {
    expect(await organisation.ensureAreas()).toBe(false);
  });

  it.each(['Chợ Mới', 'cho moi', 'CHỢ MỚI', 'xa cho moi'])(
    'given %s, when searched, then the commune of today is found',
    async (q) => {
      const found = await organisation.searchAreas({ q, on: day('2026-01-01'), limit: 20 });
      expect(found.map((it) => it.code)).toContain('30628');
    },
  );

  it('given a district that is gone, when searched without a day, then it is found with its time', async () => {
    const found = await organisation.searchAreas({ q: 'huyện chợ mới', limit: 20 });
    expect(
      found.filter((it) => it.level === 'district').map((it) => [it.name, it.within, it.validTo]),
    ).toContainEqual(['Huyện Chợ Mới', 'Tỉnh An Giang', '2025-07-01']);
  });

  it('given an island district without communes, when searched, then it became a special zone', async () => {
    const [old] = await organisation.searchAreas({
      q: 'huyện Côn Đảo',
      level: 'district',
      limit: 1,
    });
    expect(old?.becomes).toEqual([{ code: '26732', name: 'Đặc khu Côn Đảo', part: 'full' }]);
  });

  it('given an old commune, when searched, then it says what it went into', async () => {
    const [old] = await organisation.searchAreas({ q: 'xã Long Điền A', limit: 5 });
    expect(old?.becomes.length).toBeGreaterThan(0);
    expect(old?.validTo).toBe('2025-07-01');
  });
});

describe('units of tỉnh An Giang', () => {
  it('given the seed, then 102 communes stand with a desk and two divisions each', () => {
    expect(seeded.communes).toHaveLength(102);
    expect(seeded.communes.every((it) => it.divisions.length === 2)).toBe(true);
  });

  it('given a land-registry branch, when shown, then it has two parents', async () => {
    const branch = await organisation.showUnit(T, 'H01.15.01');
    expect(branch.parents.subordination?.name).toBe('Văn phòng Đăng ký đất đai tỉnh An Giang');
    expect(branch.parents.territory?.name).toBe('Ủy ban nhân dân xã Chợ Mới');
  });

  it.each(['H01.15.01', '000.01.15.H01', 'h01.15.01'])(
    'given the code %s, when asked, then it is the same unit',
    async (q) => {
      const { items } = await list({ q });
      expect(items.map((it) => it.code)).toEqual(['H01.15.01']);
    },
  );

  it.each(['so tu phap', 'Sở Tư pháp', 'sở tư pháb'])(
    'given %s, when searched, then the department is first',
    async (q) => {
      expect((await list({ q })).items[0]?.name).toBe('Sở Tư pháp');
    },
  );

  it('given the name of an old commune, when searched, then the committee that took it over is found', async () => {
    const { items } = await list({ q: 'xã Long Điền A' });
    expect(items.some((it) => it.kind === 'people_committee' && it.level === 'commune')).toBe(true);
  });

  it('given a long list, when paged, then every unit comes once', async () => {
    const seen = new Set<string>();
    let cursor: string | undefined;
    let rows = 0;
    do {
      const page = await list({ limit: 100, ...(cursor ? { cursor } : {}) });
      for (const { id } of page.items) seen.add(id);
      rows += page.items.length;
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen.size).toBe(rows);
    expect(rows).toBe(1 + 21 + 11 + 102 * 3);
  });

  it('given a made-up cursor, when paged, then it is refused', async () => {
    await expect(list({ cursor: 'abc' })).rejects.toMatchObject({ code: 'cursor.invalid' });
  });

  it('given the tree of subordination, when a branch is asked, then all below it are listed', async () => {
    const unitId = seeded.units['Sở Nông nghiệp và Môi trường'] ?? '';
    const ids = await organisation.listDescendantIds(T, { unitId, tree: 'subordination' });
    expect(ids).toHaveLength(1 + 1 + 11);
  });
});

describe('a district closes on 1 July 2025 (two-tier local government)', () => {
  it('given the huyện of Chợ Mới, when asked after it closed, then its code resolves and one successor has its dossiers', async () => {
    const closed = await organisation.showUnit(T, 'H01.30');
    expect(closed).toMatchObject({ name: 'Ủy ban nhân dân huyện Chợ Mới', validTo: '2025-07-01' });
    expect(closed.successors.length).toBeGreaterThan(1);
    expect((await organisation.successorOn(T, closed.id)).name).toBe('Ủy ban nhân dân xã Chợ Mới');
    expect((await organisation.successorOn(T, closed.id, day('2024-12-31'))).id).toBe(closed.id);
  });

  it('given a report for 2024, when units are listed, then the huyện is there and the commune is not', async () => {
    const { items } = await list({ q: 'chợ mới', on: day('2024-12-31') });
    expect(items.map((it) => it.name)).toEqual(['Ủy ban nhân dân huyện Chợ Mới']);
  });

  it('given successors without an heir, when closed, then it is refused', async () => {
    const [one, two] = seeded.communes;
    const closure = {
      unitId: one?.unitId ?? '',
      day: day('2027-01-01'),
      successorIds: [two?.unitId ?? ''],
    };
    await expect(organisation.closeUnit(T, closure)).rejects.toMatchObject({
      code: 'unit.heir-missing',
    });
  });

  it('given a code that is taken from the same day, when a unit is founded with it, then it is refused', async () => {
    const unit = { name: 'Sở Ngoại vụ', kind: 'specialised_agency', level: 'province' } as const;
    const founded = { ...unit, code: '000.00.03.H01', validFrom: day('2025-07-01') };
    await expect(organisation.createUnit(T, founded)).rejects.toMatchObject({
      code: 'unit.code-taken',
    });
  });

  it('given a closed unit, when a desk is opened at it, then it is refused', async () => {
    const unitId = seeded.closed[0]?.unitId ?? '';
    const desk = { unitId, name: 'Bộ phận Một cửa', validFrom: day('2026-01-01') };
    await expect(organisation.openDesk(T, desk)).rejects.toMatchObject({ code: 'unit.closed' });
  });
});

describe('roles held for a time', () => {
  it('given a new head, when asked who was head on a day, then each day has its own', async () => {
    const unitId = seeded.communes[1]?.unitId ?? '';
    const first = await officer('Nguyễn Văn An');
    const second = await officer('Trần Thị Bình');
    await organisation.assignRole(T, {
      officerId: first,
      role: 'head',
      unitId,
      validFrom: day('2025-07-01'),
    });
    await organisation.assignRole(T, {
      officerId: second,
      role: 'head',
      unitId,
      validFrom: day('2026-03-01'),
    });
    expect((await organisation.headOn(T, unitId, day('2026-02-28')))?.officerName).toBe(
      'Nguyễn Văn An',
    );
    expect((await organisation.headOn(T, unitId, day('2026-03-01')))?.officerName).toBe(
      'Trần Thị Bình',
    );
    expect(await organisation.headOn(T, unitId, day('2025-06-30'))).toBeNull();
  });

  it('given a postal clerk, when asked, then the role shows the employer and the desk', async () => {
    const employerId = seeded.units['Bưu điện tỉnh An Giang'] ?? null;
    const [commune] = seeded.communes;
    const officerId = await officer('Lê Văn Cường', employerId);
    const { unitId = '', deskId = '' } = commune ?? {};
    await organisation.assignRole(T, {
      officerId,
      role: 'postal_clerk',
      unitId,
      deskId,
      validFrom: day('2026-01-01'),
    });
    const [held] = await organisation.listRoles(T, { officerId });
    expect(held).toMatchObject({
      role: 'postal_clerk',
      employer: 'Bưu điện tỉnh An Giang',
      deskId,
    });
    await organisation.endRole(T, {
      officerId,
      unitId,
      role: 'postal_clerk',
      day: day('2026-06-01'),
    });
    expect(await organisation.listRoles(T, { officerId })).toEqual([]);
  });

  it('given another tenant, when it asks, then nothing of this one is visible', async () => {
    const page = await organisation.listUnits('H99', { limit: 20, tree: 'subordination' });
    expect(page.items).toEqual([]);
  });

  it('given the tree, when a unit is put below its own child, then it is refused', async () => {
    const [commune] = seeded.communes;
    const link = {
      unitId: commune?.unitId ?? '',
      tree: 'subordination' as const,
      day: day('2026-12-01'),
    };
    const parentId = commune?.divisions[0]?.unitId ?? '';
    await expect(organisation.setParent(T, { ...link, parentId })).rejects.toMatchObject({
      code: 'unit.parent-circle',
    });
  });

  function officer(name: string, employerId: string | null = null) {
    return organisation.createOfficer(T, { name, employerId, validFrom: day('2025-07-01') });
  }
});
