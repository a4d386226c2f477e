import { NativeSelect } from '@mantine/core';
import type { SeasonResults } from '@motcua/contract/season-results.ts';
import { Panel } from '../../../components/panel.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from '../seasons.module.css';
import { useVersions } from './queries.ts';

interface Props {
  results: SeasonResults;
  version: number | undefined;
  onVersion: (version: number | undefined) => void;
}

/** Which version this is, by which decision, with which check code, and every form it can be taken in. */
export function ResultsHead({ results, version, onVersion }: Props) {
  const { messages, formats } = useLocale();
  const words = messages.seasonResults;
  const { season, documentNumber, documentDate, publishedAt, hash, mean } = results;
  const versions = useVersions(season.id);
  const list = versions.data?.items.toSorted((a, b) => b.number - a.number) ?? [];
  const shown = list.find(({ number }) => number === results.version);
  const decision = words.decision(
    documentNumber ?? '',
    documentDate === null ? '' : formats.date(documentDate),
  );
  const query = version === undefined ? '' : `?version=${version}`;
  const file = (format: string) => `/api/v1/index-seasons/${season.id}/results.${format}${query}`;
  return (
    <Panel>
      <div className={styles.next}>
        {results.version === null ? (
          <p className={styles.banner}>{words.live}</p>
        ) : (
          <p className="figures">
            {messages.seasons.version(results.version)}
            {publishedAt !== null &&
              `, ${messages.seasons.publishedAt(formats.moment(publishedAt))}`}
            .{decision !== '' && ` ${decision}.`}{' '}
            {mean !== null && `${words.mean(formats.number(mean))}.`}
            {shown?.reason != null && <> {words.amendedBecause(shown.reason)}.</>}
            {hash !== null && <span className={styles.small}>{words.hash(hash)}</span>}
          </p>
        )}
        <div className={`${styles.acts} no-print`}>
          {list.length > 1 && (
            <NativeSelect
              aria-label={words.which}
              value={version === undefined ? '' : String(version)}
              data={[
                { value: '', label: words.newest },
                ...list.map(({ number, publishedAt: at }) => ({
                  value: String(number),
                  label: words.versionLine(number, formats.moment(at)),
                })),
              ]}
              onChange={(event) => {
                const chosen = event.currentTarget.value;
                onVersion(chosen === '' ? undefined : Number(chosen));
              }}
            />
          )}
          <a href={file('pdf')} target="_blank" rel="noreferrer">
            {words.book}
          </a>
          {['xlsx', 'csv', 'json'].map((format) => (
            <a key={format} href={file(format)} download>
              {words.as(format.toUpperCase())}
            </a>
          ))}
          {results.version !== null && (
            <a href={`/chi-so-cchc?season=${season.id}`}>{words.publicPage}</a>
          )}
        </div>
      </div>
    </Panel>
  );
}
