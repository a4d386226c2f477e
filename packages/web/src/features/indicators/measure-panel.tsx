import type { MeasureOpened } from '@motcua/contract/scorecards-opened.ts';
import { FIGURE_NAMES } from '@motcua/contract/figures.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { writeDate } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.tsx';
import { FigureLink } from '../figures/figure-link.tsx';
import styles from './indicators.module.css';

interface Scope {
  unit: string;
  axis: 'own' | 'subordination' | 'territory';
  from: string;
  to: string;
}

/** A number of an item: how it is counted or who told it, its parts with their dossiers, its papers. */
export function MeasurePanel(props: { title: string; measure: MeasureOpened; scope: Scope }) {
  const { title, measure, scope } = props;
  const { locale, messages, formats } = useLocale();
  const words = messages.indicators;
  const { value } = measure;
  return (
    <section className={styles.measure}>
      <h3>
        {title}: {measure.name[locale]}
      </h3>
      <p className={`${styles.number} figures`}>
        {typeof value === 'number'
          ? formats.number(value)
          : value === null
            ? words.noSource
            : String(value)}
      </p>
      <p className="soft">
        {words.origins[measure.origin]}. {measure.how[locale]}
      </p>
      {measure.contradiction && <p className={styles.warn}>{measure.contradiction[locale]}</p>}
      {measure.parts.length > 0 && (
        <dl className={styles.parts} aria-label={words.parts}>
          {measure.parts.map((part) => (
            <div key={part.figure ?? part.name.vi}>
              <dt>
                {part.sign < 0 ? '− ' : ''}
                {part.name[locale]}
              </dt>
              <dd className="figures">
                <Part part={part} scope={scope} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {measure.evidence.length > 0 && (
        <>
          <h4 className={styles.sub}>{words.evidence}</h4>
          <ul className={styles.plain}>
            {measure.evidence.map((paper) => (
              <li key={`${paper.version} ${paper.importedAt}`}>
                {String(paper.value)}: {words.evidenceOf(paper.source, paper.number ?? '')}
                {paper.date && `, ${writeDate(paper.date)}`}
                {paper.signer && `, ${paper.signer}`} ({formats.moment(paper.importedAt)})
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Part({ part, scope }: { part: MeasureOpened['parts'][number]; scope: Scope }) {
  const { messages, formats } = useLocale();
  const figure = FIGURE_NAMES.find((name) => name === part.figure);
  if (part.value === null) return messages.indicators.noSource;
  if (figure === undefined || part.link === null) return formats.number(part.value);
  const { unit, axis } = scope;
  const [from, to] = [parsePlainDate(scope.from), parsePlainDate(scope.to)];
  return (
    <FigureLink question={{ unit, axis, cut: 'whole', from, to, figure }} value={part.value} />
  );
}
