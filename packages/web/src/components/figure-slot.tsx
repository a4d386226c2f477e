import type { Axis, Cut, FigureName } from '@motcua/contract/figures.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import { type ComponentType, createContext, type ReactNode, use } from 'react';
import { useLocale } from '../lib/locale.tsx';

/** Which figure it is: all that tells it from every other. */
export interface FigureAt {
  unit: string;
  axis: Axis;
  cut: Cut;
  key?: string | undefined;
  figure: FigureName;
  share?: FigureName | undefined;
  from: PlainDate;
  to: PlainDate;
  asOf?: Instant | undefined;
  name?: string | undefined;
  title?: string | undefined;
}

export interface FigureSlotProps {
  question: FigureAt;
  value: number | null;
  children?: ReactNode;
  className?: string | undefined;
  opensZero?: boolean;
}

const SlotContext = createContext<ComponentType<FigureSlotProps> | null>(null);

/** The page says how a figure opens; what shows figures does not know that feature. */
export const FigureOpener = SlotContext;

/** A figure that opens where the page lets it, and a plain number elsewhere. */
export function Figure(props: FigureSlotProps) {
  const { formats, messages } = useLocale();
  const Opener = use(SlotContext);
  if (Opener !== null) return <Opener {...props} />;
  const { value, children, question } = props;
  const plain =
    value === null
      ? messages.chart.noCase
      : question.share === undefined
        ? formats.number(value)
        : formats.percent(value);
  return <span className={props.className}>{children ?? plain}</span>;
}
