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
  const { figure, share, plus } = question;
  // Names come after the page: half a sentence would stand there until then.
  if (question.title === undefined && nameOf(figure) === '') return question.name ?? '';
  const above = plus === undefined ? nameOf(figure) : `${nameOf(figure)} + ${nameOf(plus)}`;
  const own =
    share === undefined ? above : messages.figures.share(above, nameOf(share).toLowerCase());
  return [question.name, question.title ?? own].filter(Boolean).join(': ');
}
