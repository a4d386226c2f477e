import type { OpenDataPage as OpenData } from '@motcua/contract/portal.ts';
import { Document } from './document.tsx';
import { fill, useView } from './view.ts';

type Dataset = OpenData['datasets'][number];

export function OpenDataPage({ page }: { page: OpenData }) {
  const { words } = useView();
  const { openData } = words;
  return (
    <Document title={openData.title} description={openData.description}>
      <div className="wide narrow page stack">
        <h1>{openData.title}</h1>
        <p className="lead">{openData.lead}</p>
        {page.datasets.map((dataset) => (
          <DatasetPart key={dataset.id} dataset={dataset} />
        ))}
        <section>
          <h2>{openData.catalog}</h2>
          <Linked text={openData.catalogText} to="/open-data/catalog.jsonld" />
        </section>
        <section>
          <h2>{openData.api}</h2>
          <Linked text={openData.apiText} to="/api/v1/docs" />
        </section>
      </div>
    </Document>
  );
}

function DatasetPart({ dataset: { id, title, description, formats } }: { dataset: Dataset }) {
  const { words, locale } = useView();
  const { openData } = words;
  return (
    <section>
      <h2>{title[locale]}</h2>
      <p>{description[locale]}</p>
      <ul className="downloads">
        {formats.map((format) => (
          <li key={format}>
            <a
              href={`/open-data/${id}.${format}`}
              aria-label={fill(openData.download, {
                ...{ title: title[locale], format: openData.formats[format] ?? format },
              })}
            >
              {openData.formats[format] ?? format}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Linked({ text, to }: { text: string; to: string }) {
  const [before, after] = text.split('{link}');
  return (
    <p>
      {before}
      <a href={to}>{to}</a>
      {after}
    </p>
  );
}
