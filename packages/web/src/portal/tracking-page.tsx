import type { TrackingForm } from '@motcua/contract/portal.ts';
import { Icon } from '../components/icons.tsx';
import { Document } from './document.tsx';
import { fill, useView } from './view.ts';

export function TrackingPage({ page }: { page: TrackingForm }) {
  const { words, href } = useView();
  const { problem, typed } = page;
  const tracking = words.tracking;
  return (
    <Document
      title={problem ? tracking.errorTitle : tracking.title}
      description={tracking.description}
      hidden={problem !== null}
    >
      <div className="wide narrow stack page">
        <h1>{tracking.title}</h1>
        {problem && <Problem problem={problem} typed={typed} />}
        <form action={href({ place: 'tracking' })} method="get" className="search">
          <label htmlFor="code">{tracking.label}</label>
          <p id="code-hint" className="soft hint">
            {tracking.hint}
          </p>
          <div className="joined">
            <input
              id="code"
              name="code"
              defaultValue={typed}
              required
              maxLength={300}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              aria-describedby={problem ? 'problem code-hint' : 'code-hint'}
              aria-invalid={problem === 'not-a-code' || problem === 'not-found' ? true : undefined}
            />
            <button type="submit">
              <Icon name="search" /> {tracking.button}
            </button>
          </div>
        </form>
        {problem && problem !== 'too-many' && <Help />}
        <p className="soft">{tracking.privacy}</p>
      </div>
    </Document>
  );
}

function Problem({
  problem,
  typed,
}: {
  problem: NonNullable<TrackingForm['problem']>;
  typed: string;
}) {
  const { words } = useView();
  return (
    <div className="notice notice-late" role="alert" id="problem">
      <Icon name="alert" size={22} />
      <p>
        <strong>{fill(words.tracking.problems[problem], { typed })}</strong>
      </p>
    </div>
  );
}

function Help() {
  const { words } = useView();
  return (
    <section>
      <h2>{words.tracking.helpTitle}</h2>
      <ul>
        {words.tracking.help.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
