import type { ProcedureView } from '@motcua/contract/portal.ts';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import { fill, useView } from './view.ts';

export function AboutProcedure({ procedure }: { procedure: ProcedureView }) {
  const { words, formats } = useView();
  const sheet = words.sheet;
  const online = procedure.serviceLevels.at(-1);
  const written = (date: string) => (isPlainDate(date) ? formats.date(date) : date);
  return (
    <>
      {procedure.legalBasis.length > 0 && (
        <section>
          <h2>{sheet.basis}</h2>
          <details className="basis">
            <summary>{fill(sheet.basisCount, { count: procedure.legalBasis.length })}</summary>
            <ul lang="vi">
              {procedure.legalBasis.map((document) => (
                <li key={document}>{document}</li>
              ))}
            </ul>
          </details>
        </section>
      )}
      <section>
        <h2>{sheet.about}</h2>
        <dl className="facts">
          <Fact
            name={sheet.version}
            value={fill(sheet.versionSince, {
              version: procedure.version,
              date: written(procedure.validFrom),
            })}
          />
          {online && (
            <Fact
              name={sheet.online}
              value={fill(sheet.onlineSince, {
                level: sheet.serviceLevels[online.level],
                date: written(online.from),
              })}
            />
          )}
          <Fact
            name={sheet.level}
            value={procedure.levels.map((level) => words.levels[level]).join(', ')}
          />
          {procedure.decision && <Fact name={sheet.decision} value={procedure.decision} />}
          <Fact name={sheet.source} value={procedure.source} />
        </dl>
      </section>
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
