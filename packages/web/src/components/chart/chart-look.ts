import type { ChartData, Ground, Tone } from './chart-data.ts';

/** What the place of the chart looks like: read from the tokens there, by day or by night. */
export interface ChartLook {
  tones: Record<Tone, string>;
  grounds: Record<Ground, string>;
  ink: string;
  inkSoft: string;
  line: string;
  paper: string;
  font: string;
  /** Pixels of a letter, as in the text around. */
  size: number;
  /** Pixels from edge to edge. */
  width: number;
}

/** The legend wraps: a narrow place needs a line for each pair of names. */
export function legendHeight(data: ChartData, look: ChartLook): number {
  if (data.series.length < 2) return look.size;
  const letters = data.series.reduce((sum, { name }) => sum + name.length + 8, 0);
  const lines = Math.ceil((letters * look.size * 0.56) / look.width);
  return look.size * (0.8 + lines * 1.9);
}
