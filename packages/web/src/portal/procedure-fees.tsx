import type { ProcedureView } from '@motcua/contract/portal.ts';
import { feeLines, feesByTerms, feeWord } from './fee-words.ts';
import { fill, useView } from './view.ts';

export function HowMuch({ procedure }: { procedure: ProcedureView }) {
  const view = useView();
  const { words } = view;
  return (
    <section aria-labelledby="fees">
      <h2 id="fees">{words.sheet.fees}</h2>
      {procedure.channels.length === 0 && <p>{words.sheet.noFees}</p>}
      {feesByTerms(procedure.channels).map((terms) => (
        <div key={terms.channels.join()} className="fee-terms">
          {procedure.channels.length > 1 && (
            <h3>{terms.channels.map((channel) => words.channels[channel]).join('; ')}</h3>
          )}
          <ul>
            {feeLines(terms, view).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {terms.fees
              .filter((fee) => fee.amount > 0)
              .map((fee) => (
                <li key={`${fee.kind}${fee.amount}${fee.case ?? ''}`}>
                  {feeWord(fee, view)}:{' '}
                  <strong className="figures">{view.formats.dong(fee.amount)}</strong>
                  {fee.cap !== undefined && (
                    <> ({fill(words.sheet.feeCap, { amount: view.formats.dong(fee.cap) })})</>
                  )}
                  {fee.case !== undefined && <span lang="vi"> — {fee.case}</span>}
                </li>
              ))}
          </ul>
          {terms.feeNote && (
            <p className="soft" lang="vi">
              {fill(words.sheet.feeNote, { note: terms.feeNote })}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
