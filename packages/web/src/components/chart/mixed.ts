/** A third of the one colour on the other, both as `#rrggbb` or, as a build shortens them, `#rgb`. */
export function mixed(color: string, ground: string): string {
  const [front, back] = [partsOf(color), partsOf(ground)];
  const parts = front.map((part, at) => Math.round(part * 0.34 + (back[at] ?? 0) * 0.66));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function partsOf(color: string): number[] {
  const digits = color.replace('#', '');
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16) || 0);
}
