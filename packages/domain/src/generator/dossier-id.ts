import { epochMs } from '../shared/instant.ts';
import { chanceOf, labelOf } from './chance.ts';
import type { Life } from './life.ts';

/** Apart from every other course of chance of a life. */
const COURSE = 7;

/** An id in the shape of UUID v7: the moment of the first act, then chance from seed, place and number. */
export function dossierIdOf(
  seed: number,
  { place, number, at, filedAt, fate }: Pick<Life, 'place' | 'number' | 'at' | 'filedAt' | 'fate'>,
): string {
  const chance = chanceOf(seed, labelOf(place.key), number, fate === 'declined' ? 1 : 0, COURSE);
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
