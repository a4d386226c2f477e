import { Button } from '@mantine/core';
import type { Inspection } from '@motcua/contract/inspections.ts';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { Pictures } from './answers-panel.tsx';
import styles from './inspections.module.css';
import { RecommendDialog } from './recommend-dialog.tsx';

/** What was found, what the unit proposed, and the way from a finding to a recommendation. */
export function FindingsPanel({ inspection }: { inspection: Inspection }) {
  const { inspections } = useLocale().messages;
  const [asking, setAsking] = useState<{ slot: string | null; text: string } | null>(null);
  const { records, state, isInspector, isMember } = inspection;
  const findings = records.flatMap(({ slot, value }) =>
    value.kind === 'finding' && !value.withdrawn ? [{ slot, ...value }] : [],
  );
  const proposals = records.flatMap(({ slot, value }) =>
    value.kind === 'proposal' && !value.withdrawn ? [{ slot, ...value }] : [],
  );
  const mayRecommend = state === 'concluded' && (isInspector || isMember);
  return (
    <Panel title={inspections.findings} id="findings">
      <div className={styles.stack}>
        {findings.length === 0 && <p className="soft">{inspections.noFindings}</p>}
        {findings.map(({ slot, text, basis }, index) => (
          <article key={slot} className={styles.stack}>
            <p>
              <strong>{inspections.findingNumber(index + 1)}.</strong> {text}{' '}
              {basis !== '' && <span className="soft">({basis})</span>}
            </p>
            <Pictures inspection={inspection} item={slot} />
            {mayRecommend && (
              <span className="no-print">
                <Button
                  variant="default"
                  aria-haspopup="dialog"
                  aria-label={inspections.recommendOn(index + 1)}
                  onClick={() => setAsking({ slot, text: '' })}
                >
                  {inspections.recommend}
                </Button>
              </span>
            )}
          </article>
        ))}
        {mayRecommend && (
          <span className="no-print">
            <Button
              variant="default"
              aria-haspopup="dialog"
              onClick={() => setAsking({ slot: null, text: '' })}
            >
              {inspections.recommendFreely}
            </Button>
          </span>
        )}
        {state === 'under_way' && <p className="soft">{inspections.recommendLater}</p>}
        {proposals.length > 0 && (
          <>
            <h3>{inspections.proposals}</h3>
            <ul className={styles.reasons}>
              {proposals.map(({ slot, text, addressee }) => (
                <li key={slot}>
                  {text} {addressee !== '' && <span className="soft">({addressee})</span>}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <RecommendDialog inspection={inspection} asking={asking} onClose={() => setAsking(null)} />
    </Panel>
  );
}
