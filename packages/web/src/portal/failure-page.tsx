import type { ErrorPage } from '@motcua/contract/portal.ts';
import { Document } from './document.tsx';
import { SearchBox } from './search-box.tsx';
import { useView } from './view.ts';

export function FailurePage({ page }: { page: ErrorPage }) {
  const { words, href } = useView();
  const { title, text } = words.errors[page.status];
  return (
    <Document title={title} description={text} hidden>
      <div className="wide stack page">
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        {page.status === 503 && (
          <p>
            {/* biome-ignore lint/a11y/useValidAnchor: the empty address is this page, asked for again */}
            <a href="">{words.errors.again}</a>{' '}
            <span className="soft" data-open-when-back hidden>
              {words.errors.alone}
            </span>
          </p>
        )}
        <p>
          <a href={href({ place: 'home' })}>{words.errors.home}</a>
        </p>
        {page.status === 404 && <SearchBox label={words.searchPage.label} value="" />}
      </div>
    </Document>
  );
}
