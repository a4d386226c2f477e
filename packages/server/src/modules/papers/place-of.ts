/**
 * Địa danh before the date of a paper: the proper name of the commune, else of the province
 * (NĐ 30/2020 Annex I). 'Ủy ban nhân dân xã Hội An' gives 'Hội An'. Empty when no name tells one.
 */
export function placeOf(names: readonly (string | null)[]): string {
  for (const name of names) {
    const found = named.exec(name ?? '')?.[1]?.trim();
    if (found) return found;
  }
  return '';
}

const named =
  /(?<!\p{L})(?:xã|phường|thị trấn|đặc khu|thị xã|huyện|quận|tỉnh|thành phố)\s+(\p{Lu}.*)$/iu;
