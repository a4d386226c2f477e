import type { FeedbackNewPage, FeedbackSentPage } from '@motcua/contract/portal-feedback.ts';
import { Icon } from '../components/icons.tsx';
import { Document } from './document.tsx';
import { useView } from './view.ts';

const SUBJECTS = ['behaviour', 'regulation', 'complaint', 'denunciation'] as const;

/** The whole form on one page; it needs no script. What was filled in stays when something is amiss. */
export function NewFeedbackPage({ page }: { page: FeedbackNewPage }) {
  const { words, href } = useView();
  const { feedback } = words;
  const { problem } = page;
  return (
    <Document
      title={problem ? feedback.errorTitle : feedback.newTitle}
      description={feedback.description}
      hidden={problem !== null}
    >
      <div className="wide narrow stack page">
        <h1>{feedback.newTitle}</h1>
        <p className="lead">{feedback.newLead}</p>
        {problem && <Problem sentence={feedback.problems[problem]} />}
        <form
          method="post"
          action={href({ place: 'feedback-new' })}
          encType="multipart/form-data"
          className="opinion stack"
        >
          <input type="hidden" name="form" value={page.form.token} />
          <p className="unseen" aria-hidden="true">
            <label htmlFor="website">Website</label>
            <input id="website" name="website" tabIndex={-1} autoComplete="off" />
          </p>
          <What page={page} />
          <Where page={page} />
          <Who page={page} />
          <p className="soft">{feedback.privacy}</p>
          <button type="submit">{feedback.submit}</button>
        </form>
      </div>
    </Document>
  );
}

function What({ page: { form, given, problem } }: { page: FeedbackNewPage }) {
  const { words, locale } = useView();
  const { feedback } = words;
  return (
    <section className="stack">
      <h2>{feedback.what}</h2>
      <div>
        <label htmlFor="about">{feedback.about}</label>
        <select
          id="about"
          name="about"
          defaultValue={given.about ?? ''}
          required
          aria-invalid={problem === 'field-missing' ? true : undefined}
        >
          <option value="">{feedback.choose}</option>
          <optgroup label={feedback.urbanGroup}>
            {form.fields.map(({ code, name }) => (
              <option key={code} value={`urban ${code}`}>
                {name[locale]}
              </option>
            ))}
          </optgroup>
          <optgroup label={feedback.aboutGroup}>
            {SUBJECTS.map((subject) => (
              <option key={subject} value={subject}>
                {feedback.subjects[subject]}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      <div>
        <label htmlFor="text">{feedback.text}</label>
        <p id="text-hint" className="soft hint">
          {feedback.textHint}
        </p>
        <textarea
          id="text"
          name="text"
          rows={6}
          maxLength={5000}
          required
          defaultValue={given.text ?? ''}
          aria-describedby="text-hint"
        />
      </div>
      <div>
        <label htmlFor="photo">{feedback.photos}</label>
        <p id="photo-hint" className="soft hint">
          {feedback.photosHint}
          {problem !== null && ` ${feedback.photosAgain}`}
        </p>
        <input
          id="photo"
          name="photo"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          multiple
          aria-describedby="photo-hint"
        />
      </div>
    </section>
  );
}

function Where({ page: { form, given } }: { page: FeedbackNewPage }) {
  const { feedback } = useView().words;
  return (
    <section className="stack">
      <h2>{feedback.where}</h2>
      <div>
        <label htmlFor="address">{feedback.address}</label>
        <p id="address-hint" className="soft hint">
          {feedback.addressHint}
        </p>
        <input
          id="address"
          name="address"
          maxLength={300}
          defaultValue={given.address ?? ''}
          aria-describedby="address-hint"
        />
      </div>
      <div data-locate hidden>
        <button
          type="button"
          className="button-quiet"
          data-done={feedback.located}
          data-failed={feedback.notLocated}
        >
          {feedback.locate}
        </button>{' '}
        <span role="status" />
      </div>
      <input type="hidden" name="lat" defaultValue={given.lat ?? ''} />
      <input type="hidden" name="long" defaultValue={given.long ?? ''} />
      <div>
        <label htmlFor="unit">{feedback.unit}</label>
        <select id="unit" name="unit" defaultValue={given.unit ?? ''}>
          <option value="">{feedback.unitUnknown}</option>
          {form.units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Text name="dossier" label={feedback.dossier} given={given} />
    </section>
  );
}

function Who({ page: { given, problem } }: { page: FeedbackNewPage }) {
  const { feedback } = useView().words;
  return (
    <section className="stack">
      <h2>{feedback.who}</h2>
      <p className="soft">{feedback.whoHint}</p>
      <Text name="name" label={feedback.name} given={given} complete="name" />
      <Text
        name="phone"
        label={feedback.phone}
        given={given}
        complete="tel"
        wrong={problem === 'phone-wrong'}
      />
      <Text
        name="email"
        label={feedback.email}
        given={given}
        complete="email"
        wrong={problem === 'email-wrong'}
      />
      <Text name="home" label={feedback.home} given={given} complete="street-address" />
      <label className="option">
        <input
          type="checkbox"
          name="anonymous"
          value="1"
          defaultChecked={given.anonymous !== undefined}
        />
        <span>{feedback.anonymous}</span>
      </label>
    </section>
  );
}

function Text(props: {
  name: string;
  label: string;
  given: FeedbackNewPage['given'];
  complete?: string;
  wrong?: boolean;
}) {
  const { name, label, given, complete = 'off', wrong = false } = props;
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        maxLength={300}
        autoComplete={complete}
        defaultValue={given[name] ?? ''}
        aria-invalid={wrong ? true : undefined}
      />
    </div>
  );
}

/** Code and secret, and for a complaint or denunciation where it has to go. */
export function FeedbackSent({ page: { sent } }: { page: FeedbackSentPage }) {
  const { words, href, locale } = useView();
  const { feedback } = words;
  return (
    <Document title={feedback.sentTitle} description={feedback.description} hidden>
      <div className="wide narrow stack page">
        <h1>{feedback.sentTitle}</h1>
        {sent.diversion !== null && (
          <section className="notice notice-soon">
            <Icon name="alert" size={22} />
            <div>
              <h2>{feedback.diverted}</h2>
              <p>{sent.diversion.guidance[locale]}</p>
              <p className="soft">{sent.diversion.law[locale]}</p>
            </div>
          </section>
        )}
        <p>{feedback.sentLead}</p>
        <dl className="key">
          <dt>{feedback.code}</dt>
          <dd className="code">{sent.code}</dd>
          <dt>{feedback.secret}</dt>
          <dd className="code">{sent.secret}</dd>
        </dl>
        <p>{feedback.sentNext}</p>
        <p>
          <a href={href({ place: 'feedback-follow' })}>{feedback.follow}</a>
        </p>
      </div>
    </Document>
  );
}

export function Problem({ sentence }: { sentence: string }) {
  return (
    <div className="notice notice-late" role="alert" id="problem">
      <Icon name="alert" size={22} />
      <p>
        <strong>{sentence}</strong>
      </p>
    </div>
  );
}
