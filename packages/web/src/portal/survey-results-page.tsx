import type { SurveyResultsPage as Page } from '@motcua/contract/portal-opinions.ts';
import type { SurveyGroup, SurveyResults } from '@motcua/contract/surveys.ts';
import { isScored } from '@motcua/domain/survey/questionnaire.ts';
import { Document } from './document.tsx';
import { fill, useView, type View } from './view.ts';

/** What a survey found, as everybody may know it: every figure with its interval and how many it rests on. */
export function SurveyResultsPage({ page: { results } }: { page: Page }) {
  const { words, formats, href } = useView();
  const { surveyResults: said } = words;
  const date = (day: SurveyResults['from'] | null) => (day === null ? '' : formats.date(day));
  return (
    <Document title={results.title} description={said.index}>
      <div className="wide page stack">
        <p className="no-print">
          <a href={href({ place: 'surveys' })}>{said.back}</a>
        </p>
        <h1 lang="vi">{results.title}</h1>
        <p className="lead">
          {fill(said.lead, {
            ...{ unit: results.unit.name, from: date(results.from), to: date(results.to) },
            closed: date(results.closedOn),
          })}
        </p>
        <Glance results={results} />
        <Factors results={results} />
        <section>
          <h2>{said.byUnit}</h2>
          <Groups groups={results.byUnit} level={results.confidence} />
        </section>
        <section>
          <h2>{said.byField}</h2>
          <Groups groups={results.byField} level={results.confidence} />
        </section>
        <Choices results={results} />
        <p className="soft">{fill(said.method, { minimum: results.minimum })}</p>
      </div>
    </Document>
  );
}

/** `98,57 %`, or that it is hidden. */
export function percent(
  index: number | null,
  { words, formats }: Pick<View, 'words' | 'formats'>,
): string {
  return index === null ? words.surveyResults.hidden : `${formats.number(index)} %`;
}

function Glance({ results }: { results: SurveyResults }) {
  const view = useView();
  const { surveyResults: said } = view.words;
  const { score, weighted, invited, drawn, population } = results;
  return (
    <dl className="glance">
      <div>
        <dt>{said.index}</dt>
        <dd className="figures big">
          {percent(score.index, view)}
          <span className="glance-more">
            {fill(said.intervalHead, { level: results.confidence })}:{' '}
            <IntervalText interval={score.interval} />
          </span>
        </dd>
      </div>
      <div>
        <dt>{said.weighted}</dt>
        <dd className="figures big">{percent(weighted, view)}</dd>
      </div>
      <div>
        <dt>{said.answers}</dt>
        <dd className="figures big">
          {view.formats.number(results.answers)}
          <span className="glance-more">
            {fill(said.ofInvited, {
              ...{ invited: view.formats.number(invited), drawn: view.formats.number(drawn) },
              population: view.formats.number(population),
            })}
          </span>
        </dd>
      </div>
    </dl>
  );
}

function Factors({ results }: { results: SurveyResults }) {
  const view = useView();
  const { locale, words } = view;
  const { surveyResults: said } = words;
  return results.questionnaire.blocks.map((block) => {
    const score = results.score.blocks.find(({ code }) => code === block.code);
    const factors = block.factors.filter(isScored);
    if (factors.length === 0 || score === undefined) return null;
    return (
      <section key={block.code}>
        <h2>{block.name[locale]}</h2>
        <table className="stacked board">
          <thead>
            <Head first={said.item} level={results.confidence} />
          </thead>
          {factors.map((factor) => {
            const found = score.factors.find(({ code }) => code === factor.code);
            return (
              <tbody key={factor.code}>
                <Row name={factor.name[locale]} figure={found} level={results.confidence} strong />
                {factor.items.map((item) => (
                  <Row
                    key={item.code}
                    name={item.text[locale]}
                    figure={found?.items.find(({ code }) => code === item.code)}
                    level={results.confidence}
                  />
                ))}
              </tbody>
            );
          })}
        </table>
      </section>
    );
  });
}

function Groups({ groups, level }: { groups: readonly SurveyGroup[]; level: number }) {
  const { surveyResults: said } = useView().words;
  return (
    <table className="stacked board">
      <thead>
        <Head first={said.group} level={level} />
      </thead>
      <tbody>
        {groups.map((group) => (
          <Row key={group.key} name={group.name || said.otherFields} figure={group} level={level} />
        ))}
      </tbody>
    </table>
  );
}

function Head({ first, level }: { first: string; level: number }) {
  const { surveyResults: said } = useView().words;
  return (
    <tr>
      <th scope="col">{first}</th>
      <th scope="col" className="number">
        {said.index}
      </th>
      <th scope="col" className="number">
        {fill(said.intervalHead, { level })}
      </th>
      <th scope="col" className="number">
        {said.answers}
      </th>
    </tr>
  );
}

interface Figure {
  index: number | null;
  interval: { low: number; high: number } | null;
  answers: number | null;
}

function Row({
  name,
  figure,
  level,
  strong = false,
}: {
  name: string;
  figure: Figure | undefined;
  level: number;
  strong?: boolean;
}) {
  const view = useView();
  const { surveyResults: said } = view.words;
  const { index, interval, answers } = figure ?? { index: null, interval: null, answers: null };
  return (
    <tr className={strong ? 'strong' : 'under'}>
      <th scope="row">{name}</th>
      <td className="number figures" data-label={said.index}>
        {percent(index, view)}
      </td>
      <td className="number figures" data-label={fill(said.intervalHead, { level })}>
        <IntervalText interval={interval} />
      </td>
      <td className="number figures" data-label={said.answers}>
        {answers === null ? said.hidden : view.formats.number(answers)}
      </td>
    </tr>
  );
}

function IntervalText({ interval }: { interval: Figure['interval'] }) {
  const { words, formats } = useView();
  const { surveyResults: said } = words;
  if (interval === null) return said.hidden;
  const { low, high } = interval;
  return fill(said.interval, { low: formats.number(low), high: formats.number(high) });
}

function Choices({ results }: { results: SurveyResults }) {
  const { locale, words, formats } = useView();
  const { surveyResults: said } = words;
  const items = results.questionnaire.blocks.flatMap((block) =>
    block.factors.flatMap((factor) => factor.items.filter((item) => item.kind === 'choices')),
  );
  const countsOf = (code: string) =>
    results.score.blocks
      .flatMap((block) => block.factors.flatMap((factor) => factor.items))
      .find((item) => item.code === code)?.counts ?? {};
  return items.map((item) => (
    <section key={item.code}>
      <h2>{item.text[locale]}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{said.choices}</th>
            <th scope="col" className="number">
              {said.times}
            </th>
          </tr>
        </thead>
        <tbody>
          {item.choices.map((choice) => (
            <tr key={choice.code}>
              <th scope="row">{choice.name[locale]}</th>
              <td className="number figures">
                {countsOf(item.code)[choice.code] === undefined
                  ? said.hidden
                  : formats.number(countsOf(item.code)[choice.code] ?? 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}
