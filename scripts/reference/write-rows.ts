import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a header object and one row per line, so that a later edition shows as a readable difference. */
export function writeRows(
  file: string,
  header: Record<string, unknown>,
  rows: Record<string, unknown[]>,
): void {
  const head = Object.entries(header).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const lists = Object.entries(rows).map(
    ([key, list]) =>
      `${JSON.stringify(key)}: [\n${list.map((row) => JSON.stringify(row)).join(',\n')}\n]`,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `{\n${[...head, ...lists].join(',\n')}\n}\n`);
}
