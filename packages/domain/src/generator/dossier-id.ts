import { epochMs } from '../shared/instant.ts';
import { epochDayOf } from '../shared/plain-date.ts';
import { chanceOf, labelOf } from './chance.ts';
import type { Life } from './life.ts';
import type { Plan } from './place.ts';

/** Apart from every other course of chance of a life. */
const COURSE = 7;

/** An id in the shape of UUID v7: the moment of the first act, then chance from seed, span, place and number. */
export function dossierIdOf(
  { seed, from }: Pick<Plan, 'seed' | 'from'>,
  { place, number, at, filedAt, fate }: Pick<Life, 'place' | 'number' | 'at' | 'filedAt' | 'fate'>,
): string {
  const declined = fate === 'declined' ? 1 : 0;
  const chance = chanceOf(seed, epochDayOf(from), labelOf(place.key), number, declined, COURSE);
  const hex = (digits: number) =>
    chance
      .between(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, '0');
  const time = epochMs(filedAt ?? at)
    .toString(16)
    .padStart(12, '0');
  const variant = chance.between(8, 11).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
}
