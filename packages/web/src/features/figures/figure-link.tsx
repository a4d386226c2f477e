import { Link, useNavigate } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { useLocale } from '../../lib/locale.tsx';
import type { FigureQuestion } from './figure-question.ts';
import { useFigureNames } from './queries.ts';
import styles from './figures.module.css';

interface Props {
  question: FigureQuestion;
  /** The count, or the ratio (0.0123) where the question is a share; null where no case arose. */
  value: number | null;
  /** What is shown instead of the number as it is usually written. */
  children?: ReactNode;
  className?: string | undefined;
  /** Zero opens nothing unless one wants to read what it means. */
  opensZero?: boolean;
  /** Attributes of a cell in a table that is walked with the arrow keys. */
  cell?: { 'data-cell': string; tabIndex: number };
}

/**
 * A figure that opens: definition, its two numbers, the dossiers behind it. A plain press opens them beside the page;
 * the address is that of the explorer, so that a new tab and a bookmark work too.
 */
export function FigureLink({ question, value, children, className, opensZero, cell }: Props) {
  const { messages, formats } = useLocale();
  const words = messages.figures;
  const nameOf = useFigureNames();
  const open = useOpenFigure();
  const written =
    value === null
      ? words.noCase
      : question.share === undefined
        ? formats.number(value)
        : formats.percent(value);
  if ((value === null || value === 0) && !opensZero)
    return <span {...cell}>{children ?? written}</span>;
  const title = question.title ?? nameOf(question.figure);
  return (
    <Link
      to="/figure"
      search={question}
      className={`${styles.figure} figures ${className ?? ''}`}
      aria-label={words.open([question.name, title].filter(Boolean).join(', '), written)}
      preload={false}
      onClick={(event) => {
        if (!isPlainPress(event)) return;
        event.preventDefault();
        open(question);
      }}
      {...cell}
    >
      {children ?? written}
    </Link>
  );
}

/** Opens a figure beside the page, as a step that the back button undoes. */
export function useOpenFigure(): (question: FigureQuestion) => void {
  const navigate = useNavigate();
  return (question) =>
    void navigate({
      to: '.',
      search: true,
      state: (before) => ({
        ...before,
        figure: question,
        figureDepth: (before.figureDepth ?? 0) + 1,
      }),
      resetScroll: false,
    });
}

function isPlainPress(event: MouseEvent): boolean {
  return !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0);
}
