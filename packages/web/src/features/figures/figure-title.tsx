import { useLocale } from '../../lib/locale.tsx';
import type { FigureQuestion } from './figure-question.ts';
import { useFigureNames } from './queries.ts';

/** "Hộ tịch: Đã giải quyết quá hạn". */
export function FigureTitle({ question }: { question: FigureQuestion }) {
  return <>{useFigureTitle(question)}</>;
}

export function useFigureTitle(question: FigureQuestion): string {
  const { messages } = useLocale();
  const nameOf = useFigureNames();
  const { figure, share } = question;
  const own =
    share === undefined
      ? nameOf(figure)
      : messages.figures.share(nameOf(figure), nameOf(share).toLowerCase());
  return [question.name, question.title ?? own].filter(Boolean).join(': ');
}
