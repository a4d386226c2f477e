import { NativeSelect } from '@mantine/core';
import type { FiledReport } from '@motcua/contract/filed-reports.ts';
import { Link, useNavigate } from '@tanstack/react-router';
import { Panel } from '../../../components/panel.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import type { FiledSearch } from '../reports-search.ts';
import { Differences } from './differences.tsx';
import styles from './filed.module.css';

/** Every signed version with its reason and fate; two of them side by side, cell by cell. */
export function VersionsPanel({ report, search }: { report: FiledReport; search: FiledSearch }) {
  const { messages, formats } = useLocale();
  const words = messages.reports;
  const { versions, id } = report;
  if (versions.length === 0) return null;
  return (
    <Panel title={words.versions} id="versions">
      <ul className={styles.plain}>
        {versions.map((version) => (
          <li key={version.number}>
            <Link
              to="/reports/$id"
              params={{ id }}
              search={{ ...search, version: version.number }}
              aria-current={search.version === version.number ? 'true' : undefined}
            >
              {words.versionName(version.number)}
            </Link>{' '}
            <strong>{words.fates[version.fate]}</strong>
            <div className="soft figures">
              {words.signedBy(
                version.signer.title,
                version.signer.name,
                formats.moment(version.signedAt),
              )}
              {version.documentNumber !== null && `, ${words.numbered(version.documentNumber)}`}
            </div>
            {version.reason !== null && <div>{words.because(version.reason)}</div>}
            <div className={`soft ${styles.hash}`}>
              {messages.dossier.hash}: {version.hash.slice(0, 16)}
            </div>
          </li>
        ))}
      </ul>
      {versions.length > 1 && <Compare report={report} search={search} />}
    </Panel>
  );
}

function Compare({ report, search }: { report: FiledReport; search: FiledSearch }) {
  const words = useLocale().messages.reports;
  const navigate = useNavigate();
  const numbers = report.versions.map(({ number }) => number).toSorted((a, b) => a - b);
  const to = search.to ?? numbers.at(-1) ?? 1;
  const from = search.from ?? numbers.at(-2) ?? 1;
  const show = (next: FiledSearch) =>
    void navigate({
      to: '/reports/$id',
      params: { id: report.id },
      search: { ...search, from, to, ...next },
      replace: true,
      resetScroll: false,
    });
  const choices = numbers.map((number) => ({
    value: String(number),
    label: words.versionName(number),
  }));
  return (
    <section aria-label={words.differences}>
      <h3>{words.differences}</h3>
      <div className={styles.compare}>
        <NativeSelect
          label={words.older}
          value={String(from)}
          data={choices}
          onChange={(event) => show({ from: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label={words.newer}
          value={String(to)}
          data={choices}
          onChange={(event) => show({ to: Number(event.currentTarget.value) })}
        />
      </div>
      {from === to ? (
        <p className="soft">{words.sameVersion}</p>
      ) : (
        <Differences id={report.id} from={from} to={to} />
      )}
    </section>
  );
}
