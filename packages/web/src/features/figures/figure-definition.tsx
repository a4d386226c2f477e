import type { FigureName } from '@motcua/contract/figures.ts';
import { useLocale } from '../../lib/locale.tsx';
import type { FigureQuestion } from './figure-question.ts';
import styles from './figures.module.css';
import { useFigureDefinitions } from './queries.ts';
import { upperFirst } from './upper-first.ts';

/** What is counted and where that is laid down; of a share, for both of its numbers. */
export function FigureDefinition({
  question,
  heading,
}: {
  question: FigureQuestion;
  heading: string;
}) {
  const { messages } = useLocale();
  const words = messages.figures;
  const { figure, plus, share } = question;
  const names = [figure, plus, share].filter((name): name is FigureName => name !== undefined);
  return (
    <section
      className={styles.definition}
      aria-label={[words.definition, heading].filter(Boolean).join(': ')}
    >
      {names.map((name) => (
        <Definition key={name} name={name} headed={names.length > 1} />
      ))}
    </section>
  );
}

function Definition({ name, headed }: { name: FigureName; headed: boolean }) {
  const { locale, messages } = useLocale();
  const definition = useFigureDefinitions().data?.get(name);
  if (definition === undefined) return null;
  const { kinds, source } = messages.figures;
  return (
    <p>
      {headed && <strong>{upperFirst(definition[locale])}. </strong>}
      {definition.counts[locale].replace(/[.\s]*$/, '')}.{' '}
      <span className="soft">{kinds[definition.kind]}</span>{' '}
      <span className="soft">{source(definition.source)}</span>
    </p>
  );
}
