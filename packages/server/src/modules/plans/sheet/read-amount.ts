const factors: Readonly<Record<string, number>> = {
  '': 1,
  đồng: 1,
  'triệu đồng': 1_000_000,
  triệu: 1_000_000,
  'tỷ đồng': 1_000_000_000,
  tỷ: 1_000_000_000,
};

/** `1.200.000`, `1200000 đồng`, `1,5 tỷ đồng`: whole đồng; null when it is no amount. */
export function readAmount(raw: string | number): number | null {
  if (typeof raw === 'number') return Number.isSafeInteger(raw) && raw >= 0 ? raw : null;
  const text = raw.normalize('NFC').trim().toLocaleLowerCase('vi').replace(/\s+/g, ' ');
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,9}))?(?: ?([a-zđỷệồ ]+))?$/u.exec(text);
  const factor = factors[match?.[3]?.trim() ?? ''];
  if (match === null || factor === undefined) return null;
  const decimals = match[2] ?? '';
  const digits = BigInt(`${(match[1] ?? '').replaceAll('.', '')}${decimals}`) * BigInt(factor);
  const scale = 10n ** BigInt(decimals.length);
  return digits % scale === 0n && digits / scale <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(digits / scale)
    : null;
}
