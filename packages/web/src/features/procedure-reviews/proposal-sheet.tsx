import type { ProcedureReview } from '@motcua/contract/procedure-reviews.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { CostTable } from './cost-table.tsx';
import styles from './reviews.module.css';

/** The proposal to be read and printed. */
export function ProposalSheet({ review }: { review: ProcedureReview }) {
  const { reviews } = useLocale().messages;
  const words = reviews.proposal;
  const { proposal } = review;
  if (proposal === null) return <p className="soft">{words.none}</p>;
  const parts = [
    { name: words.kind, text: reviews.kinds[proposal.kind] },
    { name: words.content, text: proposal.content },
    { name: words.reason, text: proposal.reason },
    { name: words.steps, text: proposal.steps ?? '' },
    { name: words.legalChanges, text: proposal.legalChanges },
  ].filter(({ text }) => text !== '');
  const { before, after, kind } = proposal;
  const isCostKnown = before !== null && (after !== null || kind === 'abolish');
  return (
    <div className={styles.column}>
      {parts.map(({ name, text }) => (
        <section key={name}>
          <h3>{name}</h3>
          <p style={{ whiteSpace: 'pre-line' }}>{text}</p>
        </section>
      ))}
      {kind !== 'keep' && isCostKnown && (
        <CostTable before={before} after={kind === 'abolish' ? null : after} />
      )}
    </div>
  );
}

/** The term of the law, the one that binds, and the proposed one, of each way of submitting. */
export function TermsTable({ terms }: { terms: ProcedureReview['terms'] }) {
  const { messages, formats } = useLocale();
  const words = messages.reviews.terms;
  if (terms.length === 0) return null;
  return (
    <ScrollRegion className={styles.scroll} label={words.tableLabel}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{words.tableLabel}</caption>
        <thead>
          <tr>
            {[words.channel, words.legal, words.binding, words.proposed].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {words.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ channel, legalText, bindingText, proposedText, share }) => (
            <tr key={channel}>
              <th scope="row">{messages.terms.channel[channel]}</th>
              <td>{legalText}</td>
              <td>{bindingText}</td>
              <td>
                <strong>{proposedText}</strong>
              </td>
              <td className={styles.number}>
                {share === null
                  ? words.notComparable
                  : formats.percent(Math.round(share * 10_000) / 10_000)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
