import { Button, Select, Textarea } from '@mantine/core';
import type { ProcedureDetails } from '@motcua/contract/procedures.ts';
import { useMessages } from '../../lib/locale.tsx';
import { fieldIds } from './check.ts';
import type { ReceptionDraft } from './draft.ts';
import styles from './reception.module.css';

interface Props {
  procedure: ProcedureDetails;
  draft: ReceptionDraft;
  change: (next: (before: ReceptionDraft) => ReceptionDraft) => void;
  onDrop: () => void;
  errors: Record<string, string>;
}

/** The procedure that was chosen: what it is, which case, and what its publication still lacks. */
export function ChosenProcedure({ procedure, draft, change, onDrop, errors }: Props) {
  const { reception, terms } = useMessages();
  const parts = procedure.missing.map((part) => terms.part[part]).join(', ');
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <div className={styles.actions} style={{ justifyContent: 'space-between', flexWrap: 'nowrap', alignItems: 'start' }}>
        <div>
          <div style={{ fontSize: 17, fontWeight: 600, lineHeight: 1.35 }}>{procedure.name}</div>
          <div className="soft figures">
            {procedure.procedureCode} · {procedure.field}
            {procedure.agency !== '' && ` · ${procedure.agency}`}
          </div>
        </div>
        <Button variant="default" size="compact-md" onClick={onDrop} style={{ flex: 'none' }}>
          {reception.change}
        </Button>
      </div>
      {procedure.cases.length > 0 && (
        <Select
          label={reception.case}
          value={draft.case ?? ''}
          onChange={(chosen) => change((before) => ({ ...before, case: chosen || null }))}
          data={[{ value: '', label: reception.allCases }, ...procedure.cases.map((name) => ({ value: name, label: name }))]}
          allowDeselect={false}
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
      )}
      {procedure.state === 'abolished' && (
        <p className={styles.warning} role="alert">
          <strong>{reception.abolished}</strong>
        </p>
      )}
      {(procedure.state === 'incomplete' || procedure.state === 'draft') && (
        <>
          <p className={styles.warning}>
            <strong>{reception.incomplete}.</strong> {reception.incompleteText(parts)}
          </p>
          <Textarea
            id={fieldIds.override}
            label={reception.override}
            value={draft.override}
            error={errors[fieldIds.override]}
            autosize
            minRows={1}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change((before) => ({ ...before, override: value }));
            }}
          />
        </>
      )}
    </div>
  );
}
