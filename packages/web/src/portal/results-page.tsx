import type { ResultsPage as Results } from '@motcua/contract/portal.ts';
import { BOARD_PERIODS, type BoardRow } from '@motcua/contract/publication.ts';
import { Document } from './document.tsx';
import { fill, useView } from './view.ts';

/** How the dossiers of everybody's agencies went; it moves with their work where there is a script. */
export function ResultsPage({ page }: { page: Results }) {
  const { words, formats, longMoment, options, href } = useView();
  const { results } = words;
  const { board, period } = page;
  const lead = fill(results.lead, {
    ...{ from: formats.date(board.from), to: formats.date(board.to) },
    asOf: longMoment(board.asOf),
  });
  return (
    <Document
      title={results.title}
      description={fill(results.description, { provider: options.provider })}
    >
      <div className="wide page stack">
        <h1>{results.title}</h1>
        <nav aria-label={results.periods} className="years no-print">
          <ul>
            {BOARD_PERIODS.map((other) => (
              <li key={other}>
                <a
                  href={href({
                    place: 'results',
                    query: other === 'month' ? {} : { period: other },
                  })}
                  aria-current={other === period ? 'page' : undefined}
                >
                  {results.period[other]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div id="board" className="stack" data-live-board="/api/v1/public/live">
          <p className="lead">{lead}</p>
          {board.whole.total === 0 ? <p>{results.none}</p> : <Tables page={page} />}
        </div>
        <p className="soft" data-live-note hidden>
          {results.live}
        </p>
      </div>
    </Document>
  );
}

function Tables({ page: { board } }: { page: Results }) {
  const { words } = useView();
  const { results } = words;
  return (
    <>
      <Whole row={board.whole} />
      <section>
        <h2>{results.byUnit}</h2>
        <RowTable rows={board.units} head={results.unit} />
      </section>
      <section>
        <h2>{results.byField}</h2>
        <RowTable rows={board.fields} head={results.field} />
      </section>
      <p className="soft">{fill(results.hiddenWhy, { least: board.least })}</p>
      <Downloads from={board.from} to={board.to} />
    </>
  );
}

function Downloads({ from, to }: { from: string; to: string }) {
  const { asData } = useView().words.results;
  const link = (format: string) => (
    <a key={format} href={`/open-data/results.${format}?from=${from}&to=${to}`}>
      {format.toUpperCase()}
    </a>
  );
  const parts = asData.split(/\{csv\}|\{json\}/);
  return (
    <p className="no-print">
      {parts[0]}
      {link('csv')}
      {parts[1]}
      {link('json')}
      {parts[2]}
    </p>
  );
}

function Whole({ row }: { row: BoardRow }) {
  const { words } = useView();
  const { results } = words;
  const resolved = sum(row.resolvedInTime, row.resolvedLate);
  const openNow = sum(row.openInTime, row.openOverdue);
  return (
    <dl className="glance glance-four">
      <div>
        <dt>{results.received}</dt>
        <dd className="figures big">
          <Count value={row.received} />
        </dd>
      </div>
      <div>
        <dt>{results.resolved}</dt>
        <dd className="figures big">
          <Count value={resolved} />
          <More count={row.resolvedLate} />
        </dd>
      </div>
      <div>
        <dt>{results.inTimeShare}</dt>
        <dd className="figures big">
          <Share row={row} />
        </dd>
      </div>
      <div>
        <dt>{results.openNow}</dt>
        <dd className="figures big">
          <Count value={openNow} />
          <More count={row.openOverdue} />
        </dd>
      </div>
    </dl>
  );
}

function More({ count }: { count: number | null }) {
  const { words, formats } = useView();
  const { results } = words;
  const said = count === null ? results.hidden : formats.number(count);
  return <span className="glance-more">{fill(results.ofWhich, { count: said })}</span>;
}

const COLUMNS = [
  'received',
  'resolvedInTime',
  'resolvedLate',
  'openInTime',
  'openOverdue',
] as const;

function RowTable({ rows, head }: { rows: readonly BoardRow[]; head: string }) {
  const { results } = useView().words;
  const busy = rows.filter(({ total }) => total !== 0);
  const shown = busy.filter((row) => COLUMNS.some((column) => row[column] !== null));
  const hidden = busy.filter((row) => !shown.includes(row));
  const ordered = shown.toSorted((a, b) => (b.total ?? -1) - (a.total ?? -1));
  const nameOf = (row: BoardRow) => row.name || results.noField;
  return (
    <>
      <table className="stacked board">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="number">
                {results[column]}
              </th>
            ))}
            <th scope="col" className="number">
              {results.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((row) => (
            <tr key={row.key}>
              <th scope="row" lang="vi">
                {nameOf(row)}
              </th>
              {COLUMNS.map((column) => (
                <td key={column} className="number figures" data-label={results[column]}>
                  <Count value={row[column]} />
                </td>
              ))}
              <td className="number figures" data-label={results.share}>
                <Share row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden.length > 0 && (
        <p className="soft">
          {results.allHidden} <span lang="vi">{hidden.map(nameOf).join('; ')}.</span>
        </p>
      )}
    </>
  );
}

function Count({ value }: { value: number | null }) {
  const { words, formats } = useView();
  return value === null ? (
    <span className="soft">{words.results.hidden}</span>
  ) : (
    formats.number(value)
  );
}

function Share({ row }: { row: BoardRow }) {
  const { words, formats } = useView();
  if (row.inTimeShare !== null) return shareText(row.inTimeShare, formats.number);
  const arose = row.resolvedInTime !== 0 || row.resolvedLate !== 0;
  return <span className="soft">{arose ? words.results.hidden : words.results.noShare}</span>;
}

/** Cut, not rounded: 99,99 % is not shown as 100 %. */
function shareText(share: number, number: (value: number) => string): string {
  return `${number(Math.floor(share * 10_000 + 1e-9) / 100)} %`;
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
