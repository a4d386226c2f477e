const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const groups = ['', 'nghìn', 'triệu', 'tỷ'] as const;

/** A whole number from 0 to 999 999 999 999 in Vietnamese words, as lists that are signed write it. */
export function numberInWords(whole: number): string {
  if (whole === 0) return digits[0];
  const parts: string[] = [];
  let rest = whole;
  for (let at = 0; rest > 0 && at < groups.length; at += 1) {
    const group = rest % 1000;
    rest = Math.floor(rest / 1000);
    if (group > 0) parts.unshift([hundreds(group, rest > 0), groups[at]].filter(Boolean).join(' '));
  }
  return parts.join(' ');
}

function hundreds(number: number, isInside: boolean): string {
  const [hundred, ten, one] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const head = hundred > 0 || isInside ? [`${digits[hundred]} trăm`] : [];
  return [...head, ...tens(ten, one, head.length > 0)].join(' ');
}

function tens(ten: number, one: number, isInside: boolean): string[] {
  if (ten === 0) return one === 0 ? [] : isInside ? ['lẻ', digits[one] ?? ''] : [digits[one] ?? ''];
  const head = ten === 1 ? 'mười' : `${digits[ten]} mươi`;
  if (one === 0) return [head];
  if (one === 5) return [head, 'lăm'];
  if (one === 1 && ten > 1) return [head, 'mốt'];
  return [head, digits[one] ?? ''];
}
