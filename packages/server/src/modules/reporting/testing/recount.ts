/** A cell with a formula: what it says, and what the formula gives when it is counted by hand. */
export interface Recounted {
  name: string;
  formula: string;
  kept: number | string;
  counted: number | string;
}

/** Counts every formula of a sheet anew, knowing sums of cells and ranges, and shares. */
export function recount(sheet: string): Recounted[] {
  const cells = new Map<string, { formula: string | null; value: string }>();
  for (const [, name = '', inside = ''] of sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(.*?)<\/c>/g)) {
    const formula = /<f>(.*?)<\/f>/.exec(inside)?.[1] ?? null;
    cells.set(name, { formula, value: /<v>(.*?)<\/v>/.exec(inside)?.[1] ?? '' });
  }
  const figureOf = (name: string): number => {
    const cell = cells.get(name);
    if (cell === undefined) return 0;
    return Number(cell.formula === null ? cell.value || 0 : count(cell.formula));
  };
  const count = (formula: string): number | string => {
    const share = /^IF\((\w+)=0,"([^"]*)",ROUND\((\w+)\*100\/\w+,(\d)\)\)$/.exec(
      formula.replaceAll('&quot;', '"'),
    );
    if (share) {
      const [, under = '', words = '', over = '', decimals] = share;
      if (figureOf(under) === 0) return words;
      return Number(((figureOf(over) * 100) / figureOf(under)).toFixed(Number(decimals)));
    }
    const sum = /^SUM\((.*)\)$/.exec(formula)?.[1];
    const parts = sum === undefined ? formula.split('+') : sum.split(',').flatMap(cellsIn);
    return parts.reduce((total, name) => total + figureOf(name), 0);
  };
  return [...cells].flatMap(([name, { formula, value }]) =>
    formula === null
      ? []
      : [
          {
            ...{ name, formula, counted: count(formula) },
            kept: Number.isNaN(Number(value)) ? value : Number(value),
          },
        ],
  );
}

function cellsIn(range: string): string[] {
  const [from = '', to = from] = range.split(':');
  const [column, first] = [from.replace(/\d+/, ''), Number(from.replace(/\D+/, ''))];
  const [other, last] = [to.replace(/\d+/, ''), Number(to.replace(/\D+/, ''))];
  if (column !== other) return columnsBetween(column, other).map((letters) => `${letters}${first}`);
  return Array.from({ length: last - first + 1 }, (_, at) => `${column}${first + at}`);
}

function columnsBetween(from: string, to: string): string[] {
  const found: string[] = [];
  for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code += 1)
    found.push(String.fromCharCode(code));
  return found;
}
