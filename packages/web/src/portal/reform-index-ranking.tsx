import type { SeasonResults, UnitResult } from '@motcua/contract/season-results.ts';
import { fill, useView } from './view.ts';

/** Ranks with their ties; the change of points and that of ranks stand apart, for they may have other signs. */
export function ReformIndexRanking({ results }: { results: SeasonResults }) {
  const { reformIndex } = useView().words;
  const isCompared = results.previous !== null;
  const ordered = results.units.toSorted(
    (a, b) =>
      (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) ||
      a.unit.name.localeCompare(b.unit.name, 'vi'),
  );
  return (
    <section>
      <h2>{reformIndex.ranking}</h2>
      <table className="stacked board">
        <thead>
          <tr>
            <th scope="col">{reformIndex.unit}</th>
            <th scope="col">{reformIndex.rank}</th>
            <th scope="col" className="number">
              {reformIndex.points}
            </th>
            <th scope="col">{reformIndex.band}</th>
            {isCompared && <th scope="col">{reformIndex.change}</th>}
            {isCompared && <th scope="col">{reformIndex.places}</th>}
          </tr>
        </thead>
        <tbody>
          {ordered.map((unit) => (
            <Row key={unit.unit.id} unit={unit} isCompared={isCompared} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ unit, isCompared }: { unit: UnitResult; isCompared: boolean }) {
  const { words, formats, locale } = useView();
  const { reformIndex } = words;
  const { rank, of, tiedWith, total, band, change } = unit;
  return (
    <tr>
      <th scope="row" lang="vi">
        {unit.unit.name}
      </th>
      <td className="figures" data-label={reformIndex.rank}>
        {rank === null ? reformIndex.notRanked : fill(reformIndex.rankOf, { rank, of })}
        {tiedWith > 0 && (
          <span className="soft"> ({fill(reformIndex.tied, { count: tiedWith })})</span>
        )}
      </td>
      <td className="number figures" data-label={reformIndex.points}>
        {total === null ? reformIndex.unknown : formats.number(total)}
      </td>
      <td data-label={reformIndex.band}>{band?.name[locale] ?? reformIndex.unknown}</td>
      {isCompared && (
        <td className="figures" data-label={reformIndex.change}>
          {change?.pointsWords?.[locale] ?? reformIndex.noBefore}
        </td>
      )}
      {isCompared && (
        <td className="figures" data-label={reformIndex.places}>
          {change?.placesWords?.[locale] ?? reformIndex.noBefore}
        </td>
      )}
    </tr>
  );
}
