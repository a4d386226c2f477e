import type { PostingMatrix } from '@motcua/contract/posting-checks.ts';
import { POSTING_FORMS } from '@motcua/domain/procedure-review/posting.ts';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { usePostingCoverage } from './posting-queries.ts';
import styles from './reviews.module.css';

type Coverage = PostingMatrix['coverage'];

/** How much hangs on the wall, how much stands on the portal, how much in both. */
export function CoverageFigures({ coverage }: { coverage: Coverage }) {
  const { messages, formats } = useLocale();
  const words = messages.posting;
  const say = useCoverageWords();
  if (coverage.required === 0) return <p>{words.nothing}</p>;
  return (
    <>
      <dl className={styles.figures}>
        {POSTING_FORMS.map((form) => (
          <div key={form}>
            <dt>{words.forms[form]}</dt>
            <dd>{say(coverage.posted[form], coverage.required)}</dd>
          </div>
        ))}
        <div>
          <dt>{words.both}</dt>
          <dd>{say(coverage.both, coverage.required)}</dd>
        </div>
      </dl>
      {coverage.unchecked > 0 && (
        <p className="soft">{words.unchecked(formats.number(coverage.unchecked))}</p>
      )}
    </>
  );
}

/** The unit and each one below it, those that lack most first. */
export function CoverageBelow({ unit }: { unit: string }) {
  const { posting: words, common } = useLocale().messages;
  const [most, setMost] = useState(FIRST);
  const list = usePostingCoverage(unit);
  const say = useCoverageWords();
  const items = list.data?.items ?? [];
  if (items.length < 2) return null;
  const sorted = items.toSorted((a, b) => a.both / a.required - b.both / b.required);
  return (
    <Panel id="posting-units" title={words.units} flush>
      <ScrollRegion className={styles.scroll} label={words.tableLabel}>
        <table className={`${styles.table} figures`}>
          <caption className="unseen">{words.tableLabel}</caption>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              {[words.forms.wall, words.forms.portal, words.both].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, most).map(({ unit: one, required, posted, both }) => (
              <tr key={one.id}>
                <th scope="row">
                  <Link to="/reform/reviews/posting" search={{ unit: one.id }}>
                    {one.name}
                  </Link>
                </th>
                <td>{say(posted.wall, required)}</td>
                <td>{say(posted.portal, required)}</td>
                <td>{say(both, required)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {most < sorted.length && (
        <div className={`${styles.card} no-print`}>
          <Button variant="default" onClick={() => setMost(sorted.length)}>
            {common.more}
          </Button>
        </div>
      )}
    </Panel>
  );
}

const FIRST = 12;

/** Down, never up: what lacks one is no hundred per cent. */
function useCoverageWords() {
  const { messages, formats } = useLocale();
  return (posted: number, required: number) =>
    messages.posting.coverageLine(
      formats.number(posted),
      formats.number(required),
      formats.percent(required === 0 ? 0 : Math.floor((posted / required) * 1000) / 1000),
    );
}
