import { Button, Select, TextInput } from '@mantine/core';
import type { ProcedureDetails } from '@motcua/contract/procedures.ts';
import { UnitField } from '../../components/unit-field.tsx';
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
  /** What this clerk wrote last for an incomplete procedure; Enter takes it over. */
  usualReason: string;
  /** Name of the desk's own unit, which resolves unless another agency is chosen. */
  ownUnit: string;
}

/** The procedure that was chosen: what it is, which case, and what its publication still lacks. */
export function ChosenProcedure({
  procedure,
  draft,
  change,
  onDrop,
  errors,
  usualReason,
  ownUnit,
}: Props) {
  const { reception, terms } = useMessages();
  const parts = procedure.missing.map((part) => terms.part[part]).join(', ');
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <div
        className={styles.actions}
        style={{ justifyContent: 'space-between', flexWrap: 'nowrap', alignItems: 'start' }}
      >
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
      <div className={styles.grid}>
        <div className={styles.span2}>
          <UnitField
            key={draft.agency?.id ?? ''}
            id={fieldIds.agency}
            label={reception.agency}
            name={draft.agency?.name ?? ownUnit}
            onPick={(agency) => change((before) => ({ ...before, agency }))}
            error={errors[fieldIds.agency]}
          />
        </div>
        {procedure.cases.length > 0 && (
          <Select
            className={styles.span2}
            label={reception.case}
            value={draft.case ?? ''}
            onChange={(chosen) => change((before) => ({ ...before, case: chosen || null }))}
            data={[
              { value: '', label: reception.allCases },
              ...procedure.cases.map((name) => ({ value: name, label: name })),
            ]}
            allowDeselect={false}
          />
        )}
      </div>
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
          <TextInput
            id={fieldIds.override}
            label={reception.override}
            description={draft.override === '' ? reception.overrideHint : undefined}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            value={draft.override}
            error={errors[fieldIds.override]}
            placeholder={usualReason}
            autoComplete="off"
            maxLength={5000}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && draft.override === '')
                change((before) => ({ ...before, override: usualReason }));
            }}
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
