import type { SurveysPage as Surveys } from '@motcua/contract/portal-opinions.ts';
import { Document } from './document.tsx';
import { percent } from './survey-results-page.tsx';
import { fill, useView } from './view.ts';

/** The door for those with a letter, and what earlier surveys found. */
export function SurveysPage({ page }: { page: Surveys }) {
  const { words, formats, href } = useView();
  const { surveys } = words;
  return (
    <Document title={surveys.title} description={surveys.description}>
      <div className="wide narrow stack page">
        <h1>{surveys.title}</h1>
        <section className="stack">
          <h2>{surveys.enter}</h2>
          <form action={href({ place: 'surveys' })} method="get" className="search">
            <label htmlFor="code">{surveys.code}</label>
            <p id="code-hint" className="soft hint">
              {surveys.codeHint}
            </p>
            <div className="joined">
              <input
                id="code"
                name="code"
                required
                maxLength={60}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                aria-describedby="code-hint"
              />
              <button type="submit">{surveys.open}</button>
            </div>
          </form>
        </section>
        <section className="stack">
          <h2>{surveys.published}</h2>
          {page.items.length === 0 && <p>{surveys.none}</p>}
          <ul>
            {page.items.map((results) => (
              <li key={results.id}>
                <a href={href({ place: 'survey-results', key: results.id })} lang="vi">
                  {results.title}
                </a>
                <br />
                {fill(surveys.line, {
                  ...{ unit: results.unit.name, answers: formats.number(results.answers) },
                  index: percent(results.score.index, { words, formats }),
                })}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Document>
  );
}
