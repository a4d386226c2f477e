/** Codes of agencies as people count: `H01.9` before `H01.10`, a whole before its parts. For `sort`. */
export function compareCodes(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (part !== other) return compareParts(part, other);
  }
  return left.length - right.length;
}

/** By number where both are numbers, by letters otherwise. */
function compareParts(a: string, b: string): number {
  const areNumbers = /^\d+$/.test(a) && /^\d+$/.test(b);
  if (areNumbers && Number(a) !== Number(b)) return Number(a) - Number(b);
  return a < b ? -1 : 1;
}
