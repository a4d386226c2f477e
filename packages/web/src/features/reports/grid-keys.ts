import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';

/** What a key does to the place of the focus in a table of `rows` × `columns`; null where the key means nothing here. */
export function nextCell(
  key: string,
  at: { row: number; column: number },
  size: { rows: number; columns: number; jump: boolean },
): { row: number; column: number } | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (key) {
    case 'ArrowRight':
      return { ...at, column: Math.min(at.column + 1, last.column) };
    case 'ArrowLeft':
      return { ...at, column: Math.max(at.column - 1, 0) };
    case 'ArrowDown':
      return { ...at, row: Math.min(at.row + 1, last.row) };
    case 'ArrowUp':
      return { ...at, row: Math.max(at.row - 1, 0) };
    case 'Home':
      return size.jump ? { row: 0, column: 0 } : { ...at, column: 0 };
    case 'End':
      return size.jump ? last : { ...at, column: last.column };
    default:
      return null;
  }
}

/**
 * One stop of the Tab key for a whole table, arrows inside it (the grid pattern of WAI-ARIA): a form of thirteen
 * columns and a hundred rows would otherwise take a thousand presses to get past. Cells carry `data-cell="row:column"`.
 */
export function useGridKeys<E extends HTMLElement>() {
  const grid = useRef<E>(null);
  useEffect(() => {
    const cells = cellsOf(grid.current);
    if (cells.length > 0 && !cells.some((cell) => cell.tabIndex === 0)) makeStop(cells[0], null);
  });
  return {
    ref: grid,
    onFocus(event: FocusEvent<E>) {
      const cell = closestCell(event.target);
      if (cell !== null) makeStop(cell, grid.current);
    },
    onKeyDown(event: KeyboardEvent<E>) {
      const cell = closestCell(event.target);
      if (cell === null || event.altKey || event.metaKey) return;
      const cells = cellsOf(grid.current);
      const places = cells.map(placeOf);
      const size = {
        rows: Math.max(...places.map(({ row }) => row)) + 1,
        columns: Math.max(...places.map(({ column }) => column)) + 1,
        jump: event.ctrlKey,
      };
      const next = nextCell(event.key, placeOf(cell), size);
      if (next === null) return;
      event.preventDefault();
      grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row}:${next.column}"]`)?.focus();
    },
  };
}

function makeStop(cell: HTMLElement | undefined, grid: HTMLElement | null): void {
  for (const other of cellsOf(grid)) if (other !== cell) other.tabIndex = -1;
  if (cell) cell.tabIndex = 0;
}

function cellsOf(grid: HTMLElement | null): HTMLElement[] {
  return grid === null ? [] : [...grid.querySelectorAll<HTMLElement>('[data-cell]')];
}

function closestCell(target: EventTarget): HTMLElement | null {
  return target instanceof HTMLElement ? target.closest<HTMLElement>('[data-cell]') : null;
}

function placeOf(cell: HTMLElement): { row: number; column: number } {
  const [row = '0', column = '0'] = (cell.dataset.cell ?? '').split(':');
  return { row: Number(row), column: Number(column) };
}
