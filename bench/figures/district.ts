import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { openInstallation, TENANT } from './installation.ts';

const YEAR = { from: parsePlainDate('2019-01-01'), to: parsePlainDate('2019-12-31') };

/** Huyện Chợ Mới 2019 at full size: 193,615 dossiers, and the figures that an article printed of them. */
export async function measureDistrict(report: (sentence: string) => void): Promise<void> {
  const order = { scope: '893', dossiers: 'published', seed: 2019, ...YEAR } as const;
  const filled = await openInstallation(
    { ...order, amongOthers: false, byName: 'bench figures' },
    report,
  );
  try {
    console.log(`Chợ Mới 2019: ${filled.dossiers} dossiers in ${Math.round(filled.seconds)} s`);
    await printScope('desk of the district', { code: 'H01.20', axis: 'own' });
    await printScope('branch of the land registry', { code: 'H01.15.20', axis: 'own' });
    await printScope('both levels', { code: 'H01.20', axis: 'subordination' });
  } finally {
    await filled.close();
  }

  async function printScope(name: string, of: { code: string; axis: 'own' | 'subordination' }) {
    const { organisation, figures } = filled.opened.services;
    const unit = await organisation.findUnit(TENANT, of.code, YEAR.to);
    const asked = { tenantId: TENANT, unitId: unit?.id ?? '', cut: 'whole', ...YEAR } as const;
    const [row] = await figures.read({ ...asked, axis: of.axis });
    const { received = 0, resolved = 0, open = 0 } = row?.figures ?? {};
    const rate = ((resolved / received) * 100).toFixed(2);
    console.log(`  ${name}: ${received} received, ${resolved} returned, ${open} open, ${rate} %`);
  }
}
