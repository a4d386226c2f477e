import type { Evidence } from '@motcua/contract/evidence.ts';
import type { SheetItem } from '@motcua/contract/season-sheets.ts';
import { useState } from 'react';
import { EvidenceField } from '../../../components/evidence/evidence-field.tsx';
import { EvidencePreview } from '../../../components/evidence/evidence-preview.tsx';
import { Panel } from '../../../components/panel.tsx';
import { sentenceOf } from '../../../components/states.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from './item.module.css';
import { type ItemPlace, useAttach, useDetach } from './queries.ts';

/** The papers of an item and, for who appraises or decides, the paper itself in view. */
export function EvidencePanel({ item, place }: { item: SheetItem; place: ItemPlace }) {
  const { locale, messages } = useLocale();
  const words = messages.seasons;
  const attach = useAttach(place);
  const detach = useDetach(place);
  const may = item.acts.includes('attach');
  const subject = `${item.code}. ${item.name[locale]}`;
  const error = attach.error ?? detach.error;
  return (
    <Panel id="evidence" title={messages.evidence.label}>
      {item.evidenceAsked !== null && (
        <p className={styles.asked}>
          <span className="soft">{words.evidenceAsked}:</span> {item.evidenceAsked[locale]}
        </p>
      )}
      <EvidenceField
        id="attach"
        subject={subject}
        unit={place.unit}
        value={item.evidence}
        criterion={item.code}
        earlier={item.earlierEvidence}
        emptyText={
          item.evidenceAsked === null ? messages.evidence.none : messages.evidence.noneFinal
        }
        error={error == null ? undefined : sentenceOf(error, messages.common)}
        onAdd={may ? ({ id }) => attach.mutate(id) : undefined}
        onRemove={may ? ({ id }) => detach.mutate(id) : undefined}
      />
      {item.evidence.length > 0 && (
        <Shown
          key={item.code}
          evidence={item.evidence}
          atOnce={item.acts.includes('appraise') || item.acts.includes('decide')}
        />
      )}
    </Panel>
  );
}

function Shown({ evidence, atOnce }: { evidence: readonly Evidence[]; atOnce: boolean }) {
  const { seasons: words } = useLocale().messages;
  const [chosen, setChosen] = useState<string | null>(atOnce ? (evidence[0]?.id ?? null) : null);
  const shown = evidence.find(({ id }) => id === chosen);
  return (
    <div className={`${styles.preview} no-print`}>
      {(evidence.length > 1 || !atOnce) && (
        <div className={styles.quicks}>
          {evidence.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === chosen}
              className={styles.choice}
              onClick={() => setChosen(id === chosen ? null : id)}
            >
              {words.showEvidence(title)}
            </button>
          ))}
        </div>
      )}
      {shown !== undefined && <EvidencePreview key={shown.id} evidence={shown} />}
    </div>
  );
}
