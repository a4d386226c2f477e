import type { Pivot } from '@motcua/contract/report-pivots.ts';
import { pivotSteps, PIVOT_STEPS, stepName } from '@motcua/domain/figures/pivot-steps.ts';
import { partWords } from '@motcua/domain/figures/pivot-words.ts';
import type { Locale } from '../../../lib/locale.tsx';

/** What a row or a column is called in the language of the screen; places and kinds keep the name they have. */
export function headName(
  pivot: Pick<Pivot, 'from' | 'to' | 'rowsBy' | 'columnsBy'>,
  { side, key, name }: { side: 'rows' | 'columns'; key: string; name: string },
  words: { locale: Locale; rest: string; all: string },
): string {
  const by = side === 'rows' ? pivot.rowsBy : pivot.columnsBy;
  const { locale, rest, all } = words;
  if (by === 'none') return all;
  const kind = PIVOT_STEPS.find((one) => one === by);
  const step = kind && pivotSteps(pivot, kind).find((one) => one.key === key);
  if (step !== undefined) return stepName(step)[locale];
  if (by !== 'field_channel') return partWords(by, key)?.[locale] ?? (name || rest);
  const [channel = '', ...field] = key.split(' ');
  return `${field.join(' ') || rest}, ${partWords('channel', channel)?.[locale] ?? channel}`;
}
