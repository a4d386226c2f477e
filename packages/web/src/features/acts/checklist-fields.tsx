import { Checkbox, NativeSelect, NumberInput, Textarea } from '@mantine/core';
import type { DossierView } from '@motcua/contract/dossiers.ts';
import { FileListField } from '../../components/file-list-field.tsx';
import { useMessages } from '../../lib/locale.tsx';
import styles from './act-form.module.css';
import type { ActValues, GivenDraft, GivenKind } from './values.ts';

interface Props {
  dossier: DossierView;
  values: ActValues;
  change: (next: (before: ActValues) => ActValues) => void;
  label: string;
  error: string | undefined;
}

/** Only documents of the published list can be asked for (NĐ 61/2018 Art. 5); each with what exactly is needed. */
export function ItemsField({ dossier, values, change, label, error }: Props) {
  const { acts, reception } = useMessages();
  const set = (id: string, what: string | null) =>
    change((before) => {
      const { [id]: _dropped, ...items } = before.items;
      return { ...before, items: what === null ? items : { ...items, [id]: what } };
    });
  return (
    <fieldset className={styles.group} id="items" tabIndex={-1}>
      <legend>{label}</legend>
      {error && <p className={styles.error}>{error}</p>}
      {dossier.checklist.map(({ id, name }) => (
        <div key={id} className={styles.item}>
          <Checkbox
            label={name}
            checked={values.items[id] !== undefined}
            onChange={(event) =>
              set(id, event.currentTarget.checked ? reception.supplementDefault(name) : null)
            }
          />
          {values.items[id] !== undefined && (
            <Textarea
              aria-label={acts.field.what(name)}
              value={values.items[id]}
              onChange={(event) => set(id, event.currentTarget.value)}
              autosize
              minRows={1}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}

/** What the applicant has brought, ticked off the list, with kind, number and scans. */
export function DocumentsField({
  dossier,
  values,
  change,
  label,
  error,
  onBusy,
}: Props & { onBusy: (path: string, busy: boolean) => void }) {
  return (
    <fieldset className={styles.group} id="documents" tabIndex={-1}>
      <legend>{label}</legend>
      {error && <p className={styles.error}>{error}</p>}
      {dossier.checklist.map((document) => {
        const draft = values.documents[document.id] ?? {
          given: false,
          name: document.name,
          kind: document.originals > 0 || document.copies === 0 ? 'original' : 'copy',
          quantity: Math.max(1, document.originals || document.copies),
          files: [],
        };
        const set = (next: (before: GivenDraft) => GivenDraft) =>
          change((before) => ({
            ...before,
            documents: {
              ...before.documents,
              [document.id]: next(before.documents[document.id] ?? draft),
            },
          }));
        return (
          <Brought
            key={document.id}
            draft={draft}
            set={set}
            onBusy={(busy) => onBusy(document.id, busy)}
          />
        );
      })}
    </fieldset>
  );
}

function Brought({
  draft,
  set,
  onBusy,
}: {
  draft: GivenDraft;
  set: (next: (before: GivenDraft) => GivenDraft) => void;
  onBusy: (busy: boolean) => void;
}) {
  const { reception, terms } = useMessages();
  const kinds: GivenKind[] = ['original', 'certified_copy', 'copy', 'electronic'];
  return (
    <div className={styles.item}>
      <Checkbox
        label={draft.name}
        checked={draft.given}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          set((before) => ({ ...before, given: checked }));
        }}
      />
      {draft.given && (
        <div className={styles.brought}>
          <NativeSelect
            aria-label={reception.kindOf(draft.name)}
            value={draft.kind}
            data={kinds.map((kind) => ({ value: kind, label: terms.documentKind[kind] }))}
            onChange={(event) => {
              const kind = kinds.find((one) => one === event.currentTarget.value) ?? 'original';
              set((before) => ({ ...before, kind }));
            }}
          />
          <NumberInput
            aria-label={reception.quantityOf(draft.name)}
            w={64}
            hideControls
            min={1}
            max={999}
            value={draft.quantity}
            onChange={(next) =>
              set((before) => ({
                ...before,
                quantity: typeof next === 'number' ? next : before.quantity,
              }))
            }
          />
          <FileListField
            subject={draft.name}
            files={draft.files}
            onBusy={onBusy}
            onChange={(next) => set((before) => ({ ...before, files: next(before.files) }))}
          />
        </div>
      )}
    </div>
  );
}
