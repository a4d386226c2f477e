import type { SearchPage, SearchQuery } from '@motcua/contract/portal.ts';
import { LEVELS } from '@motcua/domain/procedure/procedure.ts';
import { Icon } from '../components/icons.tsx';
import { type View, fill, useView } from './view.ts';

type Facets = NonNullable<SearchPage['result']['facets']>;
type FilterName = keyof Facets;

const FILTERS: readonly FilterName[] = ['group', 'field', 'level', 'agency'];
/** A longer list hides behind "more", so that a phone shows results soon. */
const SHOWN = 8;

export function FilterList({ query, facets }: { query: SearchQuery; facets: Facets }) {
  const { words } = useView();
  return (
    <nav className="filters" aria-label={words.searchPage.filters}>
      <Chosen query={query} />
      <details open={false} className="filters-fold">
        <summary>{words.searchPage.filters}</summary>
        {FILTERS.map((name) =>
          query[name] === '' && facets[name].length > 0 ? (
            <Facet key={name} name={name} query={query} values={facets[name]} />
          ) : null,
        )}
      </details>
    </nav>
  );
}

function Chosen({ query }: { query: SearchQuery }) {
  const view = useView();
  const chosen = FILTERS.filter((name) => query[name] !== '');
  if (chosen.length === 0) return null;
  return (
    <div className="chosen">
      <h2>{view.words.searchPage.chosen}</h2>
      <ul>
        {chosen.map((name) => (
          <li key={name}>
            <a className="chip" href={addressWith(view, query, { [name]: '' })}>
              <span lang={isVietnamese(name) ? 'vi' : undefined}>
                {wordFor(view, name, query[name])}
              </span>
              <Icon name="close" size={16} />
              <span className="unseen">
                {fill(view.words.searchPage.remove, { name: view.words.searchPage[name] })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FacetProps {
  name: FilterName;
  query: SearchQuery;
  values: readonly { value: string; count: number }[];
}

function Facet({ name, query, values }: FacetProps) {
  const { words } = useView();
  const named = values.filter(({ value }) => value !== '');
  const rest = named.slice(SHOWN);
  return (
    <section>
      <h2>{words.searchPage[name]}</h2>
      <FacetValues name={name} query={query} values={named.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{fill(words.searchPage.more, { count: rest.length })}</summary>
          <FacetValues name={name} query={query} values={rest} />
        </details>
      )}
    </section>
  );
}

function FacetValues({ name, query, values }: FacetProps) {
  const view = useView();
  return (
    <ul>
      {values.map(({ value, count }) => (
        <li key={value}>
          <a href={addressWith(view, query, { [name]: value })}>
            <span lang={isVietnamese(name) ? 'vi' : undefined}>{wordFor(view, name, value)}</span>{' '}
            <span className="soft figures">{view.formats.number(count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function addressWith(view: View, query: SearchQuery, change: Partial<SearchQuery>): string {
  return view.href({ place: 'procedures', query: { ...query, cursor: '', ...change } });
}

function wordFor({ words }: View, name: FilterName, value: string): string {
  if (name === 'group') return words.groups[value] ?? value;
  const level = LEVELS.find((known) => known === value);
  return name === 'level' && level ? words.levels[level] : value;
}

function isVietnamese(name: FilterName): boolean {
  return name === 'field' || name === 'agency';
}
