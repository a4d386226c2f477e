import { Icon } from '../components/icons.tsx';
import { useView } from './view.ts';

export interface SearchBoxProps {
  label: string;
  hint?: string;
  value: string;
  large?: boolean;
  /** Filters that a new search keeps. */
  keep?: Readonly<Record<string, string>>;
}

export function SearchBox({ label, hint, value, large = false, keep = {} }: SearchBoxProps) {
  const { words, href } = useView();
  return (
    <search>
      <form
        className={large ? 'search search-large' : 'search'}
        action={href({ place: 'procedures' })}
        method="get"
        data-live={large ? undefined : 'results'}
      >
        <label htmlFor="q">{label}</label>
        {hint && (
          <p id="q-hint" className="soft hint">
            {hint}
          </p>
        )}
        <div className="joined">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={value}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
            lang="vi"
            aria-describedby={hint ? 'q-hint' : undefined}
          />
          <button type="submit">
            <Icon name="search" /> {words.search}
          </button>
        </div>
        {Object.entries(keep).map(
          ([name, kept]) =>
            kept !== '' && <input key={name} type="hidden" name={name} value={kept} />,
        )}
      </form>
    </search>
  );
}
