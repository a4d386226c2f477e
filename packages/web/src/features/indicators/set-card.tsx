import type { IndicatorSetView } from '@motcua/contract/indicators.ts';
import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../lib/locale.tsx';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import { writeDate } from '../../lib/format.ts';
import type { IndicatorSearch } from './indicator-search.ts';
import styles from './indicators.module.css';

/** A set of indicators: whose it is, since when, and the way to its points. */
export function SetCard(props: {
  set: IndicatorSetView;
  search: IndicatorSearch;
  /** How the unit stands in it now. */
  standing?: ReactNode;
}) {
  const { set, search, standing } = props;
  const { locale, messages } = useLocale();
  const words = messages.indicators;
  return (
    <li className={styles.set}>
      <h3>
        <Link to="/indicators/$set" params={{ set: set.id }} search={search}>
          {set.name[locale]}
        </Link>
      </h3>
      {standing}
      <p className="soft">
        {words.source(set.source.document, set.source.article ?? null)};{' '}
        {words.validFrom(dayOf(set.validFrom))}
        {set.validTo !== null && `, ${words.validTo(dayOf(set.validTo))}`}
      </p>
      <p className={styles.facts}>
        <span>{set.ofPersons ? words.ofPersons : words.ofUnits}</span>
        <span>{words.items(set.items.length)}</span>
        {set.max !== null && <span>{words.outOf(String(set.max))}</span>}
      </p>
    </li>
  );
}

export function dayOf(text: string): string {
  return isPlainDate(text) ? writeDate(text) : text;
}
