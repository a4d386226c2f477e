import type { SearchPage, SearchQuery } from '@motcua/contract/portal.ts';
import type { ProcedureSummary } from '@motcua/contract/procedures.ts';
import { Icon } from '../components/icons.tsx';
import { Document } from './document.tsx';
import { FilterList } from './filter-list.tsx';
import { SearchBox } from './search-box.tsx';
import { fill, useView } from './view.ts';

export function ProceduresPage({ page }: { page: SearchPage }) {
  const { words, formats } = useView();
  const { query, result } = page;
  const { q, cursor, ...filters } = query;
  const title = q === '' ? words.searchPage.title : fill(words.searchPage.titleFor, { q });
  return (
    <Document title={title} description={words.searchPage.description} hidden={cursor !== ''}>
      <div className="wide stack page">
        <h1>{words.searchPage.title}</h1>
        <SearchBox label={words.searchPage.label} hint={words.home.hint} value={q} keep={filters} />
        {words.onlyVietnamese && <p className="soft">{words.onlyVietnamese}</p>}
        <p className="unseen" role="status" data-says="found" />
        <div id="results" className={result.facets ? 'split' : undefined}>
          {result.facets && <FilterList query={query} facets={result.facets} />}
          <section aria-labelledby="found">
            <h2 id="found">{cursor === '' ? countOf(result.total) : words.searchPage.following}</h2>
            {result.items.length === 0 ? <Nothing query={query} /> : <Found items={result.items} />}
            <Paging query={query} next={result.next} />
          </section>
        </div>
      </div>
    </Document>
  );

  function countOf(total: number): string {
    if (total === 0) return words.searchPage.empty;
    if (total === 1) return words.searchPage.countOne;
    return fill(words.searchPage.count, { count: formats.number(total) });
  }
}

function Found({ items }: { items: readonly ProcedureSummary[] }) {
  const { words, href } = useView();
  return (
    <ul className="found">
      {items.map((item) => (
        <li key={item.code}>
          <h3>
            <a href={href({ place: 'procedure', key: item.code })} lang="vi">
              {item.name}
            </a>
          </h3>
          <p className="soft">
            <span lang="vi">{item.field}</span> ·{' '}
            {item.levels.map((level) => words.levels[level]).join(', ')} ·{' '}
            <span className="figures">{fill(words.searchPage.code, { code: item.code })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Paging({ query, next }: { query: SearchQuery; next: string | null }) {
  const { words, href } = useView();
  const { cursor, ...rest } = query;
  if (next === null && cursor === '') return null;
  return (
    <p className="paging">
      {cursor !== '' && (
        <a className="button-quiet" href={href({ place: 'procedures', query: rest })}>
          <Icon name="left" /> {words.searchPage.first}
        </a>
      )}
      {next !== null && (
        <a
          className="button"
          rel="next"
          href={href({ place: 'procedures', query: { ...rest, cursor: next } })}
        >
          {words.searchPage.next} <Icon name="right" />
        </a>
      )}
    </p>
  );
}

function Nothing({ query }: { query: SearchQuery }) {
  const { words, href } = useView();
  const { q, group, field, level, agency } = query;
  const isFiltered = [group, field, level, agency].some((filter) => filter !== '');
  return (
    <div className="nothing">
      <p>{words.searchPage.emptyTry}</p>
      <ul>
        {isFiltered && (
          <li>
            {words.searchPage.emptyFilters}{' '}
            <a href={href({ place: 'procedures', query: { q } })}>
              {q === '' ? words.searchPage.emptyAll : fill(words.searchPage.titleFor, { q })}
            </a>
          </li>
        )}
        {q !== '' && <li>{words.searchPage.emptyShorter}</li>}
        <li>
          <a href={href({ place: 'procedures' })}>{words.searchPage.emptyAll}</a>
        </li>
        <li>{words.searchPage.emptyAsk}</li>
      </ul>
    </div>
  );
}
