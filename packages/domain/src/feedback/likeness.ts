import { foldAccents } from '../shared/fold-accents.ts';

export interface Place {
  latitude: number;
  longitude: number;
}

/** Metres between two places on the ground, good for a province. */
export function metresBetween(a: Place, b: Place): number {
  const radians = Math.PI / 180;
  const middle = ((a.latitude + b.latitude) / 2) * radians;
  const north = (b.latitude - a.latitude) * radians;
  const east = (b.longitude - a.longitude) * radians * Math.cos(middle);
  return Math.round(EARTH_METRES * Math.hypot(north, east));
}

/** 0 to 1: which part of the word pairs of two texts is the same, without accents and signs. */
export function likeness(a: string, b: string): number {
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)];
  const both = [...pairsA].filter((pair) => pairsB.has(pair)).length;
  const all = pairsA.size + pairsB.size - both;
  return all === 0 ? 0 : both / all;
}

export interface Comparable {
  text: string;
  field: string | null;
  place: Place | null;
}

/**
 * How much two feedbacks look like one matter, 0 to 1: the words, and for urban matters being of one field within
 * 150 metres. What to join is decided by a person.
 */
export function sameMatter(a: Comparable, b: Comparable): number {
  const words = likeness(a.text, b.text);
  const isOneField = a.field !== null && a.field === b.field;
  if (a.place === null || b.place === null)
    return isOneField && words >= SOME_WORDS ? Math.min(1, words + 0.2) : words;
  const metres = metresBetween(a.place, b.place);
  if (metres > FAR_METRES) return words / 2;
  const near = metres <= NEAR_METRES && isOneField ? 0.6 : 0.2;
  return Math.min(1, words + near);
}

/** From here on two are shown as possible duplicates. */
export const LIKELY_DUPLICATE = 0.4;

const SOME_WORDS = 0.1;
const EARTH_METRES = 6_371_000;
const NEAR_METRES = 150;
const FAR_METRES = 2000;

function pairsOf(text: string): Set<string> {
  const words = foldAccents(text.toLowerCase())
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return new Set(words.slice(1).map((word, place) => `${words[place]} ${word}`));
}
