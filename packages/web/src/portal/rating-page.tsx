import type { OpinionEndPage, RatingSheetPage } from '@motcua/contract/portal-opinions.ts';
import { ratingAspects } from '@motcua/contract/ratings.ts';
import { Icon } from '../components/icons.tsx';
import { Document } from './document.tsx';
import { fill, useView } from './view.ts';

/** One question, five answers; for whoever holds the paper of a dossier. */
export function RatingPage({ page }: { page: RatingSheetPage }) {
  const { words, href } = useView();
  const { rating } = words;
  return (
    <Document title={rating.title} description={rating.privacy} hidden>
      <div className="wide narrow stack page">
        <h1>{rating.stage[page.stage]}</h1>
        <p>
          {fill(rating.dossier, { code: page.dossierCode, procedure: '' })}
          <span lang="vi">{page.procedureName}</span>
        </p>
        <p className="soft">{fill(rating.unit, { unit: page.unitName })}</p>
        {page.problem && (
          <div className="notice notice-late" role="alert">
            <Icon name="alert" size={22} />
            <p>
              <strong>{rating.empty}</strong>
            </p>
          </div>
        )}
        <form
          method="post"
          action={href({ place: 'rating', key: page.token })}
          className="opinion stack"
        >
          <fieldset className="question">
            <legend>{rating.question}</legend>
            {[5, 4, 3, 2, 1].map((score) => (
              <label key={score} className="option">
                <input type="radio" name="score" value={score} />
                <span>{rating.scores[score - 1]}</span>
              </label>
            ))}
          </fieldset>
          <fieldset className="question">
            <legend>{rating.aspects}</legend>
            {ratingAspects.map((aspect) => (
              <label key={aspect} className="option">
                <input
                  type="checkbox"
                  name="aspect"
                  value={aspect}
                  defaultChecked={page.given.aspects.includes(aspect)}
                />
                <span>{rating.aspect[aspect]}</span>
              </label>
            ))}
          </fieldset>
          <p>
            <label htmlFor="comment">{rating.comment}</label>
            <textarea
              id="comment"
              name="comment"
              rows={3}
              maxLength={2000}
              defaultValue={page.given.comment}
            />
          </p>
          <button type="submit">{rating.send}</button>
        </form>
        <p className="soft">{rating.privacy}</p>
      </div>
    </Document>
  );
}

export function OpinionEnd({ page }: { page: OpinionEndPage }) {
  const { words, href } = useView();
  const [title, text] = words.opinionEnds[page.of][page.end];
  return (
    <Document title={title} description={text} hidden>
      <div className="wide narrow stack page">
        <h1>{title}</h1>
        <p className="lead" role={page.end === 'thanks' ? 'status' : undefined}>
          {text}
        </p>
        {page.of === 'survey' && (
          <p>
            <a href={href({ place: 'surveys' })}>{words.surveyResults.back}</a>
          </p>
        )}
      </div>
    </Document>
  );
}
