import type { ReformIndexPage as Index } from '@motcua/contract/portal.ts';
import type { SeasonResults } from '@motcua/contract/season-results.ts';
import { Document } from './document.tsx';
import { ReformIndexRanking } from './reform-index-ranking.tsx';
import { fill, useView } from './view.ts';

/** How units were scored on reform: whole before any script, for phones and for paper. */
export function ReformIndexPage({ page }: { page: Index }) {
  const { words, options } = useView();
  const { reformIndex } = words;
  const { results } = page;
  return (
    <Document
      title={reformIndex.title}
      description={fill(reformIndex.description, { provider: options.provider })}
    >
      <div className="wide page stack">
        <h1>{reformIndex.title}</h1>
        {page.seasons.length > 1 && <Seasons page={page} />}
        {results === null ? <p>{reformIndex.none}</p> : <Results results={results} />}
      </div>
    </Document>
  );
}

function Seasons({ page: { seasons, results } }: { page: Index }) {
  const { words, href } = useView();
  const { reformIndex } = words;
  return (
    <nav aria-label={reformIndex.seasons} className="years no-print">
      <ul>
        {seasons.map(({ id, year, level }, at) => (
          <li key={id}>
            <a
              href={href({ place: 'reform-index', query: at === 0 ? {} : { season: id } })}
              aria-current={id === results?.season.id ? 'page' : undefined}
            >
              {fill(reformIndex.seasonOf, { year, level: reformIndex.levels[level] ?? level })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Results({ results }: { results: SeasonResults }) {
  const { words, longMoment, locale } = useView();
  const { reformIndex } = words;
  const { season, publishedAt, version, hash } = results;
  const link = `/api/v1/public-index-seasons/${season.id}/results`;
  const [before = '', after = ''] = reformIndex.data.split('{link}');
  return (
    <>
      <p className="lead" lang="vi">
        {season.title}
      </p>
      <p>
        {publishedAt !== null && (
          <>
            {fill(reformIndex.lead, {
              unit: season.unit.name,
              moment: longMoment(publishedAt),
            })}{' '}
          </>
        )}
        <Decision results={results} />
        {version !== null && version > 1 && <> {fill(reformIndex.amended, { version })}</>}{' '}
        {fill(reformIndex.set, { set: season.set.name[locale] })}
      </p>
      <AtAGlance results={results} />
      <Bands results={results} />
      <ReformIndexRanking results={results} />
      <Fields results={results} />
      <Causes results={results} />
      {hash !== null && <p className="soft">{fill(reformIndex.hash, { hash })}</p>}
      <p className="soft no-print">
        {before}
        <a href={link}>JSON</a>
        {after}
      </p>
    </>
  );
}

function Decision({ results }: { results: SeasonResults }) {
  const { words, formats } = useView();
  const { documentNumber: number, documentDate: date } = results;
  if (number === null) return null;
  return date === null
    ? fill(words.reformIndex.byDecision, { number })
    : fill(words.reformIndex.byDecisionOf, { number, date: formats.date(date) });
}

function AtAGlance({ results }: { results: SeasonResults }) {
  const { words, formats } = useView();
  const { reformIndex } = words;
  const totals = results.units.flatMap(({ total }) => total ?? []);
  const points = (value: number | null) =>
    value === null ? reformIndex.unknown : formats.number(value);
  const figures = [
    [reformIndex.scored, formats.number(results.units.length)],
    [reformIndex.mean, points(results.mean)],
    [reformIndex.best, points(totals.length === 0 ? null : Math.max(...totals))],
    [reformIndex.lowest, points(totals.length === 0 ? null : Math.min(...totals))],
  ];
  return (
    <>
      <dl className="glance glance-four">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures big">{value}</dd>
          </div>
        ))}
      </dl>
      {results.max !== null && (
        <p className="soft">{fill(reformIndex.outOf, { max: formats.number(results.max) })}</p>
      )}
    </>
  );
}

function Bands({ results }: { results: SeasonResults }) {
  const { words, formats, locale } = useView();
  const { reformIndex } = words;
  const { bands, sumOfPercents } = results;
  if (bands.length === 0) return null;
  return (
    <section>
      <h2>{reformIndex.bands}</h2>
      <table className="stacked board">
        <thead>
          <tr>
            <th scope="col">{reformIndex.band}</th>
            <th scope="col" className="number">
              {reformIndex.count}
            </th>
            <th scope="col" className="number">
              {reformIndex.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {bands.map(({ code, name, count, percent }) => (
            <tr key={code}>
              <th scope="row">{name[locale]}</th>
              <td className="number figures" data-label={reformIndex.count}>
                {formats.number(count)}
              </td>
              <td className="number figures" data-label={reformIndex.share}>
                {percent === null ? reformIndex.unknown : formats.percent(percent / 100)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sumOfPercents !== null && sumOfPercents !== 100 && (
        <p className="soft">{fill(reformIndex.sum, { percent: formats.number(sumOfPercents) })}</p>
      )}
    </section>
  );
}

/** The mean of each field on the highest floor of the set. */
function Fields({ results }: { results: SeasonResults }) {
  const { words, formats, locale } = useView();
  const { reformIndex } = words;
  const fields = results.groups.filter(({ group }) => group === null);
  if (fields.length === 0) return null;
  return (
    <section>
      <h2>{reformIndex.fields}</h2>
      <table className="stacked board">
        <thead>
          <tr>
            <th scope="col">{reformIndex.field}</th>
            <th scope="col" className="number">
              {reformIndex.max}
            </th>
            <th scope="col" className="number">
              {reformIndex.reached}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ code, name, max }) => {
            const share = meanShare(results, code);
            return (
              <tr key={code}>
                <th scope="row">{name[locale]}</th>
                <td className="number figures" data-label={reformIndex.max}>
                  {max === null ? reformIndex.unknown : formats.number(max)}
                </td>
                <td className="number figures" data-label={reformIndex.reached}>
                  {share === null ? reformIndex.unknown : formats.percent(share)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Causes({ results: { causes } }: { results: SeasonResults }) {
  const { words, formats, locale } = useView();
  const { reformIndex } = words;
  if (causes.length === 0) return null;
  return (
    <section>
      <h2>{reformIndex.causes}</h2>
      <table className="stacked board">
        <thead>
          <tr>
            <th scope="col">{reformIndex.cause}</th>
            <th scope="col" className="number">
              {reformIndex.lost}
            </th>
            <th scope="col" className="number">
              {reformIndex.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {causes.map(({ code, name, points, units }) => (
            <tr key={code}>
              <th scope="row">{name[locale]}</th>
              <td className="number figures" data-label={reformIndex.lost}>
                {formats.number(points)}
              </td>
              <td className="number figures" data-label={reformIndex.count}>
                {formats.number(units)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function meanShare({ units }: SeasonResults, field: string): number | null {
  const shares = units.flatMap(({ groups }) => {
    const group = groups.find(({ code }) => code === field);
    if (group?.points == null || group.max === null || group.max === 0) return [];
    return [group.points / group.max];
  });
  return shares.length === 0 ? null : shares.reduce((sum, one) => sum + one, 0) / shares.length;
}
