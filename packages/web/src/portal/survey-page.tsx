import type { SurveySheetPage } from '@motcua/contract/portal-opinions.ts';
import {
  factorsOf,
  type ScaleStep,
  type SurveyItem,
  type SurveyValues,
} from '@motcua/domain/survey/questionnaire.ts';
import { Icon } from '../components/icons.tsx';
import { Document } from './document.tsx';
import { fill, useView } from './view.ts';

/** The whole sheet on one page, as a form that needs no script: sections, radio buttons, one button to send. */
export function SurveyPage({ page }: { page: SurveySheetPage }) {
  const { words, formats, href } = useView();
  const { survey } = words;
  const factors = factorsOf(page.questionnaire);
  return (
    <Document
      title={page.problem ? survey.errorTitle : page.title}
      description={fill(survey.lead, { office: page.office })}
      hidden
    >
      <div className="wide narrow stack page">
        <h1 lang="vi">{page.title}</h1>
        <p className="lead">{fill(survey.lead, { office: page.office })}</p>
        <p>{survey.privacy}</p>
        <p className="soft">{fill(survey.until, { date: formats.date(page.closesOn) })}</p>
        {page.problem && (
          <div className="notice notice-late" role="alert">
            <Icon name="alert" size={22} />
            <p>
              <strong>{survey.empty}</strong>
            </p>
          </div>
        )}
        <form
          method="post"
          action={href({ place: 'survey', key: page.token })}
          className="opinion stack"
        >
          <input type="hidden" name="sheet" value={page.sheetId} />
          {factors.map((factor, index) => (
            <section key={factor.code} className="stack">
              <p className="soft">
                {fill(survey.section, { number: index + 1, count: factors.length })}
              </p>
              <FactorName name={factor.name} />
              {factor.items.map((item) => (
                <Item key={item.code} item={item} page={page} />
              ))}
            </section>
          ))}
          <Comment typed={page.comment} />
          <button type="submit">{survey.send}</button>
        </form>
      </div>
    </Document>
  );
}

function FactorName({ name }: { name: { vi: string; en: string } }) {
  const { locale } = useView();
  return <h2>{name[locale]}</h2>;
}

function Item({ item, page }: { item: SurveyItem; page: SurveySheetPage }) {
  const { locale } = useView();
  const { scale, noOpinion } = page.questionnaire;
  return (
    <fieldset className="question">
      <legend>{item.text[locale]}</legend>
      {item.kind === 'scale' ? (
        <Steps item={item.code} steps={scale} given={page.given} none={noOpinion[locale]} />
      ) : (
        item.choices.map((choice) => (
          <label key={choice.code} className="option">
            <input
              type="checkbox"
              name={`item-${item.code}`}
              value={choice.code}
              defaultChecked={isChosen(page.given, item.code, choice.code)}
            />
            <span>{choice.name[locale]}</span>
          </label>
        ))
      )}
    </fieldset>
  );
}

function Steps({
  item,
  steps,
  given,
  none,
}: {
  item: string;
  steps: readonly ScaleStep[];
  given: SurveyValues;
  none: string;
}) {
  const { locale } = useView();
  return (
    <>
      {steps.toReversed().map(({ value, name }) => (
        <label key={value} className="option">
          <input
            type="radio"
            name={`item-${item}`}
            value={value}
            defaultChecked={given[item] === value}
          />
          <span>{name[locale]}</span>
        </label>
      ))}
      <label className="option soft">
        <input type="radio" name={`item-${item}`} value="" />
        <span>{none}</span>
      </label>
    </>
  );
}

function Comment({ typed }: { typed: string }) {
  const { survey } = useView().words;
  return (
    <p>
      <label htmlFor="comment">{survey.comment}</label>
      <span className="soft hint" id="comment-hint">
        {survey.commentHint}
      </span>
      <textarea
        id="comment"
        name="comment"
        rows={4}
        maxLength={2000}
        defaultValue={typed}
        aria-describedby="comment-hint"
      />
    </p>
  );
}

function isChosen(given: SurveyValues, item: string, choice: string): boolean {
  const value = given[item];
  return typeof value === 'object' && value.includes(choice);
}
