import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { CountableProcedure } from '../procedures/index.ts';
import type { UnitOfDuty } from './store-postings.ts';

/**
 * What a unit must post (NĐ 63/2010 Art. 17): a people's committee or service centre the procedures of its
 * level, an agency those whose text names it. A division posts nothing of its own.
 */
export function postingDuty(
  { kind, level, name }: UnitOfDuty,
  procedures: readonly CountableProcedure[],
): CountableProcedure[] {
  if (kind === 'division') return [];
  if (kind === 'people_committee' || kind === 'service_centre')
    return procedures.filter(({ levels }) => levels.some((one) => one === level));
  const wanted = foldAccents(name.replace(/ (tỉnh|thành phố) .*$/i, ''));
  return procedures.filter(({ agency }) => foldAccents(agency).includes(wanted));
}
