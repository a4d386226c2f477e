/** Draws whole numbers below a bound, each equally likely, always the same for the same seed. */
export type Draw = (bound: number) => number;

/** A sequence of its own for each text (FNV-1a into splitmix32); not for secrets. */
export function seededDraw(seed: string): Draw {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return (bound) => {
    // Numbers above the last whole multiple would favour the small ones.
    const limit = Math.floor(0x1_0000_0000 / bound) * bound;
    let drawn = next();
    while (drawn >= limit) drawn = next();
    return drawn % bound;
  };
}
