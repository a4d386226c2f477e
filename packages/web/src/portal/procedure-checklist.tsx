import type { ProcedureView } from '@motcua/contract/portal.ts';
import { groupPapers, type Paper, type PaperGroup } from './checklist-groups.ts';
import { fill, useView } from './view.ts';

/** The list to tick off at home and to carry as paper; of several cases the reader opens their own. */
export function WhatToBring({ procedure }: { procedure: ProcedureView }) {
  const { words } = useView();
  const groups = groupPapers(procedure.checklist);
  const isFolded = groups.filter(({ conditional }) => conditional).length > 1;
  return (
    <section aria-labelledby="bring">
      <h2 id="bring">{words.sheet.bring}</h2>
      {groups.length === 0 && <p>{words.sheet.noChecklist}</p>}
      {groups.length > 0 && <p className="soft no-print">{words.sheet.bringHint}</p>}
      {isFolded && <p className="no-print">{words.sheet.caseHint}</p>}
      {groups.map((group) =>
        isFolded && group.conditional ? (
          <FoldedGroup key={group.label} group={group} />
        ) : (
          <OpenGroup key={group.label ?? ''} group={group} isAlone={groups.length === 1} />
        ),
      )}
    </section>
  );
}

function OpenGroup({ group, isAlone }: { group: PaperGroup; isAlone: boolean }) {
  const { words } = useView();
  return (
    <div>
      {group.label !== null && <h3 lang="vi">{group.label}</h3>}
      {group.label === null && !isAlone && <h3>{words.sheet.caseCommon}</h3>}
      <Papers papers={group.papers} />
    </div>
  );
}

function FoldedGroup({ group: { label, papers } }: { group: PaperGroup }) {
  const { words, formats } = useView();
  return (
    <details className="case">
      <summary>
        <span lang="vi">{label}</span>{' '}
        <span className="soft">
          — {fill(words.sheet.papersCount, { count: formats.number(papers.length) })}
        </span>
      </summary>
      <Papers papers={papers} />
    </details>
  );
}

function Papers({ papers }: { papers: readonly Paper[] }) {
  return (
    <ul className="checklist">
      {papers.map((paper) => (
        <PaperLine key={paper.id} paper={paper} />
      ))}
    </ul>
  );
}

function PaperLine({ paper }: { paper: Paper }) {
  const { words, formats } = useView();
  const { originals, copies, hasForm } = paper;
  const counts = [
    originals > 0 && fill(words.sheet.originals, { count: formats.number(originals) }),
    copies > 0 && fill(words.sheet.copies, { count: formats.number(copies) }),
    originals + copies === 0 && words.sheet.noCount,
    hasForm && words.sheet.hasForm,
  ].filter((word) => word !== false);
  return (
    <li>
      <label>
        <input type="checkbox" />
        <span>
          <span lang="vi">{paper.name}</span>{' '}
          <span className="paper-count">{counts.join(', ')}</span>
        </span>
      </label>
    </li>
  );
}
