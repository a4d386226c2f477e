export type ReadNumber =
  | { kind: 'number'; number: string }
  | { kind: 'wrong'; vi: string; en: string };

/** `I`, `II`, `A`: a line that names a field for the tasks below it. */
export function isSectionNumber(text: string): boolean {
  return /^(?:[IVX]{1,5}|[A-Z])\.?$/.test(text.trim());
}

/**
 * Numbers as they stand, each once; a row without one gets the next. Numbers that begin anew under each
 * section go on counting, and parts go with them: `1`, `1.1` under the second may become `8`, `8.1`.
 */
export function createNumbering() {
  const taken = new Set<string>();
  let highest = 0;
  let sectioned = new Map<number, number>();
  let inSection = false;
  const top = (written: number): number => {
    if (!inSection) return written;
    const known = sectioned.get(written);
    if (known !== undefined) return known;
    const given = taken.has(String(written)) ? highest + 1 : written;
    sectioned.set(written, given);
    return given;
  };
  return {
    beginSection() {
      inSection = true;
      sectioned = new Map();
    },
    numberOf(text: string): ReadNumber {
      const written = text.trim().replace(/\.$/, '');
      if (written !== '' && !/^[0-9]{1,4}(\.[0-9]{1,4}){0,9}$/.test(written))
        return {
          ...{ kind: 'wrong', en: `“${text}” is no number; write 1, 2, 2.1 …` },
          vi: `“${text}” không phải số thứ tự; ghi 1, 2, 2.1 …`,
        };
      const [first, ...rest] = written === '' ? [highest + 1] : written.split('.').map(Number);
      const number = [top(first ?? 0), ...rest].join('.');
      if (taken.has(number))
        return {
          ...{ kind: 'wrong', en: `number ${number} stands twice; give each task its own.` },
          vi: `số ${number} đã có ở hàng trên; mỗi nhiệm vụ một số (nếu là 3.10 thì ghi ô ở dạng chữ).`,
        };
      taken.add(number);
      highest = Math.max(highest, Number(number.split('.')[0]));
      return { kind: 'number', number };
    },
  };
}
