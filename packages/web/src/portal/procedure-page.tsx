import type { ProcedureSheet } from '@motcua/contract/portal.ts';
import { Icon } from '../components/icons.tsx';
import { Document, PrintedFrom } from './document.tsx';
import { AboutProcedure } from './procedure-about.tsx';
import { WhatToBring } from './procedure-checklist.tsx';
import { HowMuch } from './procedure-fees.tsx';
import { Glance } from './procedure-glance.tsx';
import { WhereToGo } from './procedure-places.tsx';
import { HowLong } from './procedure-time.tsx';
import { Qr } from './qr.tsx';
import { fill, useView } from './view.ts';

/** A procedure that a citizen can act on; what the source leaves out is said, never filled in. */
export function ProcedurePage({ page }: { page: ProcedureSheet }) {
  const { words, formats, href } = useView();
  const { procedure } = page;
  const description = fill(words.sheet.description, { name: procedure.name });
  return (
    <Document title={procedure.name} description={description}>
      <article className="wide page sheet">
        <p className="no-print">
          <a href={href({ place: 'procedures' })}>{words.sheet.back}</a>
          {' › '}
          <a href={href({ place: 'procedures', query: { field: procedure.field } })} lang="vi">
            {procedure.field}
          </a>
        </p>
        <div className="sheet-head">
          <div>
            <h1 lang="vi">{procedure.name}</h1>
            <p className="soft">
              {words.sheet.code} <span className="figures">{procedure.procedureCode}</span>
            </p>
          </div>
          <figure className="sheet-qr">
            <Qr drawing={page.qr} label={words.scan} />
            <figcaption>{words.scan}</figcaption>
          </figure>
        </div>
        <State page={page} />
        <Glance page={page} />
        <button type="button" className="button-quiet no-print" data-print hidden>
          <Icon name="print" /> {words.print}
        </button>
        <WhatToBring procedure={procedure} />
        <HowLong page={page} />
        <HowMuch procedure={procedure} />
        <WhereToGo page={page} />
        <Outcome page={page} />
        <Steps steps={procedure.steps} />
        <AboutProcedure procedure={procedure} />
        <PrintedFrom address={page.address} date={formats.date(page.today)} />
      </article>
    </Document>
  );
}

function State({ page: { procedure } }: { page: ProcedureSheet }) {
  const { words } = useView();
  const sheet = words.sheet;
  if (procedure.state === 'abolished') return <Notice kind="late" title={sheet.abolished} />;
  if (procedure.state === 'draft') return <Notice kind="soon" title={sheet.draft} />;
  if (procedure.missing.length === 0) return null;
  const parts = procedure.missing.map((part) => sheet.parts[part]).join(', ');
  return (
    <Notice kind="soon" title={sheet.incomplete} text={fill(sheet.incompleteMore, { parts })} />
  );
}

function Notice({ kind, title, text }: { kind: 'late' | 'soon'; title: string; text?: string }) {
  return (
    <div className={`notice notice-${kind}`}>
      <Icon name="alert" size={22} />
      <p>
        <strong>{title}</strong>
        {text && <> — {text}</>}
      </p>
    </div>
  );
}

function Outcome({ page: { procedure } }: { page: ProcedureSheet }) {
  const { words } = useView();
  return (
    <>
      {procedure.applicants.length > 0 && (
        <section>
          <h2>{words.sheet.who}</h2>
          <p lang="vi">{procedure.applicants.join('; ')}</p>
        </section>
      )}
      {procedure.results.length > 0 && (
        <section>
          <h2>{words.sheet.results}</h2>
          <ul lang="vi">
            {procedure.results.map((result) => (
              <li key={result}>{result}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Steps({ steps }: { steps: string | null }) {
  const { words } = useView();
  return (
    <section>
      <h2>{words.sheet.steps}</h2>
      {steps === null ? (
        <p>{words.sheet.stepsMissing}</p>
      ) : (
        <div lang="vi" className="prose">
          {steps
            .split(/\n+/)
            .filter((line) => line.trim() !== '')
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </div>
      )}
    </section>
  );
}
