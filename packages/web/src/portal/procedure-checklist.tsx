import type { ProcedureSheet } from '@motcua/contract/portal.ts';
import { checklistOfCase, groupByCase, type Paper } from './checklist-groups.ts';
import { fill, useView } from './view.ts';

/** The list to tick off at home, and to carry as paper. */
export function WhatToBring({ page }: { page: ProcedureSheet }) {
  const { words } = useView();
  const { procedure } = page;
  const groups = groupByCase(checklistOfCase(procedure.checklist, page.case));
  return (
    <section aria-labelledby="bring">
      <h2 id="bring">{words.sheet.bring}</h2>
      {groups.length === 0 && <p>{words.sheet.noChecklist}</p>}
      {procedure.cases.length > 1 && <CaseChoice page={page} />}
      {groups.length > 0 && <p className="soft no-print">{words.sheet.bringHint}</p>}
      {groups.map((group) => (
        <div key={group.case ?? ''}>
          {caseTitle(group.case) && (
            <h3 lang={group.case === null ? undefined : 'vi'}>{caseTitle(group.case)}</h3>
          )}
          <ul className="checklist">
            {group.papers.map((paper) => (
              <PaperLine key={paper.id} paper={paper} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );

  function caseTitle(ofCase: string | null): string | null {
    if (ofCase !== null) return ofCase;
    return procedure.cases.length > 0 ? words.sheet.caseCommon : null;
  }
}

function PaperLine({ paper }: { paper: Paper }) {
  const { words, formats } = useView();
  const counts = [
    paper.originals > 0 && fill(words.sheet.originals, { count: formats.number(paper.originals) }),
    paper.copies > 0 && fill(words.sheet.copies, { count: formats.number(paper.copies) }),
    paper.hasForm && words.sheet.hasForm,
  ].filter((word) => word !== false);
  const hasCount = paper.originals > 0 || paper.copies > 0;
  return (
    <li>
      <label>
        <input type="checkbox" />
        <span>
          <span lang="vi">{paper.name}</span>{' '}
          <span className="paper-count">
            {(hasCount ? counts : [words.sheet.noCount, ...counts]).join(', ')}
          </span>
        </span>
      </label>
    </li>
  );
}

function CaseChoice({ page }: { page: ProcedureSheet }) {
  const { words, href } = useView();
  const { procedure } = page;
  const here = href({ place: 'procedure', key: procedure.procedureCode });
  return (
    <form className="choice no-print" method="get" action={`${here}#bring`} data-submit-on-change>
      <label htmlFor="case">{words.sheet.caseLabel}</label>
      <div className="joined">
        <select id="case" name="case" defaultValue={page.case ?? ''} lang="vi">
          <option value="">{words.sheet.caseAll}</option>
          {procedure.cases.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit">{words.sheet.caseShow}</button>
      </div>
    </form>
  );
}
