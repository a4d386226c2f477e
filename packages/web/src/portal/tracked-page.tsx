import type { TrackedDossier } from '@motcua/contract/portal.ts';
import { Icon, type IconName } from '../components/icons.tsx';
import { Document } from './document.tsx';
import { Qr } from './qr.tsx';
import { fill, useView } from './view.ts';

type Step = TrackedDossier['tracking']['steps'][number];

/** Anonymous: the code and how far the dossier has come, nothing else (TT 01/2018/TT-VPCP Art. 16.2d). */
export function TrackedPage({ page }: { page: TrackedDossier }) {
  const { words, href } = useView();
  const { tracking } = page;
  const title = fill(words.tracked.title, { code: tracking.code });
  return (
    <Document
      title={title}
      description={fill(words.tracked.description, { code: tracking.code })}
      hidden
    >
      <div className="wide narrow page stack">
        <div className="sheet-head">
          <div>
            <p className="soft over-title">{words.tracked.code}</p>
            <h1 className="figures code" id="dossier-code">
              {tracking.code}
            </h1>
            <p className="lead">{tracking.sentence}</p>
          </div>
          <figure className="sheet-qr">
            <Qr drawing={page.qr} label={words.scan} />
            <figcaption>{words.scan}</figcaption>
          </figure>
        </div>
        <p className="tools no-print">
          <button
            type="button"
            className="button-quiet"
            data-copy={tracking.code}
            data-copied={words.copied}
            hidden
          >
            <Icon name="file" /> {words.copy}
          </button>
          <button type="button" className="button-quiet" data-print hidden>
            <Icon name="print" /> {words.print}
          </button>
        </p>
        <Progress page={page} />
        <Steps steps={tracking.steps} />
        <p className="no-print">
          <a href={href({ place: 'tracking' })}>{words.tracked.other}</a>
        </p>
        <p className="soft">{words.tracking.privacy}</p>
      </div>
    </Document>
  );
}

function Progress({ page: { tracking, workingDaysLeft } }: { page: TrackedDossier }) {
  const { words, formats, longDay } = useView();
  const tone = toneOf(workingDaysLeft);
  return (
    <dl className="glance">
      <div className="glance-time">
        <dt>{words.tracked.due}</dt>
        <dd>
          <span className="figures">
            {tracking.dueDate ? longDay(tracking.dueDate) : words.tracked.noDue}
          </span>
          {workingDaysLeft !== null && (
            <span className={`state state-${tone}`}>
              <Icon name={tone === 'late' ? 'alert' : 'clock'} /> {leftInWords(workingDaysLeft)}
            </span>
          )}
          {tone === 'late' && <span className="glance-more">{words.tracked.lateMore}</span>}
          {tracking.provisional && <span className="glance-more">{words.due.provisional}</span>}
        </dd>
      </div>
      <div>
        <dt>{words.tracked.status}</dt>
        <dd>{tracking.status}</dd>
      </div>
      <div>
        <dt>{words.tracked.received}</dt>
        <dd className="figures">{tracking.receivedOn ? formats.date(tracking.receivedOn) : '—'}</dd>
      </div>
      <div>
        <dt id="progress">{words.tracked.progress}</dt>
        <dd>
          <span className="figures">{tracking.percent} %</span>
          <progress aria-labelledby="progress" value={tracking.percent} max={100} />
        </dd>
      </div>
    </dl>
  );

  function leftInWords(days: number): string {
    if (days === 0) return words.tracked.today;
    const count = formats.number(Math.abs(days));
    return fill(days > 0 ? words.tracked.left : words.tracked.late, { days: count });
  }
}

/** A day or less to go is soon. */
function toneOf(days: number | null): 'in-time' | 'soon' | 'late' {
  if (days === null || days > 1) return 'in-time';
  return days < 0 ? 'late' : 'soon';
}

const STEP_ICONS: Record<Step['state'], IconName> = {
  passed: 'check',
  current: 'clock',
  coming: 'right',
};

function Steps({ steps }: { steps: readonly Step[] }) {
  const { words } = useView();
  if (steps.length === 0) return null;
  const numbered = steps.map((step, at) => ({ ...step, no: at + 1 }));
  return (
    <section>
      <h2>{words.tracked.steps}</h2>
      <ol className="steps">
        {numbered.map((step) => (
          <li
            key={step.no}
            className={`step-${step.state}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <Icon name={STEP_ICONS[step.state]} />
            <span>
              {step.name} <span className="soft">— {words.tracked.stepStates[step.state]}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
